import type { TextSpan } from '../model/check/setting.ts';
import { pairAt, type WrittenPair } from './setting-source.ts';

const PATTERNS: readonly RegExp[] = [
  // sed and perl: "s/pattern/", up to what stands in its place.
  /(?:^|[\s;{}\d$,/!])s([|,#@!~%:/])(?:\\.|(?!\1)[^\\\n]){0,1000}\1/g,
  // sed: the lines that it is about, "/pattern/d".
  /(?:^|[;{}\n,!])[ \t]*\/(?:\\.|[^/\\\n]){0,1000}\//g,
  // jq and yq: what something is compared with, or taken out.
  /[!=]=[ \t]*"[^"\n]{0,1000}"/g,
  /\b(?:del|contains|test|match|inside|startswith|endswith)\([^()\n]{0,1000}\)/g,
];

/** An expression of sed, jq and the like, taken apart. */
interface EditScript {
  /** What it looks for, which sets nothing. */
  readonly patterns: readonly TextSpan[];
  /** The script with blanks in place of that. */
  readonly rest: string;
}

/** Tells what an expression looks for from what it puts into a text. */
export function parseEditScript(script: string): EditScript {
  const patterns: TextSpan[] = [];
  let rest = script;
  for (const pattern of PATTERNS) {
    for (const { index, 0: found } of rest.matchAll(pattern)) {
      patterns.push({ start: index, end: index + found.length });
    }
    rest = rest.replace(pattern, (found) => ' '.repeat(found.length));
  }
  return { patterns, rest };
}

/** "\\1,A=true", "a\\  - A=true\\n  B: true". */
const PUT_IN = /(?<=\\n|(?<!\w))([A-Z]\w*)(?:=|:[ \t]+)([Tt]rue|[Ff]alse)\b/g;

/** The gates that an expression of sed or the like puts beside a list that it found. */
export function pairsPutIn(rest: string): WrittenPair[] {
  return Array.from(rest.matchAll(PUT_IN), ({ index, 0: all, 1: name = '', 2: written = '' }) => {
    return pairAt({ start: index, end: index + all.length }, name, written);
  });
}
