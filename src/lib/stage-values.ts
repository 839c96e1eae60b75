import { STAGES, stageLabel } from '../model/stage.ts';

/** The stages' labels in their order, as the tables spell and sort them. */
export const STAGE_LABELS: readonly string[] = STAGES.map(stageLabel);

/** The same in lower case, for a column's ranks. */
export const STAGE_RANKS: readonly string[] = STAGE_LABELS.map((label) => label.toLowerCase());
