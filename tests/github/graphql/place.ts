import type { Signature } from '../git/commit.ts';
import type { RepositoryView } from '../git/repository.ts';
import { nodeId } from '../rest/urls.ts';
import type { QueryContext } from './context.ts';

/** The repository and the query that an object is shown in. */
export interface ObjectPlace {
  view: RepositoryView;
  context: QueryContext;
  /** The repository as a node, for the way back up. */
  repository: () => unknown;
}

/** The fields that all git objects have. */
export function gitObjectFields({ view, repository }: ObjectPlace, kind: string, oid: string) {
  const path = `/${view.fullName}/commit/${oid}`;
  return {
    id: nodeId(kind, view.id, oid),
    oid,
    abbreviatedOid: oid.slice(0, 7),
    commitResourcePath: path,
    commitUrl: `https://github.com${path}`,
    repository,
  };
}

/** Who made a commit or tag; GitHub does not know the person, so `user` is null. */
export function actorNode(signature: Signature) {
  return {
    name: signature.name,
    email: signature.email,
    date: signature.localDate,
    user: null,
    avatarUrl: 'https://avatars.githubusercontent.com/u/0?v=4',
  };
}
