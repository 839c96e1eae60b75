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

const KEPS = /^\/kubernetes\/(?:enhancements|features)\/(?:tree|blob)\/[^/]+\/keps\/(.+)$/;
const ISSUE = /^\/kubernetes\/(?:enhancements|features)\/issues\/(\d+)\/?$/;
const DIRECTORY = /^([^/]+\/(?:0*(\d+)-)?[^/]+)\/?(?:README\.md)?$/;

/**
 * The page of this site that an address is about: a KEP's directory, README, short link or issue.
 * A link into an issue's comments, to a section of a KEP, or to another file of it stays what it is:
 * which sections a page of ours has is not known here.
 */
export function ownPage(url: URL, links: LinkIndex): string | undefined {
  const path = decode(url.pathname);
  if (url.hostname === 'kep.k8s.io') return byNumber(/^\/0*(\d+)\/?$/.exec(path)?.[1], links);
  const directory = directoryOf(url.hostname, path);
  if (url.hash !== '') return undefined;
  if (directory !== undefined) return byDirectory(directory, links);
  if (url.hostname !== 'github.com') return undefined;
  return byNumber(ISSUE.exec(path)?.[1], links);
}

function directoryOf(hostname: string, path: string): string | undefined {
  if (hostname === 'git.k8s.io') return /^\/enhancements\/keps\/(.+)$/.exec(path)?.[1];
  return hostname === 'github.com' ? KEPS.exec(path)?.[1] : undefined;
}

function byDirectory(path: string, links: LinkIndex): string | undefined {
  const [, directory, number] = DIRECTORY.exec(path) ?? [];
  if (directory === undefined) return undefined;
  return links.directory?.(directory) ?? byNumber(number, links);
}

function byNumber(number: string | undefined, links: LinkIndex): string | undefined {
  return number === undefined ? undefined : links.enhancement(Number(number));
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
