import type { Stage } from '../../schemas/stage.ts';
import { isMaturing, type ShownStage, stageLabel } from '../stage.ts';

/** What a proposal does that takes something away. */
export type Ending = 'deprecation' | 'removal';

/** Titles that begin with taking something away. What code knows of, or depends on, is nothing that anybody uses. */
const ENDING =
  /^(?:deprecat|remov|disabl)(?:e|ing|ion|al)\b(?!.*\b(?:knowledge|dependency|dependencies)\b)/i;

/**
 * What a stage of a proposal is a stage of, where its title begins with taking something away. From deprecated on,
 * a stage says so itself.
 */
export function endingOf(title: string, stage: ShownStage | undefined): Ending | undefined {
  if (!ENDING.test(title) || stage === undefined || stage === 'unknown' || !isMaturing(stage)) {
    return undefined;
  }
  return /^deprecat\w+\b(?! (?:and|&) remov)/i.test(title) ? 'deprecation' : 'removal';
}

/** Words about a stage of a proposal, with what it is a stage of: "removal: Alpha → Beta". */
export function withEnding(title: string, stage: ShownStage | undefined, words: string): string {
  const ending = endingOf(title, stage);
  return ending === undefined ? words : `${ending}: ${words}`;
}

/**
 * The step of a proposal to a stage: "Alpha → Beta", "new: Alpha", "removal: Alpha". What begins at another stage than
 * alpha may be older: nothing says where it was before.
 * @param first the first stage of all steps that are told at once
 */
export function stageStepWords(
  title: string,
  from: Stage | undefined,
  to: ShownStage,
  first = to,
): string {
  const words = from === undefined ? stageLabel(to) : `${stageLabel(from)} → ${stageLabel(to)}`;
  const isNew = from === undefined && first === 'alpha' && endingOf(title, to) === undefined;
  return isNew ? `new: ${words}` : withEnding(title, to, words);
}
