const BREAK = /\n\s*\n|\n(?=\s*(?:[-*+]|\d{1,2}[.)])\s)|(?<=[.!?:;])\n/;
const ITEM = /^\s*(?:[-*+]|\d{1,2}[.)])\s+/;
const END = /(?<=[.!?])\s+(?=[A-Z`'"([])/;

/**
 * The sentences of a note, each on one line. The items of a list belong to the sentence that leads to
 * them with a colon, and are sentences of their own where none does.
 */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let isLeading = false;
  for (const part of text.split(BREAK)) {
    const isItem = ITEM.test(part);
    const line = part.replace(ITEM, '').replace(/\s+/g, ' ').trim();
    if (line === '') continue;
    const last = sentences.at(-1);
    if (isItem && isLeading && last !== undefined) {
      sentences[sentences.length - 1] = `${last} ${line},`;
      continue;
    }
    sentences.push(...line.split(END));
    isLeading = line.endsWith(':');
  }
  return sentences;
}
