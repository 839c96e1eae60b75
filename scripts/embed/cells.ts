import type { Nodes } from 'mdast';
import { parseQuotedMarkdown } from './quoted.ts';

/**
 * What the tables of a Markdown text say: each cell's words and links, however they are laid out. Two
 * texts with the same cells differ in nothing that a reader of the tables would notice.
 */
export function markdownCells(markdown: string): string[][] {
  const tables = parseQuotedMarkdown(markdown).children.filter(({ type }) => type === 'table');
  return tables.flatMap((table) =>
    'children' in table
      ? table.children.map((row) => ('children' in row ? row.children.map(cellWords) : []))
      : [],
  );
}

function cellWords(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'html':
      return node.value;
    case 'link':
      return `[${node.children.map(cellWords).join('')}](${node.url})`;
    default:
      return 'children' in node ? node.children.map(cellWords).join('') : '';
  }
}

/** What a table of another format says: its words without the day, however they are spaced. */
export function tableWords(text: string): string[] {
  const undated = text.replace(/^.*\bAs of\b.*$/gm, '');
  const whole = undated.replace(/<wbr\/?>/g, '');
  return whole.replace(/>\s*</g, '> <').split(/\s+/).filter(Boolean);
}
