import { readFileSync } from 'node:fs';
import { buildSchema, type GraphQLSchema } from 'graphql';

let built: GraphQLSchema | undefined;

/** GitHub's published GraphQL schema, as `@octokit/graphql-schema` ships it; built once. */
export function githubSchema(): GraphQLSchema {
  if (!built) {
    const file = new URL('schema.graphql', import.meta.resolve('@octokit/graphql-schema'));
    const options = { assumeValid: true, assumeValidSDL: true, noLocation: true };
    built = buildSchema(readFileSync(file, 'utf8'), options);
  }
  return built;
}
