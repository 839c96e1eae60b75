import type { Heading, Root, RootContent } from 'mdast';
import { headingText } from '../../reading/markdown.ts';

/** A heading with what stands directly under it, and the headings above it. */
export interface PostOutline {
  readonly heading: Heading;
  /** The heading as text, without the anchor that it may set. */
  readonly title: string;
  readonly anchor: string;
  /** The titles of the headings that it stands under, the nearest first. */
  readonly above: readonly string[];
  readonly content: readonly RootContent[];
}

const OWN_ANCHOR = /\s*\{#([\w-]+)\}\s*$/;

/** Takes a post apart at its headings. What comes before the first one is `introduction`. */
export function outlinePost(tree: Root): {
  readonly introduction: readonly RootContent[];
  readonly parts: readonly PostOutline[];
} {
  const first = tree.children.findIndex(({ type }) => type === 'heading');
  const introduction = first < 0 ? tree.children : tree.children.slice(0, first);
  const parts: (PostOutline & { content: RootContent[] })[] = [];
  const anchors = new Map<string, number>();
  for (const node of tree.children.slice(introduction.length)) {
    if (node.type === 'heading') parts.push(makePart(node, parts, anchors));
    else parts.at(-1)?.content.push(node);
  }
  return { introduction, parts };
}

function makePart(heading: Heading, before: readonly PostOutline[], anchors: Map<string, number>) {
  const written = headingText(heading);
  const title = written.replace(OWN_ANCHOR, '');
  const anchor = uniqueAnchor(OWN_ANCHOR.exec(written)?.[1] ?? anchorOf(title), anchors);
  return { heading, title, anchor, above: titlesAbove(heading, before), content: [] };
}

function titlesAbove(heading: Heading, before: readonly PostOutline[]): string[] {
  let depth: number = heading.depth;
  return before.toReversed().flatMap((other) => {
    if (other.heading.depth >= depth) return [];
    depth = other.heading.depth;
    return [other.title];
  });
}

/** How Hugo makes an anchor of a heading, in the way of GitHub. */
function anchorOf(title: string): string {
  const kept = title.toLowerCase().replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '');
  return kept.trim().replace(/\s/g, '-');
}

function uniqueAnchor(anchor: string, anchors: Map<string, number>): string {
  const seen = anchors.get(anchor) ?? 0;
  anchors.set(anchor, seen + 1);
  return seen === 0 ? anchor : `${anchor}-${seen}`;
}
