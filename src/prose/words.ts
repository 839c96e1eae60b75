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

const CODE_UNITS = 0x10000;

/**
 * How many UTF-16 code units of one text the other lacks, in whatever order. Units are quick to count: every text is
 * asked, and a map of characters took six times as long.
 */
function countMissing(written: string, shown: string): number {
  const left = new Int32Array(CODE_UNITS);
  for (let index = 0; index < shown.length; index += 1) {
    const unit = shown.charCodeAt(index);
    left[unit] = (left[unit] ?? 0) + 1;
  }
  let missing = 0;
  for (let index = 0; index < written.length; index += 1) {
    const unit = written.charCodeAt(index);
    const count = left[unit] ?? 0;
    if (count === 0) missing += 1;
    else left[unit] = count - 1;
  }
  return missing;
}
