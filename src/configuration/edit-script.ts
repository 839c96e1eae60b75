import type { TextSpan } from '../model/check/setting.ts';

const PATTERNS: readonly RegExp[] = [
  // sed and perl: "s/pattern/", up to what stands in its place.
  /(?:^|[\s;{}\d$,/!])s([|,#@!~%:/])(?:\\.|(?!\1)[^\\\n]){0,1000}\1/g,
  // sed and `awk`: the lines that it is about, "/pattern/d".
  /(?:^|[;{}\n,!])[ \t]*\/(?:\\.|[^/\\\n]){0,1000}\//g,
  // jq and yq: what something is compared with, or taken out.
  /[!=]=[ \t]*"[^"\n]{0,1000}"/g,
  /\b(?:del|contains|test|match|inside|startswith|endswith)\([^()\n]{0,1000}\)/g,
];

/** What an expression of sed, `awk`, jq and the like looks for: it sets nothing. */
export function patternsIn(script: string): TextSpan[] {
  return PATTERNS.flatMap((pattern) =>
    Array.from(script.matchAll(pattern), ({ index, 0: found }) => ({
      start: index,
      end: index + found.length,
    })),
  );
}
