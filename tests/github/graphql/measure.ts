import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { QueryErrorShape } from './errors.ts';

/** A query with what it is asked with. */
export interface Query {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Record<string, unknown>;
}

const MAX_PAGE = 100;

/**
 * Says what GitHub refuses of a query before any of it is computed: connections without bounds or with
 * too wide ones, and more nodes than the limit. What a named fragment holds counts once.
 * https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api
 */
export function exceededBounds(
  schema: GraphQLSchema,
  { document, operation, variables }: Query,
  limit: number,
): QueryErrorShape[] {
  const { variableDefinitions = [] } = operation;
  const { variableValues } = getVariableValues(schema, variableDefinitions, variables);
  // The execution says what is wrong with them.
  if (variableValues === undefined) return [];
  const errors: QueryErrorShape[] = [];
  let nodes = 0;
  /** How often what stands here is computed at most. */
  const times = [1];
  const types = new TypeInfo(schema);
  const isConnection = () => getNamedType(types.getType())?.name.endsWith('Connection') === true;
  const enter = (field: FieldNode) => {
    const definition = types.getFieldDef();
    if (!definition || !isConnection()) return;
    const { first } = getArgumentValues(definition, field, variableValues);
    const size = typeof first === 'number' ? first : undefined;
    errors.push(...wrongPages(field, size));
    const below = (times.at(-1) ?? 1) * (size ?? 0);
    times.push(below);
    nodes += below;
  };
  const leave = () => void (isConnection() && times.pop());
  visit(document, visitWithTypeInfo(types, { Field: { enter, leave } }));
  return errors.length === 0 && nodes > limit ? [tooManyNodes(nodes, limit)] : errors;
}

function wrongPages(
  { name: { value: name }, selectionSet }: FieldNode,
  size: number | undefined,
): QueryErrorShape[] {
  const showsNodes = selectionSet?.selections.some(
    (entry) => entry.kind !== Kind.FIELD || ['nodes', 'edges'].includes(entry.name.value),
  );
  if (size === undefined && showsNodes) {
    const message = `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`;
    return [{ type: 'MISSING_PAGINATION_BOUNDARIES', message }];
  }
  if (size === undefined || size <= MAX_PAGE) return [];
  const message = `Requesting ${size} records on the \`${name}\` connection exceeds the \`first\` limit of ${MAX_PAGE} records.`;
  return [{ type: 'EXCESSIVE_PAGINATION', message }];
}

function tooManyNodes(nodes: number, limit: number): QueryErrorShape {
  const [asked, most] = [nodes.toLocaleString('en-US'), limit.toLocaleString('en-US')];
  const message = `This query requests up to ${asked} possible nodes which exceeds the maximum limit of ${most}.`;
  return { type: 'MAX_NODE_LIMIT_EXCEEDED', message };
}
