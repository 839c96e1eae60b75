import type { Element, Root } from 'hast';
import { ID_PREFIX } from './allow.ts';
import { headingDepth, mapElements } from './tree.ts';

/** Fragments that a page of a text has of its own. */
const TAKEN: ReadonlySet<string> = new Set(['main', 'contents']);

/** What naming sections and anchors needs to know of the text. */
export interface AnchorOptions {
  /** Whether they go by their names on GitHub alone, where the page has no use for these. */
  readonly areBare?: boolean | undefined;
}

/** The id as GitHub has it, without our prefix. */
export function bareId(id: string): string {
  return id.startsWith(ID_PREFIX) ? id.slice(ID_PREFIX.length) : id;
}

/** The id on the page of what goes by a prefixed one. */
export function shownId(prefixed: string, { areBare = false }: AnchorOptions): string {
  const bare = bareId(prefixed);
  return areBare && isFree(bare) ? bare : prefixed;
}

/** Whether a page of a text has no use for an id, and nothing else could take it for its own. */
function isFree(id: string): boolean {
  return /^[\p{L}\p{N}_-]+$/u.test(id) && !TAKEN.has(id);
}

/**
 * Leaves every id once; a heading keeps its own, since the table of contents leads to it. An anchor that
 * an author sets goes by its name as a heading does. Returns all ids by their names on GitHub.
 */
export function settleIds(root: Root, options: AnchorOptions): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  mapElements(root, (node) => {
    const { id } = node.properties;
    if (headingDepth(node) !== undefined) ids.set(bareId(String(id)), String(id));
  });
  mapElements(root, (node) => {
    const { id } = node.properties;
    if (id === undefined || headingDepth(node) !== undefined) return;
    const name = String(id).replaceAll(/\s/g, '-');
    const bare = bareId(name);
    if (ids.has(bare) || name === ID_PREFIX) delete node.properties.id;
    else node.properties.id = isAnchor(node) ? shownId(name, options) : name;
    if (!ids.has(bare)) ids.set(bare, String(node.properties.id));
  });
  return ids;
}

function isAnchor({ tagName, properties }: Element): boolean {
  return tagName === 'a' && properties.href === undefined;
}
