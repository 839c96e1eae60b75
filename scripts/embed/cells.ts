import type { Nodes } from 'mdast';
import { parseQuotedMarkdown } from './quoted.ts';

/**
 * What the tables of a Markdown text say: each cell's words and links, however they are laid out, and what the
 * paragraphs around them link, which is the title. Two texts with the same cells differ in nothing but the day.
 */
export function readMarkdownCells(markdown: string): string[][] {
  // A table in a list or a quotation, as it would stand outside of it.
  const { children } = parseQuotedMarkdown(markdown.replace(/^[ \t>]+/gm, ''));
  if (!children.some(({ type }) => type === 'table')) return [];
  return children.flatMap((node) => {
    if (node.type === 'table') return node.children.map((row) => row.children.map(cellWords));
    if (node.type !== 'paragraph') return [];
    return node.children.filter(({ type }) => type === 'link').map((link) => [cellWords(link)]);
  });
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

/** What a table of another format says: its words without the day, however they are spaced, in whatever language they say to be. */
export function tableWords(text: string): string[] {
  const undated = text.replace(/^.*\bAs of\b.*$/gm, '');
  const whole = undated.replace(/<wbr\/?>| lang="en"/g, '');
  return whole.replace(/>\s*</g, '> <').split(/\s+/).filter(Boolean);
}
