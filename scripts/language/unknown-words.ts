import { readFileSync } from 'node:fs';
import english from 'dictionary-en';
import nspell from 'nspell';
import { capitalized } from '../../src/model/capitalized.ts';
import type { ReadText } from './wrong-phrases.ts';

/** The words of this field that no dictionary has. */
const OWN_WORDS = readFileSync(new URL('words.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

const spell = nspell(english);
const plurals = OWN_WORDS.map((word) => `${word}s`);

/** The words of the list that the dictionary has too, and plurals of others: it only holds what it needs to. */
export const NEEDLESS_WORDS: readonly string[] = OWN_WORDS.filter(
  (word) => spell.correct(word) || plurals.includes(word),
);
for (const word of [...OWN_WORDS, ...plurals]) spell.add(word);

/** Names, flags, paths, addresses, code and markup: what is written so is no prose. */
const NO_PROSE =
  /```[\s\S]*?```|`[^`]*`|\$\{[^}]*\}|https?:\/\/\S+|<[^>]*>|\{@\w+ [^}]*\}|@\w+|&\w+;|\]\([^)]*\)|\S*[\d_/\\@#=<>*+|~^$%&[\]{}()]\S*|\S*\w[.:]\w\S*|--?\w[\w-]*/g;
const WORD = /[\p{L}][\p{L}’']*/gu;

/** The words of a text that are neither in the dictionary nor in the list of this field, with their lines. */
export function unknownWordsIn({ file, text }: ReadText): string[] {
  const blank = (found: string) => found.replace(/[^\n]/g, ' ');
  return text
    .replace(NO_PROSE, blank)
    .split('\n')
    .flatMap((line, index) =>
      (line.match(WORD) ?? [])
        .map((word) => word.replaceAll('’', "'").replace(/(?:'s|')$/, ''))
        .filter((word) => !isKnown(word))
        .map((word) => `${file}:${index + 1}: ${word}`),
    );
}

const known = new Map<string, boolean>();

/** Names in CamelCase and acronyms are not judged. */
function isKnown(word: string): boolean {
  if (word.length < 3 || /\p{Lu}/u.test(word.slice(1))) return true;
  const spellings = [word, word.toLowerCase(), capitalized(word)];
  const found = known.get(word) ?? spellings.some((each) => spell.correct(each));
  known.set(word, found);
  return found;
}
