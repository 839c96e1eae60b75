import { apiGroup, apiKindPath } from '../api/names.ts';
import { groupRemovals, removedInPath, removedVersionName } from '../api/removal-words.ts';
import type { Atlas } from '../atlas/atlas.ts';
import { newestRelease } from '../atlas/lookup.ts';
import { gateToday, todayLabel } from '../gate/today.ts';
import { currentStage } from '../graduation/current-stage.ts';
import { stageLabel } from '../stage.ts';

/** Something with a name that people type: an enhancement, a feature gate, a release or a SIG. */
export interface NamedPage {
  /** What it is: "Enhancement". */
  readonly kind: string;
  /** The name it goes by: "KEP-5295", "KubeletCrashLoopBackOffMax". */
  readonly name: string;
  /** What else the result shows: an enhancement's title. */
  readonly title: string;
  /** Its path below the site's base. */
  readonly path: string;
  /** The stage it is at, in words; empty where it has none. */
  readonly stage: string;
  /** Other names for it: former names, declared numbers. */
  readonly aliases: readonly string[];
}

/** Everything that people look up by a name or a number, for the search. */
export function searchNames(atlas: Atlas): NamedPage[] {
  const newest = newestRelease(atlas);
  return [
    ...atlas.enhancements.map((view): NamedPage => {
      const claim = currentStage(view, newest);
      const { title, declaredNumber } = view.record;
      return {
        kind: 'Enhancement',
        name: view.label,
        title,
        path: `/enhancements/${view.slug}/`,
        stage: claim === undefined ? '' : stageLabel(claim.stage),
        aliases: declaredNumber ? [`KEP-${declaredNumber}`] : [],
      };
    }),
    ...atlas.gates.map(
      (gate): NamedPage => ({
        kind: 'Feature gate',
        name: gate.name,
        title: '',
        path: `/feature-gates/${gate.name}/`,
        stage: todayLabel(gateToday(gate, newest)),
        aliases: gate.formerNames,
      }),
    ),
    ...atlas.releases.map(
      ({ version }): NamedPage => ({
        kind: 'Release',
        name: `v${version}`,
        title: `Kubernetes v${version}`,
        path: `/releases/${version}/`,
        stage: '',
        aliases: [],
      }),
    ),
    ...groupRemovals(atlas.removals.all).map((removed): NamedPage => {
      const [{ apiVersion, removedIn }, ...others] = removed;
      const kinds = removed.map(({ kind }) => kind);
      const [only = ''] = kinds;
      return {
        kind: 'Removed API',
        name: removedVersionName(removed),
        title: `Removed in v${removedIn}`,
        path:
          others.length === 0 ? apiKindPath(apiGroup(apiVersion), only) : removedInPath(removedIn),
        stage: 'Removed',
        aliases: [
          apiVersion,
          ...kinds.flatMap((kind) => [`${apiVersion} ${kind}`, `${kind} ${apiVersion}`]),
        ],
      };
    }),
    ...atlas.sigs.map(
      ({ slug, label }): NamedPage => ({
        kind: 'SIG',
        name: label,
        title: '',
        path: `/sigs/${slug}/`,
        stage: '',
        aliases: [],
      }),
    ),
  ];
}
