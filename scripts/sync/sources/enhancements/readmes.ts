import { basename, dirname } from 'node:path/posix';
import type { Nodes } from 'mdast';
import { withoutKepNumber } from '../../../../src/model/enhancement/kep-in-text.ts';
import { lineOfText, parseMarkdown } from '../../reading/markdown.ts';

/** What the text of a proposal is called. */
export const README = 'README.md';

/** Whether a file is the text of a proposal by its name, in any case of letters. */
export function isReadmePath(path: string): boolean {
  return /\/readme\.md$/i.test(path);
}

/**
 * Directory → the text of its proposal: its README, or the only Markdown in it. Which of several is
 * the text cannot be known.
 */
export function readmesOf<File extends { readonly path: string }>(
  files: readonly File[],
): ReadonlyMap<string, File> {
  const markdown = files.filter(({ path }) => path.endsWith('.md') || isReadmePath(path));
  const directories = Map.groupBy(markdown, ({ path }) => dirname(path));
  return new Map(
    [...directories].flatMap(([directory, found]) => {
      const readme =
        found.find(({ path }) => basename(path) === README) ??
        found.find(({ path }) => isReadmePath(path)) ??
        (found.length === 1 ? found[0] : undefined);
      return readme === undefined ? [] : [[directory, readme] as const];
    }),
  );
}

/** The title of a proposal is near its top. */
const MAX_CHARACTERS = 20_000;

/**
 * The title of a proposal: its first heading, without the "KEP-1234:" prefix, code marks and HTML
 * comments. Nothing where there is no heading with text, or where it is not safe to parse.
 */
export function readmeTitle(markdown: string): string | undefined {
  const heading = firstHeading(markdown.slice(0, MAX_CHARACTERS));
  const title = heading && withoutKepNumber(lineOfText(heading));
  return title === '' ? undefined : title;
}

function firstHeading(markdown: string): Nodes | undefined {
  try {
    return parseMarkdown(markdown).children.find(({ type }) => type === 'heading');
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
