import type { Element, ElementContent, Root } from 'hast';
import { kepsInText } from '../model/enhancement/kep-in-text.ts';
import { element, headingDepth, text, textOf } from './tree.ts';
import type { LinkIndex } from './types.ts';

/** Elements whose text is left as it is. */
const LEFT_ALONE = new Set(['a', 'pre', 'summary']);

/** Blocks of words: what one speaks of, it speaks of in all of its sentences. */
const BLOCKS = new Set(['p', 'li', 'td', 'th', 'dd', 'dt']);
const OF_GATES = /\bgates?\b|\bfeature-?gates?\b/i;

/** What linking needs to know of the place in a text. */
interface Place {
  readonly links: LinkIndex;
  /** What the section has named before. */
  readonly seen: Set<string>;
  /** Whether the block speaks of feature gates. */
  readonly isOfGates: boolean;
}

/**
 * Links what a text names: every "KEP-1287", and the first mention in each section of an API kind
 * or of a feature gate. A name that both have means the gate where the text speaks of gates, as
 * does one that could be plain words, such as AppArmor. Kinds of one word, such as `Pod`, count only
 * where set as code.
 */
export function linkMentions(root: Root, links: LinkIndex): void {
  linkIn(root, { links, seen: new Set(), isOfGates: false });
}

function linkIn(parent: Root | Element, place: Place): void {
  const children: ElementContent[] = [];
  for (const child of parent.children as ElementContent[]) {
    if (child.type === 'text') children.push(...linkText(child.value, place));
    else if (child.type === 'element') children.push(linkElement(child, place));
    else children.push(child);
  }
  parent.children = children;
}

function linkElement(node: Element, place: Place): Element {
  if (headingDepth(node) !== undefined) place.seen.clear();
  else if (node.tagName === 'code') return linkCode(node, place);
  else if (!LEFT_ALONE.has(node.tagName)) linkIn(node, placeIn(node, place));
  return node;
}

function placeIn(node: Element, place: Place): Place {
  if (!BLOCKS.has(node.tagName)) return place;
  const own = node.children.filter(
    (child) => child.type !== 'element' || !['ul', 'ol', 'p'].includes(child.tagName),
  );
  const words = own.map(textOf).join('');
  return words.trim() === '' ? place : { ...place, isOfGates: OF_GATES.test(words) };
}

function linkCode(node: Element, place: Place): Element {
  const name = textOf(node).trim();
  const href = /^[A-Z]\w+$/.test(name) ? nameHref(name, place) : undefined;
  return href === undefined ? node : element('a', { href }, [node]);
}

const NAME = /\b(?:[A-Z]+[a-z\d]+){2,}[A-Z]*\b/g;

interface Mention {
  readonly written: string;
  readonly index: number;
  readonly href: string | undefined;
}

function linkText(value: string, place: Place): ElementContent[] {
  const parts: ElementContent[] = [];
  let end = 0;
  for (const { written, index, href } of mentionsIn(value, place)) {
    if (href === undefined) continue;
    if (index > end) parts.push(text(value.slice(end, index)));
    parts.push(element('a', { href }, [text(written)]));
    end = index + written.length;
  }
  if (end === 0) return [text(value)];
  if (end < value.length) parts.push(text(value.slice(end)));
  return parts;
}

function mentionsIn(value: string, place: Place): Mention[] {
  const keps = kepsInText(value).map(({ written, index, number }) => {
    return { written, index, href: place.links.enhancement({ number }) };
  });
  const names = [...value.matchAll(NAME)].map(({ 0: written, index }) => {
    return { written, index, href: nameHref(written, place) };
  });
  return [...keps, ...names].sort((a, b) => a.index - b.index);
}

function nameHref(name: string, { links, seen, isOfGates }: Place): string | undefined {
  if (seen.has(name)) return undefined;
  const kind = links.apiKind(name);
  const isGate = isOfGates || (kind === undefined && !mayBeWords(name));
  const href = (isGate ? links.gate(name) : undefined) ?? kind;
  if (href !== undefined) seen.add(name);
  return href;
}

/** Whether a name has two parts at most, as names of products have. */
function mayBeWords(name: string): boolean {
  return (name.match(/[A-Z]+[a-z\d]*/g) ?? []).length <= 2;
}
