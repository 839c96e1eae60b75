import type { CommunityGroup } from '../../schemas/community-group.ts';
import type { Atlas } from '../atlas/atlas.ts';
import type { EnhancementView } from '../enhancement/enhancement.ts';
import { sigPath } from '../page/paths.ts';
import { isGroupName, type Sig, sigLabel, sigSlug } from '../sig.ts';

/**
 * The groups that are or were listed, and others that own enhancements, take part in any or have posts about
 * them; by label.
 * @param posted the groups that have posts about them
 */
export function viewSigs(
  enhancements: readonly EnhancementView[],
  groups: readonly CommunityGroup[],
  posted: readonly string[],
): Sig[] {
  const byName = new Map(groups.map((group) => [group.id, group]));
  const listed = groups.filter(({ retired }) => retired === undefined).map(({ id }) => id);
  const names = new Set([...byName.keys(), ...posted, ...enhancements.flatMap(({ sigs }) => sigs)]);
  return [...names]
    .map((name) => ({
      name,
      slug: sigSlug(name),
      label: sigLabel(name),
      owned: idsOf(enhancements, ({ sig }) => sig === name),
      participating: idsOf(enhancements, ({ sig, sigs }) => sig !== name && sigs.includes(name)),
      group: byName.get(name),
      isRetired: groups.length > 0 && !listed.includes(name),
    }))
    .sort((a, b) => compareLabels(a.label, b.label));
}

function compareLabels(a: string, b: string): number {
  return a.localeCompare(b, 'en', { sensitivity: 'base' });
}

/** Where the names of groups without a page stand. */
const ARCHIVED = '/sigs/#archived';

/** The groups that are gone and of which nothing is known but their names, by label. */
export function groupsWithoutPage({ groups, sigs }: Pick<Atlas, 'groups' | 'sigs'>): string[] {
  const pages = new Set(sigs.map(({ name }) => name));
  return groups.names
    .filter((name) => !pages.has(name))
    .sort((a, b) => compareLabels(sigLabel(a), sigLabel(b)));
}

/** The address of a group by its real name: its page, else where its name stands; `undefined` for none. */
export function groupPath(name: string, atlas: Pick<Atlas, 'groups' | 'sigs'>): string | undefined {
  const own = atlas.sigs.find((sig) => sig.name === name);
  if (own !== undefined) return sigPath(own.slug);
  return atlas.groups.names.includes(name) ? ARCHIVED : undefined;
}

/** The headings under which groups are listed, in their order. */
export const GROUP_HEADINGS = ['SIGs', 'Working groups', 'Committees', 'Retired groups'] as const;

/** The heading under which a group is listed. */
export function groupHeading({
  name,
  isRetired,
}: Pick<Sig, 'name' | 'isRetired'>): (typeof GROUP_HEADINGS)[number] {
  if (isRetired) return 'Retired groups';
  if (name.startsWith('wg-') || name.startsWith('ug-')) return 'Working groups';
  return name.startsWith('committee-') ? 'Committees' : 'SIGs';
}

function idsOf(
  enhancements: readonly EnhancementView[],
  isOne: (view: EnhancementView) => boolean,
): string[] {
  return enhancements.filter(isOne).map(({ id }) => id);
}

/**
 * The SIGs that a row about some enhancements belongs to, and so the ones that a filter finds it by:
 * those that own one, then those that take part in one.
 */
export function sigsOf(views: readonly EnhancementView[]): string[] {
  const owners = views.map(({ sig }) => sig).filter(isGroupName);
  return [...new Set([...owners, ...views.flatMap(({ sigs }) => sigs)])];
}
