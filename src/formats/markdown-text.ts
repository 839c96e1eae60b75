import { bracesApart } from './braces-apart.ts';

/** Characters that could mean something to Markdown wherever they stand, and those of {@link REFERENCES}. */
const MEANINGFUL = /[\\`*[\]|<>&{}~$^]|-(?=-)|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g;

/**
 * Characters that HTML, Hugo, Liquid, MDX, formulas, or Pandoc's superscripts read, and before which MkDocs and Jekyll
 * show a backslash:
 * https://github.com/Python-Markdown/markdown/blob/3.4.1/markdown/core.py, `ESCAPED_CHARS`.
 */
const REFERENCES: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '{': '&#123;',
  '}': '&#125;',
  '~': '&#126;',
  $: '&#36;',
  '^': '&#94;',
};

/** What would begin a heading or a list at the start of a line. */
const LINE_START = /^(\d+)(?=[.)](?:\s|$))|^(?=(?:#{1,6}|[+-])(?:\s|$))/;

/** Where a page as Markdown has room for an upstream text, which the build takes from the page that shows it. */
export const PLACE_OF_TEXT = '<!-- The build puts the text here. -->';

/** Text that Markdown shows as it is, on one line. */
export function markdownText(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const shown = line.replace(MEANINGFUL, (sign) => REFERENCES[sign] ?? `\\${sign}`);
  return bracesApart(shown).replace(LINE_START, '$1\\');
}

/** The same with the spaces at its ends, which part it from its neighbors. */
export function markdownWords(text: string): string {
  return text.replace(/\S[\s\S]*\S|\S/, (words) => markdownText(words));
}

/** A link with a text. */
export function markdownLink(text: string, url: string): string {
  return `[${markdownText(text)}](${markdownUrl(url)})`;
}

/** A table of cells that are Markdown already; as many in each row as there are headings. */
export function markdownTable(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  return [line(headings), `|${' --- |'.repeat(headings.length)}\n`, ...rows.map(line)].join('');
}

function markdownUrl(url: string): string {
  const line = url.replace(/\s/g, encodeCharacter);
  return line.replace(/[\\()<>|]/g, '\\$&').replaceAll('&', '&amp;');
}

function encodeCharacter(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
