/** A part of an exceptions file under one comment that names a freeze. */
export interface ExceptionSection {
  /** The comment; empty before the first one. */
  readonly heading: string;
  readonly text: string;
}

/** "# Code Freeze Exceptions requested in 1.20": where a flat list goes over to another freeze. */
const FREEZE_COMMENT = /^#.*\bfreeze\b/i;

/** The fields that hold one plain value, with or without the dash that begins a request. */
const SCALAR_FIELD = /^\s*(- )?((?:name|issue|date_requested|date_reviewed|status):.*)$/;

/** Splits an exceptions file at the comments that name a freeze. */
export function exceptionSections(text: string): ExceptionSection[] {
  const sections: { heading: string; lines: string[] }[] = [{ heading: '', lines: [] }];
  for (const line of text.split(/\r?\n/)) {
    if (FREEZE_COMMENT.test(line)) sections.push({ heading: line, lines: [] });
    else sections.at(-1)?.lines.push(line);
  }
  return sections
    .map(({ heading, lines }) => ({ heading, text: lines.join('\n') }))
    .filter((section) => section.text.trim() !== '');
}

/**
 * Keeps the lines with plain fields alone, evenly indented, and the names of lists: a list of pull
 * requests that is no YAML does not take its request with it.
 */
export function keepScalarFields(text: string): string {
  return text
    .split('\n')
    .flatMap((line) => {
      if (/^\w+:\s*$/.test(line)) return [line];
      const [, dash, field] = SCALAR_FIELD.exec(line) ?? [];
      return field === undefined ? [] : [`${dash === undefined ? '  ' : '- '}${field}`];
    })
    .join('\n');
}
