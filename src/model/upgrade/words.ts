import { stageStepWords } from '../enhancement/ending.ts';
import { type GateInRelease, shownState } from '../gate/in-release.ts';
import { answerWords, removalWords, stateWords } from '../gate/words.ts';
import type { EnhancementPoint, UpgradeEnhancement } from './data.ts';
import type { UpgradeItem } from './items.ts';
import { thingsWords } from './note-items.ts';
import type { Transition } from './timeline.ts';

/** What changed, or how things stand: "Beta, false → GA, true (locked)". */
export function itemWords(item: UpgradeItem): string {
  switch (item.about) {
    case 'gate':
      return arrow(
        item.transition.was?.kind === 'not-yet'
          ? undefined
          : item.transition.was && gateWords(item.transition.was),
        item.transition.now && endWords(item.transition.now, item.transition.was),
      );
    case 'enhancement':
      return enhancementWords(item.transition, item.enhancement);
    case 'note':
      return [
        thingsWords(item.note),
        item.kept.length === 0 ? '' : `not removed in the code: ${item.kept.join(', ')}`,
      ]
        .filter((words) => words !== '')
        .join('; ');
    case 'api':
      return 'no longer served';
  }
}

function enhancementWords(
  { was, now, steps }: Transition<EnhancementPoint | undefined>,
  { title }: UpgradeEnhancement,
): string {
  return now === undefined
    ? ''
    : stageStepWords(title, was?.stage, now.stage, steps[0]?.state?.stage);
}

function arrow(was: string | undefined, now = ''): string {
  if (was === undefined) return `new: ${now}`;
  return was === now ? now : `${was} → ${now}`;
}

/** What a gate is in the end; the docs alone remove what the code of the release before it lacks already. */
function endWords(now: GateInRelease, was: GateInRelease | undefined): string {
  const isGoneBefore =
    now.kind === 'removed' &&
    now.removal.source === 'docs' &&
    was?.kind === 'unknown' &&
    was.reason.kind === 'disputed';
  return isGoneBefore
    ? `${gateWords(now)} in the docs, not in the v${was.reason.list} code`
    : gateWords(now);
}

function gateWords(answer: GateInRelease): string {
  if (answer.kind !== 'unknown' || answer.last === undefined) return answerWords(answer);
  const { reason, last } = answer;
  if (reason.kind === 'removal') {
    return `${stateWords(last)}, may be removed ${removalWords(reason.removal)}`;
  }
  // What is not believed is of that release; all else is older.
  return reason.kind === 'disputed' ? `unknown, in the docs ${stateWords(last)}` : 'unknown';
}

/** How it is known: "code", "docs", or the standing of a claim. */
export function knownWords(item: UpgradeItem): string {
  switch (item.about) {
    case 'gate':
      return item.transition.now === undefined ? '' : sourceOf(item.transition.now);
    case 'enhancement':
      return item.transition.now?.standing ?? '';
    case 'note':
      return 'release notes';
    case 'api':
      return 'docs';
  }
}

function sourceOf(answer: GateInRelease): string {
  if (answer.kind === 'removed') return answer.removal.source;
  if (answer.kind === 'unknown' && answer.reason.kind === 'removal') {
    return answer.reason.removal.source;
  }
  return shownState(answer)?.source ?? '';
}
