import type { EnhancementView } from '../enhancement/enhancement.ts';
import { isSigName, type Sig, sigLabel, sigSlug } from '../sig.ts';

/** A SIG that owns nothing is believed once this many enhancements name it; fewer is often a slip. */
const ENOUGH_MENTIONS = 3;

/** The SIGs that own enhancements or take part in enough of them, by label. */
export function viewSigs(enhancements: readonly EnhancementView[]): Sig[] {
  const owned = Map.groupBy(enhancements, ({ sig }) => sig);
  const mentions = enhancements.flatMap(({ id, sig, record }) =>
    (record.participatingSigs ?? []).flatMap((name) => (name === sig ? [] : [{ id, name }])),
  );
  const participating = Map.groupBy(mentions, ({ name }) => name);
  const names = new Set([...owned.keys(), ...participating.keys()]);
  return [...names]
    .filter(isSigName)
    .map((name) => ({
      name,
      slug: sigSlug(name),
      label: sigLabel(name),
      owned: (owned.get(name) ?? []).map(({ id }) => id),
      participating: [...new Set((participating.get(name) ?? []).map(({ id }) => id))],
    }))
    .filter((sig) => sig.owned.length > 0 || sig.participating.length >= ENOUGH_MENTIONS)
    .sort((a, b) => a.label.localeCompare(b.label, 'en', { sensitivity: 'base' }));
}
