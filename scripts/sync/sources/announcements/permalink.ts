import type { Oddities } from '../../reading/oddities.ts';
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
