import GithubSlugger from 'github-slugger';
import { ID_PREFIX } from './allow.ts';
import { guardSource } from './guard.ts';
import { numberHeadings } from './headings.ts';
import { parseMarkdown } from './parse.ts';
import { sanitizeTree } from './sanitize.ts';
import { dropUpstreamContents } from './table-of-contents.ts';
import type { ProseHeading } from './types.ts';

/** Finds a section of a text by a fragment; `undefined` where none goes by it. */
export type SectionFinder = (fragment: string) => string | undefined;

/**
 * Finds sections as GitHub does: by the id, else by the id without regard to case. Else a section
 * is found whose name differs in signs alone, as other tools make of it what it is linked by.
 * @param ids all ids of the text, with their prefix; of headings too where they have one
 */
export function sectionFinder(
  headings: readonly ProseHeading[],
  ids: ReadonlySet<string> = new Set(),
): SectionFinder {
  const sections = new Map(headings.map(({ id }) => [bareOf(id), id]));
  const loose = new Map<string, string>();
  const note = (name: string, id: string): void => {
    const key = lettersOf(bareOf(name));
    if (key !== '' && !loose.has(key)) loose.set(key, id);
  };
  for (const { id, text } of headings) for (const written of [id, text]) note(written, id);
  for (const { id, alias = '' } of headings) note(alias, id);
  return (written) => {
    const fragment = bareOf(written);
    for (const name of [fragment, fragment.toLowerCase(), decode(fragment).toLowerCase()]) {
      const id = sections.get(name) ?? (ids.has(ID_PREFIX + name) ? ID_PREFIX + name : undefined);
      if (id !== undefined) return id;
    }
    return loose.get(lettersOf(decode(fragment)));
  };
}

/** Finds sections of a text that is shown on a page of its own; the title is the page itself, "". */
export function readSections(markdown: string): SectionFinder {
  const { root } = parseMarkdown(guardSource(markdown).text, () => undefined);
  dropUpstreamContents(root);
  const { title, headings } = numberHeadings(sanitizeTree(root), { areBare: true });
  const find = sectionFinder(headings);
  const top = title === undefined ? undefined : new GithubSlugger().slug(title);
  return (fragment) => (fragment.toLowerCase() === top ? '' : find(fragment));
}

function bareOf(id: string): string {
  return id.startsWith(ID_PREFIX) ? id.slice(ID_PREFIX.length) : id;
}

function lettersOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

function decode(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
