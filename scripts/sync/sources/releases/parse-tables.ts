import type { Html } from 'mdast';
import { parseMonth } from '../../reading/days.ts';
import { type Blocks, oneLine, type VisibleText, visibleText } from './parse-markdown.ts';

/** One row of a timeline, as written. */
export interface TimelineRow {
  readonly name: string;
  readonly when: VisibleText;
  /** The month of the column that `when` stands in, where the table has a column a month. */
  readonly month?: number;
  readonly who?: string;
  readonly week?: string;
}

type Row = readonly VisibleText[];

interface Columns {
  readonly what: number;
  readonly who: number;
  readonly week: number;
  /** Columns that hold days; those of a month carry its number. */
  readonly when: readonly { readonly index: number; readonly month?: number }[];
}

/** The rows of all tables that have a column "What" and a column "When" or a column a month. */
export function timelineRows(blocks: Blocks): TimelineRow[] {
  return blocks.flatMap((block) => {
    const [header, ...rows] = tableRows(block);
    const columns = header === undefined ? undefined : findColumns(header);
    return columns === undefined ? [] : rows.map((row) => timelineRow(row, columns));
  });
}

function tableRows(block: Blocks[number]): Row[] {
  if (block.type === 'table') {
    return block.children.map((row) => row.children.map((cell) => visibleText(cell)));
  }
  return block.type === 'html' ? htmlRows(block) : [];
}

/** The one README with an HTML table has plain text in its cells. */
function htmlRows({ value }: Html): Row[] {
  const [, ...rows] = value.split(/<tr\b[^<>]*>/i);
  return rows.map((row) => {
    const [, ...cells] = row.split(/<t[dh]\b[^<>]*>/i);
    return cells.map((cell) => ({
      text: oneLine(cell.replaceAll(/<[^<>]*>/g, '').replaceAll('&amp;', '&')),
      struckOut: '',
    }));
  });
}

/** What may follow the title of a column: "What?", "When (UTC)". */
const ASIDE = /[\s:?]*(?:\([^()]*\)[\s:?]*)?$/;

const WHAT = /^(?:what|events?)$/;
const WHEN = /^(?:when|dates?)$/;

function findColumns(header: Row): Columns | undefined {
  const titles = header.map(({ text }) => text.toLowerCase().replace(ASIDE, ''));
  const what = titles.findIndex((title) => WHAT.test(title));
  const when = titles.flatMap((title, index) => {
    if (WHEN.test(title)) return [{ index }];
    const month = /^[a-z]{3,9}$/.test(title) ? parseMonth(title) : undefined;
    return month === undefined ? [] : [{ index, month }];
  });
  if (what < 0 || when.length === 0) return undefined;
  const week = titles.findIndex((title) => /^(?:dev )?week$/.test(title));
  return { what, who: titles.indexOf('who'), week, when };
}

function timelineRow(row: Row, { what, who, week, when }: Columns): TimelineRow {
  const filled = when.find(({ index }) => {
    const { text = '', struckOut = '' } = row[index] ?? {};
    return text !== '' || struckOut !== '';
  });
  return {
    name: row[what]?.text ?? '',
    when: row[filled?.index ?? -1] ?? { text: '', struckOut: '' },
    month: filled?.month,
    ...(row[who] !== undefined && { who: row[who].text }),
    ...(row[week] !== undefined && { week: row[week].text }),
  };
}
