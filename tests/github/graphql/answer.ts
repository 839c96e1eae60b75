import {
  type DocumentNode,
  execute,
  type GraphQLFieldResolver,
  getOperationAST,
  parse,
  validate,
} from 'graphql';
import { z } from 'zod';
import { errorWords } from '../../../src/model/error-words.ts';
import { type Answer, failure, json } from '../answer.ts';
import type { ApiRequest } from '../request.ts';
import { Budget, type QueryContext, type QueryWorld } from './context.ts';
import { executionError, type QueryErrorShape } from './errors.ts';
import { exceededBounds, type Query } from './measure.ts';
import { queryRoot } from './root.ts';
import { githubSchema } from './schema.ts';

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
