import type { SyntaxNode } from '@lezer/common';
import { type GoFile, isComment, textOfNode } from './syntax.ts';

/**
 * The comments between what a list of declarations has before an item and the item itself, as lines
 * without comment signs; blank lines between them are allowed, as upstream has some. A comment at
 * the end of the line before belongs to what stands there.
 * @param item a constant, a type or a field
 */
export function commentsBefore(file: GoFile, item: SyntaxNode): string[] {
  return nodesBefore(file, item).flatMap((comment) => linesOf(textOfNode(file, comment)));
}

/** The part of those comments that Go takes for the documentation: what no blank line sets apart. */
export function documentationOf(file: GoFile, item: SyntaxNode): string[] {
  const comments = nodesBefore(file, item);
  const below = [...comments.slice(1), outermost(item)];
  const last = comments.findLastIndex((comment, index) => {
    const next = below[index];
    return next !== undefined && /\n\s*\n/.test(file.text.slice(comment.to, next.from));
  });
  return comments.slice(last + 1).flatMap((comment) => linesOf(textOfNode(file, comment)));
}

function nodesBefore(file: GoFile, item: SyntaxNode): SyntaxNode[] {
  const comments: SyntaxNode[] = [];
  let at = outermost(item).prevSibling;
  for (; at !== null && isComment(at); at = at.prevSibling) comments.unshift(at);
  return comments.filter((comment) => at === null || !isOnSameLine(file, at, comment));
}

/** The comment after an item on the line on which it ends, without comment signs. */
export function commentAfter(file: GoFile, item: SyntaxNode): string | undefined {
  let at = item.nextSibling;
  while (at !== null && at.name === ',') at = at.nextSibling;
  if (at === null || !isComment(at) || !isOnSameLine(file, item, at)) return undefined;
  return linesOf(textOfNode(file, at)).join(' ').trim();
}

/** A declaration of a single item is documented before its keyword. */
function outermost(item: SyntaxNode): SyntaxNode {
  const { parent } = item;
  return parent !== null && /^(?:Const|Var|Type)Decl$/.test(parent.name) ? parent : item;
}

function isOnSameLine({ text }: GoFile, before: SyntaxNode, after: SyntaxNode): boolean {
  return !text.slice(before.to, after.from).includes('\n');
}

function linesOf(comment: string): string[] {
  if (comment.startsWith('//')) return [comment.slice(2).trim()];
  const lines = comment.replace(/^\/\*|\*\/$/g, '').split('\n');
  return lines.map((line) => line.replace(/^\s*\*\s?/, '').trim());
}
