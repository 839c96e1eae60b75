import { type SyntaxNode, Tree } from '@lezer/common';
import { parser } from '@lezer/go';
import { linePlaces } from '../../../../src/model/lines.ts';
import { mergeMarks, withoutMergeMarks } from '../../../../src/model/merge-marks.ts';
import { parseWithin } from './parse-within.ts';

/** A file of Go source as a tree; the kinds of its nodes are those of `@lezer/go`. */
export interface GoFile {
  readonly text: string;
  readonly root: SyntaxNode;
  /** Where in the text an offset is. */
  readonly placeOf: ReturnType<typeof linePlaces>;
  /** Why nothing was read of it, or the first place at which it is not Go. */
  readonly fault?: GoFault;
}

/** What is wrong with a file. */
export interface GoFault {
  /** From 1. */
  readonly line: number;
  readonly expected: string;
  readonly got: string;
}

/**
 * Reads Go source. What is not Go is its fault; nothing is thrown. Of a file that is beyond the bounds nothing
 * is read. Marks of a merge, which the parser may not find its way back from, are read past.
 */
export function parseGo(text: string): GoFile {
  const read = readGo(text);
  const [mark] = read.fault === undefined ? [] : mergeMarks(text);
  if (mark === undefined) return read;
  const sound = readGo(withoutMergeMarks(text));
  const { line } = linePlaces(text)(mark.index);
  return { ...sound, text, fault: sound.fault ?? { line, expected: 'Go', got: mark[0] } };
}

function readGo(text: string): GoFile {
  const tree = parseWithin(text);
  if (!(tree instanceof Tree)) {
    const fault = { line: 1, ...tree };
    return { text, root: parser.parse('').topNode, placeOf: linePlaces(''), fault };
  }
  const placeOf = linePlaces(text);
  const fault = firstFault(text, tree, placeOf);
  return { text, root: tree.topNode, placeOf, ...(fault && { fault }) };
}

function firstFault(text: string, tree: Tree, placeOf: GoFile['placeOf']): GoFault | undefined {
  let first: number | undefined;
  tree.iterate({
    enter({ type, from }) {
      if (type.isError) first ??= from;
      return first === undefined;
    },
  });
  if (first === undefined) return undefined;
  const { line, column } = placeOf(first);
  const [got = ''] = text.slice(first - column + 1).split('\n', 1);
  return { line, expected: 'Go', got: got.trimEnd() };
}

/** What stands in the file where a node is. */
export function textOfNode({ text }: GoFile, node: SyntaxNode): string {
  return text.slice(node.from, node.to);
}

/** The line, from 1, on which a node begins. */
export function lineOfNode({ placeOf }: GoFile, node: SyntaxNode): number {
  return placeOf(node.from).line;
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
