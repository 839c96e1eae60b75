import type { GateWork } from '../../schemas/activity.ts';
import { pullRequestUrl } from '../atlas/upstream.ts';
import type { Phrase } from '../page/phrase.ts';
import { stageLabel } from '../stage.ts';
import type { MergedView } from './activity.ts';

const WORDS: Record<GateWork, string> = {
  adds: 'added',
  promotes: 'promoted',
  demotes: 'demoted',
  'turns-on': 'enabled by default',
  'turns-off': 'disabled by default',
  locks: 'locked to default',
  removes: 'removed',
};

/** What a pull request does, in words: "promoted to beta, enabled by default"; empty where unknown. */
export function workWords({ does = [], stage }: Pick<MergedView, 'does' | 'stage'>): string {
  return does
    .map((work) => {
      if (stage === undefined) return WORDS[work];
      const label = stage === 'stable' ? 'GA' : stageLabel(stage).toLowerCase();
      if (work === 'adds') return `added as ${label}`;
      return work === 'promotes' || work === 'demotes' ? `${WORDS[work]} to ${label}` : WORDS[work];
    })
    .join(', ');
}

/** A pull request by its number, with what it does where that is known. */
export function mergedPhrase(view: MergedView): Phrase {
  const words = workWords(view);
  return [
    { kind: 'link', text: `#${view.number}`, to: pullRequestUrl(view.number) },
    ...(words === '' ? [] : [` ${words}`]),
  ];
}
