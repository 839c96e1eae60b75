import { errorWords } from '../../../src/model/error-words.ts';
import { readLenientYaml } from './lenient-yaml.ts';
import { isWrittenMap, type WrittenMap } from './written.ts';
import type { YamlSlips } from './yaml-slips.ts';

/** A page taken apart: the fields of its front matter, and its text. */
export interface FrontMatter {
  /** Every scalar as written; none where the front matter cannot be read. */
  readonly fields: WrittenMap;
  readonly slips: YamlSlips;
  /** Why the front matter could not be read, if it could not. */
  readonly error?: string | undefined;
  /** The dashes above the front matter: three, as a rule. */
  readonly fence: string;
  /** The text without the front matter. */
  readonly body: string;
  /** The line of the file before the first line of the text. */
  readonly lineOffset: number;
}

/** What a page begins with, in the words of a problem. */
export const EXPECTED_FRONT_MATTER = 'YAML between two --- lines';

const FENCED = /^\uFEFF?\s*(-{3,})[ \t]*\r?\n(?:([\s\S]*?)\r?\n)?[ \t]*-{3,}[ \t]*(?:\r?\n|$)/;

/**
 * Reads the YAML between the two `---` lines at the beginning of a page of Hugo or Jekyll. A byte
 * order mark, blank lines above and CRLF line ends make no difference.
 */
export function readFrontMatter(text: string): FrontMatter {
  const [fenced = '', fence = '', yaml] = FENCED.exec(text) ?? [];
  // Lines are counted as in the file.
  const above = '\n'.repeat(fenced.slice(0, fenced.indexOf(fence)).split('\n').length);
  const read = fenced === '' ? { error: beginningOf(text) } : readFields(`${above}${yaml ?? ''}`);
  return {
    fields: new Map(),
    slips: { duplicateKeys: [], unquoted: [] },
    ...read,
    fence,
    body: text.slice(fenced.length),
    lineOffset: fenced.split('\n').length - 1,
  };
}

/** What a page without front matter begins with: of another format, its first line tells which. */
function beginningOf(text: string): string {
  const [start = ''] = text.trimStart().split(/\r?\n/, 1);
  return /^-{3,}\s*$/.test(start) ? `${start} without another such line` : start || 'nothing';
}

function readFields(yaml: string): Pick<FrontMatter, 'fields' | 'slips'> | { error: string } {
  try {
    const { value, slips } = readLenientYaml(yaml.replaceAll('\r\n', '\n'));
    return isWrittenMap(value) ? { fields: value, slips } : { error: 'not a mapping' };
  } catch (error) {
    return { error: errorWords(error) };
  }
}
