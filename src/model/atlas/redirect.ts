import type { EnhancementView } from '../enhancement/enhancement.ts';
import { enhancementPath, gatePath, releasePath, sigPath } from '../page/paths.ts';
import { WRITTEN_FORMS } from '../sig/known.ts';
import { groupPath, groupsWithoutPage } from '../sig/sigs.ts';
import { sigSlug } from '../sig.ts';
import type { Atlas } from './atlas.ts';
import { indexEnhancements } from './identity.ts';
import { newestRelease } from './lookup.ts';
import { safePath } from './place.ts';

/** An address that leads to a page under another one. Both are paths below the site's base. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/** A KEP number that several enhancements carry, with the page that tells them apart. */
export interface SharedNumber {
  readonly number: number;
  readonly path: string;
  readonly enhancements: readonly EnhancementView[];
}

/** The numbers that more than one directory carries, in order. */
export function sharedNumbers({ enhancements }: Atlas): SharedNumber[] {
  const groups = Map.groupBy(enhancements, ({ record }) => record.number);
  return [...groups].flatMap(([number, views]) =>
    number === undefined || views.length === 1
      ? []
      : [{ number, path: enhancementPath(number), enhancements: views }],
  );
}

/**
 * Every other address under which people look for a page: bare numbers, "KEP-5295", the directories
 * of kubernetes/enhancements, numbers that only a kep.yaml declares, former gate names, SIGs and
 * releases as they are written elsewhere, directories last. None of them is the address of a page, not even on a disk
 * that does not tell capitals from small letters.
 */
export function redirects(atlas: Atlas): Redirect[] {
  const pages = new Set(pagePaths(atlas).map((path) => path.toLowerCase()));
  const all = [
    ...numberRedirects(atlas),
    ...atlas.gates.flatMap(({ name, formerNames }) =>
      formerNames.map((former) => ({ from: gatePath(former), to: gatePath(name) })),
    ),
    ...groupRedirects(atlas),
    ...atlas.releases.map(({ version }) => ({
      from: `/releases/v${version}/`,
      to: releasePath(version),
    })),
    ...atlas.enhancements.map(({ id, slug }) => toEnhancement(enhancementPath(safePath(id)), slug)),
  ];
  const free = all.filter(({ from }) => !pages.has(from.toLowerCase()));
  return [...new Map(free.map((redirect) => [redirect.from.toLowerCase(), redirect])).values()];
}

/**
 * Addresses whose page is another one after a while: no host may say that they have moved for good.
 * @param paths of the page of the newest release and of those below it
 */
export function movingRedirects(atlas: Atlas, paths: readonly string[]): Redirect[] {
  const newest = releasePath(newestRelease(atlas));
  return paths
    .filter((path) => path.startsWith(newest))
    .map((to) => ({ from: to.replace(newest, '/releases/latest/'), to }));
}

function pagePaths(atlas: Atlas): string[] {
  return [
    ...atlas.enhancements.map(({ slug }) => enhancementPath(slug)),
    ...sharedNumbers(atlas).map(({ path }) => path),
    ...atlas.gates.map(({ name }) => gatePath(name)),
    ...atlas.sigs.map(({ slug }) => sigPath(slug)),
    ...atlas.releases.map(({ version }) => releasePath(version)),
  ];
}

/** From names of groups as files have them, from groups without a page, and from what people write for a group. */
function groupRedirects(atlas: Atlas): Redirect[] {
  const names = [...atlas.sigs.map(({ name }) => name), ...groupsWithoutPage(atlas)];
  const named = names.flatMap((name) => [name, sigSlug(name)].map((from) => [from, name] as const));
  const written = Object.entries(WRITTEN_FORMS).map(
    ([form, name]) => [sigSlug(form), name] as const,
  );
  return [...named, ...written].flatMap(([from, name]) => {
    const to = groupPath(name, atlas);
    return to === undefined ? [] : [{ from: sigPath(from), to }];
  });
}

function numberRedirects(atlas: Atlas): Redirect[] {
  const index = indexEnhancements(atlas.enhancements.map(({ record }) => record));
  const shared = new Set(sharedNumbers(atlas).map(({ number }) => number));
  const numbers = atlas.enhancements.flatMap(({ record }) =>
    [record.number, record.declaredNumber].flatMap((number) => number || []),
  );
  return [...new Set(numbers)].flatMap((number) => {
    const [id, second] = index.byNumber(number);
    const slug = id === undefined || second !== undefined ? undefined : index.slug(id);
    const target = shared.has(number) ? String(number) : slug;
    if (target === undefined) return [];
    return [`/${number}/`, `/KEP-${number}/`, enhancementPath(number)].map((from) =>
      toEnhancement(from, target),
    );
  });
}

function toEnhancement(from: string, slug: string): Redirect {
  return { from, to: enhancementPath(slug) };
}
