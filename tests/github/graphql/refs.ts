import type { GitRef } from '../git/refs.ts';
import { type ConnectionArguments, connection } from './connection.ts';
import type { ObjectPlace } from './context.ts';
import { objectNode } from './objects.ts';

/** The arguments of `Repository.refs`. */
export interface RefsArguments extends ConnectionArguments {
  refPrefix: string;
  query?: string | null;
}

/** A branch or tag; its name is what follows the prefix. */
export function refNode(place: ObjectPlace, { name, oid }: GitRef, prefix: string) {
  return { name: name.slice(prefix.length), target: () => objectNode(place, oid) };
}

/** `Repository.refs`. */
export function refsConnection(place: ObjectPlace, args: RefsArguments) {
  const prefix = args.refPrefix.replace(/\/?$/, '/');
  const query = args.query?.toLowerCase() ?? '';
  const refs = place.view.refs.filter(
    ({ name }) =>
      name.startsWith(prefix) && name.slice(prefix.length).toLowerCase().includes(query),
  );
  return connection(refs, args, (ref) => refNode(place, ref, prefix));
}
