import type { Element, ElementContent, Root } from 'hast';
import { absoluteUrl } from '../model/atlas/text-place.ts';
import { bareId, settleIds } from './anchors.ts';
import { type SectionFinder, sectionFinder } from './sections.ts';
import { classesOf, element, mapElements, text, textOf } from './tree.ts';
import type { LinkIndex, ProseHeading, ProseSource, ReportProblem } from './types.ts';
import { isGone, ownPage } from './upstream-url.ts';

/** What a link needs to know of the text it stands in. */
export interface LinkContext {
  readonly source: ProseSource;
  readonly links: LinkIndex;
  readonly title: string | undefined;
  readonly headings: readonly ProseHeading[];
  readonly report: ReportProblem;
}

/**
 * Says of every link where it leads from this site: to a section of the text, to a page of ours,
 * or away. Links away tell search engines that we do not vouch for them, and never open a window.
 */
export async function resolveLinks(root: Root, context: LinkContext): Promise<void> {
  const ids = settleIds(root, { areBare: context.source.hasOwnPage });
  const find = sectionFinder(context.title, context.headings, ids);
  const written = new Map<string, string>();
  mapElements(root, (node) => {
    const { href } = node.properties;
    if (typeof href !== 'string' || isPicture(node) || written.has(href)) return;
    written.set(href, textOf(node));
  });
  const hrefs = new Map<string, Element['properties'] | undefined>();
  for (const [href, called] of written) {
    hrefs.set(href, await resolve(href, called, find, context));
  }
  mapElements(root, (node) => {
    if (node.tagName !== 'a') return undefined;
    followIds(node, ids);
    const { href, id } = node.properties;
    if (isPicture(node)) return undefined;
    if (typeof href !== 'string') return id === undefined ? node.children : undefined;
    const resolved = hrefs.get(href);
    if (resolved === undefined) return unlinked(node);
    node.properties = { ...node.properties, ...resolved };
    return resolved.className === undefined ? undefined : [node, goneNote()];
  });
}

/** Where browsers go to the top: https://html.spec.whatwg.org/multipage/browsing-the-web.html#the-indicated-part-of-the-document */
const TOP: ReadonlySet<string> = new Set(['#', '#top']);

/** Whether a link is one of ours to a picture that is shown, which upstream cannot write. */
function isPicture(link: Element): boolean {
  return classesOf(link).includes('picture');
}

/** A footnote's mark is described by the heading of the footnotes, by the id that it has on the page. */
function followIds({ properties }: Element, ids: ReadonlyMap<string, string>): void {
  const { ariaDescribedBy } = properties;
  if (ariaDescribedBy === undefined || ariaDescribedBy === null) return;
  const named = [ariaDescribedBy].flat().flatMap((each) => String(each).split(/\s+/));
  const found = named.flatMap((each) => ids.get(bareId(each)) ?? []);
  if (found.length === 0) delete properties.ariaDescribedBy;
  else properties.ariaDescribedBy = found;
}

function goneNote(): ElementContent {
  return element('small', { className: ['note'] }, [text(' (no longer there)')]);
}

async function resolve(
  href: string,
  called: string,
  find: SectionFinder,
  { source, links, report }: LinkContext,
): Promise<Element['properties'] | undefined> {
  if (href.startsWith('#')) {
    const id = TOP.has(href) ? '' : find(href.slice(1));
    if (id === undefined) report('dangling-anchor', `No section is called "${href}".`);
    return id === undefined ? undefined : { href: `#${id === '' ? 'main' : id}` };
  }
  const url = absoluteUrl(href, source);
  if (url === undefined) return undefined;
  const page = await ownPage(url, links, { commit: source.commit, called });
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
