import type { DriftCitation, DriftFinding } from '../../schemas/drift.ts';
import {
  asidePart,
  dayPart,
  type Fact,
  fact,
  facts,
  linkPart,
  type Phrase,
} from '../page/phrase.ts';
import { citedPlace, driftSourceLabel } from './words.ts';

/** What two sources say, since when, and where it can be mended. */
export function findingFacts({ citations, fix, since, waiver }: DriftFinding): Fact[] {
  return facts([
    ...citations.map((citation) =>
      fact(driftSourceLabel(citation.source), citationPhrase(citation)),
    ),
    fact('Since', sincePhrase(since)),
    fact('Waived', waiver && [waiver.reason, ' ', asidePart(dayPart(waiver.date))]),
    fact(
      'How to fix it',
      fix === undefined || waiver !== undefined
        ? undefined
        : [{ kind: 'link', text: fix.label, to: fix.url }],
    ),
  ]);
}

function citationPhrase(citation: DriftCitation): Phrase {
  return [citation.says, ' ', asidePart(linkPart(citedPlace(citation), citation.url))];
}

function sincePhrase({ release, date }: DriftFinding['since']): Phrase | undefined {
  if (release === undefined) return undefined;
  return date === undefined ? [`v${release}`] : [`v${release}, `, dayPart(date)];
}
