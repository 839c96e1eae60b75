import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { builtPages } from './site.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** Elements that run on in a line, so that nothing but a space parts their words. */
const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'code',
  'em',
  'kbd',
  'mark',
  'q',
  'small',
  'span',
  'strong',
  'time',
]);

/** What is not this site's wording: upstream's texts, code and pictures. */
const FOREIGN = new Set(['pre', 'svg', 'script', 'style', 'template', 'noscript']);

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

const isInline = (node: Node) => node.nodeName === '#text' || INLINE.has(node.nodeName);

const isForeign = (node: Node) =>
  FOREIGN.has(node.nodeName) ||
  ('attrs' in node &&
    node.attrs.some(({ name, value }) => name === 'class' && /\b(?:prose|excerpt)\b/.test(value)));

/** The places where the last word of one piece and the first of the next run together. */
function gluedIn(node: Node): string[] {
  if (!('childNodes' in node) || isForeign(node)) return [];
  return node.childNodes.flatMap((child, index) => {
    const before = node.childNodes[index - 1];
    const inside = gluedIn(child);
    if (before === undefined || !isInline(before) || !isInline(child)) return inside;
    const [left, right] = [textOf(before), textOf(child)];
    const isGlued = /[\p{L}\p{N},;:]$/u.test(left) && /^[\p{L}\p{N}]/u.test(right);
    return isGlued ? [`${left.slice(-30)}|${right.slice(0, 30)}`, ...inside] : inside;
  });
}

describe('text', () => {
  it('keeps the words of neighboring pieces apart on every page', async () => {
    const glued = (await builtPages()).flatMap(({ address, html }) =>
      parse(html)
        .childNodes.flatMap(gluedIn)
        .map((words) => `${address}: ${words}`),
    );
    expect(glued).toEqual([]);
  });

  it('is what the rule finds run together', () => {
    const page = (body: string) => parse(body).childNodes.flatMap(gluedIn);
    expect(page('<p>Try<a>this</a></p><td><time>1</time><small>ends</small></td>')).toHaveLength(2);
    expect(page('<p>Try <a>this</a>, <b>that</b></p><p>v</p><p>1</p>')).toEqual([]);
  });
});
