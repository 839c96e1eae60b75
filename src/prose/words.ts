/**
 * Says which of the words that went in did not come out; `undefined` when none is missing. HTML
 * may move words and spaces, so that only signs count.
 */
export function findLost(before: string, after: string): string | undefined {
  const [written, shown] = [before.replaceAll(/\s/g, ''), after.replaceAll(/\s/g, '')];
  if (written === shown) return undefined;
  const same = sameAtStart(written, shown);
  const [rest, shownRest] = withoutSameEnd(written.slice(same), shown.slice(same));
  const missing = countMissing(rest, shownRest);
  if (missing === 0) return undefined;
  return `${missing} characters are missing, the first near "${written.slice(same, same + 40)}".`;
}

/** How many signs are the same from the start on. */
function sameAtStart(written: string, shown: string): number {
  let same = 0;
  while (same < written.length && written[same] === shown[same]) same += 1;
  return same;
}

/** Most words are where they were: what is the same need not be counted. */
function withoutSameEnd(written: string, shown: string): readonly [string, string] {
  const most = Math.min(written.length, shown.length);
  let same = 0;
  while (same < most && written.at(-same - 1) === shown.at(-same - 1)) same += 1;
  return [written.slice(0, written.length - same), shown.slice(0, shown.length - same)];
}

function countMissing(written: string, shown: string): number {
  const counts = new Map<string, number>();
  for (const sign of written) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  for (const sign of shown) counts.set(sign, (counts.get(sign) ?? 0) - 1);
  return [...counts.values()].reduce((sum, count) => sum + Math.max(count, 0), 0);
}
