import { withChosenColumns } from '../../src/model/features/choose-columns.ts';
import { parseQuery, QueryError, type TableKind } from '../../src/model/features/query.ts';
import { answer } from '../../src/model/features/select.ts';
import type { Table } from '../../src/model/features/table.ts';
import { type EmbedBlock, type FoundBlocks, findBlocks, MarkerError } from './blocks.ts';
import { type FileKind, fileKindOf } from './file-kinds.ts';

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
  const changed: number[] = [];
  let updated = '';
  let at = 0;
  for (const block of blocks) {
    const before = text.slice(block.start, block.end);
    const after = await renderBlock(block, kind, find, errors);
    updated += text.slice(at, block.start);
    at = block.end;
    if (after === undefined || hasSameCells(before, after, kind)) {
      updated += before;
    } else {
      updated += text.includes('\r\n') ? after.replaceAll('\n', '\r\n') : after;
      changed.push(block.line);
    }
  }
  const count = blocks.length;
  if (errors.length > 0) return { text, changed: [], errors, count, example, quoted };
  return { text: updated + text.slice(at), changed, errors, count, example, quoted };
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
  const told = cells(withoutIndent(before));
  return told.length > 0 && JSON.stringify(told) === JSON.stringify(cells(withoutIndent(after)));
}

/** A table in a list or a quotation, as it would stand outside of it. */
function withoutIndent(text: string): string {
  return text.replace(/^[ \t>]+(?=[|])/gm, '').replace(/^[ \t>]+$/gm, '');
}
