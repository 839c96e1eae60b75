import type { ProseHeading } from './types.ts';

/** A section of a text with the sections in it. */
export interface OutlineEntry {
  readonly heading: ProseHeading;
  readonly parts: readonly OutlineEntry[];
}

/** What a table of contents holds at most: more of it weighs as much as it helps. */
const ENTRIES = 105;

/**
 * Nests the headings of a text, which stand in order; the deepest are left out while there are too
 * many.
 */
export function outlineOf(all: readonly ProseHeading[]): OutlineEntry[] {
  const headings = withoutDeepest(all);
  const top: OutlineEntry[] = [];
  const open: { depth: number; parts: OutlineEntry[] }[] = [{ depth: 0, parts: top }];
  for (const heading of headings) {
    while ((open.at(-1)?.depth ?? 0) >= heading.depth) open.pop();
    const parts: OutlineEntry[] = [];
    open.at(-1)?.parts.push({ heading, parts });
    open.push({ depth: heading.depth, parts });
  }
  return top;
}

function withoutDeepest(headings: readonly ProseHeading[]): readonly ProseHeading[] {
  const deepest = Math.max(...headings.map(({ depth }) => depth));
  if (headings.length <= ENTRIES || deepest <= 3) return headings;
  return withoutDeepest(headings.filter(({ depth }) => depth < deepest));
}
