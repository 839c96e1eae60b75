import type { Atlas } from '../atlas/atlas.ts';
import type { Claim, Refutation } from '../graduation/claim.ts';
import { defaultWords } from '../graduation/default-words.ts';
import { givenUpWords, ruleReason } from '../graduation/evidence/words.ts';
import { explain } from '../graduation/explanation.ts';
import { type Phrase, type PhraseTable, releasePart, stagePart, whyPart } from '../page/phrase.ts';
import { stageLabel } from '../stage.ts';
import { type EnhancementView, isGivenUp } from './enhancement.ts';
import { targetDoubt } from './next-step.ts';

/** The stages of an enhancement by release, with how each is known. */
export function graduationTable(
  view: EnhancementView,
  atlas: Atlas,
  newest: string,
): PhraseTable | undefined {
  const isTarget = isGivenUp(view.record.status);
  const graduation = (claim: Claim | Refutation, words: string): Phrase[] => [
    [stagePart(claim.stage)],
    [releasePart(claim.release, atlas)],
    [words],
    [whyPart(explain({ ...claim, reason: ruleReason(claim) }, atlas.sources))],
  ];
  const rows = [
    ...view.claims.map((claim) =>
      graduation(
        claim,
        isTarget
          ? `${givenUpWords(claim)}, later ${view.record.status}`
          : [claim.standing, defaultWords(claim, newest), laterWords(claim)]
              .filter((each) => each !== '')
              .join(', '),
      ),
    ),
    ...view.targeted.map((claim) =>
      graduation(claim, `targeted, ${targetDoubt(view, claim, atlas)}`),
    ),
    ...view.refuted.map((claim) =>
      graduation(claim, claim.isDenied ? 'not reached according to the code' : 'not confirmed'),
    ),
  ];
  if (rows.length === 0) return undefined;
  return {
    caption: `Stages of ${view.label} by release`,
    headings: ['Stage', 'Release', 'Standing', 'Source'],
    rows: rows.map((cells) => cells.map((cell) => [cell])),
  };
}

/** What became of a stage: "Alpha again in v1.26, Beta again in v1.31". */
function laterWords({ later = [] }: Claim): string {
  return later.map(({ stage, release }) => `${stageLabel(stage)} again in v${release}`).join(', ');
}
