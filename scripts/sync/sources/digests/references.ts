/** What a link points at, as far as the atlas knows it. */
export type Target =
  | { readonly kind: 'kep'; readonly kep: KepTarget }
  | {
      readonly kind: 'pull-request';
      /** owner/name#number. */
      readonly id: string;
      /** Whether something other than a path, query or fragment follows the number. */
      readonly isMalformed: boolean;
    }
  | { readonly kind: 'web'; readonly url: string }
  | { readonly kind: 'none' };

/** The KEP that a link points at. */
export interface KepTarget {
  /** Absent for KEPs as they were named before they took the numbers of their issues. */
  readonly number?: number | undefined;
  /** The directory below keps/, without the file in it. */
  readonly directory?: string | undefined;
  readonly url: string;
  /** Where the link leads, where that is not the KEP in its own repository. */
  readonly odd?: 'fork' | 'former-place' | 'former-name' | undefined;
}

const GITHUB = /^(?:www\.)?github\.com$/;
const NUMBER_HOSTS = /^(?:kep|keps|features|feature)\.k8s\.io$/;
const SITE_HOSTS = /^(?:www\.)?(?:kubernetes|k8s)\.dev$/;
const MAX_URL = 500;

/**
 * Says what a link points at. A pull request of kubernetes/enhancements is a pull request, not the
 * KEP that it proposes. Before 2020 KEPs bore numbers of their own, such as 0014, or dates.
 * @param site where addresses that begin with a slash belong.
 */
export function classifyLink(written: string, site?: string): Target {
  const url = parseUrl(written, site);
  if (url === undefined || url.href.length > MAX_URL) return { kind: 'none' };
  const kep = kepTarget(url);
  if (kep !== undefined) return { kind: 'kep', kep };
  const [, owner, name, digits, rest] =
    /^\/([\w.-]+)\/([\w.-]+)\/pull\/(\d{1,7})(?!\d)(.*)$/.exec(url.pathname) ?? [];
  if (GITHUB.test(url.host) && digits !== undefined) {
    const isMalformed = rest !== '' && !rest?.startsWith('/');
    return { kind: 'pull-request', id: `${owner}/${name}#${Number(digits)}`, isMalformed };
  }
  return { kind: 'web', url: url.href };
}

/** The address in full, where it is one of the web; nothing otherwise. */
export function webAddress(written: string, site?: string): string | undefined {
  const url = parseUrl(written, site);
  return url === undefined || url.href.length > MAX_URL ? undefined : url.href;
}

function parseUrl(written: string, site: string | undefined): URL | undefined {
  const url = URL.parse(written.trim(), /^\/(?!\/)/.test(written) ? site : undefined);
  return url !== null && /^https?:$/.test(url.protocol) && url.username === '' ? url : undefined;
}

function kepTarget(url: URL): KepTarget | undefined {
  const { host, pathname, href } = url;
  if (NUMBER_HOSTS.test(host)) return numbered(/^\/(\d{1,5})\/?$/.exec(pathname)?.[1], href);
  if (SITE_HOSTS.test(host)) {
    return numbered(/^\/resources\/keps\/(\d{1,5})\/?$/.exec(pathname)?.[1], href);
  }
  if (host === 'git.k8s.io') return inTree(/^\/enhancements\/(?:keps\/)(.+)$/.exec(pathname), href);
  if (!GITHUB.test(host)) return undefined;
  const issue = /^\/kubernetes\/(?:enhancements|features)\/issues\/(\d{1,5})(?!\d)/i.exec(pathname);
  if (issue !== null) return numbered(issue[1], href);
  return inRepository(pathname, href);
}

function inRepository(pathname: string, href: string): KepTarget | undefined {
  const [, owner, name, path] =
    /^\/([\w.-]+)\/([\w.-]+)\/(?:tree|blob|raw|edit|commits)\/[^/]+\/keps\/(.+)$/.exec(pathname) ??
    [];
  if (path === undefined) return undefined;
  const target = inTree([pathname, path], href);
  const repository = `${owner}/${name}`.toLowerCase();
  if (target === undefined || repository === 'kubernetes/enhancements') return target;
  if (repository === 'kubernetes/community') {
    return { ...target, number: undefined, odd: 'former-place' };
  }
  return /^(?:[\w.-]+-)?enhancements$/.test(name ?? '') ? { ...target, odd: 'fork' } : undefined;
}

function numbered(digits: string | undefined, url: string): KepTarget | undefined {
  const number = Number(digits);
  return number > 0 ? { number, url } : undefined;
}

/** Reads "sig-node/585-runtime-class/README.md", and "sig-node/0014-runtime-class.md" of old. */
function inTree(match: readonly string[] | null, url: string): KepTarget | undefined {
  const parts = (match?.[1] ?? '').split('/').filter((part) => part !== '');
  const at = parts.findIndex((part) => /^(?:\d|NNNN)[\dN]*-/.test(part));
  const depth = at < 0 ? Math.min(parts.length, 2) : at + 1;
  const directory = parts.slice(0, depth).join('/').replace(/\.md$/, '');
  const last = directory.split('/').at(-1) ?? '';
  if (/^(?:NNNN|0000)-|kep-template|^README$|^prod-readiness/.test(last)) return undefined;
  if (depth < 2 || parts[0] === 'prod-readiness') return undefined;
  const number = currentNumber(/^(\d+)-/.exec(last)?.[1]);
  return number === undefined ? { directory, url, odd: 'former-name' } : { number, directory, url };
}

/** Former numbers have four digits and are below 100, former dates have eight digits. */
function currentNumber(digits: string | undefined): number | undefined {
  if (digits === undefined || digits.length > 5 || /^00\d\d$/.test(digits)) return undefined;
  return Number(digits) || undefined;
}

const KEP_IN_TEXT = /\bKEP[- :]{0,2}#?(\d{1,5})(?![\d.]\d)/gi;
const LAST_FORMER_NUMBER = 99;

/** A number that a text calls a KEP's. */
export interface NamedKep {
  readonly written: string;
  /** Absent where it is a number of the former kind. */
  readonly number?: number | undefined;
}

/**
 * Finds "KEP-1234", "KEP 1234" and "KEP #1234" in a text.
 * @param day when it was written; up to 2019 low numbers are of the former kind.
 */
export function kepsInText(text: string, day: string): NamedKep[] {
  return [...text.matchAll(KEP_IN_TEXT)].map(([written, digits = '']) => {
    const number = Number(digits);
    const isFormer = digits.startsWith('0') || (day < '2020' && number <= LAST_FORMER_NUMBER);
    return { written, ...(!isFormer && number > 0 && { number }) };
  });
}

/** The number that begins a heading such as "4402: go workspaces". */
export function leadingNumber(heading: string): number | undefined {
  const digits = /^#?([1-9]\d{1,4})\s?(?:[:\-–]|(?=[A-Z]))/.exec(heading)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
