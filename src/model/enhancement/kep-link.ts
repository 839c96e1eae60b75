import { REPOSITORIES } from '../atlas/upstream.ts';
import { cleanUrl, decodePath } from '../clean-url.ts';
import { currentNumber } from './kep-in-text.ts';

/** What an address or a reference names in kubernetes/enhancements. */
export type KepLink =
  | { readonly kind: 'number'; readonly number: number }
  /** The issue of a KEP, which has its number. */
  | { readonly kind: 'issue'; readonly number: number }
  | KepDirectory
  /** A pull request of kubernetes/enhancements, which may propose, change or remove any KEP. */
  | { readonly kind: 'pull-request'; readonly number: number };

/** A KEP by where it is, or was, below keps/. */
export interface KepDirectory {
  readonly kind: 'directory';
  /** Such as "sig-cli/5295-kyaml"; of a KEP that was one file, the file without its ending. */
  readonly directory: string;
  /** Absent for KEPs as they were named before they took the numbers of their issues. */
  readonly number?: number | undefined;
  /** Whose files: kubernetes/enhancements, a fork of it, or kubernetes/community before 2019. */
  readonly place: 'enhancements' | 'fork' | 'community';
  /** Whether the proposal itself is shown, not another file beside it, its history or an editor. */
  readonly isProposal: boolean;
}

/** Hosts that lead to kubernetes/enhancements: k8s.io/k8s.io `apps/k8s-io/configmap-nginx.yaml`. */
const NUMBER_HOST = /^(?:keps?|features?)\.k8s\.io$/;
const CONTRIBUTOR_SITE = /^(?:kubernetes|k8s)\.dev$/;
const SHORT_HOST = 'git.k8s.io';
const RAW_HOST = 'raw.githubusercontent.com';
const KNOWN_HOST =
  /^(?:www\.)?(?:keps?\.k8s\.io|features?\.k8s\.io|git\.k8s\.io|github\.com|(?:kubernetes|k8s)\.dev)\//i;

/** The repository was called "features" before. */
const OWN_REPOSITORY = /^kubernetes\/(?:enhancements|features)$/i;
const FORK = /^[\w.-]+\/(?:[\w.-]+-)?(?:enhancements|features)$/i;
const FORMER_REPOSITORY = /^kubernetes\/community$/i;

/**
 * Tells which KEP an address or a reference names. Addresses may lack their scheme and carry stray
 * characters; references are what people write where a KEP is expected: "KEP-1234", "#1234" (an
 * issue), "1234", "/keps/sig-node/1234-widgets". Nothing for whatever names no KEP, such as the
 * template, the folder of a SIG, or another repository's files.
 */
export function readKepLink(written: string): KepLink | undefined {
  const text = written.trim();
  const address = KNOWN_HOST.test(text) ? `https://${text}` : /https?:\/\/\S+/i.exec(text)?.[0];
  if (address === undefined) return readReference(text);
  const url = URL.parse(cleanUrl(address)?.url ?? '');
  return url === null ? undefined : readAddress(url);
}

/** The number of the KEP that a link names, where it names one by its number. */
export function kepNumber(link: KepLink | undefined): number | undefined {
  return link === undefined || link.kind === 'pull-request' ? undefined : link.number;
}

function readAddress({ hostname, pathname }: URL): KepLink | undefined {
  const host = hostname.replace(/^www\./, '');
  const path = decodePath(pathname) ?? pathname;
  if (NUMBER_HOST.test(host)) return byNumber('number', numberAfter(path, '/(?:issues/)?'));
  if (CONTRIBUTOR_SITE.test(host)) return byNumber('number', numberAfter(path, '/resources/keps/'));
  const [, first = '', second = '', rest = ''] = /^\/([^/]+)\/([^/]+)\/(.+)$/.exec(path) ?? [];
  switch (host) {
    case SHORT_HOST:
      return inTree(`kubernetes/${first}`, 'blob', /^\/[^/]+\/keps\/(.+)$/.exec(path)?.[1]);
    case RAW_HOST:
      return inTree(`${first}/${second}`, 'raw', /^.+?\/keps\/(.+)$/.exec(rest)?.[1]);
    case 'github.com':
      return onGitHub(`${first}/${second}`, rest);
    default:
      return undefined;
  }
}

function onGitHub(repository: string, rest: string): KepLink | undefined {
  const [, view = '', path] =
    /^(tree|blob|raw|edit|blame|commits)\/.+?\/keps\/(.+)$/.exec(rest) ?? [];
  if (path !== undefined) return inTree(repository, view, path);
  if (!OWN_REPOSITORY.test(repository)) return undefined;
  return (
    byNumber('issue', numberAfter(`/${rest}`, '/issues?/')) ??
    byNumber('pull-request', numberAfter(`/${rest}`, '/pull/'))
  );
}

function inTree(repository: string, view: string, path = ''): KepLink | undefined {
  const place = placeOf(repository);
  const kep = readPath(path);
  if (place === undefined || kep === undefined) return undefined;
  const { directory, number, isProposal } = kep;
  const isShown = view === 'tree' || view === 'blob' || view === 'raw';
  return {
    ...{ kind: 'directory', directory },
    ...(number !== undefined && place !== 'community' && { number }),
    ...{ place, isProposal: isProposal && isShown },
  };
}

function placeOf(repository: string): KepDirectory['place'] | undefined {
  if (OWN_REPOSITORY.test(repository)) return 'enhancements';
  if (FORMER_REPOSITORY.test(repository)) return 'community';
  return FORK.test(repository) ? 'fork' : undefined;
}

const GROUP = /^(?:sig|wg|provider)-[a-z0-9-]+$/;
const ONE_FILE = /^[a-z][\w.-]*\.md$/;

/**
 * Reads "sig-node/585-runtime-class/README.md", "sig-cluster-lifecycle/kubeadm/970-config", and
 * "sig-node/0014-runtime-class.md" or "sig-node/runtime-class.md" of old.
 */
function readPath(
  path: string,
): Pick<KepDirectory, 'directory' | 'number' | 'isProposal'> | undefined {
  const parts = path.split('/').filter((part) => part !== '');
  const at = parts.findIndex((part) => /^\d+-/.test(part));
  const isFile = at < 0 && parts.length === 2 && ONE_FILE.test(parts[1] ?? '');
  const depth = isFile ? 2 : at + 1;
  if (depth < 2 || !GROUP.test(parts[0] ?? '')) return undefined;
  const [last = '', ...inside] = parts.slice(depth - 1);
  const name = last.replace(/\.md$/, '');
  return {
    directory: [...parts.slice(0, depth - 1), name].join('/'),
    number: currentNumber(/^(\d+)-/.exec(name)?.[1]),
    isProposal: inside.length === 0 || (inside.length === 1 && inside[0] === 'README.md'),
  };
}

const NUMBER = /^(?:KEP[-: ]{0,2}#?|(?:kubernetes\/(?:enhancements|features))?(#))?(\d{1,5})$/i;
const PATH = /(?:^|[\s/])keps?\/(\S+)/;

function readReference(text: string): KepLink | undefined {
  const [, isIssue, digits] = NUMBER.exec(text) ?? [];
  if (digits !== undefined) {
    return byNumber(isIssue === undefined ? 'number' : 'issue', currentNumber(digits));
  }
  return inTree(REPOSITORIES.enhancements, 'blob', PATH.exec(text)?.[1]);
}

/** The number that stands behind a prefix of a path and is a whole word of it. */
function numberAfter(path: string, prefix: string): number | undefined {
  const digits = new RegExp(`^${prefix}0*([1-9]\\d{0,4})(?![\\w-])`, 'i').exec(path)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function byNumber(
  kind: 'number' | 'issue' | 'pull-request',
  number: number | undefined,
): KepLink | undefined {
  return number === undefined ? undefined : { kind, number };
}
