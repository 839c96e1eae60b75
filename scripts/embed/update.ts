import { tableToMarkdown } from '../../src/formats/table/markdown.ts';
import { parseQuery, QueryError, type TableKind } from '../../src/model/features/query.ts';
import { answer } from '../../src/model/features/select.ts';
import type { Table } from '../../src/model/features/table.ts';
import { type EmbedBlock, findBlocks, MarkerError } from './blocks.ts';
import { tableCells } from './cells.ts';

/** Finds a whole table; `undefined` stands for the newest release. */
export type FindTable = (kind: TableKind, release: string | undefined) => Promise<Table>;

/** A Markdown file with its tables brought up to date. */
export interface Updated {
  readonly text: string;
  /** The lines of the markers whose tables changed. */
  readonly changed: readonly number[];
  /** What is wrong, each beginning with its line: "12: …". The text is as it was then. */
  readonly errors: readonly string[];
  /** How many tables it embeds. */
  readonly count: number;
}

/**
 * Brings the tables between markers up to date. A table whose cells are the same stays as it is, to
 * the letter: neither a new day nor another layout is a change.
 */
export async function updateMarkdown(text: string, find: FindTable): Promise<Updated> {
  const blocks = readBlocks(text);
  if (blocks instanceof MarkerError) {
    return { text, changed: [], errors: [blocks.message], count: 0 };
  }
  const errors: string[] = [];
  const changed: number[] = [];
  let updated = '';
  let at = 0;
  for (const block of blocks) {
    const before = text.slice(block.start, block.end);
    const after = await renderBlock(block, find, errors);
    updated += text.slice(at, block.start);
    at = block.end;
    if (after === undefined || hasSameCells(before, after)) {
      updated += before;
    } else {
      updated += text.includes('\r\n') ? after.replaceAll('\n', '\r\n') : after;
      changed.push(block.line);
    }
  }
  if (errors.length > 0) return { text, changed: [], errors, count: blocks.length };
  return { text: updated + text.slice(at), changed, errors, count: blocks.length };
}

function readBlocks(text: string): EmbedBlock[] | MarkerError {
  try {
    return findBlocks(text);
  } catch (error) {
    if (error instanceof MarkerError) return error;
    throw error;
  }
}

async function renderBlock(
  { query: written, line }: EmbedBlock,
  find: FindTable,
  errors: string[],
): Promise<string | undefined> {
  try {
    const query = parseQuery(written);
    const table = answer(await find(query.table, query.release), query);
    return `\n\n${tableToMarkdown(table)}\n`;
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    errors.push(`${line}: ${error.message}`);
    return undefined;
  }
}

function hasSameCells(before: string, after: string): boolean {
  const cells = tableCells(before);
  return cells.length > 0 && JSON.stringify(cells) === JSON.stringify(tableCells(after));
}
