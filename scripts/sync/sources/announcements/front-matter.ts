import type { Oddities } from '../../reading/oddities.ts';
import { dayOfPost } from '../../reading/posts.ts';
import { plainText, type WrittenMap } from '../../reading/written.ts';

const BLOG_RULE = '/:section/:year/:month/:day/:slug/';

/**
 * The slug of a post. Hugo makes it of the title where the front matter has none: in lower case, with
 * hyphens for spaces, without other punctuation than dots, hyphens and underscores.
 */
export function readSlug(fields: WrittenMap, title: string, oddities: Oddities): string {
  const written = plainText(fields.get('slug'));
  if (written !== undefined && /^[\w.+-]+$/.test(written)) return written.toLowerCase();
  oddities.add('slug', written === undefined ? 'missing' : 'normalized', 'a slug', written);
  return slugify(written ?? title) || 'untitled';
}

function slugify(text: string): string {
  const kept = text.toLowerCase().replace(/[^\p{L}\p{N}\p{M}\s._+-]/gu, '');
  return kept.trim().replace(/[\s-]+/g, '-');
}

/**
 * The address of a post: its `url`, else by the rule of both blogs, `/:section/:year/:month/:day/:slug/`. Tokens in a `url` stand for what Hugo puts in their place
 * (https://gohugo.io/content-management/urls/#tokens); none comes of a token that is not known here.
 */
export function permalinkOfPost(
  fields: WrittenMap,
  day: string | undefined,
  slug: string,
  site: string,
): string | undefined {
  const url = plainText(fields.get('url'));
  const own = url?.startsWith('/') && !url.startsWith('//') ? url : undefined;
  const path = fillTokens(own ?? BLOG_RULE, day, slug);
  return path === undefined ? undefined : URL.parse(path, site)?.href;
}

function fillTokens(path: string, day: string | undefined, slug: string): string | undefined {
  const [year, month, date] = day?.split('-') ?? [];
  const values = new Map([
    [':section', 'blog'],
    [':year', year],
    [':month', month],
    [':day', date],
    [':slug', encodeURIComponent(slug)],
  ]);
  const tokens = path.match(/:[a-z]+/g) ?? [];
  if (tokens.some((token) => values.get(token) === undefined)) return undefined;
  return path.replace(/:[a-z]+/g, (token) => values.get(token) ?? token);
}

/** "2025-08-27-a-thing.md", or a folder of such a name. */
const DAY_OF_NAME = /\/(20\d\d-\d\d-\d\d)-[^/]+(?:\/index)?\.md$/;
const YEAR_OF_PATH = /\/(20\d\d)[-/]/;

/**
 * The day of the front matter of a post, else that of the file's name; one of another time than the file's path
 * says is a slip.
 */
export function readPostDay(
  fields: WrittenMap,
  path: string,
  oddities: Oddities,
): string | undefined {
  const written = plainText(fields.get('date'));
  const day = dayOfPost(written ?? DAY_OF_NAME.exec(path)?.[1] ?? '');
  const expected = 'a day such as 2025-08-27';
  if (written === undefined) oddities.add('date', 'missing', expected);
  else if (day === undefined) oddities.add('date', 'not-a-value', expected, written);
  else if (!written.startsWith(day)) oddities.add('date', 'normalized', expected, written);
  const year = Number(YEAR_OF_PATH.exec(path)?.[1] ?? day?.slice(0, 4));
  if (day === undefined || Math.abs(Number(day.slice(0, 4)) - year) <= 1) return day;
  const expectedYear = `a day of about ${year}, as the file’s path says`;
  oddities.add('date', 'contradiction', expectedYear, written);
  return undefined;
}
