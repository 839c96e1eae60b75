import type { Nodes } from 'mdast';
import { withoutKepNumber } from '../../../../src/model/enhancement/kep-in-text.ts';
import { lineOfText, parseMarkdown } from '../../reading/markdown.ts';

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
