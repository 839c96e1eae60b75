import { groupByEach } from '../group-by-each.ts';
import { compareVersions } from '../version.ts';
import { askedTable } from './asked-table.ts';
import { pagesBy } from './authors.ts';
import {
  compact,
  coreWords,
  needsNumber,
  numberedWord,
  tellingWords,
  withoutAsking,
  withoutFiller,
  wordsOf,
} from './fold.ts';
import {
  groupsCalled,
  groupsNamed,
  isCode,
  lastName,
  pageAt,
  pagesCalled,
  pagesOfField,
  pagesOfKind,
  pagesSpelled,
  sitePages,
} from './lookups.ts';
import { type Matchable, toMatchable } from './match.ts';
import {
  asGuess,
  doubt,
  type LinkedPage,
  type NameIndex,
  rankByNearness,
  rankByWords,
} from './rank.ts';
import { recognize, withoutReleases } from './recognize.ts';

/**
 * Prepares the names for {@link findNames}, once.
 * @param base the path below which the site is served, with a slash at its end
 */
export function indexNames(pages: readonly LinkedPage[], base: string): NameIndex {
  const named = pages.flatMap((page) =>
    namesOf(page).map((name) => [compact(name), page] as const),
  );
  const prepared = pages.map((page) => ({
    page,
    ...(isFlag(page)
      ? toMatchable([], '', '')
      : toMatchable(namesOf(page), page.title, page.summary)),
  }));
  return {
    pages: prepared,
    words: wordsOfSeveral(prepared),
    // Of two pages with one name, the first has it.
    byName: new Map(named.toReversed()),
    bySpelling: groupByEach(pages, ({ name }) => [name]),
    byField: groupByEach(pages, ({ fields = [] }) => fields.map(lastName)),
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
export function findNames(index: NameIndex, text: string, most: number): LinkedPage[] {
  return findTyped(index, withKnownPoints(index, text.replace(LONG_WORD, ' ')), most);
}

function findTyped(index: NameIndex, typed: string, most: number): LinkedPage[] {
  if (wordsOf(typed).length === 0) return [];
  const written = pagesBy(index, typed);
  // Of other people, only the text of pages says what they are called.
  if (written.length > 0 || /^\s*@[\w-]+\s*$/.test(typed)) return written.slice(0, most);
  const { names, identifiers, flags, releases, path, fields, kinds, topic } = recognize(typed);
  const releaseTopic = topic !== undefined && withoutReleases(topic) !== topic ? topic : undefined;
  const upgrade = upgradePage(index, releases);
  const release = releases.length === 1 && isAlone(releaseTopic ?? typed) ? releases : [];
  const recognized = [
    ...(/^\W*kep\W*\d/i.test(typed) ? pagesCalled(index, names.slice(0, 1)) : []),
    ...pagesSpelled(index, flags),
    ...fields.flatMap((path) => pagesOfField(index, path)),
    ...kinds.flatMap((kind) => pagesOfKind(index, kind)),
    ...[upgrade, askedTable(index, typed, releases)].flatMap((page) => page ?? []),
    ...pageAt(index, path),
    ...groupsNamed(index, typed),
    ...pagesSpelled(index, identifiers),
    ...pagesCalled(index, [...release, ...names]),
  ];
  // A name is not its parts: those of "FooBar" and "arm64" are other things. Most fields, which begin with a small
  // letter, are on no record: their parts are what they are about.
  const rest = identifiers.reduce((text, name) => text.replace(name, ' '), typed);
  const isOnlyNames =
    identifiers.some((name) => /^[A-Z]/.test(name)) && withoutFiller(wordsOf(rest)).length === 0;
  const [word, number] = numberedWord(typed) ?? [];
  const near = rankByNearness(index, typed).filter((page) => !isOnlyNumbered(page, number));
  const isEach = isCode(typed) || (isOnlyNames && near.length === 0);
  const each = isEach ? identifiers.slice(0, MOST_MISSPELLED) : [];
  const found = [...near, ...each.flatMap((name) => rankByNearness(index, name))];
  const sites = releases.length < 2 ? sitePages(index, typed) : [];
  const exact = [typed, withoutAsking(typed)].flatMap((text) => exactFirst(index, text));
  // The schedule is of what is to come; the dates of a release stand on its own page, too, and what was only there.
  const isDated = sites.some(({ href }) => href.endsWith('/schedule/'));
  const dated = isDated ? pagesCalled(index, releases) : [];
  const groups = groupsCalled(index, typed);
  const inOrder = /\bwas\b/i.test(typed) ? [...dated, ...sites] : [...sites, ...dated];
  const named = [...exact, ...groups, ...recognized, ...inOrder];
  const pages = [...named, ...found];
  if (pages.length === 0 && topic !== undefined) return findTyped(index, topic, most);
  const isWhole = upgrade !== undefined || sites.length > 0 || kinds.length > 0 || isCode(typed);
  // One of two parts is not what a field is about.
  const isPair = identifiers[0] === typed.trim() && wordsOf(typed).length === 2;
  const isNamed = isPair || isOnlyNames || each.length > 0 || isNumbered(index, typed);
  // The number of "127 release notes" need not be a KEP's.
  const isNumber = found.length > 0 && /^\d+$/.test(subjectWords(typed).join(' '));
  const isAnswered = isNamed || isNumber || found.some(isSure) || (pages.length > 0 && isWhole);
  const loose = isAnswered
    ? []
    : word === undefined
      ? findLoosely(index, typed, releases)
      : findLoosely(index, wordAlone(word), []).map(asGuess);
  const others = found.length > 0 ? loose.filter(isSure).slice(0, BEST) : loose;
  return eachOnce([...named, ...others, ...found]).slice(0, most);
}

function isSure({ isGuess }: LinkedPage): boolean {
  return !isGuess;
}

/** Whether a page is a KEP that has no more of what was typed than its own number. */
function isOnlyNumbered(page: LinkedPage, number: string | undefined): boolean {
  const { kind, title, summary, aliases } = page;
  if (number === undefined || kind !== 'Enhancement') return false;
  return ![title, summary, ...aliases].some((text) => wordsOf(text).includes(number));
}

/** A word without the number that it ended in; nothing where it says nothing alone. */
function wordAlone(word: string): string {
  const isTelling = withoutFiller([word.toLowerCase()]).length > 0;
  return isTelling && !needsNumber(word.toLowerCase()) ? word : '';
}

/** Each page where it stands first. */
function eachOnce(pages: readonly LinkedPage[]): LinkedPage[] {
  const keyOf = ({ name, href }: LinkedPage) => `${name} ${href}`;
  const first = new Map(pages.toReversed().map((page) => [keyOf(page), page]));
  return [...new Set(pages.map((page) => first.get(keyOf(page)) ?? page))];
}

/**
 * Whether a number is part of the word that was typed, as one of bits, a port, or a status of HTTP is, and not the
 * version of a known one: "tls13".
 */
function isNumbered({ words }: NameIndex, typed: string): boolean {
  const [word, letters = '', digits = ''] = /^(\p{L}+)(\d\w*)$/u.exec(typed.trim()) ?? [];
  const isCount = /^(?:8|16|32|53|64|80|128|256|[23]0\d|[45]\d\d|(?!20\d\d$)\d{4,})$/.test(digits);
  const isVersion = letters.length > 2 && /^\d+$/.test(digits) && !isCount;
  return word !== undefined && !(isVersion && words.has(letters.toLowerCase()));
}

/** A longer word is no name, but data such as a certificate, and takes long to look at. */
const LONG_WORD = /[\w.:/+=%~@#[\]-]{1000,}/g;

/** How many names of a pasted text may be misspelled and still be found. */
const MOST_MISSPELLED = 8;

/**
 * What is left of a query for which nothing was found for sure: first without releases and the words of news, then
 * without one or two of its words, which is no more than a guess. The release that it names comes after the best of
 * them.
 */
function findLoosely(index: NameIndex, typed: string, releases: readonly string[]): LinkedPage[] {
  const core = subjectWords(typed);
  const release = releases.flatMap((name) => index.byName.get(name) ?? []);
  if (core.length === 0) return release;
  const subject = core.join(' ');
  const near = eachOnce([...exactFirst(index, subject), ...rankByNearness(index, subject)]);
  const all = [...near.slice(0, BEST), ...release, ...near.slice(BEST)];
  if (near.length > 0) return near.some(isSure) ? all : all.map(asGuess);
  const some = core.length < 2 ? [] : rankByWords(index, core, 1);
  const isEnough = some.length > 0 || core.length < 4;
  return [...(isEnough ? some : rankByWords(index, core, 2)), ...release].map(asGuess);
}

/** How many of what was found loosely come before other things. */
const BEST = 3;

/** What a text is about, without releases and the words of news. */
function subjectWords(typed: string): readonly string[] {
  return coreWords(tellingWords(wordsOf(typed)));
}

/** Whether something goes by exactly what was typed. */
export function isName({ byName }: NameIndex, typed: string): boolean {
  return byName.has(compact(typed));
}

/** A page whose name is what was typed goes before all else that stands in it. */
function exactFirst(index: NameIndex, typed: string): LinkedPage[] {
  const { byName, pages } = index;
  const name = compact(typed);
  const isTitle = /\s/.test(typed.trim());
  const titled = isTitle
    ? pages.filter(({ title }) => title.text === name).sort((a, b) => doubt(a.page) - doubt(b.page))
    : [];
  const words = typed.match(/[\p{L}\p{N}_.-]+/gu) ?? [];
  const spelled = words.length > 1 ? [] : pagesSpelled(index, words);
  return [...spelled, ...titled.map(({ page }) => page), byName.get(name) ?? []].flat();
}

/** A release as people write it without its point, "v134", where that is known and nothing but releases is asked for. */
function withKnownPoints({ byName }: NameIndex, typed: string): string {
  const form = /(?<!\S)v1(\d\d)(?=[,.?!]?(?:\s|$))/gi;
  const others = withoutFiller(wordsOf(typed.replace(form, ' ')));
  const isOther = coreWords(others).some((word) => !/^(?:kube|upgrad)/.test(word));
  if (isOther) return typed;
  return typed.replace(form, (all, minor) => (byName.has(`1.${minor}`) ? `v1.${minor}` : all));
}

/** Words of programs, whose version a release is too. */
const PROGRAM = new Set(
  (
    'aks branch client cluster eks git gke k3s kops kube kubectl kubelet kubernetes kustomize microk8s minikube ' +
    'openshift release rke rke2 server talos version'
  ).split(' '),
);

/** Whether a release is all that was typed, but for words that say nothing, of news, and of programs. */
function isAlone(typed: string): boolean {
  const others = withoutReleases(typed)
    .split(' ')
    .filter((word) => !PROGRAM.has(word.toLowerCase()));
  const words = wordsOf(others.join(' ')).filter((word) => !PROGRAM.has(word));
  return coreWords(tellingWords(words)).length === 0;
}

/** The upgrade between the first two releases of some, from the older one. */
function upgradePage(
  { byName, base }: NameIndex,
  releases: readonly string[],
): LinkedPage | undefined {
  const known = releases.filter((release) => byName.has(release));
  const [from, to] = known.slice(0, 2).sort(compareVersions);
  if (from === undefined || to === undefined) return undefined;
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

/** The words that names or titles of several pages have: a word of one alone may be misspelled there. */
function wordsOfSeveral(pages: readonly Matchable[]): ReadonlySet<string> {
  const [seen, several] = [new Set<string>(), new Set<string>()];
  for (const { names, title } of pages) {
    const words = new Set([...names, title].flatMap((field) => field.words));
    for (const word of words) (seen.has(word) ? several : seen).add(word);
  }
  return several;
}
