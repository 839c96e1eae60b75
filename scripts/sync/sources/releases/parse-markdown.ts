import type { Nodes, RootContent } from 'mdast';
import { parseMarkdown } from '../../reading/markdown.ts';

/** A text without markup; what is struck out stands apart. */
export interface VisibleText {
  readonly text: string;
  readonly struckOut: string;
}

/** The top-level blocks of a Markdown document. */
export type Blocks = readonly RootContent[];

/** Far above any README of sig-release: every word of it may be one of a date. */
const MAX_CHARACTERS = 64_000;

/** "[Code Freeze]", "[Exceptions][Exception]" or "[Burndown](x)" whose target is not defined. */
const LINK_BRACKETS = /\[([^[\]]*)\](?:\[[^[\]]*\]?|\([^()]*\))?/g;

/** A row of a table, blank lines, and another row that heads no table of its own. */
const ROW_APART =
  /^(\|.*)\n(?:[ \t]*\n)+(?=(\|.*)(?:\n(?![ \t]*(?:\|[ \t]*)?:?-+:?[ \t]*(?:\||$))|(?![\s\S])))/gm;

/** A README with the rows of a table together, and the first row that blank lines kept apart. */
export function withRowsTogether(text: string): { text: string; apart: string | undefined } {
  let apart: string | undefined;
  const together = text.replaceAll('\r\n', '\n').replaceAll(ROW_APART, (_, above, row) => {
    apart ??= row;
    return `${above}\n`;
  });
  return { text: together, apart };
}

/**
 * Reads a README. Headings without a space after the #, as old ones have them, count as headings.
 * @throws {SyntaxError} when the text is not safe to parse.
 */
export function parseReadme(text: string): Blocks {
  if (text.length > MAX_CHARACTERS) throw new SyntaxError(`more than ${MAX_CHARACTERS} characters`);
  return parseMarkdown(text.replaceAll(/^(#{1,6})(?=[^#\s])/gm, '$1 ')).children;
}

/** The text of a node on one line, without markup and link brackets. */
export function visibleText(node: Nodes): VisibleText {
  const parts = { text: '', struckOut: '' };
  collect(node, 'text', parts);
  return { text: oneLine(parts.text), struckOut: oneLine(parts.struckOut) };
}

function collect(
  node: Nodes,
  into: keyof VisibleText,
  parts: Record<keyof VisibleText, string>,
): void {
  if (node.type === 'text') parts[into] += node.value.replaceAll(LINK_BRACKETS, '$1');
  else if (node.type === 'inlineCode') parts[into] += node.value;
  else if (node.type === 'break') parts[into] += ' ';
  else if ('children' in node) {
    for (const child of node.children) {
      collect(child, node.type === 'delete' ? 'struckOut' : into, parts);
    }
  }
}

/** The links of a document with their texts, in its order. */
export function linksIn(blocks: Blocks): { readonly text: string; readonly url: string }[] {
  const links: { text: string; url: string }[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'link') links.push({ text: visibleText(node).text, url: node.url });
    else if ('children' in node) node.children.forEach(visit);
  };
  blocks.forEach(visit);
  return links;
}

/** Collapses white space. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
