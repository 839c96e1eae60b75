import { isForeign, isInline } from './neighbors.ts';
import type { Node } from './site.ts';

/** The texts in a node in this site's words, a line or a block each; code and quotes are left out. */
export function ownTexts(node: Node): string[] {
  if (isForeign(node)) return [];
  const found: string[] = [];
  let line = '';
  const endLine = (): void => {
    const text = line.replace(/\s+/g, ' ').trim();
    if (text !== '') found.push(text);
    line = '';
  };
  for (const child of node.childNodes ?? []) {
    if (isInline(child)) line += textIn(child);
    else {
      endLine();
      found.push(...ownTexts(child));
    }
  }
  endLine();
  return found;
}

function textIn(node: Node): string {
  if (node.nodeName === 'code' || node.nodeName === 'q' || isForeign(node)) return '…';
  if (node.nodeName === '#text') return node.value ?? '';
  return (node.childNodes ?? []).map(textIn).join('');
}
