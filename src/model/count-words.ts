/** A number with its noun: "no KEP", "1 KEP", "3 KEPs". */
export function countWords(count: number, noun: string): string {
  if (count === 0) return `no ${noun}`;
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
