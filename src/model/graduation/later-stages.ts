import type { Stage } from '../../schemas/stage.ts';
import { type DefaultStep, sharedDefaults, sharedSteps } from '../gate/defaults.ts';
import type { AnsweredGate } from '../gate/in-release.ts';
import { compareStages, isMaturing } from '../stage.ts';
import { compareVersions } from '../version.ts';

/** A stage to which gates went back, or which they reached again. */
export interface LaterStage {
  readonly stage: Stage;
  /** The release in which they did. */
  readonly release: string;
  /** Whether they are on by default from then on, as in a claim. */
  readonly defaults: readonly DefaultStep[];
}

/**
 * What became of a stage that gates reached in a release, until they reached a more mature one: oldest first;
 * empty where they stayed at it, or each did something else.
 */
export function laterStages(
  stage: Stage,
  release: string,
  gates: readonly AnsweredGate[],
): LaterStage[] {
  const steps = sharedSteps(gates, (gate) => stagesAfter(gate, stage, release));
  return steps.map((step) => ({ ...step, defaults: sharedDefaults(gates, step.release) }));
}

function stagesAfter({ answers }: AnsweredGate, stage: Stage, release: string) {
  const steps: Omit<LaterStage, 'defaults'>[] = [];
  for (const { release: at, state } of answers) {
    if (compareVersions(at, release) <= 0 || state.kind !== 'present') continue;
    if (!isMaturing(state.stage) || compareStages(state.stage, stage) > 0) break;
    const before = steps.at(-1)?.stage ?? stage;
    if (state.stage !== before) steps.push({ stage: state.stage, release: at });
  }
  return steps;
}
