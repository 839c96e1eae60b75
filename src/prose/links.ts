import type { Element, ElementContent, Root } from 'hast';
import { ID_PREFIX } from './allow.ts';
import { type SectionFinder, sectionFinder } from './sections.ts';
import { element, headingDepth, mapElements, text } from './tree.ts';
import type { LinkIndex, ProseHeading, ProseSource, ReportProblem } from './types.ts';
import { absoluteUrl, isGone, ownPage } from './upstream-url.ts';

/** What a link needs to know of the text it stands in. */
export interface LinkContext {
  readonly source: ProseSource;
  readonly links: LinkIndex;
  readonly headings: readonly ProseHeading[];
  readonly report: ReportProblem;
}

/**
 * Says of every link where it leads from this site: to a section of the text, to a page of ours,
 * or away. Links away tell search engines that we do not vouch for them, and never open a window.
 */
export async function resolveLinks(root: Root, context: LinkContext): Promise<void> {
  const find = sectionFinder(context.headings, makeIdsUnique(root));
  const written = new Set<string>();
  mapElements(root, ({ properties }) => {
    if (typeof properties.href === 'string') written.add(properties.href);
    return undefined;
  });
  const hrefs = new Map<string, Element['properties'] | undefined>();
  for (const href of written) hrefs.set(href, await resolve(href, find, context));
  mapElements(root, (node) => {
    if (node.tagName !== 'a') return undefined;
    const { href, id } = node.properties;
    if (typeof href !== 'string') return id === undefined ? node.children : undefined;
    const resolved = hrefs.get(href);
    if (resolved === undefined) return unlinked(node);
    node.properties = { ...node.properties, ...resolved };
    return resolved.className === undefined ? undefined : [node, goneNote()];
  });
}

function goneNote(): ElementContent {
  return element('small', { className: ['note'] }, [text(' (no longer there)')]);
}

async function resolve(
  href: string,
  find: SectionFinder,
  { source, links, report }: LinkContext,
): Promise<Element['properties'] | undefined> {
  if (href.startsWith('#')) {
    const id = find(href.slice(1));
    if (id === undefined) report('dangling-anchor', `No section is called "${href}".`);
    return id === undefined ? undefined : { href: `#${id}` };
  }
  const url = absoluteUrl(href, source);
  if (url === undefined) return undefined;
  const page = await ownPage(url, links, source.commit);
  if (page !== undefined) return { href: page };
  const away = { href: url.href, rel: ['external', 'nofollow'] };
  return isGone(url, links, source.commit) ? { ...away, className: ['gone'] } : away;
}

/** A link that leads nowhere is shown as its text; an anchor in it stays. */
function unlinked({ properties, children }: Element): ElementContent[] {
  return properties.id === undefined
    ? children
    : [element('a', { id: properties.id }, []), ...children];
}

/** Leaves every id once; a heading keeps its own, since the table of contents leads to it. */
function makeIdsUnique(root: Root): Set<string> {
  const ids = new Set<string>();
  mapElements(root, (node) => {
    if (headingDepth(node) !== undefined) ids.add(String(node.properties.id));
    return undefined;
  });
  mapElements(root, (node) => {
    const { id } = node.properties;
    if (id === undefined || headingDepth(node) !== undefined) return undefined;
    const name = String(id).replaceAll(/\s/g, '-');
    if (ids.has(name) || name === ID_PREFIX) delete node.properties.id;
    else node.properties.id = name;
    ids.add(name);
    return undefined;
  });
  return ids;
}

/**
 * Replaces every image by a link to it: showing it would make each reader's browser ask a third
 * party for it. Inside a link, only the words are left.
 */
export function linkImages(root: Root, source: ProseSource): void {
  replaceImages(root, source, false);
}

function replaceImages(parent: Root | Element, source: ProseSource, inLink: boolean): void {
  mapElements(parent, (node) => {
    if (node.tagName === 'img') return [imageLink(node, source, inLink)];
    if (node.tagName !== 'a') return undefined;
    replaceImages(node, source, true);
    return 'skip';
  });
}

/** The name of a picture's file, unless that is only an id or its data. */
function fileName(url: URL | undefined): string {
  const name = url?.pathname.split('/').at(-1) ?? '';
  return /^[\w.%@+-]{1,60}\.[a-z]{3,4}$/i.test(name) ? name : 'without a name';
}

function imageLink({ properties }: Element, source: ProseSource, inLink: boolean): ElementContent {
  const { src, alt } = properties;
  const url = typeof src === 'string' ? absoluteUrl(src, source) : undefined;
  const name = String(alt ?? '').trim() || fileName(url);
  if (inLink || url === undefined) return text(`Image: ${name}`);
  const where = url.hostname === 'github.com' ? 'GitHub' : url.hostname;
  const href = url.href;
  return element('a', { className: ['image-link'], href }, [text(`Image: ${name} (on ${where})`)]);
}
