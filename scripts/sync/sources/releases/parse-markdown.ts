import type { Nodes, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** A text without markup; what is struck out stands apart. */
export interface PlainText {
  readonly text: string;
  readonly struckOut: string;
}

/** The top-level blocks of a Markdown document. */
export type Blocks = readonly RootContent[];

/**
 * Far above any README of sig-release, yet small enough that Markdown made to be slow is not: the
 * parser’s time grows with the square of nesting in a line and of emphasis marks in a paragraph.
 */
const MAX_CHARACTERS = 64_000;
const MAX_LINE = 2_000;
const MAX_EMPHASIS_MARKS = 4_000;

const markdown = unified().use(remarkParse).use(remarkGfm);

/** "[Code Freeze]", "[Exceptions][Exception]" or "[Burndown](x)" whose target is not defined. */
const LINK_BRACKETS = /\[([^[\]]*)\](?:\[[^[\]]*\]?|\([^()]*\))?/g;

/**
 * Parses GitHub-flavoured Markdown. Headings without a space after the #, as old READMEs have them,
 * count as headings.
 * @throws {Error} when the text is beyond the bounds
 */
export function parseMarkdown(text: string): Blocks {
  refuseAbove(MAX_CHARACTERS, text.length, 'characters');
  for (const line of text.split('\n')) refuseAbove(MAX_LINE, line.length, 'characters in a line');
  for (const paragraph of text.split(/\n[ \t\r]*\n/)) {
    const marks = paragraph.match(/[*_~]/g)?.length ?? 0;
    refuseAbove(MAX_EMPHASIS_MARKS, marks, 'emphasis marks in a paragraph');
  }
  return markdown.parse(text.replaceAll(/^(#{1,6})(?=[^#\s])/gm, '$1 ')).children;
}

function refuseAbove(limit: number, count: number, what: string): void {
  if (count > limit) throw new RangeError(`${count} ${what}, more than ${limit}`);
}

/** The text of a node on one line, without markup and link brackets. */
export function plainText(node: Nodes): PlainText {
  const parts = { text: '', struckOut: '' };
  collect(node, 'text', parts);
  return { text: oneLine(parts.text), struckOut: oneLine(parts.struckOut) };
}

function collect(node: Nodes, into: keyof PlainText, parts: Record<keyof PlainText, string>): void {
  if (node.type === 'text') parts[into] += node.value.replaceAll(LINK_BRACKETS, '$1');
  else if (node.type === 'inlineCode') parts[into] += node.value;
  else if (node.type === 'break') parts[into] += ' ';
  else if ('children' in node) {
    for (const child of node.children) {
      collect(child, node.type === 'delete' ? 'struckOut' : into, parts);
    }
  }
}

/** Collapses white space. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
