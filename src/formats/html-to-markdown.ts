import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { markdownLink, markdownTable, markdownText } from './markdown-text.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** A page as Markdown, with what stands around its content. */
export interface PageAsMarkdown {
  readonly title: string;
  /** Its blocks after the title. */
  readonly text: string;
  /** The day that it speaks of, ISO 8601. */
  readonly day: string | undefined;
}

/** What a reader of text cannot use: controls, pictures, ways through the site. */
const LEFT_OUT = new Set([
  ...['nav', 'form', 'button', 'svg', 'script', 'style', 'template', 'input', 'select', 'img'],
  ...['noscript', 'dialog', 'iframe', 'textarea', 'label'],
]);
const INLINE = new Set([
  ...['a', 'abbr', 'b', 'br', 'cite', 'code', 'del', 'em', 'i', 'input', 'ins', 'kbd', 'mark'],
  ...['math', 'q', 's', 'samp', 'small', 'span', 'strong', 'sub', 'sup', 'time', 'var', 'wbr'],
]);

/**
 * The content of a page of this site as Markdown: its title, headings, paragraphs, lists, facts, tables
 * and code. Controls and pictures are left out; each picture has its table.
 * @param html the whole page
 * @param address its own address, from which links are resolved
 */
export function pageAsMarkdown(html: string, address: string): PageAsMarkdown {
  const { childNodes } = parse(html);
  const find = (nodes: readonly Node[], name: string) =>
    firstElement(nodes, ({ tagName }) => tagName === name);
  const main = find(childNodes, 'main');
  const foot = find(childNodes, 'footer');
  const day = find(foot?.childNodes ?? [], 'time');
  const title = find(main?.childNodes ?? [], 'h1');
  return {
    title: plainText(title?.childNodes ?? []),
    text: blocks(main?.childNodes.filter((node) => node !== title) ?? [], address).join('\n\n'),
    day: attribute(day, 'datetime'),
  };
}

/**
 * The upstream text that a page of this site shows, with whose it is before it: the same, but with its
 * headings a level deeper than on the page, to stand in a section of another.
 * @param html the whole page
 * @param address its own address, from which links are resolved
 */
export function proseAsMarkdown(html: string, address: string): string {
  const { childNodes } = parse(html);
  const parts = ['origin', 'prose'].map(
    (name) =>
      firstElement(childNodes, (element) => attribute(element, 'class') === name)?.childNodes ?? [],
  );
  for (const element of parts.flatMap(elementsIn)) {
    const level = /^h([1-5])$/.exec(element.tagName)?.[1];
    if (level !== undefined) element.tagName = `h${Math.max(3, Number(level) + 1)}`;
  }
  return parts.flatMap((nodes) => blocks(nodes, address)).join('\n\n');
}

/** The first element of its kind in the order of the text; what stands after it is not looked at. */
function firstElement(
  nodes: readonly Node[],
  isWanted: (element: Element) => boolean,
): Element | undefined {
  for (const node of nodes) {
    if (!('tagName' in node)) continue;
    const found = isWanted(node) ? node : firstElement(node.childNodes, isWanted);
    if (found !== undefined) return found;
  }
  return undefined;
}

function elementsIn(nodes: readonly Node[]): Element[] {
  return nodes.flatMap((node) => ('tagName' in node ? [node, ...elementsIn(node.childNodes)] : []));
}

function attribute(element: Element | undefined, name: string): string | undefined {
  return element?.attrs.find((each) => each.name === name)?.value;
}

/** Whether something is the box of a list of tasks, which is no control. */
function isTaskBox(node: Node): node is Element {
  return 'tagName' in node && node.tagName === 'input' && attribute(node, 'disabled') !== undefined;
}

const isLeftOut = (node: Node): boolean =>
  node.nodeName === '#comment' ||
  (LEFT_OUT.has(node.nodeName) && !isTaskBox(node)) ||
  ('attrs' in node &&
    node.attrs.some(
      ({ name, value }) => name === 'hidden' || (name === 'class' && /^skip\b/.test(value)),
    ));

/** Blocks one after the other; text that stands between blocks is a paragraph. */
function blocks(nodes: readonly Node[], address: string): string[] {
  const found: string[] = [];
  let line: Node[] = [];
  const endLine = (): void => {
    const text = inline(line, address);
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

function block(element: Element, address: string): string[] {
  const { tagName, childNodes } = element;
  const level = /^h([1-6])$/.exec(tagName)?.[1];
  if (level !== undefined) {
    const text = inline(childNodes, address);
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
      return [codeBlock(plainText(childNodes, true), languageOf(element))];
    case 'hr':
      return ['---'];
    case 'summary': {
      const text = inline(childNodes, address);
      return text === '' ? [] : [`**${text}**`];
    }
    case 'blockquote':
      return blocks(childNodes, address).map((each) => each.replace(/^/gm, '> '));
    default:
      return blocks(childNodes, address);
  }
}

/** The language of a block of code as its label has it, where that is one word: “Code: Go”. */
function languageOf(block: Element): string {
  const [, name = ''] = /^Code: (\w+)$/.exec(attribute(block, 'aria-label') ?? '') ?? [];
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

function listOf(list: Element, address: string): string[] {
  const first = Number(attribute(list, 'start') ?? 1);
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
function factsOf(list: Element, address: string): string[] {
  const lines: string[] = [];
  for (const { tagName, childNodes } of elementsIn(list.childNodes)) {
    if (tagName === 'dt') lines.push(`- ${inline(childNodes, address)}:`);
    if (tagName !== 'dd') continue;
    const value = blocks(childNodes, address).join('; ').replace(/\n/g, '; ');
    const last = lines.pop() ?? '- ';
    lines.push(`${last}${last.endsWith(':') ? '' : ';'} ${value}`);
  }
  return lines.length === 0 ? [] : [lines.join('\n')];
}

/** A table with its caption before it. A heading over several rows becomes a row of its own. */
function tableOf(table: Element, address: string): string[] {
  const inside = elementsIn(table.childNodes);
  const caption = inside.find(({ tagName }) => tagName === 'caption');
  const rows = inside.filter(({ tagName }) => tagName === 'tr');
  const cells = rows.map(({ childNodes }) => childNodes.flatMap((cell) => cellOf(cell, address)));
  const width = Math.max(0, ...cells.map(({ length }) => length));
  const [headings = [], ...body] = cells.map((row) => [
    ...row,
    ...Array<string>(width - row.length).fill(''),
  ]);
  const named = caption === undefined ? '' : inline(caption.childNodes, address);
  return [
    ...(named === '' ? [] : [`**${named}**`]),
    ...(width === 0 ? [] : [markdownTable(headings, body).trimEnd()]),
  ];
}

function cellOf(cell: Node, address: string): string[] {
  if (!('tagName' in cell) || (cell.tagName !== 'td' && cell.tagName !== 'th')) return [];
  // Code has its bars as they are, which only tables would take for the end of a cell.
  const text = blocks(cell.childNodes, address)
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/(?<!\\)\|/g, '\\|');
  const span = Number(attribute(cell, 'colspan') ?? 1);
  return [text, ...Array<string>(span - 1).fill('')];
}

/** Text in a line, with its links, code and emphasis. */
function inline(nodes: readonly Node[], address: string): string {
  return nodes
    .map((node) => piece(node, address))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

function piece(node: Node, address: string): string {
  if (isLeftOut(node)) return '';
  if (node.nodeName === '#text') return textPiece('value' in node ? node.value : '');
  if (!('tagName' in node)) return '';
  const { tagName, childNodes } = node;
  switch (tagName) {
    case 'input':
      return attribute(node, 'checked') === undefined ? '[ ]' : '[x]';
    case 'a':
      return linkPiece(node, address);
    case 'code':
    case 'kbd':
      return codePiece(plainText(childNodes));
    case 'b':
    case 'strong':
      return wrapped('**', inline(childNodes, address));
    case 'em':
    case 'i':
      return wrapped('*', inline(childNodes, address));
    case 'sup':
    case 'sub':
      return `<${tagName}>${inline(childNodes, address)}</${tagName}>`;
    case 'math':
      return codePiece(formulaText(node).trim());
    case 'br':
      return ' ';
    case 'q':
      return `“${inline(childNodes, address)}”`;
    default:
      return childNodes.map((child) => piece(child, address)).join('');
  }
}

/** Text with the spaces at its ends, which part it from its neighbors. */
function textPiece(text: string): string {
  const words = markdownText(text);
  return words === '' && text !== '' ? ' ' : text.replace(/\S[\s\S]*\S|\S/, () => words);
}

function linkPiece(link: Element, address: string): string {
  const to = attribute(link, 'href');
  const text = plainText(link.childNodes);
  if (text === '' && to !== undefined) {
    const picture = firstElement(link.childNodes, ({ tagName }) => tagName === 'img');
    if (picture !== undefined)
      return `!${markdownLink(attribute(picture, 'alt') ?? '', new URL(to, address).href)}`;
  }
  if (text === '' || attribute(link, 'data-footnote-backref') !== undefined) return '';
  return to === undefined || to.startsWith('#')
    ? markdownText(text)
    : markdownLink(text, new URL(to, address).href);
}

/** What stands between the parts of what a formula is made of. */
const FORMULA_SIGNS: Readonly<Record<string, string>> = { mfrac: '/', msup: '^', msub: '_' };

/** A formula in a line: "(n + 1)/2^k". */
function formulaText(node: Node): string {
  if (!('tagName' in node)) return 'value' in node ? node.value.trim() : '';
  if (node.tagName === 'mspace') return ' ';
  if (node.tagName === 'mtext') return ` ${plainText(node.childNodes)} `;
  const parts = node.childNodes.map(formulaText);
  const sign = FORMULA_SIGNS[node.tagName];
  if (node.tagName === 'mo') return ` ${parts.join('')} `;
  if (sign === undefined) return parts.join('').replace(/ {2,}/g, ' ');
  return parts.map((part) => (/\W/.test(part) ? `(${part.trim()})` : part)).join(sign);
}

function codePiece(code: string): string {
  const fence = code.includes('`') ? '``' : '`';
  const padding = code.startsWith('`') || code.endsWith('`') ? ' ' : '';
  return code === '' ? '' : `${fence}${padding}${code}${padding}${fence}`;
}

function wrapped(mark: string, text: string): string {
  return text === '' ? '' : `${mark}${text}${mark}`;
}

function plainText(nodes: readonly Node[], isKept = false): string {
  const text = nodes
    .map((node) => {
      if (node.nodeName !== '#text' && isLeftOut(node)) return '';
      if ('value' in node) return node.value;
      return 'childNodes' in node ? plainText(node.childNodes, true) : '';
    })
    .join('');
  return isKept ? text : text.replace(/\s+/g, ' ').trim();
}
