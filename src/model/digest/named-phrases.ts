import {
  asidePart,
  enhancementPhrase,
  joinPhrases,
  linkPart,
  type Phrase,
  type PhrasePart,
} from '../page/phrase.ts';
import type { DigestIndex } from './digest.ts';
import { namedPullRequestUrl, pullRequestLabel } from './links.ts';
import { type FoundKep, mentionText, mentionUrl } from './mention.ts';

/** A KEP that upstream names: our page of it, else the address where it can be looked up. */
export function namedKepPhrase({ mention, view }: FoundKep): Phrase {
  if (view !== undefined) return enhancementPhrase(view);
  return [linkPart(mentionText(mention), mentionUrl(mention)), ' (unknown here)'];
}

/** A gate under its own name, with what upstream calls it where that is another. */
export function namedGatePhrase(written: string, name: string | undefined): Phrase {
  if (name === undefined) return [written];
  const gate = { kind: 'gate', name } as const;
  return name === written ? [gate] : [gate, ' ', asidePart(`written “${written}”`)];
}

/** A pull request such as "kubernetes/kubernetes#123". */
export function namedPullRequestPart(id: string): PhrasePart {
  return linkPart(pullRequestLabel(id), namedPullRequestUrl(id));
}

/** Gates in one line. */
export function gateListPhrase(
  names: readonly string[],
  gateName: DigestIndex['gateName'],
): Phrase {
  return joinPhrases(
    names.map((written) => namedGatePhrase(written, gateName(written))),
    ', ',
  );
}

/** Pull requests in one line. */
export function namedPullRequestsPhrase(ids: readonly string[]): Phrase {
  return joinPhrases(
    ids.map((id) => [namedPullRequestPart(id)]),
    ', ',
  );
}
