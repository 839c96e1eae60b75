import type { Element, ElementContent, Root } from 'hast';
import { kepsInText } from '../model/enhancement/kep-in-text.ts';
import { element, headingDepth, text, textOf } from './tree.ts';
import type { LinkIndex } from './types.ts';

/** Elements whose text is left as it is. */
const LEFT_ALONE = new Set(['a', 'pre', 'summary']);

/**
 * Links what a text names: every "KEP-1287", and the first mention in each section of a feature
 * gate or of an API kind. Names of one word, such as `Pod`, count only where set as code.
 */
export function linkMentions(root: Root, links: LinkIndex): void {
  linkIn(root, links, new Set());
}

function linkIn(parent: Root | Element, links: LinkIndex, seen: Set<string>): void {
  const children: ElementContent[] = [];
  for (const child of parent.children as ElementContent[]) {
    if (child.type === 'text') children.push(...linkText(child.value, links, seen));
    else if (child.type === 'element') children.push(linkElement(child, links, seen));
    else children.push(child);
  }
  parent.children = children;
}

function linkElement(node: Element, links: LinkIndex, seen: Set<string>): Element {
  if (headingDepth(node) !== undefined) seen.clear();
  else if (node.tagName === 'code') return linkCode(node, links, seen);
  else if (!LEFT_ALONE.has(node.tagName)) linkIn(node, links, seen);
  return node;
}

function linkCode(node: Element, links: LinkIndex, seen: Set<string>): Element {
  const name = textOf(node).trim();
  const href = /^[A-Z]\w+$/.test(name) ? nameHref(name, links, seen) : undefined;
  return href === undefined ? node : element('a', { href }, [node]);
}

const NAME = /\b(?:[A-Z]+[a-z\d]+){2,}[A-Z]*\b/g;

interface Mention {
  readonly written: string;
  readonly index: number;
  readonly href: string | undefined;
}

function linkText(value: string, links: LinkIndex, seen: Set<string>): ElementContent[] {
  const parts: ElementContent[] = [];
  let end = 0;
  for (const { written, index, href } of mentionsIn(value, links, seen)) {
    if (href === undefined) continue;
    if (index > end) parts.push(text(value.slice(end, index)));
    parts.push(element('a', { href }, [text(written)]));
    end = index + written.length;
  }
  if (end === 0) return [text(value)];
  if (end < value.length) parts.push(text(value.slice(end)));
  return parts;
}

function mentionsIn(value: string, links: LinkIndex, seen: Set<string>): Mention[] {
  const keps = kepsInText(value).map(({ written, index, number }) => {
    return { written, index, href: links.enhancement({ number }) };
  });
  const names = [...value.matchAll(NAME)].map(({ 0: written, index }) => {
    return { written, index, href: nameHref(written, links, seen) };
  });
  return [...keps, ...names].sort((a, b) => a.index - b.index);
}

function nameHref(name: string, links: LinkIndex, seen: Set<string>): string | undefined {
  if (seen.has(name)) return undefined;
  const href = links.gate(name) ?? links.apiKind(name);
  if (href !== undefined) seen.add(name);
  return href;
}
