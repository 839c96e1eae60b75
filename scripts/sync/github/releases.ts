import { z } from 'zod';
import type { GitHubClient } from './client.ts';
import { pagesOf } from './pages.ts';
import { type ReleaseConnection, releasesAnswer, releasesQuery } from './queries.ts';

/** Releases of patches may be made days before they are published, so that pages overlap. */
const OVERLAP_MS = 30 * 86_400_000;

const published = z.object({ publishedAt: z.string() });

/**
 * Reads the releases of a repository, newest first, each as GitHub's GraphQL has it.
 * @param first what is known of the newest already.
 * @param since an instant up to which all were read before; all are read without one.
 */
export async function readReleases(
  client: GitHubClient,
  repository: string,
  first: ReleaseConnection | undefined,
  since: string | undefined,
): Promise<unknown[]> {
  const what = `${repository}: releases`;
  const found = [...(first?.nodes ?? [])];
  const nextOf = pagesOf(what);
  let page = first;
  while (page === undefined || isMoreWanted(page, since)) {
    const after = page && nextOf(page.pageInfo);
    const query = releasesQuery(repository);
    const answer = await client.graphql(what, releasesAnswer, query, after ? { after } : {});
    page = answer.repository.releases;
    found.push(...(page.nodes ?? []));
  }
  return found;
}

function isMoreWanted({ pageInfo, nodes }: ReleaseConnection, since: string | undefined): boolean {
  if (!pageInfo.hasNextPage) return false;
  const days = (nodes ?? []).flatMap((node) => published.safeParse(node).data?.publishedAt ?? []);
  const oldest = days.sort()[0];
  return (
    since === undefined ||
    oldest === undefined ||
    Date.parse(oldest) > Date.parse(since) - OVERLAP_MS
  );
}
