import type { Element, Root } from 'hast';
import { element, hasElement, headingDepth, mapElements, textOf } from './tree.ts';

/**
 * Puts every table into a region that can be scrolled by keyboard and says which section it
 * belongs to, gives its headers their scope, and names task boxes.
 */
export function makeAccessible(root: Root): void {
  let section = '';
  const labels = new Map<string, number>();
  const improve = (node: Element): Element[] | undefined => {
    if (headingDepth(node) !== undefined) section = textOf(node);
    if (node.tagName === 'th') nameHeader(node);
    if (node.tagName === 'input') {
      node.properties.ariaLabel = node.properties.checked ? 'Done' : 'Not done';
    }
    if (node.tagName !== 'table') return undefined;
    mapElements(node, improve);
    const ariaLabel = distinct(section === '' ? 'Table' : `Table in “${section}”`, labels);
    const properties = { className: ['table-region'], role: 'region', ariaLabel, tabIndex: 0 };
    return [element('div', properties, [node])];
  };
  mapElements(root, improve);
}

/** A header says what it heads, in words or by a picture; an empty one, such as in a corner, is none. */
function nameHeader(node: Element): void {
  if (textOf(node).trim() === '' && !hasElement(node, 'img')) node.tagName = 'td';
  else node.properties.scope = 'col';
}

function distinct(label: string, labels: Map<string, number>): string {
  const count = (labels.get(label) ?? 0) + 1;
  labels.set(label, count);
  return count === 1 ? label : `${label} (${count})`;
}
