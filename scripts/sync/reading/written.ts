import type { YamlSlips } from './yaml-slips.ts';

/** A value as upstream wrote it: every scalar stays text, whatever a YAML reader would make of it. */
export type Written = string | null | readonly Written[] | WrittenMap;

/** A mapping as upstream wrote it, in file order. */
export type WrittenMap = ReadonlyMap<string, Written>;

/** What was read, and what was odd about the YAML itself. */
export interface ParsedYaml {
  readonly value: Written;
  readonly slips: YamlSlips;
}

/** Whether a written value is a mapping. */
export function isWrittenMap(value: Written | undefined): value is WrittenMap {
  return value instanceof Map;
}

/** Whether a written value is a list. */
export function isWrittenList(value: Written | undefined): value is readonly Written[] {
  return Array.isArray(value);
}

/** What is not seen, such as marks of the direction of writing; the joiners of letters and signs are part of text. */
const UNSEEN = /(?![\u200c\u200d])\p{Cf}+/gu;

/** Whether a text has what is not seen. */
export function hasUnseen(text: string): boolean {
  return text.search(UNSEEN) !== -1;
}

/** The text of a written value on one line, without what is not seen; nothing where it is blank, or no text. */
export function plainText(value: Written | undefined): string | undefined {
  const seen = typeof value === 'string' ? value.replace(UNSEEN, '') : '';
  const text = seen.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return text === '' ? undefined : text;
}
