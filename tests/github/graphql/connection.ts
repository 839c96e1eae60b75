import { FieldError } from './errors.ts';

/** The arguments of every connection. */
export interface ConnectionArguments {
  first?: number | null;
  after?: string | null;
}

const CURSOR = /^cursor:v1:(\d+)$/;

function encodeCursor(index: number): string {
  return Buffer.from(`cursor:v1:${index}`).toString('base64');
}

function decodeCursor(cursor: string): number {
  const match = CURSOR.exec(Buffer.from(cursor, 'base64').toString('latin1'));
  if (match) return Number(match[1]);
  const message = `\`${cursor}\` does not appear to be a valid cursor.`;
  throw new FieldError('INVALID_CURSOR_ARGUMENTS', message);
}

/** A connection over a list: the part of it that the arguments select. */
export function connection<T, N>(
  items: readonly T[],
  { after, first }: ConnectionArguments,
  makeNode: (item: T) => N,
) {
  const start = after ? decodeCursor(after) + 1 : 0;
  const end = Math.min(items.length, start + (first ?? items.length));
  return {
    totalCount: items.length,
    pageInfo: {
      hasNextPage: end < items.length,
      endCursor: start < end ? encodeCursor(end - 1) : null,
    },
    nodes: () => items.slice(start, end).map(makeNode),
  };
}
