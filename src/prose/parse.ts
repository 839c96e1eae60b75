import type { Nodes, Parents, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { type Features, htmlToHast, markdownToHast } from 'satteri';
import { mathOf } from './formulas.ts';
import { LIMITS } from './limits.ts';
import { mayHavePlaceholders, replaceRawHtml, showPlaceholders, tagNames } from './placeholders.ts';
import { textOf } from './tree.ts';
import type { ReportProblem } from './types.ts';

const FEATURES: Features = { gfm: { footnotes: { clobberPrefix: '' } }, rawHtml: true };

/** A text as a tree, and where HTML could have swallowed some of its words, these. */
interface ParsedProse {
  readonly root: Root;
  readonly words?: string;
}

/**
 * Reads Markdown into a tree of elements, with HTML in it parsed as browsers parse it, but for
 * placeholders, and with nothing deeper than is rendered. Nothing in the tree is safe yet.
 */
export function parseProse(markdown: string, report: ReportProblem): ParsedProse {
  const names = tagNames(markdown);
  const features = { ...FEATURES, math: mathOf(markdown) };
  const parsed = mayHavePlaceholders(markdown, names)
    ? parseWithPlaceholders(markdown, names, features)
    : { root: parse(markdown, features), wasCut: false };
  if (cutBelow(parsed.root, LIMITS.depth) || parsed.wasCut) {
    report('too-deep', `Parts nested more than ${LIMITS.depth} deep are left out.`);
    return { root: parsed.root };
  }
  return parsed;
}

function parse(markdown: string, features: Features): Root {
  return asRoot(markdownToHast(markdown, { features, position: false }));
}

function parseWithPlaceholders(
  markdown: string,
  names: ReadonlySet<string>,
  features: Features,
): ParsedProse & { wasCut: boolean } {
  const tree = parse(markdown, { ...features, rawHtml: false });
  const wasCut = cutBelow(tree, LIMITS.depth);
  const { words, rawWords, hasMarkup } = showPlaceholders(tree, names);
  if (!hasMarkup) {
    // Written as HTML and parsed once more, which takes longer, it would be the same.
    replaceRawHtml(tree);
    return { root: tree, wasCut };
  }
  const html = toHtml(tree, { allowDangerousHtml: true, allowDangerousCharacters: true });
  return { root: readHtml(html), words: words + textOf(readHtml(rawWords)), wasCut };
}

function readHtml(html: string): Root {
  return asRoot(htmlToHast(html, { fragment: true }));
}

function asRoot(tree: Nodes): Root {
  return tree.type === 'root' ? tree : { type: 'root', children: [] };
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
