import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type DocumentNode,
  execute,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  getOperationAST,
  parse,
  validate,
} from 'graphql';
import { z } from 'zod';
import { errorWords } from '../../../src/model/error-words.ts';
import { type Answer, failure, json } from '../answer.ts';
import type { ApiRequest } from '../request.ts';
import { Budget, type QueryContext, type QueryWorld } from './context.ts';
import { executionError, FieldError, type QueryErrorShape } from './errors.ts';
import { exceededBounds, type Query } from './measure.ts';
import { type SearchArguments, searchConnection } from './pull-requests.ts';
import { activityNode } from './releases.ts';
import { repositoryNode } from './repository.ts';

const payload = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

function withErrors(errors: QueryErrorShape[]): Answer {
  return json({ errors });
}

/** The answer of a query that took too long, as GitHub's gateway words it. */
function timedOut(requestId: string): Answer {
  const message = `Something went wrong while executing your query. This may be the result of a timeout, or it could be a GitHub bug. Please include \`${requestId}\` when reporting this issue.`;
  return json({ data: null, errors: [{ message }] }, { status: 502 });
}

function readQuery(body: Buffer): Query | Answer {
  const { query, variables, operationName } = payload.parse(JSON.parse(body.toString('utf8')));
  let document: DocumentNode;
  try {
    document = parse(query);
  } catch (error) {
    return withErrors([{ message: errorWords(error) }]);
  }
  const errors = validate(githubSchema(), document);
  if (errors.length > 0) return withErrors(errors.map(executionError));
  const operation = getOperationAST(document, operationName ?? undefined);
  if (operation?.operation === 'query') return { document, operation, variables: variables ?? {} };
  return withErrors([{ message: 'The stand-in answers one query at a time' }]);
}

const resolveField: GraphQLFieldResolver<unknown, QueryContext> = (source, args, context, info) => {
  const value = (source as Record<string, unknown>)[info.fieldName];
  if (value === undefined) {
    throw new Error(`The stand-in does not serve ${info.parentType.name}.${info.fieldName}`);
  }
  return typeof value === 'function' ? value.call(source, args, context, info) : value;
};

async function run(query: Query, world: QueryWorld, requestId: string) {
  const context: QueryContext = { ...world, budget: new Budget(world.limits) };
  const result = await execute({
    schema: githubSchema(),
    document: query.document,
    operationName: query.operation.name?.value,
    rootValue: queryRoot(context),
    contextValue: context,
    variableValues: query.variables,
    fieldResolver: resolveField,
  });
  if (context.budget.isExhausted) return timedOut(requestId);
  const { data, errors } = result;
  return json(errors ? { data, errors: errors.map(executionError) } : { data });
}

/** Answers a GraphQL request of someone who may ask. */
export async function answerGraphQL(request: ApiRequest, world: QueryWorld): Promise<Answer> {
  if (request.method !== 'POST') return failure(404, 'Not Found');
  const query = readQuery(request.body);
  if ('status' in query) return query;
  const errors = exceededBounds(githubSchema(), query, world.limits.graphqlNodes);
  return errors.length > 0 ? withErrors(errors) : run(query, world, request.id);
}

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

function queryRoot(context: QueryContext) {
  return {
    repository: (args: RepositoryArguments) => findRepository(context, args),
    search: (args: SearchArguments) => searchConnection(context.activity, args),
  };
}

let built: GraphQLSchema | undefined;

/** GitHub's published GraphQL schema, as `@octokit/graphql-schema` ships it; built once. */
function githubSchema(): GraphQLSchema {
  if (!built) {
    const file = new URL('schema.graphql', import.meta.resolve('@octokit/graphql-schema'));
    const options = { assumeValid: true, assumeValidSDL: true, noLocation: true };
    built = buildSchema(readFileSync(file, 'utf8'), options);
  }
  return built;
}
