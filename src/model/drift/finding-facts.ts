import type { DriftCitation, DriftFinding } from '../../schemas/drift.ts';
import {
  asidePart,
  dayPart,
  type Fact,
  fact,
  facts,
  type Phrase,
  type PhrasePart,
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
  const text = citedPlace(citation);
  const place: PhrasePart =
    citation.url === undefined ? text : { kind: 'link', text, to: citation.url };
  return [citation.says, ' ', asidePart(place)];
}

function sincePhrase({ release, date }: DriftFinding['since']): Phrase | undefined {
  if (release === undefined) return undefined;
  return date === undefined ? [`v${release}`] : [`v${release}, `, dayPart(date)];
}
