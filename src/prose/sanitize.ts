import type { Element, ElementContent, Nodes, Root } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { cleanText } from '../formats/clean-text.ts';
import { ALLOWED } from './allow.ts';
import { element, mapElements, text } from './tree.ts';

/** Elements that HTML gave up, and what says the same today. */
const RENAMED = new Map([
  ['tt', 'code'],
  ['strike', 's'],
]);

const LISTS = new Set(['ul', 'ol']);

/**
 * Leaves of a tree only what `ALLOWED` lists. What runs after this may trust every element and
 * attribute, and may not put text from upstream anywhere but into texts and attribute values.
 */
export function sanitizeTree(tree: Root): Root {
  gatherItems(tree);
  mapElements(tree, (node) => {
    modernize(node);
  });
  wrapText(tree);
  cleanTexts(tree);
  const clean = sanitize(tree, ALLOWED);
  return clean.type === 'root'
    ? clean
    : { type: 'root', children: clean.type === 'doctype' ? [] : [clean] };
}

/** Takes out what character references brought in: controls, and marks that turn what follows. */
function cleanTexts(node: Nodes): void {
  if (node.type === 'text') node.value = cleanText(node.value);
  if (!('children' in node)) return;
  if (node.type === 'element') {
    for (const [name, value] of Object.entries(node.properties)) {
      if (typeof value === 'string') node.properties[name] = cleanText(value);
    }
  }
  node.children.forEach(cleanTexts);
}

/** Says in allowed words what would get lost: alignment, old elements, named anchors, addresses. */
function modernize(node: Element): void {
  node.tagName = RENAMED.get(node.tagName) ?? node.tagName;
  const { style, align, name, href } = node.properties;
  if (node.tagName === 'td' || node.tagName === 'th') {
    const side = /^text-align: (\w+)$/.exec(String(style ?? ''))?.[1] ?? align;
    if (typeof side === 'string') node.properties.className = [`align-${side.toLowerCase()}`];
  }
  if (LISTS.has(node.tagName)) node.children = node.children.map(asItem);
  else gatherItems(node);
  if (node.tagName === 'a' && name !== undefined) node.properties.id ??= name;
  if (node.tagName === 'a' && typeof href === 'string')
    node.properties.href = withoutBrackets(href);
}

/** An address in brackets of its own, as in `[x]((https://…))`, without them. */
function withoutBrackets(href: string): string {
  return /^\((https?:\/\/.*)\)$/i.exec(href.trim())?.[1] ?? href;
}

/** A list right inside a list, which people write in HTML, becomes an item of it. */
function asItem(child: ElementContent): ElementContent {
  const isList = child.type === 'element' && LISTS.has(child.tagName);
  return isList ? element('li', {}, [child]) : child;
}

/** Items without a list around them become a list of their own. */
function gatherItems(parent: Root | Element): void {
  if (!parent.children.some((child) => isElement(child, 'li'))) return;
  let list: Element | undefined;
  const children: ElementContent[] = [];
  for (const child of parent.children as ElementContent[]) {
    const isGap = child.type === 'text' && child.value.trim() === '';
    if (isElement(child, 'li') && list === undefined) {
      list = element('ul', {});
      children.push(list);
    } else if (!isElement(child, 'li') && !isGap) list = undefined;
    (list?.children ?? children).push(child);
  }
  parent.children = children;
}

function isElement(node: Nodes, tagName: string): node is Element {
  return node.type === 'element' && node.tagName === tagName;
}

/** Text between blocks, which is where a block of HTML was, becomes a paragraph. */
function wrapText(root: Root): void {
  root.children = root.children.map((child) => {
    const words = child.type === 'text' ? child.value.trim() : '';
    return words === '' ? child : element('p', {}, [text(words)]);
  });
}
