import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const says = z.record(z.string(), z.string());
const { anyCase, sameCase } = z
  .strictObject({ anyCase: says, sameCase: says })
  .parse(parse(readFileSync(new URL('phrases.yaml', import.meta.url), 'utf8')));

/** Words that read like a translation, and what Kubernetes' documentation would say. */
const WRONG_PHRASES: readonly (readonly [wrong: RegExp, right: string])[] = [
  ...Object.entries(anyCase).map(([wrong, say]) => [new RegExp(wrong, 'i'), say] as const),
  ...Object.entries(sameCase).map(([wrong, say]) => [new RegExp(wrong), say] as const),
];

/** Finds lines that may have one: most have none. */
const ANY = new RegExp(WRONG_PHRASES.map(([{ source }]) => source).join('|'), 'i');

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
      ANY.test(line)
        ? WRONG_PHRASES.filter(([wrong]) => wrong.test(line)).map(
            ([wrong, right]) => `${file}:${index + 1}: "${wrong.exec(line)?.[0]}" (say: ${right})`,
          )
        : [],
    );
}

/** A source file without its comments, line by line as it was. */
export function withoutComments(source: string): string {
  return source
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ''))
    .replace(/^[ \t]*\/\/.*$/gm, '');
}
