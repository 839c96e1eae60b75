import type { Root } from 'mdast';
import { existingDay, wholeDay } from './days.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { parseMarkdown } from './markdown.ts';

/** A post taken apart: its front matter, and its text as a tree. */
export interface Post extends FrontMatter {
  readonly tree: Root;
}

/** Reads a post. A text that is not safe to parse is left empty, and said to be the error. */
export function readPost(text: string): Post {
  const frontMatter = readFrontMatter(text);
  try {
    return { ...frontMatter, tree: parseMarkdown(frontMatter.body) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { ...frontMatter, error: error.message, tree: { type: 'root', children: [] } };
  }
}

/** The day that the `date` of a post begins with. */
export function dayOfPost(date: string): string | undefined {
  return wholeDay(date) ?? existingDay(date.slice(0, 10));
}
