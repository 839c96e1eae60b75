import type { Element, ElementContent, Root } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { ALLOWED } from './allow.ts';
import { element, mapElements } from './tree.ts';

/** Elements that HTML gave up, and what says the same today. */
const RENAMED = new Map([
  ['tt', 'code'],
  ['strike', 's'],
  ['dir', 'ul'],
]);

const LISTS = new Set(['ul', 'ol', 'dir']);

/**
 * Leaves of a tree only what `ALLOWED` lists. What runs after this may trust every element and
 * attribute, and may not put text from upstream anywhere but into texts and attribute values.
 */
export function sanitiseTree(tree: Root): Root {
  mapElements(tree, (node) => {
    modernise(node);
    return undefined;
  });
  const clean = sanitize(tree, ALLOWED);
  return clean.type === 'root'
    ? clean
    : { type: 'root', children: clean.type === 'doctype' ? [] : [clean] };
}

/** Says in allowed words what would get lost: alignment of cells, old elements, named anchors. */
function modernise(node: Element): void {
  node.tagName = RENAMED.get(node.tagName) ?? node.tagName;
  const { style, align, name } = node.properties;
  if (node.tagName === 'td' || node.tagName === 'th') {
    const side = /^text-align: (\w+)$/.exec(String(style ?? ''))?.[1] ?? align;
    if (typeof side === 'string') node.properties.className = [`align-${side.toLowerCase()}`];
  }
  if (node.tagName === 'ul' || node.tagName === 'ol') node.children = node.children.map(asItem);
  if (node.tagName === 'a' && name !== undefined) node.properties.id ??= name;
}

/** A list right inside a list, which people write in HTML, becomes an item of it. */
function asItem(child: ElementContent): ElementContent {
  const isList = child.type === 'element' && LISTS.has(child.tagName);
  return isList ? element('li', {}, [child]) : child;
}
