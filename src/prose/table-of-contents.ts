import type { Root, RootContent } from 'hast';
import { headingDepth, textOf } from './tree.ts';

/**
 * Drops the table of contents that upstream's tools keep between `<!-- toc -->` and
 * `<!-- /toc -->`, with a heading "Table of Contents" over it: the page makes its own.
 * Needs the comments, so it runs before sanitizing. Returns what was dropped.
 */
export function dropUpstreamContents(root: Root): RootContent[] {
  const kept: RootContent[] = [];
  const dropped: RootContent[] = [];
  let inside = false;
  const closes = lastClosing(root);
  for (const [index, child] of root.children.entries()) {
    if (child.type === 'comment' && /^\s*toc\s*$/i.test(child.value) && index < closes) {
      inside = true;
      dropped.push(...dropHeadingBefore(kept));
    } else if (child.type === 'comment' && /^\s*\/toc\s*$/i.test(child.value)) inside = false;
    else (inside ? dropped : kept).push(child);
  }
  root.children = kept;
  return dropped;
}

/** A table of contents without its end is kept, since nothing says where it stops. */
function lastClosing(root: Root): number {
  return root.children.findLastIndex(
    (child) => child.type === 'comment' && /^\s*\/toc\s*$/i.test(child.value),
  );
}

function dropHeadingBefore(kept: RootContent[]): RootContent[] {
  const last = kept.findLastIndex((child) => child.type === 'element');
  const node = kept[last];
  if (node === undefined || headingDepth(node) === undefined) return [];
  return /^table of contents$/i.test(textOf(node).trim()) ? kept.splice(last, 1) : [];
}
