import type { DriftCitation } from '../../schemas/drift.ts';
import type { Stage } from '../../schemas/stage.ts';
import type { GateState } from '../gate/history.ts';
import { stageLabel } from '../stage.ts';

/** A stage and the release in which it began: "Beta since v1.30". */
export function stageSince(stage: Stage, release: string): string {
  return `${stageLabel(stage)} since v${release}`;
}

/** Milestones in words: "Alpha v1.30, GA v1.34". */
export function milestoneWords(milestones: readonly (readonly [Stage, string])[]): string {
  return milestones.map(([stage, release]) => `${stageLabel(stage)} v${release}`).join(', ');
}

/** A gate's state in a release: "v1.30: Beta, default true, locked". */
export function stateAtWords(release: string, state: GateState | undefined): string {
  if (state === undefined) return `v${release}: not there`;
  const parts = [stageLabel(state.stage)];
  if (state.default !== undefined) parts.push(`default ${state.default}`);
  if (state.locked) parts.push('locked');
  return `v${release}: ${parts.join(', ')}`;
}

const SOURCE_LABELS: Record<DriftCitation['source'], string> = {
  'kep.yaml': 'kep.yaml',
  code: 'Code',
  documentation: 'Documentation',
  announcement: 'Announcement',
  issue: 'Issue',
  'release notes': 'Release notes',
  'production readiness': 'Production readiness',
  schedule: 'Schedule',
  enhancements: 'Proposals',
};

/** A source by its name for readers. */
export function driftSourceLabel(source: DriftCitation['source']): string {
  return SOURCE_LABELS[source];
}

/** Where a citation is written: "keps/…/kep.yaml, milestone.beta" or "issue 5295, labels". */
export function citedPlace({ path, place, url }: DriftCitation): string {
  const what = path ?? `issue ${url?.split('/').at(-1)}`;
  return place === undefined ? what : `${what}, ${place}`;
}
