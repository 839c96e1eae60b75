import { nameToEmoji } from 'gemoji';
import type { Element, Root } from 'hast';
import { element, mapElements, text } from './tree.ts';

/** Codes one after the other, such as ":tada::+1:", outside of words. */
const CODES = /(?<![\w:])(?::[a-z\d_+-]{1,50}:)+(?![\w:])/g;
const CODE = /:([a-z\d_+-]+):/g;
const LEFT_ALONE: ReadonlySet<string> = new Set(['code', 'pre', 'kbd', 'samp', 'svg', 'math']);
const ALERT = /^\s*\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*(?:\n|$)/i;

/** Shows as GitHub does what authors write in codes: `:tada:`, and quotes that begin "[!NOTE]". */
export function showMarks(root: Root): void {
  showEmoji(root);
  mapElements(root, (node) => {
    if (node.tagName === 'blockquote') showAlert(node);
  });
}

function showEmoji(parent: Root | Element): void {
  for (const child of parent.children) {
    if (child.type === 'text' && child.value.includes(':')) {
      child.value = withEmoji(child.value);
    } else if (child.type === 'element' && !LEFT_ALONE.has(child.tagName)) showEmoji(child);
  }
}

/** A text with emoji in the place of their codes. */
export function withEmoji(words: string): string {
  return words.replaceAll(CODES, (codes) =>
    codes.replaceAll(CODE, (code, name: string) =>
      Object.hasOwn(nameToEmoji, name) ? (nameToEmoji[name] ?? code) : code,
    ),
  );
}

function showAlert(quote: Element): void {
  const first = quote.children.find((child) => child.type === 'element');
  const [words] = first?.tagName === 'p' ? first.children : [];
  const kind = words?.type === 'text' ? ALERT.exec(words.value)?.[1]?.toLowerCase() : undefined;
  if (kind === undefined || words?.type !== 'text') return;
  words.value = words.value.replace(ALERT, '');
  dropEmptyStart(quote, first);
  const name = `${kind[0]?.toUpperCase()}${kind.slice(1)}`;
  quote.properties.className = ['alert', `alert-${kind}`];
  quote.children.unshift(element('p', { className: ['alert-name'] }, [text(name)]));
}

/** Drops the break after what the alert is, and its paragraph where nothing else is in it. */
function dropEmptyStart(quote: Element, first: Element | undefined): void {
  if (first === undefined) return;
  const start = first.children.findIndex(
    (child) => !(child.type === 'text' && child.value.trim() === '') && !isBreak(child),
  );
  first.children = start === -1 ? [] : first.children.slice(start);
  if (start === -1) quote.children = quote.children.filter((child) => child !== first);
}

function isBreak(node: Element['children'][number]): boolean {
  return node.type === 'element' && node.tagName === 'br';
}
