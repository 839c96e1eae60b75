import { pathInRepository } from '../model/atlas/text-place.ts';
import { REPOSITORIES } from '../model/atlas/upstream.ts';
import { type KepLink, readKepLink } from '../model/enhancement/kep-link.ts';
import type { LinkIndex } from './types.ts';

/**
 * The page of this site that an address is about: a KEP's directory, README, short link or issue,
 * or the section of its proposal. A link into an issue's comments, to a section that the proposal
 * has not, to another file of it or to a fork stays what it is. One to a proposal that is gone leads to
 * the enhancement that it has become.
 * @param called the words of the link
 */
export async function ownPage(
  url: URL,
  links: LinkIndex,
  { commit, called }: { readonly commit: string; readonly called: string },
): Promise<string | undefined> {
  const link = readKepLink(url.href);
  if (link === undefined || link.kind === 'pull-request') return undefined;
  const page = await pageOf(url, link, links, commit);
  if (page !== undefined || link.kind !== 'directory' || !link.isProposal) return page;
  return isGone(url, links, commit) ? links.moved(link.directory, called) : undefined;
}

async function pageOf(
  url: URL,
  link: Exclude<KepLink, { kind: 'pull-request' }>,
  links: LinkIndex,
  commit: string,
): Promise<string | undefined> {
  const isElsewhere = link.kind === 'directory' && !(link.isProposal && link.place !== 'fork');
  if (isElsewhere) return isGone(url, links, commit) ? links.enhancement(link) : undefined;
  if (url.hash === '' || link.kind === 'issue') {
    return url.hash === '' ? links.enhancement(link) : undefined;
  }
  const section = await links.section(link, url.hash.slice(1));
  const isLost = link.kind === 'number' || isGone(url, links, commit);
  return section ?? (isLost ? links.enhancement(link) : undefined);
}

/**
 * Whether an address names a file or folder of kubernetes/enhancements that is not there at the head.
 * Where its files are not known, only directories of KEPs are: of KEPs that were one file it is then not
 * known which are still there. Nor is it known what was at other commits.
 */
export function isGone(url: URL, links: LinkIndex, commit: string): boolean {
  const place = { repository: REPOSITORIES.enhancements, commit, path: '' };
  const path = pathInRepository(url, place)?.replace(/\/+$/, '');
  const isThere = path === undefined ? undefined : links.hasFile(path);
  if (isThere !== undefined) return !isThere;
  const link = readKepLink(url.href);
  if (link?.kind !== 'directory' || link.place === 'fork') return false;
  const isOneFile = /\/\d[^/]*\.md$/.test(url.pathname);
  const at = /\/(?:tree|blob|raw)\/([^/]+)\//.exec(url.pathname)?.[1];
  const isPast = at !== undefined && !['master', 'main', commit].includes(at);
  return !isOneFile && !isPast && !links.hasDirectory(link.directory);
}
