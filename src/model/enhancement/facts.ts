import type { Enhancement } from '../../schemas/enhancement.ts';
import type { Stage } from '../../schemas/stage.ts';
import type { Atlas } from '../atlas/atlas.ts';
import { lookUp, newestRelease } from '../atlas/lookup.ts';
import type { Reference } from '../atlas/reference.ts';
import { capitalized } from '../capitalized.ts';
import { type CurrentStage, comingClaims, releaseWords } from '../graduation/current-stage.ts';
import { defaultWords } from '../graduation/default-words.ts';
import {
  asidePart,
  dayPart,
  enhancementPhrase,
  type Fact,
  fact,
  facts,
  handlePart,
  joinPhrases,
  type Phrase,
  releasePart,
  sigPart,
  stagePart,
} from '../page/phrase.ts';
import { readPerson } from '../person.ts';
import { comingWords, isMaturing, stageLabel } from '../stage.ts';
import { endingOf } from './ending.ts';
import type { EnhancementView } from './enhancement.ts';
import { nextStepPhrase, targetPhrase } from './next-step.ts';

/**
 * The stage of an enhancement and what is to come, in a line.
 * @param current the stage that it is at
 */
export function stagePhrase(
  view: EnhancementView,
  current: CurrentStage | undefined,
  atlas: Atlas,
): Phrase {
  const coming = comingClaims(view).filter((claim) => claim !== current);
  const stages = joinPhrases(
    [
      ...(current === undefined ? [] : [claimPhrase(current, atlas)]),
      ...coming.map((claim) =>
        view.targeted.includes(claim)
          ? targetPhrase(view, claim, atlas)
          : claimPhrase(claim, atlas),
      ),
    ],
    '; ',
  );
  const ending = endingOf(view.record.title, current?.stage);
  return ending === undefined ? stages : [`${capitalized(ending)}: `, ...stages];
}

/** Where an enhancement stands and whose it is, as a list, but for its stage. */
export function enhancementFacts(view: EnhancementView, atlas: Atlas): Fact[] {
  const { record } = view;
  return facts([
    fact('Status', [record.status ?? 'unknown']),
    fact('Next step', nextStepPhrase(view, atlas)),
    latestMilestone(record, atlas),
    fact('Owning SIG', [sigPart(view.sig, atlas)]),
    {
      name: 'Participating SIGs',
      values: view.participants.map((sig) => [sigPart(sig, atlas)]),
      isInline: true,
    },
  ]);
}

/** What else its metadata says of an enhancement. */
export function recordFacts({ record }: EnhancementView): Fact[] {
  const { disableSupported } = record;
  return facts([
    fact('Created', record.created === undefined ? undefined : [dayPart(record.created)]),
    fact('Updated', record.updated === undefined ? undefined : [dayPart(record.updated)]),
    fact(
      'Can be disabled after enabling',
      disableSupported === undefined ? undefined : [disableSupported ? 'Yes' : 'No'],
    ),
    { name: 'Metrics', values: (record.metrics ?? []).map((text) => [{ kind: 'code', text }]) },
  ]);
}

/** "Beta since v1.34, shipped": the standing leads to what it rests on. */
function claimPhrase(claim: CurrentStage, atlas: Atlas): Phrase {
  const { stage, release, standing } = claim;
  if (release === undefined) return [stagePart(stage), `, ${releaseWords(release)}`];
  const why = { kind: 'link', text: standing, to: '#why' } as const;
  const version = releasePart(release, atlas);
  const since = isAgain(claim) ? 'again since' : 'since';
  return standing === 'planned' && isMaturing(stage)
    ? [stagePart(stage), ' ', why, ' for ', version]
    : [
        stagePart(stage),
        ` ${standing === 'planned' ? comingWords(stage) : since} `,
        version,
        ', ',
        why,
        ...defaultPhrase(claim, atlas),
      ];
}

/** Whether a stage was left, and is held again. */
const isAgain = (claim: CurrentStage): boolean => 'isAgain' in claim && claim.isAgain === true;

/** ", default false; true since v1.30". */
function defaultPhrase(claim: CurrentStage, atlas: Atlas): Phrase {
  const words = 'evidence' in claim ? defaultWords(claim, newestRelease(atlas)) : '';
  return words === '' ? [] : [', ', words];
}

/** "v1.36 (Beta)", as its kep.yaml has it; without a release, its stage there. */
function latestMilestone(
  { stage, latestMilestone: release }: Enhancement,
  atlas: Atlas,
): Fact | undefined {
  if (release === undefined) return fact('Stage in kep.yaml', stage && [stageLabel(stage)]);
  const words = stage === undefined ? [] : [' ', asidePart(stageLabel(stage))];
  return fact('Latest milestone', [releasePart(release, atlas), ...words]);
}

/** Who wrote, reviews and approves an enhancement, by role. */
export function peopleFacts(record: Enhancement): Fact[] {
  const approvals = Object.entries(record.productionReadiness?.approvers ?? {}) as [
    Stage,
    string,
  ][];
  const inline = (name: string, values: readonly Phrase[]): Fact => ({
    name,
    values,
    isInline: true,
  });
  const people = (written: readonly string[] = []) => written.map(personPhrase);
  return facts([
    inline('Authors', people(record.authors)),
    inline('Reviewers', people(record.reviewers)),
    inline('Approvers', people(record.approvers)),
    inline('Production readiness approvers', people(record.prrApprovers)),
    inline('Editors', people(record.editors)),
    inline(
      'Production readiness approved by',
      approvals.map(([stage, written]) => [
        ...approverPhrase(written),
        ` for ${stageLabel(stage)}`,
      ]),
    ),
  ]);
}

function personPhrase(written: string): Phrase {
  const { name, handle } = readPerson(written);
  return handle === undefined ? [name] : [handlePart(handle)];
}

/** Who approved a production readiness review: its file holds handles, with or without the sign. */
export function approverPhrase(written: string): Phrase {
  return personPhrase(written.startsWith('@') ? written : `@${written}`);
}

/** The enhancements that one names, and those that name it. */
export function relatedFacts(view: EnhancementView, atlas: Atlas): Fact[] {
  const list = (name: string, references: readonly Reference[]): Fact => ({
    name,
    values: references.map((reference) => referencePhrase(reference, atlas)),
  });
  return facts([
    list('See also', view.seeAlso),
    list('Replaces', view.replaces),
    list('Superseded by', view.supersededBy),
    list(
      'Referred to by',
      view.referredToBy.map((id) => ({ kind: 'enhancement', id, text: id })),
    ),
  ]);
}

/** What a reference in a kep.yaml points at, as a link where it could be found. */
export function referencePhrase(reference: Reference, atlas: Atlas): Phrase {
  switch (reference.kind) {
    case 'enhancement': {
      const view = lookUp(atlas).enhancement(reference.id);
      return view === undefined ? [reference.text] : enhancementPhrase(view);
    }
    case 'url':
      return [{ kind: 'link', text: reference.text, to: reference.url }];
    case 'text':
      return [reference.text];
  }
}
