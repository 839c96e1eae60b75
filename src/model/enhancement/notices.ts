import type { Atlas } from '../atlas/atlas.ts';
import { lookUp, newestRelease } from '../atlas/lookup.ts';
import type { Reference } from '../atlas/reference.ts';
import { nounFor } from '../count-words.ts';
import { type Claim, isByCode } from '../graduation/claim.ts';
import type { Notice } from '../page/notice.ts';
import { joinPhrases, type Phrase, releasePart } from '../page/phrase.ts';
import { stageLabel } from '../stage.ts';
import { compareVersions } from '../version.ts';
import { type EnhancementView, isGivenUp } from './enhancement.ts';
import { referencePhrase } from './facts.ts';
import { gatesOfEnhancement } from './gates.ts';
import { targetDoubt } from './next-step.ts';

/** Whether an enhancement was given up, put off or replaced. */
export function enhancementNotices(view: EnhancementView, atlas: Atlas): Notice[] {
  const { status } = view.record;
  const { claims } = view;
  const notices: Notice[] = [];
  if (isGivenUp(status)) {
    const title = `This KEP was ${status}.`;
    notices.push(
      claims.length === 0
        ? { title, isEnded: true }
        : { title, text: formerTargets(view, atlas), isEnded: true },
    );
  }
  for (const claim of view.targeted) notices.push(targetNotice(view, claim, atlas));
  if (status === 'deferred') {
    notices.push({ title: 'This KEP is deferred.', text: [NOT_PLANNED], isEnded: false });
  }
  return [...notices, ...replacementNotices(view, atlas)];
}

/** What replaced an enhancement, by its own kep.yaml, or by that of the other one where it does not name it. */
function replacementNotices(view: EnhancementView, atlas: Atlas): Notice[] {
  const isReplaced = view.record.status === 'replaced';
  const replacing = view.referredToBy
    .flatMap((id) => lookUp(atlas).enhancement(id) ?? [])
    .filter((other) => other.replaces.some((one) => isTo(one, view.id)))
    .filter(({ id }) => !view.supersededBy.some((one) => isTo(one, id)))
    .map(({ id }): Reference => ({ kind: 'enhancement', id, text: id }));
  const named = isReplaced ? [...view.supersededBy, ...replacing] : view.supersededBy;
  const items = (all: readonly Reference[]) => all.map((one) => referencePhrase(one, atlas));
  if (named.length > 0) {
    return [{ title: 'This KEP was replaced by:', items: items(named), isEnded: true }];
  }
  if (isReplaced) return [{ title: 'This KEP was replaced.', isEnded: true }];
  const title = 'The kep.yaml of another KEP names this one as replaced:';
  return replacing.length === 0 ? [] : [{ title, items: items(replacing), isEnded: false }];
}

function isTo(reference: Reference, id: string): boolean {
  return reference.kind === 'enhancement' && reference.id === id;
}

function targetNotice(view: EnhancementView, claim: Claim, atlas: Atlas): Notice {
  const { stage, release, contrary } = claim;
  const isBelow = contrary.some(({ source }) => source === 'code');
  return {
    title: `${stageLabel(stage)} is targeted for v${release}, but ${targetDoubt(view, claim, atlas)}.`,
    text: [
      'Its kep.yaml names ',
      releasePart(release, atlas),
      isBelow
        ? `. Code freeze is over, and the code has its ${nounFor(view.gates.length, 'feature gate')} at an earlier stage.`
        : '. Code freeze is over, and neither code nor a merged change confirms it.',
    ],
    isEnded: false,
  };
}

/** What the releases of an enhancement that was given up are, and which feature gates of it shipped all the same. */
function formerTargets(view: EnhancementView, atlas: Atlas): Phrase {
  const newest = newestRelease(atlas);
  const shipped = gatesOfEnhancement(view, atlas).flatMap(({ known }) => {
    const isShipped = known?.gate.answers.some(
      ({ release, state }) => state.kind === 'present' && compareVersions(release, newest) <= 0,
    );
    return known && isShipped ? [[{ kind: 'gate', name: known.gate.name } as const]] : [];
  });
  if (shipped.length === 0) {
    return ['Its releases are former targets; nothing confirms that it shipped.'];
  }
  const targets = view.claims.every(isByCode) ? '' : 'Its releases are former targets. ';
  return [
    `${targets}Some releases have its ${nounFor(shipped.length, 'feature gate')} `,
    ...joinPhrases(shipped, ', '),
    ': see the history below.',
  ];
}

const NOT_PLANNED = 'Not planned for any release. Earlier stages might have shipped.';
