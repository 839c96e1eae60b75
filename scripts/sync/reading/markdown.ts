import type { Heading, Nodes, Root, RootContent } from 'mdast';
import { toString as toText } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { isWrittenMap, readLenientYaml, type WrittenMap } from './lenient-yaml.ts';

/** A post taken apart: its front matter, and its text as a tree. */
export interface Post {
  readonly fields: WrittenMap;
  /** Why the front matter could not be read, if it could not. */
  readonly error?: string | undefined;
  /** The dashes above the front matter: three, as a rule. */
  readonly fence: string;
  readonly tree: Root;
  /** The line of the file before the first line of the tree. */
  readonly lineOffset: number;
}

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

const FENCED = /^\uFEFF?\s*(-{3,})[ \t]*\r?\n(?:([\s\S]*?)\r?\n)?[ \t]*-{3,}[ \t]*(?:\r?\n|$)/;
const MAX_CHARACTERS = 500_000;
const MAX_DEPTH = 60;
const MAX_HEADING = 300;

/** A post's text without its front matter. */
export function postBody(text: string): string {
  return text.slice(FENCED.exec(text)?.[0].length ?? 0);
}

/** Splits the front matter off and reads the rest as GitHub-flavoured Markdown. */
export function parsePost(text: string): Post {
  const [fenced, fence = '', yaml = ''] = FENCED.exec(text) ?? [];
  const tree = parseTree(text.slice(fenced?.length ?? 0, MAX_CHARACTERS));
  const { fields, error } =
    fenced === undefined ? { error: 'no YAML between two --- lines' } : readFields(yaml);
  return {
    fields: fields ?? new Map(),
    error: tree === undefined ? 'a text that is nested too deeply' : error,
    fence,
    tree: tree ?? { type: 'root', children: [] },
    lineOffset: (fenced ?? '').split('\n').length - 1,
  };
}

function readFields(yaml: string): { fields?: WrittenMap; error?: string } {
  try {
    const { value } = readLenientYaml(yaml.replaceAll('\r\n', '\n'));
    return isWrittenMap(value) ? { fields: value } : { error: 'not a mapping' };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

function parseTree(body: string): Root | undefined {
  const tree = unified().use(remarkParse).use(remarkGfm).parse(body);
  let level: Nodes[] = [tree];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) return undefined;
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return tree;
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
