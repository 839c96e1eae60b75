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
    const distance = editDistance(lower, name.toLowerCase(), least);
    if (distance < least) [best, least] = [name, distance];
  }
  return best === undefined ? undefined : { name: best, isCaseOnly: false };
}

/** How many letters must be added, dropped, replaced or swapped; `limit` where it is that or more. */
export function editDistance(a: string, b: string, limit: number): number {
  let older: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(
        (last[j] ?? limit) + 1,
        (row[j - 1] ?? limit) + 1,
        (last[j - 1] ?? limit) + cost,
      );
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwapped) least = Math.min(least, (older[j - 2] ?? limit) + 1);
      row.push(least);
    }
    if (Math.min(...row) >= limit) return limit;
    [older, last] = [last, row];
  }
  return Math.min(last[b.length] ?? limit, limit);
}
