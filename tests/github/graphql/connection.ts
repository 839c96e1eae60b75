import { FieldError } from './errors.ts';

/** The arguments of every connection. */
export interface ConnectionArguments {
  first?: number | null;
  last?: number | null;
  after?: string | null;
  before?: string | null;
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

/** The part of a list of `total` items that arguments select: from `start` up to `end`. */
function selectWindow(total: number, args: ConnectionArguments) {
  let start = args.after ? decodeCursor(args.after) + 1 : 0;
  let end = args.before ? Math.min(total, decodeCursor(args.before)) : total;
  if (args.first != null) end = Math.min(end, start + args.first);
  else if (args.last != null) start = Math.max(start, end - args.last);
  start = Math.min(start, total);
  end = Math.max(start, end);
  return { start, end };
}

/** `pageInfo` of the part from `start` up to `end`. */
function pageInfo(total: number, { start, end }: { start: number; end: number }) {
  return {
    hasNextPage: end < total,
    hasPreviousPage: start > 0,
    startCursor: start < end ? encodeCursor(start) : null,
    endCursor: start < end ? encodeCursor(end - 1) : null,
  };
}

/** A connection over nodes that are made when they are asked for. */
export function lazyConnection<N>(
  total: number,
  args: ConnectionArguments,
  makeNodes: (start: number, end: number) => Promise<N[]> | N[],
) {
  const window = selectWindow(total, args);
  const nodes = async () => makeNodes(window.start, window.end);
  return {
    totalCount: total,
    pageInfo: pageInfo(total, window),
    nodes,
    edges: async () => {
      const made = await nodes();
      return made.map((node, index) => ({ cursor: encodeCursor(window.start + index), node }));
    },
  };
}

/** A connection over a list. */
export function connection<T, N>(
  items: readonly T[],
  args: ConnectionArguments,
  makeNode: (item: T) => N,
) {
  const make = (start: number, end: number) => items.slice(start, end).map(makeNode);
  return lazyConnection(items.length, args, make);
}
