import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { textsBelow } from '../files-below.ts';

/** Folders of `content/` with titles and texts that upstream wrote. */
const FOLDERS = ['announcements', 'digests', 'docs-pages', 'enhancements', 'feature-gates'];
const TEXTS = ['prose/release-notes', 'prose/digests', 'prose/feature-gates', 'prose/sigs'];

/** How many characters beside a word are compared. */
const BESIDE = 14;
/** How many letters beside a word tell whose it is. */
const ENOUGH = 6;

let known: string | undefined;

/** Whether words of a line, with what stands before or after them, are upstream's: of a title, a note, a text. */
function isUpstreams(line: string, words: string): boolean {
  known ??= readKnown();
  const all = known;
  const start = line.indexOf(words);
  const before = line
    .slice(Math.max(0, start - BESIDE), start)
    .split('…')
    .at(-1);
  const after = line.slice(start + words.length, start + words.length + BESIDE).split('…')[0];
  return [`${before}${words}`, `${words}${after}`].some((part) => {
    const said = letters(part);
    return said.length >= letters(words).length + ENOUGH && all.includes(said);
  });
}

/** The findings of a check over lines, without those in upstream's words; each quotes what it found first. */
export function ownFindings(
  lines: Iterable<readonly [line: string, place: string]>,
  check: (read: { file: string; text: string }) => string[],
): string[] {
  const own: string[] = [];
  for (const [text, file] of lines) {
    for (const finding of check({ file, text })) {
      const words = /: "(.*?)" \(/.exec(finding)?.[1] ?? '';
      if (!isUpstreams(text, words)) own.push(`${finding} in "${text.slice(0, 160)}"`);
    }
  }
  return own;
}

const letters = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

function readKnown(): string {
  const folders = [...FOLDERS, ...TEXTS].map((folder) => join('content', folder));
  const texts = folders.filter(existsSync).flatMap((folder) => Object.values(textsBelow(folder)));
  return letters(texts.join('\n'));
}
