import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { QueryErrorShape } from './errors.ts';

/** What a query asks for at most, before any of it is computed. */
export interface Measure {
  /** Points of the rate limit. */
  cost: number;
  nodes: number;
  /** Connections without bounds, or with too wide ones. */
  errors: QueryErrorShape[];
}

type Variables = Readonly<Record<string, unknown>>;

const MAX_PAGE = 100;

class Meter {
  requests = 0;
  nodes = 0;
  readonly errors: QueryErrorShape[] = [];
  readonly #schema: GraphQLSchema;
  readonly #variables: Variables;
  readonly #fragments = new Map<string, FragmentDefinitionNode>();

  constructor(schema: GraphQLSchema, document: DocumentNode, variables: Variables) {
    this.#schema = schema;
    this.#variables = variables;
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) {
        this.#fragments.set(definition.name.value, definition);
      }
    }
  }

  /** Adds a selection below a type that is computed `times` times. */
  add(set: SelectionSetNode, type: GraphQLNamedType | undefined, times: number): void {
    for (const selection of set.selections) this.#addSelection(selection, type, times);
  }

  #addSelection(selection: SelectionNode, type: GraphQLNamedType | undefined, times: number): void {
    switch (selection.kind) {
      case Kind.FIELD:
        this.#addField(selection, type, times);
        break;
      case Kind.INLINE_FRAGMENT: {
        const condition = selection.typeCondition?.name.value;
        const target = condition === undefined ? type : this.#schema.getType(condition);
        this.add(selection.selectionSet, target, times);
        break;
      }
      case Kind.FRAGMENT_SPREAD: {
        const fragment = this.#fragments.get(selection.name.value);
        const condition = fragment?.typeCondition.name.value ?? '';
        if (fragment) this.add(fragment.selectionSet, this.#schema.getType(condition), times);
      }
    }
  }

  #addField(field: FieldNode, type: GraphQLNamedType | undefined, times: number): void {
    const hasFields = isObjectType(type) || isInterfaceType(type);
    const definition = hasFields ? type.getFields()[field.name.value] : undefined;
    if (!definition || !field.selectionSet) return;
    const target = getNamedType(definition.type);
    if (target.name.endsWith('Connection')) {
      this.#addConnection(field, field.selectionSet, target, times);
    } else {
      this.add(field.selectionSet, target, times);
    }
  }

  #addConnection(
    field: FieldNode,
    selections: SelectionSetNode,
    type: GraphQLNamedType,
    times: number,
  ): void {
    const size = this.#number(field, 'first') ?? this.#number(field, 'last');
    this.#checkBounds(field, selections, size);
    this.requests += times;
    this.nodes += times * (size ?? 0);
    this.add(selections, type, times * (size ?? 0));
  }

  #checkBounds(field: FieldNode, selections: SelectionSetNode, size: number | undefined): void {
    const name = field.name.value;
    const showsNodes = selections.selections.some(
      (entry) => entry.kind !== Kind.FIELD || ['nodes', 'edges'].includes(entry.name.value),
    );
    if (size === undefined && showsNodes) {
      const message = `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`;
      this.errors.push({ type: 'MISSING_PAGINATION_BOUNDARIES', message });
    }
    if (size !== undefined && size > MAX_PAGE) {
      const message = `Requesting ${size} records on the \`${name}\` connection exceeds the \`first\` limit of ${MAX_PAGE} records.`;
      this.errors.push({ type: 'EXCESSIVE_PAGINATION', message });
    }
  }

  #number(field: FieldNode, name: string): number | undefined {
    const value = field.arguments?.find((argument) => argument.name.value === name)?.value;
    if (value?.kind === Kind.INT) return Number(value.value);
    const given = value?.kind === Kind.VARIABLE ? this.#variables[value.name.value] : undefined;
    return typeof given === 'number' ? given : undefined;
  }
}

function withDefaults(operation: OperationDefinitionNode, variables: Variables): Variables {
  const defaults = (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
    defaultValue?.kind === Kind.INT ? [[variable.name.value, Number(defaultValue.value)]] : [],
  );
  return { ...Object.fromEntries(defaults), ...variables };
}

/**
 * Computes a query's points and nodes as GitHub describes it:
 * https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api
 */
export function measureQuery(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): Measure {
  const meter = new Meter(schema, document, withDefaults(operation, variables));
  meter.add(operation.selectionSet, schema.getQueryType() ?? undefined, 1);
  const cost = Math.max(1, Math.round(meter.requests / 100));
  return { cost, nodes: meter.nodes, errors: meter.errors };
}
