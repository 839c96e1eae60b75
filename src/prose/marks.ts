import { nameToEmoji } from 'gemoji';
import type { Element, Root } from 'hast';
import { element, mapElements, text } from './tree.ts';

const CODE = /(?<![\w:])(?::([a-z\d_+-]+):)(?![\w:])/g;
const LEFT_ALONE: ReadonlySet<string> = new Set(['code', 'pre', 'kbd', 'samp', 'svg', 'math']);
const ALERT = /^\s*\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*(?:\n|$)/i;

/** Shows as GitHub does what authors write in codes: `:tada:`, and quotes that begin "[!NOTE]". */
export function showMarks(root: Root): void {
  showEmoji(root);
  mapElements(root, (node) => {
    if (node.tagName === 'blockquote') showAlert(node);
    return undefined;
  });
}

function showEmoji(parent: Root | Element): void {
  for (const child of parent.children) {
    if (child.type === 'text' && child.value.includes(':')) {
      child.value = child.value.replaceAll(CODE, (code, name: string) =>
        Object.hasOwn(nameToEmoji, name) ? (nameToEmoji[name] ?? code) : code,
      );
    } else if (child.type === 'element' && !LEFT_ALONE.has(child.tagName)) showEmoji(child);
  }
}

function showAlert(quote: Element): void {
  const first = quote.children.find((child) => child.type === 'element');
  const [words] = first?.tagName === 'p' ? first.children : [];
  const kind = words?.type === 'text' ? ALERT.exec(words.value)?.[1]?.toLowerCase() : undefined;
  if (kind === undefined || words?.type !== 'text') return;
  words.value = words.value.replace(ALERT, '');
  const name = `${kind[0]?.toUpperCase()}${kind.slice(1)}`;
  quote.properties.className = ['alert', `alert-${kind}`];
  quote.children.unshift(element('p', { className: ['alert-name'] }, [text(name)]));
}
