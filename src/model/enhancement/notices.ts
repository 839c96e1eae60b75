import type { Atlas } from '../atlas/atlas.ts';
import type { Claim } from '../graduation/claim.ts';
import type { Notice } from '../page/notice.ts';
import { releasePart } from '../page/phrase.ts';
import { stageLabel } from '../stage.ts';
import { type EnhancementView, isGivenUp } from './enhancement.ts';
import { referencePhrase } from './facts.ts';

/** Whether an enhancement was given up, put off or replaced. */
export function enhancementNotices(view: EnhancementView, atlas: Atlas): Notice[] {
  const { status } = view.record;
  const { supersededBy, claims } = view;
  const notices: Notice[] = [];
  if (isGivenUp(status)) {
    const title = `This KEP was ${status}.`;
    notices.push(
      claims.length === 0
        ? { title, isEnded: true }
        : { title, text: [TARGETS_ONLY], isEnded: true },
    );
  }
  for (const claim of view.targeted) notices.push(targetNotice(claim, atlas));
  if (status === 'deferred') {
    notices.push({ title: 'This KEP is deferred.', text: [NOT_PLANNED], isEnded: false });
  }
  if (supersededBy.length > 0) {
    const items = supersededBy.map((reference) => referencePhrase(reference, atlas));
    notices.push({ title: 'This KEP was replaced by:', items, isEnded: true });
  } else if (status === 'replaced') {
    notices.push({ title: 'This KEP was replaced.', isEnded: true });
  }
  return notices;
}

function targetNotice({ stage, release }: Claim, atlas: Atlas): Notice {
  return {
    title: `${stageLabel(stage)} is targeted for v${release}, but not in the code.`,
    text: [
      'Its kep.yaml names ',
      releasePart(release, atlas),
      '. Code freeze is over, and neither code nor a merged change confirms it.',
    ],
    isEnded: false,
  };
}

const TARGETS_ONLY = 'Its releases are former targets; nothing confirms that it shipped.';

const NOT_PLANNED = 'Not planned for any release. Earlier stages might have shipped.';
