import type { EnhancementView } from '../enhancement/enhancement.ts';
import { isSigName, type Sig, sigLabel, sigSlug } from '../sig.ts';

/** The SIGs that own enhancements or take part in any, by label. */
export function viewSigs(enhancements: readonly EnhancementView[]): Sig[] {
  const names = new Set(enhancements.flatMap(({ sigs }) => sigs));
  return [...names]
    .map((name) => ({
      name,
      slug: sigSlug(name),
      label: sigLabel(name),
      owned: idsOf(enhancements, ({ sig }) => sig === name),
      participating: idsOf(enhancements, ({ sig, sigs }) => sig !== name && sigs.includes(name)),
    }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en', { sensitivity: 'base' }));
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
  const owners = views.map(({ sig }) => sig).filter(isSigName);
  return [...new Set([...owners, ...views.flatMap(({ sigs }) => sigs)])];
}
