import type { Table as MarkdownTable, PhrasingContent, TableCell as TableCellNode } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { parseFragment } from 'parse5';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { readKyaml } from '../../src/formats/read-kyaml.ts';
import type { Table } from '../../src/model/features/table.ts';
import type { ServedTableData } from '../../src/schemas/api/table.ts';
import { type Node, nodeText } from '../dist/site.ts';

/** A cell as any format can tell it: its text, and its links in order. */
export interface ReadCell {
  readonly text: string;
  readonly urls: readonly string[];
}

/** A table as it was read back. */
export interface ReadTable {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly ReadCell[])[];
}

/** What every format must give back. */
export function expectedCells(table: Table): ReadTable {
  return {
    headings: table.columns.map(({ label }) => label),
    rows: table.rows.map(({ cells }) =>
      cells.map((cell) => ({
        text: cell.map(({ text }) => text).join('; '),
        urls: cell.flatMap(({ url }) => url ?? []),
      })),
    ),
  };
}

/** Reads a table by the name of its format's files. */
export function readBack(extension: string, text: string): ReadTable {
  switch (extension) {
    case 'md':
      return fromMarkdown(text);
    case 'csv':
      return fromCsv(text);
    case 'json':
      return fromData(JSON.parse(text));
    case 'kyaml':
      return fromData(readKyaml(text) as ServedTableData);
    case 'html':
      return fromHtml(text);
    default:
      throw new Error(`tests/tables/read-back.ts: no reader of .${extension}`);
  }
}

function fromMarkdown(text: string): ReadTable {
  const tree = unified().use(remarkParse).use(remarkGfm).parse(text);
  const table = tree.children.find((node): node is MarkdownTable => node.type === 'table');
  const [head, ...rows] = table?.children ?? [];
  return {
    headings: (head?.children ?? []).map(shownText),
    rows: rows.map(({ children }) =>
      children.map((cell) => ({ text: shownText(cell), urls: linksOf(cell.children) })),
    ),
  };
}

/** What a reader sees, without the tags between it. */
function shownText(cell: TableCellNode): string {
  return plainText(cell, { includeHtml: false });
}

function linksOf(nodes: readonly PhrasingContent[]): string[] {
  return nodes.flatMap((node) => (node.type === 'link' ? [node.url] : []));
}

/** What JSON and KYAML hold of a table. */
function fromData({ columns, rows }: ServedTableData): ReadTable {
  return {
    headings: columns.map(({ label }) => label),
    rows: rows.map(({ cells }) =>
      columns.map(({ key }) => ({
        text: (cells[key] ?? []).map(({ text }) => text).join('; '),
        urls: (cells[key] ?? []).flatMap(({ url }) => url ?? []),
      })),
    ),
  };
}

/** Every field of a CSV file by RFC 4180, character by character. */
export function readCsv(text: string): string[][] {
  const records: string[][] = [[]];
  let field = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (isQuoted && character === '"' && text[at + 1] === '"') {
      field += '"';
      at += 1;
    } else if (character === '"') {
      isQuoted = !isQuoted;
    } else if (!isQuoted && (character === ',' || (character === '\r' && text[at + 1] === '\n'))) {
      records.at(-1)?.push(field);
      field = '';
      if (character === '\r') {
        records.push([]);
        at += 1;
      }
    } else {
      field += character;
    }
  }
  return records.slice(0, -1);
}

function fromCsv(text: string): ReadTable {
  const [head = [], ...records] = readCsv(text);
  const shown = head.slice(0, -2).flatMap((name, index) => {
    const linked = head[index + 1] === `${name} URL`;
    return index > 0 && name === `${head[index - 1]} URL` ? [] : [{ name, index, linked }];
  });
  return {
    headings: shown.map(({ name }) => name),
    rows: records.map((record) =>
      shown.map(({ index, linked }) => ({
        text: record[index] ?? '',
        urls: linked ? (record[index + 1] ?? '').split('; ').filter(Boolean) : [],
      })),
    ),
  };
}

function fromHtml(text: string): ReadTable {
  const rows = all(parseFragment(text) as unknown as Node, ['tr']);
  const [head, ...body] = rows.map((row) => all(row, ['th', 'td']));
  return {
    headings: (head ?? []).map(nodeText),
    rows: body.map((cells) =>
      cells.map((cell) => ({
        text: nodeText(cell),
        urls: all(cell, ['a']).flatMap(
          ({ attrs = [] }) => attrs.find(({ name }) => name === 'href')?.value ?? [],
        ),
      })),
    ),
  };
}

function all(node: Node, names: readonly string[]): Node[] {
  return (node.childNodes ?? []).flatMap((child) =>
    names.includes(child.nodeName) ? [child] : all(child, names),
  );
}
