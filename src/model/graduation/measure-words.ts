import { stageLabel } from '../stage.ts';
import type { MeasuredDifference, SetAside } from './measure.ts';
import { type RuleName, ruleNamed } from './rules.ts';

/** A difference in words. */
export interface DifferenceWords {
  /** The releases that list it, or that none does. */
  readonly listed: string;
  /** What is concluded instead. */
  readonly here: string;
  readonly why: string;
}

const SET_ASIDE: Record<SetAside, string> = {
  'short-list': 'Set aside: the list names fewer than the announcement counts.',
  removal: 'Set aside: the announcement presents it among removals, which its list leaves out.',
};

/** Explains a difference between what was announced as GA and what is found. */
export function differenceWords(difference: MeasuredDifference): DifferenceWords {
  const { view, listed, setAside } = difference;
  const claim = view.claims.find(({ stage }) => stage === 'stable');
  const targeted = view.targeted.find(({ stage }) => stage === 'stable');
  const refuted = view.refuted.find(({ stage }) => stage === 'stable');
  const last = view.claims.at(-1);
  return {
    listed: listed.length === 0 ? 'not listed' : listed.map((release) => `v${release}`).join(', '),
    here:
      claim !== undefined
        ? `GA in v${claim.release}, ${claim.standing}`
        : targeted !== undefined
          ? `GA only targeted for v${targeted.release}`
          : last === undefined
            ? 'no stage'
            : `never GA; ${stageLabel(last.stage)} in v${last.release}`,
    why:
      setAside === undefined ? reasonOf((claim ?? targeted ?? refuted)?.rule) : SET_ASIDE[setAside],
  };
}

function reasonOf(name: RuleName | undefined): string {
  if (name === undefined) return 'Only the announcement says GA.';
  return `Rule “${name}”: ${ruleNamed(name).reason}`;
}
