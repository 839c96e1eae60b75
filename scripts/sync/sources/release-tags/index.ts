import { COLLECTIONS } from '../../../../src/schemas/collections.ts';
import { toSyncedRef, UnavailableError, type Upstream } from '../../engine/repository.ts';
import { type ContentReader, defineSource, type Fetched } from '../../engine/source.ts';
import { newestPast } from '../../reading/days.ts';
import { readIntact } from '../../reading/recorded.ts';
import { joinTags, type TaggedRelease } from './parse.ts';

const [REPOSITORY] = COLLECTIONS.releases.from['release-tags'].repositories;

interface Tags {
  readonly read: readonly unknown[];
  readonly recorded: readonly TaggedRelease[];
}

/** The days on which releases and pre-releases of Kubernetes were published, as GitHub has them. */
export const source = defineSource({
  follows: [REPOSITORY],
  fetch: fetchTags,
  parse: ({ read, recorded }: Tags) => joinTags(read, recorded),
});

/**
 * Reads the releases since the newest on record; all when none is.
 * @throws {UnavailableError} where GitHub has none, and none is on record.
 */
async function fetchTags(upstream: Upstream, content: ContentReader): Promise<Fetched<Tags>> {
  const repository = upstream.repository(REPOSITORY);
  const known = await readIntact(content, 'releases');
  const recorded = known.flatMap(({ version, tags }) => (tags ? [{ version, tags }] : []));
  const days = recorded.flatMap(({ tags }) => tags.map(({ date }) => date));
  const read = await repository.releases(newestPast(days));
  if (read.length + recorded.length === 0) {
    throw new UnavailableError(`${REPOSITORY}: GitHub has no releases`);
  }
  const refs = [toSyncedRef(REPOSITORY, await repository.head())];
  return { refs, texts: { read, recorded } };
}
