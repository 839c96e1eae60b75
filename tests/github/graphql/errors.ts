import type { GraphQLError, SourceLocation } from 'graphql';

/** An error as GitHub's GraphQL answers list it. */
export interface QueryErrorShape {
  type?: string;
  path?: readonly (string | number)[];
  locations?: readonly SourceLocation[];
  message: string;
}

/** An error of one field, with GitHub's `type`. */
export class FieldError extends Error {
  readonly type: string;

  constructor(type: string, message: string) {
    super(message);
    this.type = type;
  }
}

/** An error of a query that does not fit the schema, or that arose while a field was computed. */
export function executionError(error: GraphQLError): QueryErrorShape {
  const original = error.originalError;
  return {
    ...(original instanceof FieldError && { type: original.type }),
    ...(error.path && { path: error.path }),
    ...(error.locations && { locations: error.locations }),
    message: error.message,
  };
}
