/** How a name that nobody knows may have been meant. */
export interface Suggestion {
  readonly name: string;
  /** Whether nothing but the case of letters differs. */
  readonly isCaseOnly: boolean;
}

/** Names longer than this are no names of gates, and would only cost time. */
const LONGEST = 120;

/** The known name nearest to one, if any is near enough: the first of equals. */
export function suggestName(written: string, known: Iterable<string>): Suggestion | undefined {
  if (written.length > LONGEST) return undefined;
  const lower = written.toLowerCase();
  const allowed = written.length < 8 ? 1 : written.length < 16 ? 2 : 3;
  let best: string | undefined;
  let least = allowed + 1;
  for (const name of known) {
    if (name.toLowerCase() === lower) return { name, isCaseOnly: true };
    if (Math.abs(name.length - written.length) >= least) continue;
    const { whole } = spellingDistances(name.toLowerCase(), lower, least);
    if (whole < least) [best, least] = [name, whole];
  }
  return best === undefined ? undefined : { name: best, isCaseOnly: false };
}

/**
 * How many letters must be added, dropped, replaced or swapped between what was typed and a name, and between it and
 * the nearest beginning of the name; `limit` or more where it is that or more.
 */
export function spellingDistances(
  name: string,
  typed: string,
  limit: number,
): { readonly whole: number; readonly begun: number } {
  const far = { whole: limit, begun: limit };
  if (name.length <= typed.length - limit) return far;
  const width = Math.min(name.length, typed.length + limit);
  let older: number[] = [];
  let last = Array.from({ length: width + 1 }, (_, index) => index);
  for (let i = 1; i <= typed.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= width; j += 1) {
      const cost = typed[i - 1] === name[j - 1] ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      const isSwapped = i > 1 && typed[i - 1] === name[j - 2] && typed[i - 2] === name[j - 1];
      if (isSwapped) least = Math.min(least, (older[j - 2] ?? 0) + 1);
      row.push(least);
    }
    if (Math.min(...row) >= limit) return far;
    [older, last] = [last, row];
  }
  return {
    whole: width === name.length ? (last[width] ?? limit) : limit,
    begun: Math.min(...last),
  };
}
