import type { Nodes, Parents, Root } from 'hast';
import { type Features, markdownToHast } from 'satteri';
import { LIMITS } from './limits.ts';
import type { ReportProblem } from './types.ts';

const FEATURES: Features = { gfm: { footnotes: { clobberPrefix: '' } }, rawHtml: true };

/**
 * Reads Markdown into a tree of elements, with HTML in it parsed as browsers parse it, and with
 * nothing deeper than is rendered. Nothing in the tree is safe yet.
 */
export function parseMarkdown(markdown: string, report: ReportProblem): Root {
  const tree = markdownToHast(markdown, { features: FEATURES, position: false });
  const root: Root = tree.type === 'root' ? tree : { type: 'root', children: [] };
  if (cutBelow(root, LIMITS.depth)) {
    report('too-deep', `Parts nested more than ${LIMITS.depth} deep are left out.`);
  }
  return root;
}

/** Empties what is deeper than allowed, without recursion, since the tree may be very deep. */
function cutBelow(root: Parents, depth: number): boolean {
  let wasCut = false;
  let level: Nodes[] = [root];
  for (let current = 0; level.length > 0; current += 1) {
    const next: Nodes[] = [];
    for (const node of level) {
      if (!('children' in node)) continue;
      if (current < depth) {
        for (const child of node.children) next.push(child);
      } else if (node.children.length > 0) {
        node.children = [];
        wasCut = true;
      }
    }
    level = next;
  }
  return wasCut;
}
