import type { Stage } from '../../schemas/stage.ts';
import { type EnhancementView, isEnded } from '../enhancement/enhancement.ts';
import { STAGES, stageAsNoun } from '../stage.ts';
import { compareVersions } from '../version.ts';

/** A stage that an enhancement was to reach by now, and of which nothing says that it did. */
export interface Overdue {
  readonly view: EnhancementView;
  readonly stage: Stage;
  /** The release in which it was to. */
  readonly release: string;
}

/**
 * The targets in kep.yaml that have passed without being reached, the oldest first. What was deferred, given up, or
 * implemented with no stage that the code denies is due no more, nor is the deprecation of what was shipped with a
 * gate to switch it off; of several of one enhancement the first counts.
 * @param newest the newest release that is out
 */
export function overdueOf(views: readonly EnhancementView[], newest: string): Overdue[] {
  return views
    .flatMap((view) => targetsMissed(view, newest).slice(0, 1))
    .sort((a, b) => compareVersions(a.release, b.release));
}

function targetsMissed(view: EnhancementView, newest: string): Overdue[] {
  const { status, milestones = {} } = view.record;
  if (isEnded(status) || status === 'deferred') return [];
  if (status === 'implemented' && !view.refuted.some(({ isDenied }) => isDenied)) return [];
  const reached = view.claims
    .filter(({ release, standing }) => isOut(release, newest) && standing !== 'disputed')
    .map(({ stage }) => STAGES.indexOf(stage));
  return STAGES.flatMap((stage): Overdue[] => {
    const release = milestones[stage];
    if (release === undefined || !isOut(release, newest)) return [];
    if (view.refuted.some((one) => one.stage === stage && one.rule === 'switch')) return [];
    if (reached.some((rank) => rank >= STAGES.indexOf(stage))) return [];
    return [{ view, stage, release }];
  });
}

function isOut(release: string, newest: string): boolean {
  return compareVersions(release, newest) <= 0;
}

/** What was due, in words: "Beta was planned for v1.33". */
export function overdueWords({ stage, release }: Overdue): string {
  return `${stageAsNoun(stage)} was planned for v${release}`;
}
