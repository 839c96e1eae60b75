import GithubSlugger from 'github-slugger';
import { decodePath } from '../model/clean-url.ts';
import { bareId, settleIds } from './anchors.ts';
import { guardSource } from './guard.ts';
import { numberHeadings } from './headings.ts';
import { parseProse } from './parse.ts';
import { sanitizeTree } from './sanitize.ts';
import { dropUpstreamContents } from './table-of-contents.ts';
import type { ProseHeading } from './types.ts';

/** Finds a section of a text by a fragment; `undefined` where none goes by it. */
export type SectionFinder = (fragment: string) => string | undefined;

/**
 * Finds sections as GitHub does: by the id, else by the id without regard to case. Else a section
 * is found whose name differs in signs alone, as other tools make of it what it is linked by; else the
 * one whose heading has more words by now than the link. The title is the text itself, "".
 * @param ids all ids of the text by their names on GitHub
 */
export function sectionFinder(
  title: string | undefined,
  headings: readonly ProseHeading[],
  ids: ReadonlyMap<string, string>,
): SectionFinder {
  const sections = new Map(ids);
  const loose = new Map<string, string>();
  const note = (name: string, id: string): void => {
    const key = lettersOf(bareId(name));
    if (key !== '' && !loose.has(key)) loose.set(key, id);
  };
  for (const { id, text } of headings) for (const written of [id, text]) note(written, id);
  for (const { id, alias = '' } of headings) note(alias, id);
  if (title !== undefined) {
    sections.set(new GithubSlugger().slug(title), '');
    note(title, '');
  }
  return (written) => {
    const fragment = bareId(written.replace(/^user-content-/, ''));
    const plain = decodePath(fragment) ?? fragment;
    for (const name of [fragment, fragment.toLowerCase(), plain.toLowerCase()]) {
      const id = sections.get(name);
      if (id !== undefined) return id;
    }
    return loose.get(lettersOf(plain)) ?? findLonger(plain, headings);
  };
}

/** A name of fewer words and letters than these says too little for a section that has more to be meant. */
const LEAST = { words: 2, letters: 12 } as const;

/** The section that alone has all words of a name in their order, or begins with it; else `undefined`. */
function findLonger(name: string, headings: readonly ProseHeading[]): string | undefined {
  const wanted = wordsOf(name);
  const letters = lettersOf(name);
  const found = headings.filter(
    ({ text }) =>
      (letters.length >= LEAST.letters && lettersOf(text).startsWith(letters)) ||
      (wanted.length >= LEAST.words && hasInOrder(wordsOf(text), wanted)),
  );
  return found.length === 1 ? found[0]?.id : undefined;
}

function hasInOrder(words: readonly string[], wanted: readonly string[]): boolean {
  let found = 0;
  for (const word of words) if (word === wanted[found]) found += 1;
  return found === wanted.length;
}

function wordsOf(name: string): readonly string[] {
  return name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** What the sections of a text are found by. */
export interface Sections {
  readonly title?: string;
  readonly headings: readonly ProseHeading[];
  /** All ids of the text by their names on GitHub. */
  readonly ids: readonly (readonly [name: string, id: string])[];
}

/** Reads the sections of a text that is shown on a page of its own. */
export function readSections(markdown: string): Sections {
  const { root } = parseProse(guardSource(markdown).text, () => undefined);
  dropUpstreamContents(root);
  const clean = sanitizeTree(root);
  const numbered = numberHeadings(clean, { areBare: true });
  return { ...numbered, ids: [...settleIds(clean, { areBare: true })] };
}

function lettersOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}
