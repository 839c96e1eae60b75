import { isGroupType } from '../sig.ts';
import { compact, tellingWords, withoutFiller, wordsOf } from './fold.ts';
import { isCalled } from './match.ts';
import type { LinkedPage, NameIndex } from './rank.ts';
import type { NamedKind } from './recognize.ts';

/** What goes by these names, pages about no single thing aside. */
export function pagesCalled({ byName }: NameIndex, names: readonly string[]): LinkedPage[] {
  return names.flatMap((name) => {
    const page = byName.get(name);
    return page === undefined || page.kind === 'Page' ? [] : [page];
  });
}

/** The pages with exactly these names, capitals included: a gate goes before a KEP that is called so too. */
export function pagesSpelled({ bySpelling }: NameIndex, names: readonly string[]): LinkedPage[] {
  return names.flatMap((name) => bySpelling.get(name) ?? []);
}

/**
 * The gates that control the field at a path, those first whose own path ends most like it; the kind that the path
 * begins with where no gate's field is in the same place.
 */
export function pagesOfField(index: NameIndex, path: readonly string[]): LinkedPage[] {
  const near = (index.byField.get(path.at(-1) ?? '') ?? []).map((page) => ({
    page,
    shared: Math.max(...(page.fields ?? []).map((field) => sharedEnd(field, path))),
  }));
  const most = Math.max(0, ...near.map(({ shared }) => shared));
  const [kind = '', ...group] = path;
  const isElsewhere = most < 2 && path.length > 1;
  // What errors name by its plural and group, "deployments.apps", is written as a path is.
  const kinds = isElsewhere ? pagesOfKind(index, { kind, apiVersion: `${group.join('.')}/` }) : [];
  return [...kinds, ...near.flatMap(({ page, shared }) => (shared === most ? [page] : []))];
}

/** How many names two paths of fields end with alike: of "pod.spec.hostUsers" and "spec.hostUsers", two. */
function sharedEnd(field: string, path: readonly string[]): number {
  const own = field.toLowerCase().split('.').toReversed();
  const differs = own.findIndex((name, at) => name !== path.at(-1 - at)?.toLowerCase());
  return differs === -1 ? own.length : differs;
}

/** The last name of a path: "hostUsers" of "pod.spec.hostUsers". */
export function lastName(field: string): string {
  return field.slice(field.lastIndexOf('.') + 1);
}

/** The kind in the group that stands with it; the type of a part of it, such as its "Spec", is of the kind too. */
export function pagesOfKind(
  { pages, byName }: NameIndex,
  { kind, apiVersion }: NamedKind,
): LinkedPage[] {
  const removed = byName.get(compact(`${apiVersion} ${kind}`));
  if (apiVersion !== '' && removed !== undefined) return [removed];
  const names = [kind, kind.replace(/(?:Spec|Status|List)$/, '')].map((name) => name.toLowerCase());
  const found = names.flatMap((name) =>
    pages.flatMap((each) =>
      each.page.kind === 'API kind' && isCalled(each, name) ? [each.page] : [],
    ),
  );
  const inGroup = found.filter(({ title }) => `, ${title}`.includes(`, ${apiVersion}`));
  return inGroup.length > 0 ? inGroup : found;
}

/** The SIGs and working groups that a question is about: "KEPs of SIG Auth". */
export function groupsNamed({ pages }: NameIndex, typed: string): LinkedPage[] {
  if (isCode(typed)) return [];
  const words = ` ${wordsOf(typed).join(' ')} `;
  return pages.flatMap(({ page, names }) =>
    isGroupType(page.kind) && names[0] && words.includes(` ${names[0].words.join(' ')} `)
      ? [page]
      : [],
  );
}

/** The SIG or the working group, still at work, whose name was typed without saying what it is: "storage". */
export function groupsCalled(index: NameIndex, typed: string): LinkedPage[] {
  // A name in quotes, or with a colon after it, is still a name to people.
  const name = typed.replace(/["'`]|:\s*$/g, '');
  if (isCode(name) || withoutFiller(wordsOf(typed)).length === 0) return [];
  const names = ['sig', 'wg'].map((type) => `${type}${compact(typed)}`);
  return pagesCalled(index, names).filter(
    ({ kind, stage }) => isGroupType(kind) && stage !== 'Retired',
  );
}

/** The pages that are about no single thing and go by what was typed, beside a release or not: "deprecated APIs 1.25". */
export function sitePages({ pages }: NameIndex, typed: string): LinkedPage[] {
  const words = topicWords(wordsOf(typed));
  return pages.flatMap(({ page, names }) =>
    page.kind === 'Page' && names.some((name) => topicWords(name.words) === words) ? [page] : [],
  );
}

function topicWords(words: readonly string[]): string {
  const telling = tellingWords(words.filter((word) => !/^\d+\.\d/.test(word)));
  // One or several are the same; news are no plural.
  return telling
    .map((word) => (word === 'news' ? word : word.replace(/(?<=\w{3})s$/, '')))
    .join(' ');
}

/**
 * The page of this site at an address, whatever its capitals, or the one that it is below; a path alone may lack
 * the base of the site.
 */
export function pageAt({ pages, base }: NameIndex, path: string | undefined): LinkedPage[] {
  const parts = (path ?? '')
    .toLowerCase()
    .replace(/(?:\/index)?\.(?:html?|md|json)$/, '')
    .split('/')
    .filter((part) => part !== '');
  const paths = parts.map((_, at) => `${parts.slice(0, parts.length - at).join('/')}/`);
  return paths
    .slice(0, -1)
    .concat(parts.length === 1 ? paths : [])
    .flatMap((each) => {
      const addresses = [`/${each}`, `${base}${each}`];
      return pages.flatMap(({ page }) =>
        addresses.includes(page.href.toLowerCase()) ? [page] : [],
      );
    });
}

/** Whether what was typed is code or configuration with names in it, and not words. */
export function isCode(typed: string): boolean {
  const text = typed.replace(/\bv?\d+\.\d[\w.]*:?/g, '');
  return /[={}()"'`/]|--|\w[.:]\w/.test(text) || /^[ \t]*(?:- )?\w[\w.-]*[ \t]*:/m.test(text);
}
