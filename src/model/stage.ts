import type { Stage } from '../schemas/stage.ts';

/** The stages from least mature to gone; the order in which tables sort them. */
export const STAGES = [
  'alpha',
  'beta',
  'stable',
  'deprecated',
  'disabled',
  'removed',
] as const satisfies readonly Stage[];

const LABELS: Record<Stage, string> = {
  alpha: 'Alpha',
  beta: 'Beta',
  stable: 'GA',
  deprecated: 'Deprecated',
  disabled: 'Disabled',
  removed: 'Removed',
};

/** What readers call the stage: "stable" is shown as "GA". */
export function stageLabel(stage: Stage): string {
  return LABELS[stage];
}

/** Orders stages from least mature to gone. */
export function compareStages(a: Stage, b: Stage): number {
  return STAGES.indexOf(a) - STAGES.indexOf(b);
}
