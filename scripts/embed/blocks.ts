import { linePlaces } from '../../src/model/lines.ts';
import { partition } from '../../src/model/partition.ts';
import { MarkerError } from './marker-error.ts';
import { type Range, rangeMatcher } from './ranges.ts';

/** The text between two markers of a file. */
export interface EmbedBlock {
  /** What the first marker asks for: "release=1.34 sig=node". */
  readonly query: string;
  /** The line of the first marker, from 1. */
  readonly line: number;
  /** What stands before the first marker on its line, as in a list or a quotation: "   ", "> ". */
  readonly indent: string;
  /** Where the text between the markers begins and ends, in characters of the file. */
  readonly start: number;
  readonly end: number;
}

/** How comments are written in a file. */
export interface CommentSyntax {
  /** Finds comments with a marker in them: its `name` and its `query` are groups. */
  readonly marker: RegExp;
  /** What a marker looks like, for messages: "<!-- kep-atlas:begin … -->". */
  readonly example: string;
  /** Finds what is quoted in a text, in which a marker is text like any other. */
  readonly findQuoted: (text: string) => readonly Range[];
  /** What may stand before a marker on its line. */
  readonly indent: RegExp;
  /** Says of a place for a table what it would tear, and what to write instead. */
  readonly tearsOf?: (text: string) => TearAt;
}

/** What a table at a place of a text would tear, and what to write instead. */
type TearAt = (place: number) => string | undefined;

/** The pairs of markers in a file. */
export interface FoundBlocks {
  readonly blocks: readonly EmbedBlock[];
  /** The lines of markers that are text, since they are quoted. */
  readonly quoted: readonly number[];
}

/**
 * Finds the pairs of markers in a file.
 * @throws {MarkerError} that names the line of a marker without its other half, not on a line of its own,
 *   or of an unknown name.
 */
export function findBlocks(text: string, syntax: CommentSyntax): FoundBlocks {
  const blocks: EmbedBlock[] = [];
  let open: Omit<EmbedBlock, 'end'> | undefined;
  const { markers, quoted } = markersIn(text, syntax);
  for (const marker of markers) {
    const { query, line, indent } = marker;
    const name = marker.name.toLowerCase();
    if (name === 'begin') {
      if (open !== undefined) throw new MarkerError(`${line}: got a second begin, expected an end`);
      open = { query, line, indent, start: marker.end };
    } else if (name === 'end') {
      if (open === undefined)
        throw new MarkerError(`${line}: got an end without a begin before it`);
      blocks.push({ ...open, end: marker.start - indent.length });
      open = undefined;
    } else {
      throw new MarkerError(
        `${line}: "kep-atlas:${marker.name}" is no marker (expected begin or end)`,
      );
    }
  }
  if (open !== undefined)
    throw new MarkerError(`${open.line}: got a begin without an end after it`);
  return { blocks, quoted };
}

interface Marker {
  readonly name: string;
  readonly query: string;
  readonly line: number;
  readonly indent: string;
  readonly start: number;
  readonly end: number;
}

function markersIn(text: string, syntax: CommentSyntax) {
  const found = [...text.matchAll(syntax.marker)];
  const isQuoted = rangeMatcher(found.length === 0 ? [] : syntax.findQuoted(text));
  const { such: quoted, others: plain } = partition(found, ({ index }) => isQuoted(index));
  const placeOf = linePlaces(text);
  const tearAt = syntax.tearsOf?.(text);
  return {
    markers: plain.map((match) => readMarker(match, text, { ...syntax, tearAt, placeOf })),
    quoted: quoted.map(({ index }) => placeOf(index).line),
  };
}

function readMarker(
  match: RegExpExecArray,
  text: string,
  {
    indent: allowed,
    tearAt,
    placeOf,
  }: Pick<CommentSyntax, 'indent'> & {
    readonly tearAt: TearAt | undefined;
    readonly placeOf: ReturnType<typeof linePlaces>;
  },
): Marker {
  const { name = '', query = '' } = match.groups ?? {};
  const start = match.index;
  const end = start + match[0].length;
  const { line } = placeOf(start);
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const indent = line === 1 ? before.replace(/^\uFEFF/, '') : before;
  if (/^[ \t]+$/.test(indent) && !allowed.test(indent)) {
    throw new MarkerError(`${line}: got spaces before a marker, expected it to begin the line`);
  }
  if (!allowed.test(indent) || !/^[ \t]*(?:\r?\n|$)/.test(text.slice(end))) {
    throw new MarkerError(`${line}: got a marker within a line, expected one on its own`);
  }
  const tear = name === 'begin' ? tearAt?.(start) : undefined;
  if (tear !== undefined) throw new MarkerError(`${line}: ${tear}`);
  return { name, query: query.trim(), line, indent, start, end };
}
