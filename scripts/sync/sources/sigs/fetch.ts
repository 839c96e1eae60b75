import { COLLECTIONS } from '../../../../src/schemas/collections.ts';
import type { CommunityGroup } from '../../../../src/schemas/community-group.ts';
import { toSyncedRef, type Upstream } from '../../engine/repository.ts';
import type { ContentReader, Fetched, Wanted } from '../../engine/source.ts';
import { readRecorded } from '../../reading/recorded.ts';

/** The repository of the Kubernetes community. */
export const [REPOSITORY] = COLLECTIONS.sigs.from.sigs.repositories;

/** The file that lists all groups. */
export const LIST = 'sigs.yaml';

/** The list of groups as it is, and the groups on record. */
export interface GroupTexts {
  readonly text: string;
  /** The day of the commit that was read. */
  readonly day: string;
  readonly recorded: readonly CommunityGroup[];
}

/**
 * Reads the list of groups, and the groups on record: upstream forgets those that it retires.
 * @throws {Error} when the repository has no such list.
 */
export async function fetchGroups(
  upstream: Upstream,
  content: ContentReader,
  { previous }: Wanted,
): Promise<Fetched<GroupTexts>> {
  const repository = upstream.repository(REPOSITORY);
  const head = await repository.head();
  const refs = [toSyncedRef(REPOSITORY, head)];
  if (previous?.refs.some(({ commit }) => commit === head.commit)) {
    return { refs, texts: undefined };
  }
  const files = await repository.filesAt(head, [LIST]);
  const [file] = files;
  if (file === undefined) throw new Error(`${REPOSITORY}: no ${LIST} at ${head.commit}`);
  const text = (await repository.texts(files)).get(file.id) ?? '';
  const recorded = await readRecorded(content, 'sigs');
  return { refs, texts: { text, day: head.committed.slice(0, 10), recorded } };
}
