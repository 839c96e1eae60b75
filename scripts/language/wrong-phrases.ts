/** Words that read like a translation, and what Kubernetes' documentation would say. */
export const WRONG_PHRASES: readonly (readonly [wrong: RegExp, right: string])[] = [
  [/\bon record\b(?! by)/i, 'known, unknown'],
  [/\bnot told\b/i, 'unknown, not documented'],
  [/\btold otherwise\b/i, 'earlier records'],
  [/\bHow (?:we know|it is known|they are known)\b/, 'source'],
  [/\bsources disagree\b/i, 'inconsistencies between sources'],
  [/\bby all sources\b/i, 'combined from all sources'],
  [/\b(?:take|taken|taking) (?:it|them|a table|tables) (?:along|elsewhere)\b/i, 'export'],
  [/\bto see to\b/i, 'what to do'],
  [/\bto mend it\b|\bmend the\b/i, 'fix'],
  [/\bat last (?:alpha|beta|GA)\b/i, 'last known'],
  [/\bto begin with\b/i, 'initial'],
  [/\bhere to stay\b/i, 'generally available'],
  [/\bworth a try\b/i, 'beta: the API or behavior can still change'],
  [/\bdemands? action\b/i, 'requires action'],
  [/\bperhaps removed\b/i, 'may be removed'],
  [/\bWays in\b/, 'Explore'],
  [/\bIn the news\b/, 'Mentions'],
  [/\bChanged lately\b/, 'Recent changes'],
  [/\bgiven up proposals\b/i, 'withdrawn KEPs'],
  [/\bNo release has this gate yet\b/, 'not released yet'],
  [/\bthere is no page at this address\b/i, 'page not found'],
  [/\bcomes along\b/i, 'is installed'],
  [/\bits words stand\b|\bthe whole of it stands\b/i, 'see the pull request'],
];

/** Where people read a text: a file and what of it is not a comment. */
export interface ReadText {
  readonly file: string;
  readonly text: string;
}

/** A wrong phrase in a text, with its place and what to say instead. */
export function wrongPhrasesIn({ file, text }: ReadText): string[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      WRONG_PHRASES.filter(([wrong]) => wrong.test(line)).map(
        ([wrong, right]) => `${file}:${index + 1}: "${wrong.exec(line)?.[0]}" (say: ${right})`,
      ),
    );
}

/** A source file without its comments, line by line as it was. */
export function withoutComments(source: string): string {
  return source
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ''))
    .replace(/^[ \t]*\/\/.*$/gm, '');
}
