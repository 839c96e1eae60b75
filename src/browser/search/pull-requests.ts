import { href } from '../../lib/href.ts';
import { pullRequestUrl } from '../../model/atlas/upstream.ts';
import { notesPath } from '../../model/page/paths.ts';
import type { LinkedPage } from '../../model/search/rank.ts';
import { fetchOnce } from '../fetch-once.ts';

/** The pull requests that release notes are about, by release. */
type PullRequests = Readonly<Record<string, readonly number[]>>;

/** The ways to write a pull request: its number alone, "#140113", "PR 140113", "k/k#140113", the address of a page of it. */
const NUMBERS = [
  /^(?:kubernetes\/kubernetes|k\/k)?(?:#|\s|pr[\s#]*)?(\d{4,6})\/?$/i,
  /^(?:\S*\bgithub\.com\/)?(?:kubernetes\/kubernetes)?\/(?:pull|issues)\/(\d{4,6})(?:[/?#]\S*)?$/i,
  /^(?:https?:\/\/)?(?:prs?|issues?)\.k8s\.io\/(\d{4,6})\/?$/i,
];

/**
 * The page for a pull request of kubernetes/kubernetes: its release note, else itself at GitHub.
 * `undefined` where nothing that was typed is the number of one.
 */
export async function findPullRequest(typed: string): Promise<LinkedPage | undefined> {
  const number = NUMBERS.flatMap((form) => form.exec(typed.trim())?.[1] ?? [])[0];
  if (number === undefined) return undefined;
  const file = fetchOnce<PullRequests>(href('/search/pull-requests.json'));
  const known = await file.catch((): PullRequests => ({}));
  const [release] = Object.entries(known).find(([, all]) => all.includes(Number(number))) ?? [];
  const page = { name: `Pull request #${number}`, summary: '', stage: '', aliases: [] };
  return release === undefined
    ? {
        ...page,
        kind: 'GitHub',
        title: 'kubernetes/kubernetes, not in the release notes known here',
        href: pullRequestUrl(number),
      }
    : {
        ...page,
        kind: 'Release note',
        title: `release note of v${release}`,
        href: href(`${notesPath(release)}#pr-${number}`),
      };
}
