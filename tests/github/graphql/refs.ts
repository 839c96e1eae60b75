import { readCommit } from '../git/commit.ts';
import type { GitRef } from '../git/refs.ts';
import { findRef } from '../git/repository.ts';
import { nodeId } from '../rest/urls.ts';
import { type ConnectionArguments, connection } from './connection.ts';
import { objectNode } from './objects.ts';
import type { ObjectPlace } from './place.ts';

/** The arguments of `Repository.refs`. */
export interface RefsArguments extends ConnectionArguments {
  refPrefix: string;
  query?: string | null;
  direction?: 'ASC' | 'DESC' | null;
  orderBy?: { field: 'ALPHABETICAL' | 'TAG_COMMIT_DATE'; direction: 'ASC' | 'DESC' } | null;
}

/** A branch or tag; its name is what follows the prefix. */
export function refNode(place: ObjectPlace, ref: GitRef, prefix?: string) {
  const start = prefix ?? /^refs\/[^/]+\//.exec(ref.name)?.[0] ?? '';
  return {
    id: nodeId('REF', place.view.id, ref.name),
    name: ref.name.slice(start.length),
    prefix: start,
    target: () => objectNode(place, ref.oid),
    repository: place.repository,
  };
}

/** `Repository.ref`: a branch or tag by its full or short name; null where there is none. */
export function findRefNode(place: ObjectPlace, name: string) {
  const ref = findRef(place.view, name);
  return ref ? refNode(place, ref) : null;
}

async function byDate(place: ObjectPlace, refs: GitRef[]): Promise<GitRef[]> {
  const dated = await Promise.all(
    refs.map(async (ref) => {
      const commit = await readCommit(place.view.objects, ref.oid);
      return { ref, date: commit?.committer.date ?? '' };
    }),
  );
  return dated.sort((a, b) => (a.date < b.date ? -1 : 1)).map(({ ref }) => ref);
}

/** `Repository.refs`. */
export async function refsConnection(place: ObjectPlace, args: RefsArguments) {
  const prefix = args.refPrefix.replace(/\/?$/, '/');
  const query = args.query?.toLowerCase() ?? '';
  const named = place.view.refs.filter(
    ({ name }) =>
      name.startsWith(prefix) && name.slice(prefix.length).toLowerCase().includes(query),
  );
  const isByDate = args.orderBy?.field === 'TAG_COMMIT_DATE';
  const refs = isByDate ? await byDate(place, named) : [...named];
  const direction = args.orderBy?.direction ?? args.direction ?? 'ASC';
  if (direction === 'DESC') refs.reverse();
  return connection(refs, args, (ref) => refNode(place, ref, prefix));
}
