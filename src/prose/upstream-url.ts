import { readKepLink } from '../model/enhancement/kep-link.ts';
import type { LinkIndex, ProseSource } from './types.ts';

const GITHUB = 'https://github.com/';

/** The address on GitHub of a path inside a repository, at the commit that was read. */
export function githubUrl(source: ProseSource, path: string): string {
  const kind = path === '' || path.endsWith('/') ? 'tree' : 'blob';
  return `${GITHUB}${source.repository}/${kind}/${source.commit}/${path}`;
}

/**
 * The full address of a link or image as written in a text: relative ones lead to the file
 * upstream, or to the site where the text is published. `undefined` where it is not an address.
 */
export function absoluteUrl(written: string, source: ProseSource): URL | undefined {
  const target = written.trim().replaceAll('\\', '/');
  if (/(?:\{|%7b)(?:[{%]|%7b)/i.test(target)) return undefined;
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(target)) return parseUrl(target, 'https://github.com/');
  if (source.publishedAt !== undefined) return parseUrl(target, source.publishedAt);
  const inside = parseUrl(target, `https://inside.invalid/${encodePath(source.path)}`);
  if (inside === undefined) return undefined;
  return parseUrl(`${githubUrl(source, inside.pathname.slice(1))}${inside.search}${inside.hash}`);
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

function parseUrl(written: string, base?: string): URL | undefined {
  const url = URL.parse(written, base);
  return url !== null && ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url : undefined;
}

/**
 * The page of this site that an address is about: a KEP's directory, README, short link or issue,
 * or the section of its proposal. A link into an issue's comments, to a section that the proposal
 * has not, to another file of it or to a fork stays what it is.
 */
export async function ownPage(
  url: URL,
  links: LinkIndex,
  commit: string,
): Promise<string | undefined> {
  const link = readKepLink(url.href);
  if (link === undefined || link.kind === 'pull-request') return undefined;
  const isElsewhere = link.kind === 'directory' && !(link.isProposal && link.place !== 'fork');
  if (isElsewhere) return isGone(url, links, commit) ? links.enhancement(link) : undefined;
  if (url.hash === '' || link.kind === 'issue') {
    return url.hash === '' ? links.enhancement(link) : undefined;
  }
  const section = await links.section(link, url.hash.slice(1));
  return section ?? (link.kind === 'number' ? links.enhancement(link) : undefined);
}

/**
 * Whether an address names a directory of a KEP that is not there at the head, or a file in one. Of
 * KEPs that were one file it is not known which are still there, nor what was at other commits.
 */
export function isGone(url: URL, links: LinkIndex, commit: string): boolean {
  const link = readKepLink(url.href);
  if (link?.kind !== 'directory' || link.place === 'fork') return false;
  const isOneFile = /\/\d[^/]*\.md$/.test(url.pathname);
  const at = /\/(?:tree|blob|raw)\/([^/]+)\//.exec(url.pathname)?.[1];
  const isPast = at !== undefined && !['master', 'main', commit].includes(at);
  return !isOneFile && !isPast && !links.hasDirectory(link.directory);
}
