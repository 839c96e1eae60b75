import { isDeepStrictEqual } from 'node:util';
import { quoteUpstream } from './oddities.ts';
import type { ParsedYaml, Written } from './written.ts';
import type { YamlSlip } from './yaml-slips.ts';

/** The two texts between which a file with marks of merge conflicts leaves the choice, line by line as in the file. */
interface Conflict {
  readonly ours: string;
  readonly theirs: string;
  /** The line of the first mark. */
  readonly line: number;
}

/** A line by which git marks a conflict, by its first sign. */
const MARK = /^(?:<{7}|\|{7}|={7}|>{7})(?= |\r?$)/;

/** Takes apart a file with marks of merge conflicts; marks without the others of a conflict are left out. */
export function sidesOfConflict(text: string): Conflict | undefined {
  const lines = text.split('\n');
  const marks = lines.map((line) => MARK.exec(line)?.[0].charAt(0) ?? '');
  const first = marks.findIndex((mark) => mark !== '');
  if (first === -1) return undefined;
  const ours = lines.map((line, at) => (marks[at] === '' ? line : ''));
  const theirs = [...ours];
  let begin: number | undefined;
  let end: number | undefined;
  let middle: number | undefined;
  for (const [at, mark] of marks.entries()) {
    if (mark === '<') [begin, end, middle] = [at, undefined, undefined];
    if (mark === '|') end ??= at;
    if (mark === '=') middle ??= at;
    if (mark !== '>') continue;
    if (begin !== undefined && middle !== undefined) {
      ours.fill('', end ?? middle, at);
      theirs.fill('', begin, middle);
    }
    [begin, end, middle] = [undefined, undefined, undefined];
  }
  return { ours: ours.join('\n'), theirs: theirs.join('\n'), line: first + 1 };
}

/** What both sides of a conflict say; what they say otherwise is left out, with the line of the marks. */
export function joinSides(ours: ParsedYaml, theirs: ParsedYaml, line: number): ParsedYaml {
  const conflict = { kind: 'normalized', got: `marks at line ${line}` } as const;
  const disputed: YamlSlip[] = [{ ...conflict, expected: 'no marks of a merge conflict' }];
  const agreed = (a: Written, b: Written, key: string): Written | undefined => {
    if (isDeepStrictEqual(a, b)) return a;
    if (!(a instanceof Map && b instanceof Map)) {
      const got = `${quoteUpstream(a)} or ${quoteUpstream(b)}`;
      const expected = `one value, without the merge conflict at line ${line}`;
      disputed.push({ key: key === '' ? undefined : key, kind: 'not-a-value', expected, got });
      return undefined;
    }
    const names: string[] = [...new Set([...a.keys(), ...b.keys()])];
    return new Map(
      names.flatMap((name) => {
        const place = key === '' ? name : `${key}.${name}`;
        const value = agreed(a.get(name) ?? null, b.get(name) ?? null, place);
        return value === undefined ? [] : [[name, value] as const];
      }),
    );
  };
  const value = agreed(ours.value, theirs.value, '');
  if (value === undefined) throw new SyntaxError(`a merge conflict is left at line ${line}`);
  const isNew = (slip: YamlSlip) => !ours.slips.others.some((one) => isDeepStrictEqual(one, slip));
  return {
    value,
    slips: {
      duplicateKeys: [...new Set([...ours.slips.duplicateKeys, ...theirs.slips.duplicateKeys])],
      others: [...disputed, ...ours.slips.others, ...theirs.slips.others.filter(isNew)],
    },
  };
}
