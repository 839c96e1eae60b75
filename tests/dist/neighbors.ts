import { type Node, nodeText } from './site.ts';

/** Elements that run on in a line, so that nothing but a space parts their words. */
const INLINE: ReadonlySet<string> = new Set([
  ...['a', 'abbr', 'b', 'code', 'em', 'kbd', 'mark', 'q', 'small', 'span', 'strong', 'time'],
]);

/** What is not this site's wording: upstream's texts, code and pictures. */
const FOREIGN: ReadonlySet<string> = new Set([
  ...['pre', 'svg', 'script', 'style', 'template', 'noscript'],
]);

/** Whether a node stands in a line with its neighbors. */
export const isInline = ({ nodeName }: Node) => nodeName === '#text' || INLINE.has(nodeName);

/** Whether a node holds what is not this site's wording: upstream's texts, code and pictures. */
export const isForeign = ({ nodeName, attrs = [] }: Node) =>
  FOREIGN.has(nodeName) ||
  attrs.some(({ name, value }) => name === 'class' && /\b(?:prose|excerpt)\b/.test(value));

/** The places where the last word of one piece and the first of the next run together. */
export function gluedIn(node: Node): string[] {
  const { childNodes = [] } = node;
  if (isForeign(node)) return [];
  return childNodes.flatMap((child, index) => {
    const before = childNodes[index - 1];
    const inside = gluedIn(child);
    // What stands for a script runs on too.
    const runsOn = isInline(child) || child.nodeName === 'noscript';
    if (before === undefined || !isInline(before) || !runsOn) return inside;
    const [left, right] = [nodeText(before), nodeText(child)];
    const isGlued = /^(?:[\p{L}\p{N},;:]\|[\p{L}\p{N}]|\.\|\p{Lu})/u.test(
      `${left.slice(-1)}|${right}`,
    );
    return isGlued ? [`${left.slice(-30)}|${right.slice(0, 30)}`, ...inside] : inside;
  });
}
