import type { Element, ElementContent, Root, Text } from 'hast';
import { kepsInText } from '../model/enhancement/kep-in-text.ts';
import { type GateWords, isOfGatesAt, readGateWords, speaksOfGates } from './gate-sentences.ts';
import { element, headingDepth, text, textOf } from './tree.ts';
import type { LinkIndex } from './types.ts';

/** Elements whose text is left as it is. */
const LEFT_ALONE = new Set(['a', 'pre', 'summary']);

/** What linking needs to know of the place in a text. */
interface Place {
  readonly links: LinkIndex;
  /** Where the section has led before. */
  readonly seen: Set<string>;
  readonly gateWords: GateWords;
}

/**
 * Links what a text names: every "KEP-1287", and the first mention in each section of an API kind
 * or of a feature gate. A name that both have means the gate where its sentence speaks of gates, as
 * does one that could be plain words, such as AppArmor; set as code, this one needs no more than that the
 * paragraph does. Kinds of one word, such as `Pod`, count only where set as code.
 */
export function linkMentions(root: Root, links: LinkIndex): void {
  linkIn(root, { links, seen: new Set(), gateWords: { isOfGates: false } });
}

function linkIn(parent: Root | Element, place: Place): void {
  const children: ElementContent[] = [];
  for (const child of parent.children as ElementContent[]) {
    if (child.type === 'text') children.push(...linkText(child, place));
    else if (child.type === 'element') children.push(linkElement(child, place));
    else children.push(child);
  }
  parent.children = children;
}

function linkElement(node: Element, place: Place): Element {
  if (headingDepth(node) !== undefined) place.seen.clear();
  else if (node.tagName === 'code') return linkCode(node, place);
  else if (node.tagName === 'table') linkTable(node, place);
  else if (!LEFT_ALONE.has(node.tagName))
    linkIn(node, { ...place, gateWords: readGateWords(node) ?? place.gateWords });
  return node;
}

/** A cell below a head such as "Feature gate" speaks of gates, too. */
function linkTable(table: Element, place: Place): void {
  const heads: boolean[] = [];
  const visit = (parent: Element): void => {
    for (const child of parent.children) {
      if (child.type !== 'element') continue;
      if (child.tagName === 'tr') linkRow(child, heads, place);
      else if (child.tagName === 'caption') linkElement(child, place);
      else visit(child);
    }
  };
  visit(table);
}

function linkRow(row: Element, heads: boolean[], place: Place): void {
  const cells = row.children.filter((child) => child.type === 'element');
  for (const [index, cell] of cells.entries()) {
    if (cell.tagName === 'th') heads[index] ??= speaksOfGates(textOf(cell));
    const isBelowGates = cell.tagName !== 'th' && heads[index] === true;
    const gateWords = isBelowGates ? { isOfGates: true } : readGateWords(cell);
    linkIn(cell, { ...place, gateWords: gateWords ?? place.gateWords });
  }
}

function linkCode(node: Element, place: Place): Element {
  const name = textOf(node).trim();
  const href = /^[A-Z]\w+$/.test(name) ? codeHref(name, node, place) : undefined;
  return href === undefined ? node : element('a', { href }, [node]);
}

const NAME = /\b(?:[A-Z]+[a-z\d]+){2,}[A-Z]*\b/g;

interface Mention {
  readonly written: string;
  readonly index: number;
  readonly href: string | undefined;
}

function linkText(node: Text, place: Place): ElementContent[] {
  const { value } = node;
  const parts: ElementContent[] = [];
  let end = 0;
  for (const { written, index, href } of mentionsIn(node, place)) {
    if (href === undefined) continue;
    if (index > end) parts.push(text(value.slice(end, index)));
    parts.push(element('a', { href }, [text(written)]));
    end = index + written.length;
  }
  if (end === 0) return [node];
  if (end < value.length) parts.push(text(value.slice(end)));
  return parts;
}

function mentionsIn(node: Text, place: Place): Mention[] {
  const { value } = node;
  const keps = kepsInText(value).map(({ written, index, number }) => {
    return { written, index, href: place.links.enhancement({ number }) };
  });
  const names = [...value.matchAll(NAME)].map(({ 0: written, index }) => {
    return {
      written,
      index,
      href: nameHref(written, isOfGatesAt(place.gateWords, node, index), place),
    };
  });
  return [...keps, ...names].sort((a, b) => a.index - b.index);
}

function codeHref(name: string, node: Element, place: Place): string | undefined {
  const { links, gateWords } = place;
  const isKind = links.apiKind(name) !== undefined;
  return nameHref(name, isKind ? isOfGatesAt(gateWords, node, 0) : gateWords.isOfGates, place);
}

function nameHref(name: string, isOfGates: boolean, { links, seen }: Place): string | undefined {
  const kind = kindHref(name, links);
  const isGate = isOfGates || (kind === undefined && !mayBeWords(name));
  const href = (isGate ? links.gate(name) : undefined) ?? kind;
  if (href === undefined || seen.has(href)) return undefined;
  seen.add(href);
  return href;
}

/** The page of a kind, also where several of it are named: EndpointSlices, StorageClasses, NetworkPolicies. */
function kindHref(name: string, links: LinkIndex): string | undefined {
  const exact = links.apiKind(name);
  if (exact !== undefined || !name.endsWith('s')) return exact;
  const ones = [name.slice(0, -1), name.replace(/es$/, ''), name.replace(/ies$/, 'y')];
  return ones.map(links.apiKind).find((page) => page !== undefined);
}

/** Whether a name has two parts at most, as names of products have. */
function mayBeWords(name: string): boolean {
  return (name.match(/[A-Z]+[a-z\d]*/g) ?? []).length <= 2;
}
