import { applyEdits, type Edit } from '../../src/model/check/clean.ts';
import { withChosenColumns } from '../../src/model/features/choose-columns.ts';
import { parseQuery, QueryError, type TableKind } from '../../src/model/features/query.ts';
import { answer } from '../../src/model/features/select.ts';
import type { Table } from '../../src/model/features/table.ts';
import { type EmbedBlock, type FoundBlocks, findBlocks } from './blocks.ts';
import { type FileKind, fileKindOf } from './file-kinds.ts';
import { MarkerError } from './marker-error.ts';

/** Finds a whole table; `undefined` stands for the newest release. */
export type FindTable = (kind: TableKind, release: string | undefined) => Promise<Table>;

/** A file with its tables brought up to date. */
export interface Updated {
  readonly text: string;
  /** The lines of the markers whose tables changed. */
  readonly changed: readonly number[];
  /** What is wrong, each beginning with its line: "12: …". The text is as it was then. */
  readonly errors: readonly string[];
  /** How many tables it embeds. */
  readonly count: number;
  /** What a marker looks like in such a file. */
  readonly example: string;
  /** The lines of markers that are text, as in code. */
  readonly quoted: readonly number[];
}

/**
 * Brings the tables between markers up to date, in the form of the file. A table whose cells are the same stays as it is, to
 * the letter: neither a new day nor another layout is a change.
 * @param name the name of the file, which tells its kind
 */
export async function updateTables(text: string, find: FindTable, name: string): Promise<Updated> {
  const kind = fileKindOf(name);
  const { example } = kind;
  const found = readBlocks(text, kind);
  if (found instanceof MarkerError) {
    return { text, changed: [], errors: [found.message], count: 0, example, quoted: [] };
  }
  const { blocks, quoted } = found;
  const errors: string[] = [];
  const edits: (Edit & Pick<EmbedBlock, 'line'>)[] = [];
  for (const block of blocks) {
    const { start, end, line } = block;
    const drawn = await renderBlock(block, kind, find, errors);
    if (drawn === undefined || hasSameCells(text.slice(start, end), drawn, kind)) continue;
    const isCrlf = text[text.indexOf('\n', start) - 1] === '\r';
    const after = isCrlf ? drawn.replaceAll('\n', '\r\n') : drawn;
    edits.push({ start, end, line, text: after });
  }
  const isTorn = (some: readonly Edit[]) => !hasBlocks(applyEdits(text, some), blocks, kind);
  if (errors.length === 0 && edits.length > 0 && isTorn(edits)) {
    const torn = edits.find((edit) => isTorn([edit])) ?? edits[0];
    errors.push(
      `${torn?.line}: got a marker that is code below a table, expected it with less space before it`,
    );
  }
  const count = blocks.length;
  if (errors.length > 0) return { text, changed: [], errors, count, example, quoted };
  const changed = edits.map(({ line }) => line);
  return { text: applyEdits(text, edits), changed, errors, count, example, quoted };
}

/** Whether a text has as many blocks, so that the next run finds them. */
function hasBlocks(text: string, blocks: readonly EmbedBlock[], kind: FileKind): boolean {
  const found = readBlocks(text, kind);
  return !(found instanceof MarkerError) && found.blocks.length === blocks.length;
}

function readBlocks(text: string, kind: FileKind): FoundBlocks | MarkerError {
  try {
    return findBlocks(text, kind);
  } catch (error) {
    if (error instanceof MarkerError) return error;
    throw error;
  }
}

async function renderBlock(
  { query: written, line, indent }: EmbedBlock,
  kind: FileKind,
  find: FindTable,
  errors: string[],
): Promise<string | undefined> {
  try {
    const query = parseQuery(written);
    const table = answer(await find(query.table, query.release), query);
    const drawn = kind.write(withChosenColumns(table)).replace(/\n$/, '');
    const lines = ['', ...drawn.split('\n'), ''].map((each) => (indent + each).trimEnd());
    return `\n${lines.join('\n')}\n`;
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    errors.push(`${line}: ${error.message}`);
    return undefined;
  }
}

function hasSameCells(before: string, after: string, { cells }: FileKind): boolean {
  const told = cells(before);
  return told.length > 0 && JSON.stringify(told) === JSON.stringify(cells(after));
}
