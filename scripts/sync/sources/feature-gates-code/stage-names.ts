import type { GateStage } from '../../../../src/schemas/stage.ts';

/** The stages as the code names them. */
export const STAGE_NAMES: ReadonlyMap<string, GateStage> = new Map([
  ['Alpha', 'alpha'],
  ['Beta', 'beta'],
  ['GA', 'stable'],
  ['Deprecated', 'deprecated'],
]);
