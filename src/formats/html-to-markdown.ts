import { parse } from 'parse5';
import {
  attributeOf,
  elementsIn,
  firstElement,
  type HtmlElement,
  type HtmlNode,
  isLeftOut,
  readableText,
} from './html-nodes.ts';
import { inlineMarkdown } from './inline-markdown.ts';
import { markdownTable, markdownText } from './markdown-text.ts';

const INLINE = new Set([
  ...['a', 'abbr', 'b', 'br', 'cite', 'code', 'del', 'em', 'i', 'input', 'ins', 'kbd', 'mark'],
  ...['math', 'q', 's', 'samp', 'small', 'span', 'strong', 'sub', 'sup', 'time', 'var', 'wbr'],
]);

/** What stands around the content of a page of this site goes: a third of most pages is before it. */
export function contentOf(html: string): string {
  return html.slice(Math.max(0, html.indexOf('<main')), endOf(html));
}

/** The day that a page of this site speaks of, ISO 8601: the one of its foot. */
export function dayOf(html: string): string | undefined {
  const { childNodes } = parse(html.slice(endOf(html)));
  return attributeOf(find(find(childNodes, 'footer')?.childNodes ?? [], 'time'), 'datetime');
}

/**
 * The content of a page of this site as Markdown: its title, headings, paragraphs, lists, facts, tables
 * and code. Controls and pictures are left out; each picture has its table.
 * @param content of the page
 * @param address its own address, from which links are resolved
 */
export function pageAsMarkdown(content: string, address: string): string {
  const nodes = find(parse(content).childNodes, 'main')?.childNodes ?? [];
  const title = find(nodes, 'h1');
  const others = nodes.filter((node) => node !== title);
  const heading = `# ${markdownText(readableText(title?.childNodes ?? []))}`;
  return [heading, ...blocks(others, address)].join('\n\n');
}

/**
 * The upstream text that a page of this site shows, with whose it is before it: the same, but with its
 * headings a level deeper than on the page, to stand in a section of another.
 * @param content of the page
 * @param address its own address, from which links are resolved
 */
export function proseAsMarkdown(content: string, address: string): string {
  const { childNodes } = parse(content);
  const parts = ['origin', 'prose'].map(
    (name) =>
      firstElement(childNodes, (element) => attributeOf(element, 'class') === name)?.childNodes ??
      [],
  );
  for (const element of parts.flatMap(elementsIn)) {
    const level = /^h([1-5])$/.exec(element.tagName)?.[1];
    if (level !== undefined) element.tagName = `h${Math.max(3, Number(level) + 1)}`;
  }
  return parts.flatMap((nodes) => blocks(nodes, address)).join('\n\n');
}

function endOf(html: string): number {
  const end = html.lastIndexOf('</main>');
  return end === -1 ? html.length : end;
}

function find(nodes: readonly HtmlNode[], name: string): HtmlElement | undefined {
  return firstElement(nodes, ({ tagName }) => tagName === name);
}

/** Blocks one after the other; text that stands between blocks is a paragraph. */
function blocks(nodes: readonly HtmlNode[], address: string): string[] {
  const found: string[] = [];
  let line: HtmlNode[] = [];
  const endLine = (): void => {
    const text = inlineMarkdown(line, address);
    line = [];
    if (text !== '') found.push(text);
  };
  for (const node of nodes) {
    if (isLeftOut(node)) continue;
    if (node.nodeName === '#text' || INLINE.has(node.nodeName)) {
      line.push(node);
      continue;
    }
    endLine();
    if ('tagName' in node) found.push(...block(node, address));
  }
  endLine();
  return found;
}

function block(element: HtmlElement, address: string): string[] {
  const { tagName, childNodes } = element;
  const level = /^h([1-6])$/.exec(tagName)?.[1];
  if (level !== undefined) {
    const text = inlineMarkdown(childNodes, address);
    return text === '' ? [] : [`${'#'.repeat(Math.max(2, Number(level)))} ${text}`];
  }
  switch (tagName) {
    case 'ul':
    case 'ol':
      return listOf(element, address);
    case 'dl':
      return factsOf(element, address);
    case 'table':
      return tableOf(element, address);
    case 'pre':
      return [codeBlock(readableText(childNodes, true), languageOf(element))];
    case 'hr':
      return ['---'];
    case 'summary': {
      const text = inlineMarkdown(childNodes, address);
      return text === '' ? [] : [`**${text}**`];
    }
    case 'blockquote':
      return blocks(childNodes, address).map((each) => each.replace(/^/gm, '> '));
    default:
      return blocks(childNodes, address);
  }
}

/** The language of a block of code as its label has it, where that is one word: “Code: Go”. */
function languageOf(block: HtmlElement): string {
  const [, name = ''] = /^Code: (\w+)$/.exec(attributeOf(block, 'aria-label') ?? '') ?? [];
  return name.toLowerCase();
}

function codeBlock(code: string, language: string): string {
  const longest = Math.max(2, ...(code.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${code.replace(/\n$/, '')}\n${fence}`;
}

/** The blocks of an item: lists and code go right below what they belong to. */
function joined(parts: readonly string[]): string {
  return parts.reduce((text, part) => {
    const isBelow = /^(?:- |\d+\. |`{3})/.test(part);
    return text === '' ? part : text + (isBelow ? '\n' : '\n\n') + part;
  }, '');
}

function listOf(list: HtmlElement, address: string): string[] {
  const first = Number(attributeOf(list, 'start') ?? 1);
  const items = list.childNodes
    .filter((node) => node.nodeName === 'li' && !isLeftOut(node))
    .map((item) => joined(blocks('childNodes' in item ? item.childNodes : [], address)))
    .filter((text) => text !== '')
    .map((text, index) => {
      const mark = list.tagName === 'ol' ? `${first + index}. ` : '- ';
      return mark + text.replace(/\n(?=.)/g, `\n${' '.repeat(mark.length)}`);
    });
  return items.length === 0 ? [] : [items.join('\n')];
}

/** Facts with their names: "- Status: implemented". */
function factsOf(list: HtmlElement, address: string): string[] {
  const lines: string[] = [];
  for (const { tagName, childNodes } of elementsIn(list.childNodes)) {
    if (tagName === 'dt') lines.push(`- ${inlineMarkdown(childNodes, address)}:`);
    if (tagName !== 'dd') continue;
    const value = blocks(childNodes, address).join('; ').replace(/\n/g, '; ');
    const last = lines.pop() ?? '- ';
    lines.push(`${last}${last.endsWith(':') ? '' : ';'} ${value}`);
  }
  return lines.length === 0 ? [] : [lines.join('\n')];
}

/**
 * A table with its caption before it, without columns of pictures. A heading over several rows becomes a row of its own.
 */
function tableOf(table: HtmlElement, address: string): string[] {
  const inside = elementsIn(table.childNodes);
  const caption = inside.find(({ tagName }) => tagName === 'caption');
  const rows = inside.filter(({ tagName }) => tagName === 'tr');
  const all = rows.map(({ childNodes }) => childNodes.flatMap((cell) => cellOf(cell, address)));
  const drawn = drawnColumns(rows, all);
  const cells = all.map((row) => row.filter((_, column) => !drawn.has(column)));
  const width = Math.max(0, ...cells.map(({ length }) => length));
  const [headings = [], ...body] = cells.map((row) => [
    ...row,
    ...Array<string>(width - row.length).fill(''),
  ]);
  const named = caption === undefined ? '' : inlineMarkdown(caption.childNodes, address);
  return [
    ...(named === '' ? [] : [`**${named}**`]),
    ...(width === 0 ? [] : [markdownTable(headings, body).trimEnd()]),
  ];
}

/** The columns in which every row has a picture alone. */
function drawnColumns(
  [, ...rows]: readonly HtmlElement[],
  [, ...texts]: readonly (readonly string[])[],
): ReadonlySet<number> {
  const isPicture = (row: number, column: number): boolean => {
    const cells = rows[row]?.childNodes.filter((node) => 'tagName' in node) ?? [];
    const inside = elementsIn(cells.slice(column, column + 1));
    return texts[row]?.[column] === '' && inside.some(({ tagName }) => tagName === 'svg');
  };
  const columns = texts[0]?.map((_, column) => column) ?? [];
  return new Set(columns.filter((column) => texts.every((_, row) => isPicture(row, column))));
}

function cellOf(cell: HtmlNode, address: string): string[] {
  if (!('tagName' in cell) || (cell.tagName !== 'td' && cell.tagName !== 'th')) return [];
  // Code has its bars as they are, which only tables would take for the end of a cell.
  const text = blocks(cell.childNodes, address)
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/(?<!\\)\|/g, '\\|');
  const span = Number(attributeOf(cell, 'colspan') ?? 1);
  return [text, ...Array<string>(span - 1).fill('')];
}
