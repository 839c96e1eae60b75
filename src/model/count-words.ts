/** A noun as a number asks for it: "KEP" for 1, else "KEPs". */
export function nounFor(count: number, noun: string, nouns = `${noun}s`): string {
  return count === 1 ? noun : nouns;
}

/** A number with its noun: "no KEPs", "1 KEP", "3 KEPs". */
export function countWords(count: number, noun: string, nouns?: string): string {
  return `${count === 0 ? 'no' : count} ${nounFor(count, noun, nouns)}`;
}
