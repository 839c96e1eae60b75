import type { SyntaxNode, Tree } from '@lezer/common';
import { parser } from '@lezer/go';

/** A file of Go source as a tree; the kinds of its nodes are those of `@lezer/go`. */
export interface GoFile {
  readonly text: string;
  readonly root: SyntaxNode;
  /** Where each line begins. */
  readonly lineStarts: readonly number[];
  /** The lines, from 1, at which the text is not Go. */
  readonly errorLines: readonly number[];
}

/**
 * What is parsed, so that a file made to be slow is not: each star of a row of them takes the parser a
 * thousand times what other characters do. The largest file upstream has a tenth of each.
 */
const MAX_CHARACTERS = 1_000_000;
const MAX_STARS = 10_000;
const MAX_DEPTH = 150;

/**
 * Reads Go source. What is not Go becomes an error line; nothing is thrown. Of a file that is beyond the
 * bounds nothing is read, and its first line is one.
 */
export function parseGo(text: string): GoFile {
  const root = parseWithin(text)?.topNode;
  if (root === undefined) {
    return { text, root: parser.parse('').topNode, lineStarts: [0], errorLines: [1] };
  }
  const lineStarts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const errors = new Set<number>();
  root.cursor().iterate(({ type, from }) => {
    if (type.isError) errors.add(lineAt(lineStarts, from));
  });
  return { text, root, lineStarts, errorLines: [...errors] };
}

function parseWithin(text: string): Tree | undefined {
  if (text.length > MAX_CHARACTERS || (text.match(/\*/g)?.length ?? 0) > MAX_STARS)
    return undefined;
  try {
    const tree = parser.parse(text);
    return isDeeper(tree, MAX_DEPTH) ? undefined : tree;
  } catch (error) {
    // The parser runs out of stack where brackets stand in each other by the thousand.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function isDeeper(tree: Tree, depth: number): boolean {
  let [at, deepest] = [0, 0];
  tree.iterate({
    enter() {
      at += 1;
      deepest = Math.max(deepest, at);
    },
    leave() {
      at -= 1;
    },
  });
  return deepest > depth;
}

/** What stands in the file where a node is. */
export function textOfNode({ text }: GoFile, node: SyntaxNode): string {
  return text.slice(node.from, node.to);
}

/** The line, from 1, on which a node begins. */
export function lineOfNode({ lineStarts }: GoFile, node: SyntaxNode): number {
  return lineAt(lineStarts, node.from);
}

/** The number of lines that begin at or before a position. */
function lineAt(lineStarts: readonly number[], position: number): number {
  let [low, high] = [0, lineStarts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lineStarts[middle] ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The nodes directly below a node, in file order, without comments, keywords and punctuation. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (/^[A-Z]/.test(child.name) && !isComment(child)) children.push(child);
  }
  return children;
}

/** All nodes of one kind below a node, at any depth, in file order; those inside each other too. */
export function descendantsOf(node: SyntaxNode, name: string): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  node.cursor().iterate((each) => {
    if (each.name === name && each.from > node.from) found.push(each.node);
  });
  return found;
}

/** The kinds of the nodes around a node, innermost first. */
export function kindsAround(node: SyntaxNode): string[] {
  const kinds: string[] = [];
  for (let at = node.parent; at !== null; at = at.parent) kinds.push(at.name);
  return kinds;
}

/** Whether a node is a comment. */
export function isComment({ name }: SyntaxNode): boolean {
  return name === 'LineComment' || name === 'BlockComment';
}
