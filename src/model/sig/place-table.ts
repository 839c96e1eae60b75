import type { Place } from '../../schemas/place.ts';
import type { Atlas } from '../atlas/atlas.ts';
import type { EnhancementView } from '../enhancement/enhancement.ts';
import { targetPhrase } from '../enhancement/next-step.ts';
import { placeWords, type Releases } from '../enhancement/standing.ts';
import type { Claim } from '../graduation/claim.ts';
import {
  type CurrentStage,
  comingClaims,
  currentStage,
  releaseWords,
} from '../graduation/current-stage.ts';
import { enhancementPath } from '../page/paths.ts';
import {
  asidePart,
  enhancementPhrase,
  type Phrase,
  type PhrasePart,
  type PhraseTable,
  releasePart,
  stagePart,
} from '../page/phrase.ts';
import type { Sig } from '../sig.ts';

/** What a SIG owns that stands in the same place. */
export interface SigPlace {
  readonly place: Place;
  readonly heading: string;
  readonly enhancements: readonly SigEnhancement[];
  readonly table: PhraseTable;
}

/** An enhancement that a SIG owns. */
export interface SigEnhancement {
  readonly view: EnhancementView;
  /** The stage that it is at or, before its first, is to reach. */
  readonly current: CurrentStage | undefined;
  /** The stages to come, those that are only targeted among them. */
  readonly coming: readonly Claim[];
}

/** What a SIG owns that stands in a place, with its table. */
export function placeOfSig(
  place: Place,
  views: readonly EnhancementView[],
  releases: Releases,
  { label }: Sig,
  atlas: Atlas,
): SigPlace {
  const heading = placeWords(place, releases);
  const enhancements = views.map((view) => ({
    view,
    current: currentStage(view, releases.newest),
    coming: comingClaims(view),
  }));
  const table = placeTable(`${label}: ${heading}`, enhancements, atlas);
  return { place, heading, enhancements, table };
}

interface PlaceColumn {
  readonly heading: string;
  readonly cell: (enhancement: SigEnhancement, atlas: Atlas) => readonly Phrase[];
}

const STAGE: PlaceColumn = {
  heading: 'Stage',
  cell: ({ view, current }, atlas) =>
    current === undefined || current.standing === 'planned'
      ? []
      : [[...reached(current, atlas), ' ', asidePart(standingLink(view, current))]],
};

const PLANNED: PlaceColumn = {
  heading: 'Planned',
  cell: ({ view, coming }, atlas) =>
    coming.map((claim) =>
      view.targeted.includes(claim) ? targetPhrase(view, claim, atlas) : reached(claim, atlas),
    ),
};

const STATUS: PlaceColumn = {
  heading: 'Status',
  cell: ({ view }) => (view.record.status === undefined ? [] : [[view.record.status]]),
};

const GATES: PlaceColumn = {
  heading: 'Feature gates',
  cell: ({ view }) =>
    [...new Set(view.gates.flatMap(({ name }) => name ?? []))].map((name) => [
      { kind: 'gate', name },
    ]),
};

/** What is worth a column in one place is not in another; the status is for want of anything else. */
function placeTable(
  caption: string,
  enhancements: readonly SigEnhancement[],
  atlas: Atlas,
): PhraseTable {
  const isFilled = ({ cell }: PlaceColumn) =>
    enhancements.some((one) => cell(one, atlas).length > 0);
  const stages = [STAGE, PLANNED].filter(isFilled);
  const columns = [...(stages.length > 0 ? stages : [STATUS]), ...[GATES].filter(isFilled)];
  return {
    caption,
    headings: ['Enhancement', ...columns.map(({ heading }) => heading)],
    rows: enhancements.map((one) => [
      [enhancementPhrase(one.view)],
      ...columns.map(({ cell }) => cell(one, atlas)),
    ]),
  };
}

function reached({ stage, release }: CurrentStage, atlas: Atlas): Phrase {
  return release === undefined
    ? [stagePart(stage), ` ${releaseWords(release)}`]
    : [stagePart(stage), ' ', releasePart(release, atlas)];
}

function standingLink({ slug, claims }: EnhancementView, { standing }: CurrentStage): PhrasePart {
  if (claims.length === 0) return standing;
  return { kind: 'link', text: standing, to: `${enhancementPath(slug)}#why` };
}
