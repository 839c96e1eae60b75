import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** A part of a text, in characters. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Reads Markdown as GitHub does. */
export function parseMarkdown(text: string): Root {
  return unified().use(remarkParse).use(remarkGfm).parse(text);
}

/** The code in Markdown or MDX. */
export function quotedInMarkdown(text: string): Range[] {
  return codeOf(parseMarkdown(text));
}

function codeOf(node: Nodes): Range[] {
  if (node.type === 'code' || node.type === 'inlineCode') {
    const { position } = node;
    const [start, end] = [position?.start.offset, position?.end.offset];
    return start === undefined || end === undefined ? [] : [{ start, end }];
  }
  return 'children' in node ? node.children.flatMap((child) => codeOf(child)) : [];
}

/** The elements of HTML in which a comment is text. */
export function quotedInHtml(text: string): Range[] {
  const found = text.matchAll(/<(script|style|textarea|title)\b[\s\S]*?<\/\1\s*>/gi);
  return [...found].map(({ index, 0: whole }) => ({ start: index, end: index + whole.length }));
}

/** The delimited blocks of AsciiDoc that hold code, literal text or comments. */
export function quotedInAsciidoc(text: string): Range[] {
  const found = text.matchAll(
    /^(-{4,}|\.{4,}|\+{4,}|\/{4,}|```)[^\n]*\n[\s\S]*?^\1[ \t]*(?:\r?$|(?![\s\S]))/gm,
  );
  return [...found].map(({ index, 0: whole }) => ({ start: index, end: index + whole.length }));
}

/** The literal blocks of reStructuredText: what stands deeper than a line that announces code. */
export function quotedInRst(text: string): Range[] {
  const found: Range[] = [];
  let literal: number | undefined;
  let at = 0;
  for (const line of text.split('\n')) {
    const depth = line.search(/\S/);
    if (depth !== -1) {
      if (literal !== undefined && depth > literal)
        found.push({ start: at, end: at + line.length });
      else
        literal = /::\s*$|^\s*\.\. (?:code|code-block|sourcecode|raw)::/.test(line)
          ? depth
          : undefined;
    }
    at += line.length + 1;
  }
  return found;
}
