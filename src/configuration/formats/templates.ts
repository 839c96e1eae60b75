const TEMPLATE = /\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g;

/** A character that no configuration has. */
const MASK = '\uE000';

/**
 * A text with other characters in place of what Helm, Jinja or Go templates put in, so that it can be read
 * as YAML, and as long as before. A line with nothing else becomes blank.
 */
export function withoutTemplates(text: string): string {
  if (!text.includes('{{') && !text.includes('{%')) return text;
  const masked = text.replace(TEMPLATE, (template) => template.replace(/[^\n]/g, MASK));
  return masked
    .replace(/^[ \t\uE000]*\uE000[ \t\uE000]*(?=\r?$)/gm, (line) => ' '.repeat(line.length))
    .replaceAll(MASK, 'x');
}

/** Where templates stand in a text. */
export function templatesIn(text: string): { start: number; end: number }[] {
  if (!text.includes('{{') && !text.includes('{%')) return [];
  return Array.from(text.matchAll(TEMPLATE), ({ index, 0: template }) => ({
    start: index,
    end: index + template.length,
  }));
}
