import { pullRequestUrl } from '../../model/atlas/upstream.ts';
import type { LinkedPage } from '../../model/search/rank.ts';

/** The pull requests that release notes are about, by release. */
type PullRequests = Readonly<Record<string, readonly number[]>>;

/** The ways to write a pull request: its number alone, "#140113", "PR 140113", its address. */
const NUMBER =
  /^(?:.*\bgithub\.com\/)?(?:kubernetes\/kubernetes)?(?:\/pull\/|\/issues\/|#|pr[\s#]*)?(\d{4,6})\/?$/i;

let loading: Promise<PullRequests> | undefined;

/**
 * The page for a pull request of kubernetes/kubernetes: its release note, else itself at GitHub.
 * `undefined` where nothing that was typed is the number of one.
 * @param base the path below which the site is served, with a slash at its end
 */
export async function findPullRequest(
  typed: string,
  base: string,
): Promise<LinkedPage | undefined> {
  const number = NUMBER.exec(typed.trim())?.[1];
  if (number === undefined) return undefined;
  loading ??= fetch(`${base}search/pull-requests.json`).then((response) => response.json());
  const known = await loading.catch((): PullRequests => {
    loading = undefined;
    return {};
  });
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
        href: `${base}releases/${release}/notes/#pr-${number}`,
      };
}
