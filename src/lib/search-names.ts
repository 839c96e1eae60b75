import type { NamedPage } from '../browser/search/names.ts';
import type { Atlas } from '../model/atlas/atlas.ts';
import { newestRelease } from '../model/atlas/lookup.ts';
import { gateToday, todayLabel } from '../model/gate/today.ts';
import { currentClaim } from '../model/graduation/current-stage.ts';
import { stageLabel } from '../model/stage.ts';
import { enhancementHref, gateHref, releaseHref, sigHref } from './href.ts';

/** Everything that people look up by a name or a number, for the search. */
export function searchNames(atlas: Atlas): NamedPage[] {
  const newest = newestRelease(atlas);
  return [
    ...atlas.enhancements.map((view): NamedPage => {
      const claim = currentClaim(view, newest);
      const { title, declaredNumber } = view.record;
      return {
        kind: 'Enhancement',
        name: view.label,
        title,
        href: enhancementHref(view.slug),
        stage: claim === undefined ? '' : stageLabel(claim.stage),
        aliases: declaredNumber ? [`KEP-${declaredNumber}`] : [],
      };
    }),
    ...atlas.gates.map(
      (gate): NamedPage => ({
        kind: 'Feature gate',
        name: gate.name,
        title: '',
        href: gateHref(gate.name),
        stage: todayLabel(gateToday(gate, newest)),
        aliases: gate.formerNames,
      }),
    ),
    ...atlas.releases.map(
      ({ version }): NamedPage => ({
        kind: 'Release',
        name: `v${version}`,
        title: `Kubernetes v${version}`,
        href: releaseHref(version),
        stage: '',
        aliases: [],
      }),
    ),
    ...atlas.sigs.map(
      ({ slug, label }): NamedPage => ({
        kind: 'SIG',
        name: label,
        title: '',
        href: sigHref(slug),
        stage: '',
        aliases: [],
      }),
    ),
  ];
}
