/** The gates that a comment names, by the way in which it does. */
export interface GateMentions {
  /** By markers: `+featureGate=X`, `+k8s:ifEnabled("X")`. */
  readonly marked: readonly string[];
  /** By words: "requires enabling the X feature gate". */
  readonly worded: readonly string[];
}

const MARKER = /^\+\s*(?:k8s:)?feature-?gates?\s*[=:(]\s*(\S.*)$/i;
const CONDITION = /^\+k8s:if(?:Enabled|Disabled)\(\s*"?(\w+)"?\s*\)/;
const WORD = /\w+|[.;:]/g;

/** What may stand between the names of gates and the word that makes them gates. */
const BETWEEN = /^(?:and|or|alpha|beta|the|named|called)$/i;

/**
 * The gates that the comment of a field or type names. The name of a gate is often that of a type or
 * a plain word as well ("RuntimeClass"): among words it counts next to "feature" or "gate" alone.
 * @param lines the comment, without comment signs
 * @param gates the names of all feature gates
 */
export function gateMentions(lines: readonly string[], gates: ReadonlySet<string>): GateMentions {
  const marked = lines.flatMap((line) => {
    const listed = MARKER.exec(line)?.[1]?.split(/[\s,"'`()]+/) ?? [];
    return [...listed, CONDITION.exec(line)?.[1] ?? ''].filter((name) => /^\w+$/.test(name));
  });
  const prose = lines.filter((line) => !line.startsWith('+')).join(' ');
  const words = prose.match(WORD) ?? [];
  const worded = words.filter((word, at) => gates.has(word) && isCalledGate(words, at, gates));
  return { marked: [...new Set(marked)], worded: [...new Set(worded)] };
}

function isCalledGate(words: readonly string[], at: number, gates: ReadonlySet<string>): boolean {
  const isSkipped = (word: string) => gates.has(word) || BETWEEN.test(word);
  const after = words.slice(at + 1).find((word) => !isSkipped(word));
  const before = words.slice(0, at).findLast((word) => !isSkipped(word));
  return (
    /^feature(?:s|gates?)?$|^gates?$/i.test(after ?? '') ||
    /^(?:feature)?gates?$/i.test(before ?? '')
  );
}
