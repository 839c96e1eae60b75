import { REPOSITORIES } from '../../atlas/upstream.ts';
import type { EnhancementView } from '../../enhancement/enhancement.ts';
import { compareVersions } from '../../version.ts';
import { citeAnnounced, contradictionByGates } from '../announced.ts';
import { citeCode, citeKep } from '../citations.ts';
import type { DriftContext } from '../context.ts';
import { aboutEnhancement } from '../finding.ts';
import { fixKep } from '../fixes.ts';
import { firstReleaseAt, historyOf, ownGates } from '../kep-gates.ts';
import { type LastMilestone, lastMilestone } from '../milestone-conflicts.ts';
import type { DriftRule } from '../rule.ts';
import { stageSince } from '../words.ts';

/** An enhancement is stable in a release that is out, but its status is not `implemented`. */
export const kepStatusBehindRule: DriftRule = {
  title: 'Stable, but not implemented by its status',
  description:
    'The code or a release announcement says that the enhancement is GA, or its stable milestone is out; the status in kep.yaml is still provisional or implementable.',
  check: (context) =>
    context.atlas.enhancements.flatMap((view) => {
      const { status } = view.record;
      if (status !== 'provisional' && status !== 'implementable') return [];
      const evidence =
        byCode(context, view) ?? byAnnouncement(context, view) ?? byMilestone(context, view);
      if (evidence === undefined) return [];
      return aboutEnhancement(context, view, {
        releases: [evidence.release],
        citations: [evidence.citation, citeKep(context, view, 'status', status)],
        fix: fixKep(context, view, evidence.isSure ? { status: 'implemented' } : undefined),
      });
    }),
};

type Evidence = Omit<LastMilestone, 'stage'>;

/** All of its own gates are GA in a release that was out; the last one tells when. */
function byCode(context: DriftContext, view: EnhancementView): Evidence | undefined {
  const gates = ownGates(context, view).filter(({ code }) => code.length > 0);
  const reached = gates.flatMap((gate) => {
    const known = historyOf(gate).find(({ stage }) => stage === 'stable');
    const release = firstReleaseAt(gate, 'stable') ?? known?.since;
    return release === undefined ? [] : [{ gate, release }];
  });
  const last = reached.toSorted((a, b) => compareVersions(a.release, b.release)).at(-1);
  if (last === undefined || reached.length < gates.length) return undefined;
  if (!context.wasOut(last.release, REPOSITORIES.enhancements)) return undefined;
  const says = `${last.gate.name} ${stageSince('stable', last.release)}`;
  return { release: last.release, citation: citeCode(context, last.gate, says), isSure: true };
}

function byAnnouncement(context: DriftContext, view: EnhancementView): Evidence | undefined {
  const stable = context.announced.find(
    (one) =>
      one.view === view &&
      one.stage === 'stable' &&
      contradictionByGates(context, one) === undefined,
  );
  if (stable === undefined) return undefined;
  return { release: stable.release, citation: citeAnnounced(context, stable), isSure: true };
}

function byMilestone(context: DriftContext, view: EnhancementView): Evidence | undefined {
  const last = lastMilestone(context, view);
  return last?.stage === 'stable' ? { ...last, isSure: false } : undefined;
}
