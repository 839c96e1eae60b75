import type { Written, WrittenMap } from '../../reading/lenient-yaml.ts';
import type { Oddities } from '../../reading/oddities.ts';

const SITE = 'https://kubernetes.io';

/**
 * The slug of a post. Hugo makes it of the title where the front matter has none: in lower case, with
 * hyphens for spaces, without other punctuation than dots, hyphens and underscores.
 */
export function readSlug(fields: WrittenMap, title: string, oddities: Oddities): string {
  const written = plain(fields.get('slug'));
  if (written !== undefined && /^[\w.+-]+$/.test(written)) return written.toLowerCase();
  oddities.add('slug', written === undefined ? 'missing' : 'normalised', 'a slug', written);
  return slugify(written ?? title) || 'untitled';
}

function slugify(text: string): string {
  const kept = text.toLowerCase().replace(/[^\p{L}\p{N}\p{M}\s._+-]/gu, '');
  return kept.trim().replace(/[\s-]+/g, '-');
}

/**
 * The address of a post: its `url`, else by the rule of kubernetes/website for its blog,
 * `/:section/:year/:month/:day/:slug/`.
 */
export function makePermalink(
  fields: WrittenMap,
  day: string | undefined,
  slug: string,
): string | undefined {
  const url = plain(fields.get('url'));
  if (url?.startsWith('/') && !url.startsWith('//')) return URL.parse(url, SITE)?.href;
  if (day === undefined) return undefined;
  return URL.parse(`/blog/${day.replaceAll('-', '/')}/${encodeURIComponent(slug)}/`, SITE)?.href;
}

function plain(written: Written | undefined): string | undefined {
  const text = typeof written === 'string' ? written.trim() : '';
  return text === '' ? undefined : text;
}
