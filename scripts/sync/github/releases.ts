import { z } from 'zod';
import type { GitHubClient } from './client.ts';
import { readPages } from './pages.ts';
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
  const query = releasesQuery(repository);
  const found: unknown[] = [];
  const pages = readPages(what, async (after) => {
    if (first && after === undefined) return first;
    const answer = await client.graphql(what, releasesAnswer, query, { after });
    return answer.repository.releases;
  });
  for await (const { nodes } of pages) {
    found.push(...(nodes ?? []));
    if (!isMoreWanted(nodes ?? [], since)) break;
  }
  return found;
}

function isMoreWanted(nodes: readonly unknown[], since: string | undefined): boolean {
  const days = nodes.flatMap((node) => published.safeParse(node).data?.publishedAt ?? []);
  const oldest = days.sort()[0];
  return (
    since === undefined ||
    oldest === undefined ||
    Date.parse(oldest) > Date.parse(since) - OVERLAP_MS
  );
}
