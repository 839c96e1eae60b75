import type { Heading, ListItem, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { toString as toText } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { beyondBounds } from './markdown-bounds.ts';

/** A heading, and what stands between it and the next one. */
export interface Block {
  /** Nothing for what comes before the first heading. */
  readonly heading: Heading | undefined;
  readonly content: readonly RootContent[];
}

/** A stretch of inline text, with the address that it links to and whether it is code. */
export interface Segment {
  readonly text: string;
  readonly url?: string | undefined;
  readonly isCode?: boolean;
}

const MAX_DEPTH = 60;
const MAX_HEADING = 300;

const processor = unified().use(remarkParse).use(remarkGfm);

/**
 * Reads GitHub-flavored Markdown, in which single tildes strike out as double ones do
 * (https://github.github.com/gfm/#strikethrough-extension-), and so do the tags of HTML.
 * @throws {SyntaxError} when the text is beyond the bounds within which it is safe to parse.
 */
export function parseMarkdown(text: string): Root {
  const reason = beyondBounds(text);
  if (reason !== undefined) throw new SyntaxError(reason);
  const tree = processor.parse(text);
  if (isDeeper(tree, MAX_DEPTH)) throw new SyntaxError('nested too deeply');
  return STRUCK_TAG.test(text) ? withStruckTags(tree) : tree;
}

const STRUCK_TAG = /<(\/?)(?:del|s|strike)>/i;
/** The nodes in which a tag that never ends would take all of a page. */
const HOLDS_BLOCKS: ReadonlySet<string> = new Set(['root', 'blockquote', 'listItem']);

/**
 * A tree with what stands between tags that strike out as what stands between tildes: without a second one,
 * to the end of a paragraph.
 */
function withStruckTags<Tree extends Nodes>(node: Tree): Tree {
  if (!('children' in node)) return node;
  const children: Nodes[] = [];
  let struck: Nodes[] | undefined;
  const tags = node.children.map(struckTag);
  const end = HOLDS_BLOCKS.has(node.type) ? tags.lastIndexOf('end') : tags.length;
  for (const [at, child] of node.children.map((each) => withStruckTags<Nodes>(each)).entries()) {
    if (tags[at] === undefined) (struck ?? children).push(child);
    else if (tags[at] === 'end') struck = undefined;
    else if (struck === undefined && at < end) {
      struck = [];
      children.push({
        type: 'delete',
        children: struck as PhrasingContent[],
        position: child.position,
      });
    }
  }
  return { ...node, children };
}

/**
 * Reads the Markdown of a file that a source cannot do without; what is struck out is not part of it.
 * @param path the file in its repository
 * @throws {Error} that names the file, where it is none that is safe to read
 */
export function parseMarkdownFile(text: string, path: string): RootContent[] {
  try {
    return withoutStruck(parseMarkdown(text)).children;
  } catch (error) {
    throw new Error(`${path}: not Markdown that is safe to read`, { cause: error });
  }
}

function struckTag(node: Nodes): 'begin' | 'end' | undefined {
  const [tag, slash] = node.type === 'html' ? (STRUCK_TAG.exec(node.value) ?? []) : [];
  if (node.type !== 'html' || tag !== node.value) return undefined;
  return slash === '/' ? 'end' : 'begin';
}

/** A tree without what is struck out in it. */
export function withoutStruck<Tree extends Nodes>(node: Tree): Tree {
  if (!('children' in node)) return node;
  const children = node.children.filter(({ type }) => type !== 'delete').map(withoutStruck);
  return { ...node, children };
}

function isDeeper(tree: Root, depth: number): boolean {
  let level: Nodes[] = [tree];
  for (let at = 0; at <= depth && level.length > 0; at += 1) {
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return level.length > 0;
}

/** Cuts a tree before every heading that is at most `depth` deep. */
export function splitByHeadings(content: readonly RootContent[], depth: number): Block[] {
  const blocks: { heading: Heading | undefined; content: RootContent[] }[] = [
    { heading: undefined, content: [] },
  ];
  for (const node of content) {
    if (node.type === 'heading' && node.depth <= depth) blocks.push({ heading: node, content: [] });
    else blocks.at(-1)?.content.push(node);
  }
  return blocks.filter(({ heading, content: nodes }) => heading !== undefined || nodes.length > 0);
}

/** The text of a node on one line, without HTML. */
export function lineOfText(node: Nodes | readonly Nodes[]): string {
  const text = toText(node, { includeHtml: false, includeImageAlt: false });
  return text.replace(/\s+/g, ' ').trim();
}

/** The text of a heading or title as a fact: one line, at most 300 characters. */
export function headingText(node: Nodes | readonly Nodes[]): string {
  return [...lineOfText(node)].slice(0, MAX_HEADING).join('');
}

/** The items of the lists among some nodes. */
export function listItemsOf(content: readonly RootContent[]): ListItem[] {
  return content.flatMap((node) => (node.type === 'list' ? node.children : []));
}

/** The line of the file on which a node begins. */
export function lineOf(node: Nodes | undefined, lineOffset: number): number {
  return (node?.position?.start.line ?? 1) + lineOffset;
}

/** Every stretch of inline text below a node, in reading order. */
export function segmentsOf(node: Nodes, url?: string): Segment[] {
  switch (node.type) {
    case 'text':
      return [{ text: node.value.replace(/\s+/g, ' '), url }];
    case 'inlineCode':
      return [{ text: node.value, url, isCode: true }];
    case 'link':
      return node.children.length === 0
        ? [{ text: '', url: node.url }]
        : node.children.flatMap((child) => segmentsOf(child, node.url));
    case 'break':
      return [{ text: ' ', url }];
    default:
      return 'children' in node ? joinBlocks(node, url) : [];
  }
}

/** Blocks end what they say: no word reaches from one paragraph or item into the next. */
function joinBlocks(node: Nodes & { children: Nodes[] }, url: string | undefined): Segment[] {
  const isBlock = node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
  const inner = node.children.flatMap((child) => segmentsOf(child, url));
  return isBlock ? [...inner, { text: '\n' }] : inner;
}

/** One segment for each link or text between links, whatever marks it has; code is text. */
export function joinLinks(segments: readonly Segment[]): Segment[] {
  const joined: Segment[] = [];
  for (const segment of segments) {
    const last = joined.at(-1);
    if (last !== undefined && last.url === segment.url) {
      joined[joined.length - 1] = { text: last.text + segment.text, url: segment.url };
    } else joined.push({ text: segment.text, url: segment.url });
  }
  return joined;
}
