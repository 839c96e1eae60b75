import type { Element, Root } from 'hast';
import { element, headingDepth, mapElements, textOf } from './tree.ts';

/**
 * Puts every table into a region that can be scrolled by keyboard and says which section it
 * belongs to, gives its headers their scope, and names task boxes.
 */
export function makeAccessible(root: Root): void {
  let section = '';
  const improve = (node: Element): Element[] | undefined => {
    if (headingDepth(node) !== undefined) section = textOf(node);
    if (node.tagName === 'th') node.properties.scope = 'col';
    if (node.tagName === 'input') {
      node.properties.ariaLabel = node.properties.checked ? 'Done' : 'Not done';
    }
    if (node.tagName !== 'table') return undefined;
    mapElements(node, improve);
    const ariaLabel = section === '' ? 'Table' : `Table in “${section}”`;
    const properties = { className: ['table-region'], role: 'region', ariaLabel, tabIndex: 0 };
    return [element('div', properties, [node])];
  };
  mapElements(root, improve);
}
