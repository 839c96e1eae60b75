import type { Heading, PhrasingContent, Root } from 'mdast';
import { toString as toText } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { withoutKepNumber } from '../../../../src/model/enhancement/kep-in-text.ts';

const MAX_CHARACTERS = 1_000_000;

/**
 * The title of a proposal: its first heading, without the "KEP-1234:" prefix, code marks and HTML
 * comments. Nothing where there is no heading with text.
 */
export function readmeTitle(markdown: string): string | undefined {
  const root: Root = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .parse(markdown.slice(0, MAX_CHARACTERS));
  const heading = root.children.find((node): node is Heading => node.type === 'heading');
  const text = heading?.children.map(phraseText).join('') ?? '';
  const title = withoutKepNumber(text.replace(/\s+/g, ' ').trim());
  return title === '' ? undefined : title;
}

function phraseText(node: PhrasingContent): string {
  return toText(node, { includeHtml: false });
}
