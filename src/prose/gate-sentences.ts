import type { Element, Nodes } from 'hast';
import { countFirst } from '../model/lines.ts';

/** Blocks of words. */
const BLOCKS = new Set(['p', 'li', 'td', 'th', 'dd', 'dt']);
/** What in a block is a block of its own. */
const NOT_OF_BLOCK = new Set(['ul', 'ol', 'p', 'table', 'pre', 'blockquote']);
const OF_GATES = /\bgates?\b|\bfeature-?gates?\b/i;

/** Where a text speaks of feature gates: by its block, and by the sentences of this. */
export interface GateWords {
  /** Whether the block does, or the head of its column. */
  readonly isOfGates: boolean;
  /** What stands in the block directly: by nodes, where their words begin. */
  readonly starts?: ReadonlyMap<Nodes, number>;
  readonly sentences?: readonly Sentence[];
}

interface Sentence {
  readonly end: number;
  readonly isOfGates: boolean;
}

/** Whether words speak of feature gates. */
export function speaksOfGates(words: string): boolean {
  return OF_GATES.test(words);
}

/** Reads a block of words; nothing where an element is none, or has none of its own. */
export function readGateWords(node: Element): GateWords | undefined {
  if (!BLOCKS.has(node.tagName)) return undefined;
  const { words, starts } = readBlock(node);
  if (words.trim() === '') return undefined;
  const isOfGates = speaksOfGates(words);
  return isOfGates ? { isOfGates, starts, sentences: sentencesOf(words) } : { isOfGates };
}

function readBlock(node: Element): { words: string; starts: Map<Nodes, number> } {
  const starts = new Map<Nodes, number>();
  let words = '';
  const read = (parent: Element): void => {
    for (const child of parent.children) {
      if (child.type === 'element' && NOT_OF_BLOCK.has(child.tagName)) continue;
      starts.set(child, words.length);
      if (child.type === 'text') words += child.value;
      else if (child.type === 'element') read(child);
    }
  };
  read(node);
  return { words, starts };
}

const SENTENCE_END = /(?<!\b(?:e\.g|i\.e|etc|vs|cf))[.!?](?=\s)|$/g;

function sentencesOf(words: string): Sentence[] {
  let start = 0;
  return Array.from(words.matchAll(SENTENCE_END), ({ index: end }) => {
    const isOfGates = speaksOfGates(words.slice(start, end));
    start = end;
    return { end, isOfGates };
  });
}

/** Whether the sentence speaks of feature gates in which something is, at an index of a node. */
export function isOfGatesAt(gateWords: GateWords, node: Nodes, index: number): boolean {
  const { isOfGates, starts, sentences = [] } = gateWords;
  const start = starts?.get(node);
  if (start === undefined) return isOfGates;
  const before = countFirst(sentences, ({ end }) => end < start + index);
  return sentences[before]?.isOfGates ?? isOfGates;
}
