import GithubSlugger from 'github-slugger';
import type { Element, Root } from 'hast';
import { ID_PREFIX } from './allow.ts';
import { type AnchorOptions, shownId } from './anchors.ts';
import { withEmoji } from './marks.ts';
import { element, hasElement, headingDepth, mapElements, textOf } from './tree.ts';
import type { ProseHeading } from './types.ts';

/** The level of a text's sections on a page, whose own title is the only h1. */
const TOP = 2;

/**
 * Gives headings their levels on the page, ids as GitHub makes them of what is written, codes of emoji
 * included, and a link to themselves. Levels that the text skips are closed up, so that the outline has
 * no holes.
 */
export function numberHeadings(
  root: Root,
  options: AnchorOptions = {},
): { title?: string; headings: ProseHeading[] } {
  const title = takeTitle(root);
  const slugger = new GithubSlugger();
  if (title !== undefined) slugger.slug(title);
  const headings: ProseHeading[] = [];
  const ids = new Set<string>();
  const open: number[] = [];
  mapElements(root, (node) => {
    const written = headingDepth(node);
    if (written === undefined) return undefined;
    while ((open.at(-1) ?? 0) >= written) open.pop();
    open.push(written);
    const depth = Math.min(TOP + open.length - 1, 6);
    const raw = textOf(node);
    const text = asWords(raw);
    if (text === '') return hasElement(node, 'img') ? [element('p', {}, node.children)] : [];
    const slug = slugger.slug(/[\p{L}\p{N}]/u.test(raw) ? raw : 'section');
    const id = shownId(claim(ownId(node) ?? ID_PREFIX + slug, ids), options);
    headings.push({ depth, id, text, ...aliasOf(node, text) });
    node.tagName = `h${depth}`;
    node.properties = { id };
    linkToItself(node, id);
    return 'skip';
  });
  return { ...(title === undefined ? {} : { title: asWords(title) }), headings };
}

/** What a heading is called in a table of contents. */
function asWords(raw: string): string {
  return withEmoji(raw).replaceAll(/\s+/g, ' ').trim();
}

/** What tools that read Markdown line by line call a section: without what it has in code. */
function aliasOf(node: Element, text: string): { alias?: string } {
  const words: string[] = [];
  mapElements(node, (child) => {
    if (child.tagName !== 'code') return undefined;
    words.push(textOf(child));
    return 'skip';
  });
  if (words.length === 0) return {};
  const without = words.reduce((rest, word) => rest.replace(word, ''), text);
  return { alias: new GithubSlugger().slug(without) };
}

/** The first heading is the text's title when it is its only h1. */
function takeTitle(root: Root): string | undefined {
  const headings = root.children.filter((child) => headingDepth(child) !== undefined);
  const [first, ...rest] = headings;
  if (first === undefined || headingDepth(first) !== 1 || textOf(first).trim() === '') {
    return undefined;
  }
  if (rest.some((heading) => headingDepth(heading) === 1)) return undefined;
  root.children = root.children.filter((child) => child !== first);
  return textOf(first);
}

function ownId(node: Element): string | undefined {
  const { id } = node.properties;
  return typeof id === 'string' ? id : undefined;
}

/** The id, or where another heading has it, the id with the first free number. */
function claim(wanted: string, ids: Set<string>): string {
  let id = wanted.replaceAll(/\s/g, '-');
  for (let number = 1; ids.has(id); number += 1) id = `${wanted}-${number}`;
  ids.add(id);
  return id;
}

function linkToItself(node: Element, id: string): void {
  if (hasElement(node, 'a') || hasElement(node, 'img')) return;
  node.children = [element('a', { className: ['heading-link'], href: `#${id}` }, node.children)];
}
