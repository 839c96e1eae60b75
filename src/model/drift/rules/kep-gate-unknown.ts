import type { Atlas } from '../../atlas/atlas.ts';
import { REPOSITORIES } from '../../atlas/upstream.ts';
import { isEnded, unknownGates } from '../../enhancement/enhancement.ts';
import { similarGate } from '../../gate/similar.ts';
import { unconfirmedTargets } from '../../graduation/claim.ts';
import { compareVersions } from '../../version.ts';
import { citeAllCode, citeKep } from '../citations.ts';
import type { DriftContext } from '../context.ts';
import { aboutEnhancement } from '../finding.ts';
import { fixKep } from '../fixes.ts';
import type { DriftRule } from '../rule.ts';

/** A proposal whose first stage is released names a gate that neither code nor documentation know. */
export const kepGateUnknownRule: DriftRule = {
  title: 'Gates that only a proposal knows',
  description:
    'A kep.yaml whose first milestone is released names a feature gate that is not in any code that was read or on any page of the documentation, under any spelling. Environment variables are left out.',
  check: (context) =>
    context.atlas.enhancements.flatMap((view) => {
      const unknown = unknownGates(view);
      const [first] = [...view.claims, ...unconfirmedTargets(view)].sort((a, b) =>
        compareVersions(a.release, b.release),
      );
      if (unknown.length === 0 || first === undefined || isEnded(view.record.status)) return [];
      if (!isKnowable(context, first.release)) return [];
      return aboutEnhancement(context, view, {
        releases: [first.release],
        citations: [
          citeKep(context, view, 'feature-gates', unknown.join(', ')),
          citeAllCode(context, absentWords(unknown, context.atlas)),
        ],
        fix: fixKep(context, view),
      });
    }),
};

/** Whether the release is out and some gate list is as new: before, the gate may be still to come. */
function isKnowable({ atlas, wasOut }: DriftContext, release: string): boolean {
  const newest = atlas.gateLists.at(-1);
  const isRead = newest !== undefined && compareVersions(newest, release) >= 0;
  return isRead && wasOut(release, REPOSITORIES.enhancements);
}

function absentWords(unknown: readonly string[], { gates }: Atlas): string {
  const names = unknown.length === 1 ? 'this name' : 'these names';
  const similar = unknown.flatMap((written) => similarGate(written, gates)?.name ?? []);
  const others = similar.length === 0 ? '' : `; similar: ${similar.join(', ')}`;
  return `no gate of ${names}, nor a documented one${others}`;
}
