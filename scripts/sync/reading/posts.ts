import type { Root } from 'mdast';
import { existingDay } from '../../../src/model/day.ts';
import { wholeDay } from './days.ts';
import { EXPECTED_FRONT_MATTER, type FrontMatter, readFrontMatter } from './front-matter.ts';
import { parseMarkdown, withoutStruck } from './markdown.ts';

/** A post taken apart: its front matter, and its text as a tree, without what is struck out. */
export interface Post extends Omit<FrontMatter, 'error'> {
  readonly tree: Root;
  /** What of it cannot be read, in the words of a problem. */
  readonly fault?: { readonly field: string; readonly expected: string; readonly got: string };
}

/** How problems name the front matter and the text of a post. */
export const [FRONT_MATTER, TEXT] = ['(front matter)', '(text)'];

/** Reads a post. A text that is not safe to parse is left empty, and is its fault. */
export function readPost(text: string): Post {
  const { error: got, ...read } = readFrontMatter(text);
  const fault =
    got === undefined
      ? {}
      : { fault: { field: FRONT_MATTER, expected: EXPECTED_FRONT_MATTER, got } };
  try {
    return { ...read, ...fault, tree: withoutStruck(parseMarkdown(read.body)) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const ofText = { field: TEXT, expected: 'a text that can be read', got: error.message };
    return { ...read, fault: ofText, ...fault, tree: { type: 'root', children: [] } };
  }
}

/** The day that the `date` of a post begins with. */
export function dayOfPost(date: string): string | undefined {
  return wholeDay(date) ?? existingDay(date.slice(0, 10));
}
