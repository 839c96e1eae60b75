import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** What a reader finds in a text, in order. */
export interface TextReading {
  readonly words: readonly string[];
  /** How deep each item of a list stands, and in which kind of list. */
  readonly lists: readonly string[];
  /** How many cells each row has. */
  readonly tables: readonly string[];
  readonly boxes: readonly string[];
  readonly code: readonly string[];
  /** The words of links that lead to an address. */
  readonly links: readonly string[];
}

type Found = { -readonly [Part in Exclude<keyof TextReading, 'words'>]: string[] } & {
  text: string;
};

const BLOCKS = new Set(
  `blockquote br caption dd details div dl dt figure h1 h2 h3 h4 h5 h6 hr li ol p pre section summary
  table tbody td tfoot th thead tr ul`.split(/\s+/),
);

type IsLeftOut = (element: Element) => boolean;

/** Reads a text as this site renders it, without what the site adds. */
export function readOurs(html: string): TextReading {
  return readNodes(parseFragment(html).childNodes, isAdded);
}

function isAdded(element: Element): boolean {
  const classes = attribute(element, 'class') ?? '';
  const figure = element.parentNode !== null && parentOf(element.parentNode);
  const isOfDiagram = attribute(figure, 'class') === 'diagram';
  return (
    ['svg', 'img'].includes(element.tagName) ||
    ['image-link', 'note'].includes(classes) ||
    (element.tagName === 'summary' && isOfDiagram) ||
    attribute(element, 'data-footnote-backref') !== undefined ||
    attribute(element, 'id') === 'text-footnote-label'
  );
}

/** Tags that format; GitHub drops every other one, and this site shows it as text. */
const FORMATTING = new Set(
  `a b blockquote br caption center cite code dd del details div dl dt em font h1 h2 h3 h4 h5 h6 hr
  i img input ins kbd li mark ol p pre q s samp section small span strike strong sub summary sup
  table tbody td tfoot th thead tr tt u ul var`.split(/\s+/),
);

/**
 * Reads a text as cmark-gfm renders it, with placeholders in angle brackets as text, and without
 * its table of contents and its title, which a page of ours has already.
 */
export function readPeer(html: string, hasTitle: boolean): TextReading {
  const shown = html.replaceAll(/<(?=\/?([a-z][^\s/>]*))/gi, (sign, name: string) =>
    FORMATTING.has(name.toLowerCase()) ? sign : '&lt;',
  );
  const kept = withoutContents(parseFragment(shown).childNodes);
  const title = hasTitle ? kept.find(isHeading) : undefined;
  return readNodes(
    kept.filter((node) => node !== title),
    (element) => attribute(element, 'class') === 'footnote-backref',
  );
}

function withoutContents(nodes: readonly Node[]): Node[] {
  const end = nodes.findLastIndex((node) => isComment(node, '/toc'));
  const kept: Node[] = [];
  let isInside = false;
  for (const [index, node] of nodes.entries()) {
    if (isComment(node, 'toc') && index < end) {
      isInside = true;
      const heading = kept.findLastIndex((one) => 'tagName' in one);
      if (/^table of contents$/i.test(textOf(kept[heading]).trim())) kept.splice(heading, 1);
    } else if (isComment(node, '/toc')) isInside = false;
    else if (!isInside) kept.push(node);
  }
  return kept;
}

function isComment(node: Node, words: string): boolean {
  return 'data' in node && node.data.trim().toLowerCase() === words;
}

function isHeading({ nodeName }: Node): boolean {
  return /^h[1-6]$/.test(nodeName);
}

function readNodes(nodes: readonly Node[], isLeftOut: IsLeftOut): TextReading {
  const found: Found = { text: '', lists: [], tables: [], boxes: [], code: [], links: [] };
  for (const node of nodes) read(node, { isLeftOut, depth: 0 }, found);
  const { text, ...parts } = found;
  return { words: wordsOf(text), ...parts };
}

interface Place {
  readonly isLeftOut: IsLeftOut;
  readonly depth: number;
}

function read(node: Node, place: Place, found: Found): void {
  if ('value' in node) found.text += node.value;
  if (!('tagName' in node) || place.isLeftOut(node)) return;
  const isBlock = BLOCKS.has(node.tagName);
  if (isBlock) found.text += ' ';
  readElement(node, place.depth, found);
  const depth = place.depth + (node.tagName === 'ul' || node.tagName === 'ol' ? 1 : 0);
  for (const child of node.childNodes) read(child, { ...place, depth }, found);
  if (isBlock) found.text += ' ';
}

function readElement(node: Element, depth: number, found: Found): void {
  switch (node.tagName) {
    case 'li':
      found.lists.push(`${depth} ${node.parentNode?.nodeName}`);
      break;
    case 'tr':
      found.tables.push(String(node.childNodes.filter(isCell).length));
      break;
    case 'input':
      found.boxes.push(attribute(node, 'checked') === undefined ? 'open' : 'done');
      break;
    case 'pre':
      found.code.push(textOf(node).trimEnd());
      break;
    case 'a':
      if (/^(?:https?:|\/)/.test(attribute(node, 'href') ?? ''))
        found.links.push(wordsOf(textOf(node)).join(' '));
  }
}

function isCell({ nodeName }: Node): boolean {
  return nodeName === 'td' || nodeName === 'th';
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

function textOf(node: Node | undefined): string {
  if (node === undefined) return '';
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function parentOf(node: object): object | undefined {
  return 'parentNode' in node && node.parentNode !== null ? (node.parentNode as object) : undefined;
}

function attribute(node: object | false | undefined, name: string): string | undefined {
  if (!node || !('attrs' in node)) return undefined;
  return (node as Element).attrs.find((one) => one.name === name)?.value;
}
