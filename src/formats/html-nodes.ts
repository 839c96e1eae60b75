import type { DefaultTreeAdapterTypes } from 'parse5';

/** A node of a page as the parser gives it. */
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;

/** An element of a page. */
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** What a reader of text cannot use: controls, pictures, ways through the site. */
const LEFT_OUT = new Set([
  ...['nav', 'form', 'button', 'svg', 'script', 'style', 'template', 'input', 'select', 'img'],
  ...['noscript', 'dialog', 'iframe', 'textarea', 'label'],
]);

/** The first element of its kind in the order of the text; what stands after it is not looked at. */
export function firstElement(
  nodes: readonly HtmlNode[],
  isWanted: (element: HtmlElement) => boolean,
): HtmlElement | undefined {
  for (const node of nodes) {
    if (!('tagName' in node)) continue;
    const found = isWanted(node) ? node : firstElement(node.childNodes, isWanted);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** All elements in some nodes, in the order of the text. */
export function elementsIn(nodes: readonly HtmlNode[]): HtmlElement[] {
  return nodes.flatMap((node) => ('tagName' in node ? [node, ...elementsIn(node.childNodes)] : []));
}

/** The value of an attribute; nothing where the element has none. */
export function attributeOf(element: HtmlElement | undefined, name: string): string | undefined {
  return element?.attrs.find((each) => each.name === name)?.value;
}

/** Whether something is the box of a list of tasks, which is no control. */
function isTaskBox(node: HtmlNode): node is HtmlElement {
  return (
    'tagName' in node && node.tagName === 'input' && attributeOf(node, 'disabled') !== undefined
  );
}

/** Whether Markdown leaves a node out. */
export function isLeftOut(node: HtmlNode): boolean {
  if (node.nodeName === '#comment') return true;
  if (LEFT_OUT.has(node.nodeName) && !isTaskBox(node)) return true;
  return (
    'attrs' in node &&
    node.attrs.some(
      ({ name, value }) => name === 'hidden' || (name === 'class' && /^skip\b/.test(value)),
    )
  );
}

/**
 * The text in some nodes, without what Markdown leaves out.
 * @param isKept whether spaces stay as they are
 */
export function readableText(nodes: readonly HtmlNode[], isKept = false): string {
  const text = nodes
    .map((node) => {
      if (node.nodeName !== '#text' && isLeftOut(node)) return '';
      if ('value' in node) return node.value;
      return 'childNodes' in node ? readableText(node.childNodes, true) : '';
    })
    .join('');
  return isKept ? text : text.replace(/\s+/g, ' ').trim();
}
