import type { TextSpan } from '../../model/check/setting.ts';

const OPENINGS = /\{\{|\{%|(?<!\$)\{#|<%/g;
/** How a template ends by how it begins. */
const CLOSINGS: Readonly<Record<string, string>> = {
  '{{': '}}',
  '{%': '%}',
  '{#': '#}',
  '<%': '%>',
};
/** How a comment of Helm or Jinja begins. */
const COMMENT = /^\{(?:#|\{-?[ \t]*\/\*)/;
/** What a shell or Terraform puts in, on one line, with braces of its own inside, and values of printf. */
const PUT_IN =
  /[$%]\{(?:[^{}\n]|\{(?:[^{}\n]|\{[^{}\n]*\})*\})*\}|(?<=^[ \t]*(?:- |[\w-]+: ))%[sdqvt]\b/gm;

/** What stands for lines that are left out; behind others, three dots that are not indented end a document. */
const LEFT_OUT = /^(?:[ \t]+\.{3}|(?<![\s\S])\.{3}|[ \t]*…)[ \t]*$/gm;

/**
 * A text with other characters in place of what Helm, Jinja, Chef, Puppet, Terraform or a shell put in, so
 * that it can be read as YAML, and as long as before. A line with nothing else becomes blank.
 */
export function withoutTemplates(whole: string): string {
  const text = whole
    .replace(PUT_IN, (written) => MASK.repeat(written.length))
    .replace(LEFT_OUT, (line) => ' '.repeat(line.length));
  const templates = templatesIn(text);
  if (templates.length === 0 && text === whole) return whole;
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of templates) {
    parts.push(text.slice(from, start), text.slice(start, end).replace(/[^\n]/g, MASK));
    from = end;
  }
  return parts
    .concat(text.slice(from))
    .join('')
    .split('\n')
    .map((line) => (isOnlyTemplate(line) ? ' '.repeat(line.length) : line.replaceAll(MASK, 'x')))
    .join('\n');
}

/** A character that no configuration has. */
const MASK = '\uE000';

function isOnlyTemplate(line: string): boolean {
  return line.includes(MASK) && line.replaceAll(MASK, '').trim() === '';
}

/** Whether something is put into a text later, by a template, a shell or Terraform. */
export function hasTemplate(text: string): boolean {
  return /\{\{|\{%|[$%]\{|<%/.test(text);
}

/** Where templates stand in a text; one that does not end is none. */
export function templatesIn(text: string): TextSpan[] {
  const found: TextSpan[] = [];
  const missing = new Set<string>();
  OPENINGS.lastIndex = 0;
  for (let match = OPENINGS.exec(text); match !== null; match = OPENINGS.exec(text)) {
    const end = CLOSINGS[match[0]] ?? '';
    const close = missing.has(end) ? -1 : text.indexOf(end, match.index);
    if (close === -1) missing.add(end);
    else {
      found.push({ start: match.index, end: close + 2 });
      OPENINGS.lastIndex = close + 2;
    }
  }
  return found;
}

/** Whether a template is a comment, which puts nothing in. */
export function isTemplateComment(template: string): boolean {
  return COMMENT.test(template);
}
