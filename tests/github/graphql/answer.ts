import {
  type DocumentNode,
  execute,
  type GraphQLFieldResolver,
  getOperationAST,
  parse,
  validate,
} from 'graphql';
import { z } from 'zod';
import { type Answer, failure, json } from '../answer.ts';
import type { ApiRequest } from '../request.ts';
import { Budget, type QueryContext, type QueryWorld } from './context.ts';
import { executionError, type QueryErrorShape, validationError } from './errors.ts';
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

function readPayload(body: Buffer): z.output<typeof payload> | Answer {
  let value: unknown;
  try {
    value = JSON.parse(body.toString('utf8'));
  } catch {
    return failure(400, 'Problems parsing JSON');
  }
  const result = payload.safeParse(value);
  if (result.success) return result.data;
  return failure(400, 'A query attribute must be specified and must be a string.');
}

function parseQuery(text: string): DocumentNode | QueryErrorShape[] {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof Error && 'locations' in error) {
      return [{ locations: [], message: error.message }];
    }
    throw error;
  }
}

function readQuery(body: Buffer): Query | Answer {
  const read = readPayload(body);
  if ('status' in read) return read;
  const document = parseQuery(read.query);
  if (Array.isArray(document)) return withErrors(document);
  const errors = validate(githubSchema(), document).map(validationError);
  if (errors.length > 0) return withErrors(errors);
  const operation = getOperationAST(document, read.operationName ?? undefined);
  if (!operation) return withErrors([{ message: 'An operation name is required' }]);
  if (operation.operation !== 'query') {
    return withErrors([{ message: 'The stand-in answers queries only' }]);
  }
  return { document, operation, variables: read.variables ?? {} };
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
