import GithubSlugger from 'github-slugger';
import type { Element, Root } from 'hast';
import { ID_PREFIX } from './allow.ts';
import { element, headingDepth, mapElements, textOf } from './tree.ts';
import type { ProseHeading } from './types.ts';

/** The level of a text's sections on a page, whose own title is the only h1. */
const TOP = 2;

/** Fragments that a page of a text has of its own. */
const TAKEN: ReadonlySet<string> = new Set(['main', 'contents']);

/** What numbering headings needs to know of the text. */
export interface HeadingOptions {
  /** Whether sections go by their names on GitHub alone, where the page has no use for these. */
  readonly areBare?: boolean | undefined;
}

/**
 * Gives headings their levels on the page, ids as GitHub makes them, and a link to themselves.
 * Levels that the text skips are closed up, so that the outline has no holes.
 */
export function numberHeadings(
  root: Root,
  { areBare = false }: HeadingOptions = {},
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
    const text = textOf(node).replaceAll(/\s+/g, ' ').trim();
    if (text === '') return [];
    const slug = slugger.slug(/[\p{L}\p{N}]/u.test(text) ? text : 'section');
    const prefixed = claim(ownId(node) ?? ID_PREFIX + slug, ids);
    const bare = prefixed.slice(ID_PREFIX.length);
    const id = areBare && isFree(bare) ? bare : prefixed;
    headings.push({ depth, id, text, ...aliasOf(node, text) });
    node.tagName = `h${depth}`;
    node.properties = { id };
    linkToItself(node, id);
    return 'skip';
  });
  return { ...(title === undefined ? {} : { title }), headings };
}

/** Whether a page of a text has no use for an id, and nothing else could take it for its own. */
function isFree(id: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u.test(id) && !TAKEN.has(id);
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
  if (first === undefined || headingDepth(first) !== 1) return undefined;
  if (rest.some((heading) => headingDepth(heading) === 1)) return undefined;
  root.children = root.children.filter((child) => child !== first);
  return textOf(first).replaceAll(/\s+/g, ' ').trim();
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
  let hasLink = false;
  mapElements(node, ({ tagName }) => {
    hasLink ||= tagName === 'a' || tagName === 'img';
    return undefined;
  });
  if (hasLink) return;
  node.children = [element('a', { className: ['heading-link'], href: `#${id}` }, node.children)];
}
