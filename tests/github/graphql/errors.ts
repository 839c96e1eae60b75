import type { GraphQLError, SourceLocation } from 'graphql';

/** An error as GitHub's GraphQL answers list it. */
export interface QueryErrorShape {
  type?: string;
  path?: readonly (string | number)[];
  extensions?: Record<string, unknown>;
  locations?: readonly SourceLocation[];
  message: string;
}

/** An error of one field, with GitHub's `type`. */
export class FieldError extends Error {
  readonly type: string;

  constructor(type: string, message: string) {
    super(message);
    this.name = 'FieldError';
    this.type = type;
  }
}

/** An error that arose while a field was computed. */
export function executionError(error: GraphQLError): QueryErrorShape {
  const original = error.originalError;
  return {
    ...(original instanceof FieldError && { type: original.type }),
    ...(error.path && { path: error.path }),
    ...(error.locations && { locations: error.locations }),
    message: error.message,
  };
}

/** An error of a query that does not fit the schema; GitHub's words where they are known. */
export function validationError(error: GraphQLError): QueryErrorShape {
  const locations = error.locations ?? [];
  const match = /^Cannot query field "(\w+)" on type "(\w+)"/.exec(error.message);
  if (!match) return { locations, message: error.message };
  const [, fieldName, typeName] = match;
  return {
    extensions: { code: 'undefinedField', typeName, fieldName },
    locations,
    message: `Field '${fieldName}' doesn't exist on type '${typeName}'`,
  };
}
