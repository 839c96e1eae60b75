import { decodePath } from '../clean-url.ts';

/** Where an upstream text stands: what its relative links and pictures are relative to. */
export interface TextPlace {
  /** owner/name on GitHub. */
  readonly repository: string;
  /** The commit that the text was read from. */
  readonly commit: string;
  /** The file's path inside the repository. */
  readonly path: string;
  /** Where relative links lead when the text is published as a web page of its own. */
  readonly publishedAt?: string | undefined;
}

const GITHUB = 'https://github.com/';

/** The address on GitHub of a path inside a repository, at the commit that was read. */
export function githubUrl(source: TextPlace, path: string): string {
  const kind = path === '' || path.endsWith('/') ? 'tree' : 'blob';
  return `${GITHUB}${source.repository}/${kind}/${source.commit}/${path}`;
}

/**
 * The full address of a link or image as written in a text: relative ones lead to the file
 * upstream, or to the site where the text is published. `undefined` where it is not an address.
 */
export function absoluteUrl(written: string, source: TextPlace): URL | undefined {
  const target = written.trim().replaceAll('\\', '/');
  if (/(?:\{|%7b)(?:[{%]|%7b)/i.test(target)) return undefined;
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(target)) return parseUrl(target, 'https://github.com/');
  if (source.publishedAt !== undefined) return parseUrl(target, source.publishedAt);
  const path = source.path.split('/').map(encodeURIComponent).join('/');
  const inside = parseUrl(target, `https://inside.invalid/${path}`);
  if (inside === undefined) return undefined;
  return parseUrl(`${githubUrl(source, inside.pathname.slice(1))}${inside.search}${inside.hash}`);
}

function parseUrl(written: string, base?: string): URL | undefined {
  const url = URL.parse(written, base);
  return url !== null && ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url : undefined;
}

const RAW = 'https://raw.githubusercontent.com/';
/** What leads to a file at the head of a branch, or at a commit. */
const VIEW = /^(?:blob|tree|raw)\//;

/**
 * The path in the text's own repository that an address leads to, at the commit that was read or the
 * head; `undefined` for whatever leads elsewhere. A site that is published from a repository has its
 * files at the same paths.
 */
export function pathInRepository(url: URL, place: TextPlace): string | undefined {
  const { repository, commit, publishedAt } = place;
  const address = `${url.origin}${url.pathname}`;
  if (publishedAt !== undefined && url.origin === new URL(publishedAt).origin) {
    return decodePath(url.pathname.slice(1));
  }
  const [inside, isView] = address.startsWith(`${GITHUB}${repository}/`)
    ? [address.slice(GITHUB.length + repository.length + 1), true]
    : address.startsWith(`${RAW}${repository}/`)
      ? [address.slice(RAW.length + repository.length + 1), false]
      : [undefined, false];
  if (inside === undefined || (isView && !VIEW.test(inside))) return undefined;
  const [ref = '', ...path] = inside.replace(isView ? VIEW : '', '').split('/');
  const isHead = ['master', 'main', 'HEAD', commit].includes(ref);
  return isHead ? decodePath(path.join('/')) : undefined;
}
