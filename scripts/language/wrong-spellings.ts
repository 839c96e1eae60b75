import type { ReadText } from './wrong-phrases.ts';

/** Beginnings of verbs that end in "-ise" in British English, in "-ize" here. */
const IZE = [
  ...['anonym', 'apolog', 'author', 'capital', 'categor', 'central', 'character', 'container'],
  ...['custom', 'digit', 'emphas', 'equal', 'familiar', 'final', 'formal', 'general', 'global'],
  ...['harmon', 'initial', 'item', 'legal', 'local', 'maxim', 'memor', 'minim', 'mobil', 'modern'],
  ...['modular', 'neutral', 'normal', 'optim', 'organ', 'parallel', 'parameter', 'penal'],
  ...['personal', 'popular', 'priorit', 'public', 'random', 'real', 'recogn', 'sanit', 'serial'],
  ...['special', 'stabil', 'standard', 'summar', 'symbol', 'synchron', 'token', 'trivial', 'util'],
  ...['virtual', 'visual'],
];
const OUR = [
  ...['behavi', 'col', 'endeav', 'fav', 'flav', 'harb', 'hon', 'hum', 'lab', 'neighb', 'rum'],
  'vig',
];
const ONE_L = [
  ...['cancel', 'channel', 'fuel', 'label', 'level', 'marshal', 'model', 'signal', 'total'],
  ...['travel', 'unmarshal'],
];

/** British spellings, and how they are spelled in the United States. */
const WRONG_SPELLINGS: readonly (readonly [wrong: RegExp, right: string])[] = [
  [
    new RegExp(`\\b(?:un|re|de)?(?:${IZE.join('|')})is(?:e|ed|er|ers|es|ing|ation|ations)\\b`, 'i'),
    '-ize',
  ],
  [
    new RegExp(`\\b(?:${OUR.join('|')})our(?:s|ed|ing|al|able|ite|ites|hood|s’|’s)?\\b`, 'i'),
    '-or',
  ],
  [new RegExp(`\\b(?:un|re|mis)?(?:${ONE_L.join('|')})l(?:ed|ing|er|ers)\\b`, 'i'), 'one l'],
  [/\b(?:cent|fib|theat|calib)re(?:s|d)?\b/i, '-er'],
  [/\b(?:catalog|dialog|analog)ues?\b/i, '-og'],
  [/\b(?:licence|defence|offence|pretence)s?\b/i, '-ense'],
  [/\b(?:judgement|acknowledgement)s?\b/i, 'without e: judgment'],
  [/\b(?:analys|paralys|catalys)(?:e|ed|es|ing)\b(?! of)/i, '-yze'],
  [/\b(?:misspelt|spelt|learnt|burnt|dreamt)\b/i, '-ed'],
  [
    /\b(?:whilst|amongst|towards|grey|artefacts?|programmes?|fulfils?|enrols?|sceptic\w*|ageing)\b/i,
    'US',
  ],
  [/\bany more\b(?! (?:of|than|\w{3,}s)\b)/i, 'anymore'],
];

/** A British spelling in a text, with its place. */
export function wrongSpellingsIn({ file, text }: ReadText): string[] {
  return text.split('\n').flatMap((line, index) =>
    WRONG_SPELLINGS.flatMap(([wrong, right]) => {
      const found = wrong.exec(line)?.[0];
      return found === undefined ? [] : [`${file}:${index + 1}: "${found}" (spell: ${right})`];
    }),
  );
}
