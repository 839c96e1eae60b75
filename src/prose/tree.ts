import type { Element, ElementContent, Nodes, Parents, Root, Text } from 'hast';

/** Makes an element; properties go by their names in the tree, such as `className`. */
export function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[] = [],
): Element {
  return { type: 'element', tagName, properties, children };
}

/** Makes a text. */
export function text(value: string): Text {
  return { type: 'text', value };
}

/** All text below a node, in order. The tree must be bounded in depth. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/**
 * Visits every element, parents first. What the visitor returns takes the element's place and is
 * not visited again; `'skip'` leaves the element as it is, with all that is in it.
 */
export function mapElements(
  parent: Parents,
  visit: (node: Element, parent: Parents) => readonly ElementContent[] | 'skip' | undefined,
): void {
  const before = parent.children;
  let after: Root['children'] | undefined;
  for (let index = 0; index < before.length; index += 1) {
    const child = before[index] as Root['children'][number];
    const outcome = child.type === 'element' ? visit(child, parent) : 'skip';
    if (outcome === undefined) mapElements(child as Element, visit);
    if (outcome === undefined || outcome === 'skip') after?.push(child);
    else {
      after ??= before.slice(0, index);
      after.push(...outcome);
    }
  }
  if (after !== undefined) parent.children = after as typeof parent.children;
}

/** Whether an element has one of a name in it. The tree must be bounded in depth. */
export function hasElement(node: Element, tagName: string): boolean {
  return node.children.some(
    (child) =>
      child.type === 'element' && (child.tagName === tagName || hasElement(child, tagName)),
  );
}

/** The classes of an element. */
export function classesOf({ properties: { className } }: Element): readonly unknown[] {
  return Array.isArray(className) ? className : [];
}

/** The depth at which a heading stands, or `undefined` for any other element. */
export function headingDepth(node: Nodes): number | undefined {
  if (node.type !== 'element') return undefined;
  const { tagName } = node;
  if (tagName.length !== 2 || tagName[0] !== 'h') return undefined;
  const depth = Number(tagName[1]);
  return depth >= 1 && depth <= 6 ? depth : undefined;
}
