import type { GateStage, Stage } from '../../schemas/stage.ts';
import type { Standing } from '../graduation/claim.ts';
import type { ReleasePhase } from '../release/release.ts';

/**
 * `UpgradeData` as it travels to a browser. A line is a list of fields with a space between them; a
 * field is a text, a list of indexes with commas, or steps: "32a-35b+36s+!" is a gate that is in alpha
 * and off from release 32 of `releases`, in beta and on from 35, stable and locked on from 36.
 */
export interface PackedUpgrades {
  readonly today: string;
  readonly releases: readonly string[];
  /** The phase of each release. */
  readonly phases: readonly ReleasePhase[];
  readonly sigs: readonly string[];
  readonly components: readonly string[];
  /** The standings that occur; the first one is not written out in steps. */
  readonly standings: readonly Standing[];
  /** name, steps, removal ("36-37c", from code), enhancements, components. */
  readonly gates: readonly string[];
  /** slug, steps, SIGs, components, title; the label before the title where it is not "KEP-slug". */
  readonly enhancements: readonly string[];
  /** release, pull request, "a"ction or "d"eprecation, SIGs, components, gates, enhancements. */
  readonly notes: readonly string[];
}

/** The letter of each stage in steps; of a gate whose source is the documentation it is a capital. */
export const STAGE_LETTERS: Record<Stage, string> = {
  alpha: 'a',
  beta: 'b',
  stable: 's',
  deprecated: 'd',
  disabled: 'i',
  removed: 'r',
};

/** The stage of each letter. */
export const STAGES_BY_LETTER: ReadonlyMap<string, Stage> = new Map(
  Object.entries(STAGE_LETTERS).map(([stage, letter]) => [letter, stage as Stage]),
);

/** Whether a stage can be a gate's. */
export function isGateStage(stage: Stage | undefined): stage is GateStage {
  return stage !== undefined && stage !== 'disabled' && stage !== 'removed';
}

/** The letter of the first standing that has one. */
export const FIRST_STANDING_LETTER = 'A'.charCodeAt(0);
