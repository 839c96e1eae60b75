import type { QueryContext } from './context.ts';
import { FieldError } from './errors.ts';
import { type SearchArguments, searchConnection } from './pull-requests.ts';
import { activityNode } from './releases.ts';
import { repositoryNode } from './repository.ts';

interface RepositoryArguments {
  owner: string;
  name: string;
}

async function findRepository(context: QueryContext, args: RepositoryArguments) {
  const fullName = `${args.owner}/${args.name}`;
  const found = await context.repositories.find(fullName);
  if (found) return repositoryNode(found.view, context);
  if (context.activity.has(fullName)) return activityNode(fullName, context.activity);
  const message = `Could not resolve to a Repository with the name '${fullName}'.`;
  throw new FieldError('NOT_FOUND', message);
}

/** What a query may begin with. */
export function queryRoot(context: QueryContext) {
  return {
    repository: (args: RepositoryArguments) => findRepository(context, args),
    search: (args: SearchArguments) => searchConnection(context.activity, args),
  };
}
