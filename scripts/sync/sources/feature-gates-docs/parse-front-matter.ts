import { isYamlRecord, parseYaml, type YamlRecord } from '../feature-gates-code/parse-yaml.ts';

/** The fields of a page's front matter, or why they cannot be read. */
export type FrontMatter =
  | { readonly fields: YamlRecord; readonly error?: undefined }
  | { readonly fields?: undefined; readonly error: string };

const FENCED = /^\uFEFF?---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)?---[ \t]*(?:\r?\n|$)/;

/**
 * Reads the YAML between the two `---` lines at the beginning of a Hugo page, with every scalar
 * kept as written. A byte order mark and CRLF line ends make no difference.
 * @param path how to name the page in errors
 */
export function parseFrontMatter(text: string, path: string): FrontMatter {
  const match = FENCED.exec(text);
  if (match === null) {
    return { error: `${path}: no front matter (expected YAML between two --- lines)` };
  }
  try {
    const fields = parseYaml((match[1] ?? '').replaceAll('\r\n', '\n'), path);
    if (isYamlRecord(fields)) return { fields };
    return { error: `${path}: front matter is no mapping (expected fields such as title)` };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
