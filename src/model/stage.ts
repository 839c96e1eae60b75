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

/** The stages through which enhancements and gates mature alike, one after the other. */
export const MATURING = ['alpha', 'beta', 'stable'] as const satisfies readonly Stage[];

/** A stage of maturing. */
export type MaturingStage = (typeof MATURING)[number];

/** Whether a stage is one of maturing. */
export function isMaturing(stage: Stage): stage is MaturingStage {
  return MATURING.some((each) => each === stage);
}

/** A stage, or that it is not known whether there is one. */
export type ShownStage = Stage | 'unknown';

const LABELS: Record<ShownStage, string> = {
  alpha: 'Alpha',
  beta: 'Beta',
  stable: 'GA',
  deprecated: 'Deprecated',
  disabled: 'Disabled',
  removed: 'Removed',
  unknown: 'Unknown',
};

/** What readers call the stage: "stable" is shown as "GA". */
export function stageLabel(stage: ShownStage): string {
  return LABELS[stage];
}

/** The stage within a sentence: "beta", "GA". */
export function stageName(stage: ShownStage): string {
  return stage === 'stable' ? LABELS[stage] : LABELS[stage].toLowerCase();
}

/** The stage as what is planned: "Beta", "Deprecation", "Removal". */
export function stageAsNoun(stage: Stage): string {
  switch (stage) {
    case 'deprecated':
      return 'Deprecation';
    case 'disabled':
      return 'Disabling';
    case 'removed':
      return 'Removal';
    default:
      return LABELS[stage];
  }
}

/** What joins a stage to the release it is to begin with: "Beta planned for v1.38", "Deprecated from v1.38". */
export function comingWords(stage: Stage): string {
  return isMaturing(stage) ? 'planned for' : 'from';
}

/** Orders stages from least mature to gone. */
export function compareStages(a: Stage, b: Stage): number {
  return STAGES.indexOf(a) - STAGES.indexOf(b);
}
