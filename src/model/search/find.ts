import { compact, coreWords, tellingWords, wordsOf } from './fold.ts';
import { toMatchable } from './match.ts';
import { type LinkedPage, type NameIndex, rankByNearness, rankByWords } from './rank.ts';
import { recognize, upgradePair } from './recognize.ts';

/**
 * Prepares the names for {@link findNames}, once.
 * @param base the path below which the site is served, with a slash at its end
 */
export function indexNames(pages: readonly LinkedPage[], base: string): NameIndex {
  const named = pages.flatMap((page) =>
    namesOf(page).map((name) => [compact(name), page] as const),
  );
  return {
    pages: pages.map((page) => ({
      page,
      ...(isFlag(page)
        ? toMatchable([], '', '')
        : toMatchable(namesOf(page), page.title, page.summary)),
    })),
    // Of two pages with one name, the first has it.
    byName: new Map(named.toReversed()),
    base,
  };
}

/** A flag is found by itself alone: its words are those of other things too. */
function isFlag({ name }: LinkedPage): boolean {
  return name.startsWith('--');
}

function namesOf(page: LinkedPage): string[] {
  return isFlag(page) ? [] : [page.name, ...page.aliases];
}

/**
 * The pages that what was typed or pasted names, or whose name, title or summary has its words: exact
 * names first, then beginnings and initials, words, and misspelled names. Two releases lead to the
 * upgrade between them.
 */
export function findNames(index: NameIndex, typed: string, most: number): LinkedPage[] {
  // What people are called stands in the text of pages.
  if (/^\s*(?:@\S+\s*)?$/.test(typed)) return [];
  const { names, identifiers, flags, releases, path, field, topic } = recognize(typed);
  const upgrade = upgradePage(index, releases);
  const release = releases.length === 1 && isAlone(typed) ? releases : [];
  const recognized = [
    ...(upgrade === undefined ? [] : [upgrade]),
    ...pageAt(index, path),
    ...groupsIn(index, typed),
    ...index.pages.flatMap(({ page }) => (field && page.fields?.includes(field) ? [page] : [])),
    ...pagesSpelled(index, [...identifiers, ...flags]),
    ...[...release, ...names].flatMap((name) => {
      const page = index.byName.get(name);
      return page === undefined || page.kind === 'Page' ? [] : [page];
    }),
  ];
  const texts = [typed, ...(isCode(typed) ? identifiers : [])];
  const found = texts.flatMap((text) => rankByNearness(index, text));
  const pages = [
    ...exactFirst(index, typed),
    ...recognized,
    ...(releases.length < 2 ? sitePages(index, typed) : []),
    ...found,
  ];
  if (pages.length === 0 && topic !== undefined) return findNames(index, topic, most);
  const all = pages.length > 0 ? pages : findLoosely(index, typed, releases);
  return [...new Set(all)].slice(0, most);
}

/**
 * What is left of a query for which nothing was found: first without releases and the words of news, then
 * without one or two of its words. The release that it names comes last.
 */
function findLoosely(index: NameIndex, typed: string, releases: readonly string[]): LinkedPage[] {
  const core = coreWords(tellingWords(wordsOf(typed)));
  const release = releases.flatMap((name) => index.byName.get(name) ?? []);
  if (core.length === 0) return release;
  const whole = rankByNearness(index, core.join(' '));
  if (whole.length > 0) return [...whole, ...release];
  const shorter = core.map((_, at) => core.toSpliced(at, 1));
  const some = rankByWords(index, shorter);
  if (some.length > 0 || core.length < 4) return [...some, ...release];
  const shortest = shorter.flatMap((words) => words.map((_, at) => words.toSpliced(at, 1)));
  return [...rankByWords(index, shortest), ...release];
}

/** Whether something goes by exactly what was typed. */
export function isName({ byName }: NameIndex, typed: string): boolean {
  return byName.has(compact(typed));
}

/** The pages with exactly these names, capitals included: a gate goes before a KEP that is called so too. */
function pagesSpelled({ pages }: NameIndex, names: readonly string[]): LinkedPage[] {
  return names.flatMap((name) =>
    pages.filter(({ page }) => page.name === name).map(({ page }) => page),
  );
}

/** The SIGs and working groups that a question is about: "KEPs of SIG Auth". */
function groupsIn({ pages }: NameIndex, typed: string): LinkedPage[] {
  if (isCode(typed)) return [];
  const words = ` ${wordsOf(typed).join(' ')} `;
  return pages.flatMap(({ page, names }) =>
    page.kind === 'SIG' && names[0] && words.includes(` ${names[0].words.join(' ')} `)
      ? [page]
      : [],
  );
}

/** The pages that are about no single thing and go by what was typed, beside a release or not: "deprecated APIs 1.25". */
function sitePages({ pages }: NameIndex, typed: string): LinkedPage[] {
  const words = topicWords(wordsOf(typed));
  return pages.flatMap(({ page, names }) =>
    page.kind === 'Page' && names.some((name) => topicWords(name.words) === words) ? [page] : [],
  );
}

function topicWords(words: readonly string[]): string {
  return tellingWords(words.filter((word) => !/^\d+\.\d/.test(word))).join(' ');
}

/** A page whose name is what was typed goes before all else that stands in it. */
function exactFirst({ byName, pages }: NameIndex, typed: string): LinkedPage[] {
  const name = compact(typed);
  const isTitle = /\s/.test(typed.trim());
  const titled = isTitle ? pages.filter(({ title }) => title.text === name) : [];
  const spelled = pages.filter(({ page }) => page.name === typed.trim());
  return [...spelled, ...titled].map(({ page }) => page).concat(byName.get(name) ?? []);
}

/** Whether a release is all that was typed, but for words that say nothing and those of news. */
function isAlone(typed: string): boolean {
  return coreWords(tellingWords(wordsOf(typed))).length === 0;
}

/** Whether what was typed is code or configuration with names in it, and not words. */
function isCode(typed: string): boolean {
  return /[=:{}()"'`/]|--|\w\.\w/.test(typed);
}

function upgradePage(
  { byName, base }: NameIndex,
  releases: readonly string[],
): LinkedPage | undefined {
  const pair = upgradePair(releases.filter((release) => byName.has(release)));
  if (pair === undefined) return undefined;
  const { from, to } = pair;
  return {
    kind: 'Upgrade',
    name: `Upgrade from v${from} to v${to}`,
    title: '',
    summary: 'What changes, and what to do before, during, and after.',
    stage: '',
    aliases: [],
    href: `${base}upgrade/?from=${from}&to=${to}`,
  };
}

/** The page whose path an address ends with: of this site, whatever it is served below. */
function pageAt({ pages }: NameIndex, path: string | undefined): LinkedPage[] {
  if (path === undefined) return [];
  return pages.flatMap(({ page }) =>
    path === page.href || `${path}/` === page.href ? [page] : [],
  );
}
