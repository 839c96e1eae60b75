import {
  attributeOf,
  firstElement,
  type HtmlElement,
  type HtmlNode,
  isLeftOut,
  readableText,
} from './html-nodes.ts';
import { markdownLink, markdownText, markdownWords } from './markdown-text.ts';

/** Text in a line, with its links, code and emphasis. */
export function inlineMarkdown(nodes: readonly HtmlNode[], address: string): string {
  return nodes
    .map((node) => piece(node, address))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

function piece(node: HtmlNode, address: string): string {
  if (isLeftOut(node)) return '';
  if (node.nodeName === '#text') return markdownWords('value' in node ? node.value : '');
  if (!('tagName' in node)) return '';
  const { tagName, childNodes } = node;
  switch (tagName) {
    case 'input':
      return attributeOf(node, 'checked') === undefined ? '[ ]' : '[x]';
    case 'a':
      return linkPiece(node, address);
    case 'code':
    case 'kbd':
      return codePiece(readableText(childNodes));
    case 'b':
    case 'strong':
      return wrapped('**', inlineMarkdown(childNodes, address));
    case 'em':
    case 'i':
      return wrapped('*', inlineMarkdown(childNodes, address));
    case 'sup':
    case 'sub':
      return `<${tagName}>${inlineMarkdown(childNodes, address)}</${tagName}>`;
    case 'math':
      return codePiece(formulaText(node).trim());
    case 'br':
      return ' ';
    case 'q':
      return `“${inlineMarkdown(childNodes, address)}”`;
    default:
      return childNodes.map((child) => piece(child, address)).join('');
  }
}

function linkPiece(link: HtmlElement, address: string): string {
  const to = attributeOf(link, 'href');
  const text = readableText(link.childNodes);
  if (text === '' && to !== undefined) {
    const picture = firstElement(link.childNodes, ({ tagName }) => tagName === 'img');
    if (picture !== undefined)
      return `!${markdownLink(attributeOf(picture, 'alt') ?? '', new URL(to, address).href)}`;
  }
  if (text === '' || attributeOf(link, 'data-footnote-backref') !== undefined) return '';
  return to === undefined || to.startsWith('#')
    ? markdownText(text)
    : markdownLink(text, new URL(to, address).href);
}

/** What stands between the parts of what a formula is made of. */
const FORMULA_SIGNS: Readonly<Record<string, string>> = { mfrac: '/', msup: '^', msub: '_' };

/** A formula in a line: "(n + 1)/2^k". */
function formulaText(node: HtmlNode): string {
  if (!('tagName' in node)) return 'value' in node ? node.value.trim() : '';
  if (node.tagName === 'mspace') return ' ';
  if (node.tagName === 'mtext') return ` ${readableText(node.childNodes)} `;
  const parts = node.childNodes.map(formulaText);
  const sign = FORMULA_SIGNS[node.tagName];
  if (node.tagName === 'mo') return ` ${parts.join('')} `;
  if (sign === undefined) return parts.join('').replace(/ {2,}/g, ' ');
  return parts.map((part) => (/\W/.test(part) ? `(${part.trim()})` : part)).join(sign);
}

function codePiece(code: string): string {
  const fence = code.includes('`') ? '``' : '`';
  const padding = code.startsWith('`') || code.endsWith('`') ? ' ' : '';
  return code === '' ? '' : `${fence}${padding}${code}${padding}${fence}`;
}

function wrapped(mark: string, text: string): string {
  return text === '' ? '' : `${mark}${text}${mark}`;
}
