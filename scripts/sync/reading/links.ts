import { type CleanUrl, cleanUrl } from '../../../src/model/clean-url.ts';
import { pullRequestId } from '../../../src/model/digest/links.ts';
import { readKepLink } from '../../../src/model/enhancement/kep-link.ts';

/** What a link of a post points at, as far as the atlas knows it. */
export interface PostLink extends CleanUrl {
  readonly target:
    | {
        readonly kind: 'kep';
        /** Absent for KEPs as they were named before they took the numbers of their issues. */
        readonly number?: number | undefined;
        /** The directory below keps/, without the file in it. */
        readonly directory?: string | undefined;
        /** Whether it leads into somebody's copy of the repository. */
        readonly isFork: boolean;
      }
    /** By its owner/name#number. */
    | { readonly kind: 'pull-request'; readonly id: string }
    | { readonly kind: 'page' };
}

const MAX_URL = 500;
const PULL_REQUEST_ALONE = /\/pull\/\d+(?:[/?#]|$)/;

/**
 * Says what a link points at; nothing where it is no address of the web. A pull request of
 * kubernetes/enhancements is a pull request, not the KEP that it proposes.
 * @param site where addresses that begin with a slash belong.
 */
export function readLink(written: string, site?: string): PostLink | undefined {
  const address = readWebAddress(written, site);
  if (address === undefined) return undefined;
  const target = targetOf(address.url);
  const isOdd = target.kind === 'pull-request' && !PULL_REQUEST_ALONE.test(address.url);
  return { ...address, isTrimmed: address.isTrimmed || isOdd, target };
}

/** An address in full, where it is one of the web; nothing otherwise. */
export function readWebAddress(written: string, site?: string): CleanUrl | undefined {
  const isOfSite = site !== undefined && /^\/(?!\/)/.test(written);
  const clean = cleanUrl(isOfSite ? (URL.parse(written, site)?.href ?? '') : written.trim());
  const url = URL.parse(clean?.url ?? '');
  if (clean === undefined || url === null || url.username !== '' || url.href.length > MAX_URL) {
    return undefined;
  }
  return { url: url.href, isTrimmed: clean.isTrimmed };
}

function targetOf(url: string): PostLink['target'] {
  const kep = readKepLink(url);
  if (kep !== undefined && kep.kind !== 'pull-request') {
    const isDirectory = kep.kind === 'directory';
    return {
      ...{ kind: 'kep', number: kep.number },
      ...(isDirectory && { directory: kep.directory }),
      isFork: isDirectory && kep.place === 'fork',
    };
  }
  const id = pullRequestId(url);
  return id === undefined ? { kind: 'page' } : { kind: 'pull-request', id };
}
