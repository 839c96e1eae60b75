import { knownGatesOf } from '../../atlas/lookup.ts';
import { REPOSITORIES } from '../../atlas/upstream.ts';
import { type EnhancementView, isEnded } from '../../enhancement/enhancement.ts';
import type { Gate } from '../../gate/gate.ts';
import { removalOf } from '../../gate/in-release.ts';
import { compareStages } from '../../stage.ts';
import { compareVersions } from '../../version.ts';
import { citeAnnounced, contradictionByGates } from '../announced.ts';
import { citeCode, citeKep } from '../citations.ts';
import type { DriftContext } from '../context.ts';
import { aboutEnhancement } from '../finding.ts';
import { fixKep } from '../fixes.ts';
import { firstReleaseAt, hasReached, historyOf, ownGates } from '../kep-gates.ts';
import { type LastMilestone, lastMilestone } from '../milestone-conflicts.ts';
import type { DriftRules } from '../rule.ts';
import { stageSince } from '../words.ts';

/** Status and stage of a kep.yaml. */
export const STATUS_RULES = {
  'kep-status-behind': {
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
  },
  'kep-status-ahead': {
    title: 'Implemented by its status, but not GA in code',
    description:
      'The status in kep.yaml is implemented; the newest code has a gate of its own that is not GA, and none of its gates is.',
    check: (context) =>
      context.atlas.enhancements.flatMap((view) => {
        if (view.record.status !== 'implemented') return [];
        const gate = unfinishedGate(context, view);
        const last = gate?.code.at(-1);
        if (gate === undefined || last === undefined) return [];
        return aboutEnhancement(context, view, {
          releases: [last.since],
          citations: [
            citeKep(context, view, 'status', 'implemented'),
            citeCode(context, gate, `${gate.name} ${stageSince(last.stage, last.since)}`),
          ],
          fix: fixKep(context, view),
        });
      }),
  },
  'kep-stage-behind': {
    title: 'Stage behind a released milestone',
    description:
      'The stage in kep.yaml, which is the one being worked on, is earlier than a stage whose milestone was released and that no gate of the proposal contradicts.',
    check: (context) =>
      context.atlas.enhancements.flatMap((view) => {
        const { stage, status } = view.record;
        const last = lastMilestone(context, view);
        if (stage === undefined || last === undefined || isEnded(status)) return [];
        if (compareStages(stage, last.stage) >= 0) return [];
        return aboutEnhancement(context, view, {
          releases: [last.release],
          citations: [citeKep(context, view, 'stage', stage), last.citation],
          fix: fixKep(context, view, last.isSure ? { stage: last.stage } : undefined),
        });
      }),
  },
} satisfies DriftRules;

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

function unfinishedGate(context: DriftContext, view: EnhancementView): Gate | undefined {
  if (knownGatesOf(view, context.lookup).some((gate) => hasReached(gate, 'stable')))
    return undefined;
  const gates = ownGates(context, view).filter(({ code }) => code.length > 0);
  return gates.find((gate) => removalOf(gate) === undefined);
}
