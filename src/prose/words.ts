/**
 * Says which of the words that went in did not come out; `undefined` when none is missing. HTML
 * may move words and spaces, so that only signs count.
 */
export function findLost(before: string, after: string): string | undefined {
  const [written, shown] = [before.replaceAll(/\s/g, ''), after.replaceAll(/\s/g, '')];
  if (written === shown) return undefined;
  const missing = countMissing(written, shown);
  if (missing === 0) return undefined;
  let same = 0;
  while (written[same] === shown[same]) same += 1;
  return `${missing} characters are missing, the first near "${written.slice(same, same + 40)}".`;
}

function countMissing(written: string, shown: string): number {
  const counts = new Map<string, number>();
  for (const sign of written) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  for (const sign of shown) counts.set(sign, (counts.get(sign) ?? 0) - 1);
  return [...counts.values()].reduce((sum, count) => sum + Math.max(count, 0), 0);
}
