import type { Heading, PhrasingContent, Root } from 'mdast';
import { toString as toText } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const MAX_CHARACTERS = 1_000_000;
const KEP_PREFIX = /^(?:KEP[- ]?\d+\s*[:–—-]|\[KEP[- ]?\d+\]\s*[:–—-]?)\s*/i;

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
  const title = text.replace(/\s+/g, ' ').trim().replace(KEP_PREFIX, '');
  return title === '' ? undefined : title;
}

function phraseText(node: PhrasingContent): string {
  return toText(node, { includeHtml: false });
}
