import { isWrittenMap, readLenientYaml, type WrittenMap } from './lenient-yaml.ts';

/** The fields of a page's front matter, or why they cannot be read. */
export type FrontMatter =
  | { readonly fields: WrittenMap; readonly duplicateKeys: readonly string[] }
  | { readonly error: string };

const FENCED = /^\uFEFF?---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)?---[ \t]*(?:\r?\n|$)/;

/** A page's text without its front matter. */
export function pageBody(text: string): string {
  return text.slice(FENCED.exec(text)?.[0].length ?? 0);
}

/**
 * Reads the YAML between the two `---` lines at the beginning of a Hugo page, with every scalar
 * kept as written. A byte order mark and CRLF line ends make no difference.
 */
export function parseFrontMatter(text: string): FrontMatter {
  const match = FENCED.exec(text);
  if (match === null) return { error: 'no two --- lines' };
  try {
    const { value, duplicateKeys } = readLenientYaml((match[1] ?? '').replaceAll('\r\n', '\n'));
    return isWrittenMap(value) ? { fields: value, duplicateKeys } : { error: 'not a mapping' };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
