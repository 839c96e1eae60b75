import { spellingDistances } from '../check/spelling.ts';

/**
 * A text as people may type it: lower case without spaces, marks and accents, but with the point of a
 * version. "KEP-0127", "kep 127", "#127" and "127" are one; so are "v1.35" and "1.35".
 */
export function compact(text: string): string {
  return spell(text)
    .toLowerCase()
    .replace(/(?<!\d)\.|\.(?!\d)|[^\p{L}\p{N}.]/gu, '');
}

/** The words of a text in lower case; names are taken apart at their capitals. */
export function wordsOf(text: string): string[] {
  return partsOf(text).map((part) => part.toLowerCase());
}

/** The same as they are written. */
export function partsOf(text: string): readonly string[] {
  const form = /\d+(?:\.\d+)+|\p{Lu}{2,}s(?!\p{Ll})|\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\d+|\p{Lo}+/gu;
  return spell(text).match(form) ?? [];
}

/** Whether people may call something by its initials: not where a part of its name is an acronym, or joins others. */
export function isCalledByInitials(parts: readonly string[]): boolean {
  return !parts.some((part) => isAllCapitals(part) || /^(?:by|for|from|to|with)$/i.test(part));
}

/** Whether a part of a name is an acronym, or the plural of one. */
export function isAllCapitals(part: string): boolean {
  return /^\p{Lu}{2,}s?$/u.test(part);
}

/** A text whose letters have no marks or accents. */
export function withoutAccents(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '');
}

/** One way to write the numbers of enhancements and versions. */
function spell(text: string): string {
  return withoutAccents(text)
    .trim()
    .replace(NUMBERED, (all, word, number) => (isWordOfEnhancements(word) ? `KEP${number}` : all))
    .replace(/\bk8s\b(?!\.io)/gi, 'kubernetes')
    .replace(/\bspecial interest group\b/gi, 'SIG')
    .replace(/\bworking group\b/gi, 'WG')
    .replace(/^0*(?=[1-9]\d*$|0$)/, 'KEP')
    .replace(/(?:\bkep[\W_]*|#)0*(?=\d)/gi, 'KEP')
    .replace(/\bv(?=\d)/gi, '');
}

/** A word that ends in a number, as "kep753", "SIG-0135", and "sha256" do. */
const NUMBERED = /^(\p{L}+)-?(\d{3,})$/u;

/** Whether a word before a number says that it is a KEP's: "k", "feature", or "kep" with letters in another order or twice. */
function isWordOfEnhancements(word: string): boolean {
  return /^(?:k|ekp|kpe|k+e+p+s?|issues?|features?|enhancements?)$/i.test(word);
}

/**
 * A word and the number that it ends in, where that is no KEP's: "pod" and "135" of "pod-135". Of "kwp135" that is not
 * known: it may be a misspelled KEP.
 */
export function numberedWord(typed: string): readonly [word: string, number: string] | undefined {
  const [, word, number] = NUMBERED.exec(typed.trim()) ?? [];
  if (word === undefined || number === undefined || isWordOfEnhancements(word)) return undefined;
  const isNear = spellingDistances('kep', word.toLowerCase(), 2).whole < 2;
  return isNear ? undefined : [word, number.replace(/^0+(?=\d{3})/, '')];
}

/** Whether a word says nothing without its number: "KEP" is every KEP, "WG" every working group, "au" begins many words. */
export function needsNumber(word: string): boolean {
  return /^(?:kep|sig|..?)$/.test(word);
}

/** Words of questions, in English, German, and Spanish. */
const ASKING = (
  'a about all an and are at be by can did do does for from happened how i in is it me my of on or should since ' +
  'that the there this to was what whats when where which who why will with ' +
  'ab alle das der die ein eine fur gibt ist mit seit sind von wann warum welche wie wird wurde ' +
  'como cual cuales cuando de del donde el en es esta la las los para por que son una'
).split(' ');

/** Words that say nothing of what is looked for. */
const EMPTY = new Set([
  ...ASKING,
  ...'documentation enhancement feature flag gate gates k8s kubernetes release set show use version'.split(
    ' ',
  ),
]);

/** The words without those that say nothing: most names are in Latin letters, and what stands around them need not be. */
export function withoutFiller(words: readonly string[]): readonly string[] {
  return words.filter((word) => !EMPTY.has(word) && /^[a-z\d]/.test(word));
}

/** The words without those that say nothing, unless nothing else is there: of "what is a gate", "gate". */
export function tellingWords(words: readonly string[]): readonly string[] {
  const subjects = [
    withoutFiller(words),
    words.filter((word) => !EMPTY.has(word)),
    words.filter((word) => !ASKING.includes(word)),
  ];
  return subjects.find((subject) => subject.length > 0) ?? words;
}

/** A release with no "v" before it, and no version of something else. */
const BARE_RELEASE =
  /(?<![\w.])(?<!\b(?:go|golang|tls|http)[ /])(?=1\.\d{1,2}(?:\.\d{1,2})?(?![\w.]))/gi;

/**
 * A query as an index of words is asked, which leaves out points: "1.34" would be the beginning of many numbers,
 * and pages write "v1.34".
 */
export function toWordQuery(typed: string): string {
  return typed.includes('"') ? typed : withoutAsking(typed).replace(BARE_RELEASE, 'v');
}

/** A query as it was typed, without words of questions; as it stands where words are in quotes. */
export function withoutAsking(typed: string): string {
  const isAsking = (word: string) => ASKING.includes(compact(word));
  const telling = typed.split(/\s+/).filter((word) => !isAsking(word));
  return telling.length === 0 || typed.includes('"') ? typed : telling.join(' ');
}

/** Words of news, releases and stages, which stand around the name of what is looked for. */
const LOOSE = new Set(
  (
    'alpha become beta blog board breaking changelog deep default dive download enabled ' +
    'enhancements feature features ga goes going has have highlights issues keps kind known latest list long new ' +
    'news not notes now off post s stable state status still support supported team today top tracking turn working ' +
    'endet caracteristicas novedades funktionen neu'
  ).split(' '),
);

/** The same of what a feature does and what happens to it, in all forms of the word: "graduates", "graduating", "graduation". */
const HAPPENING =
  /^(?:behaviou?rs?|(?:announc|chang|deprecat|graduat|introduc|mov|promot|remov)(?:als?|e[ds]?|e?ments?|ing|t?ions?))$/;

/** The words without releases and what news say around a name: those of "Memory Manager Goes GA in 1.32". */
export function coreWords(words: readonly string[]): readonly string[] {
  return words.filter(
    (word) => !LOOSE.has(word) && !HAPPENING.test(word) && !/^\d+\.\d/.test(word),
  );
}
