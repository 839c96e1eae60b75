import type { Atlas } from '../atlas/atlas.ts';
import { pullRequestUrl } from '../atlas/upstream.ts';
import type { Gate } from '../gate/gate.ts';
import {
  asidePart,
  dayPart,
  type Fact,
  linkPart,
  type Phrase,
  releasePart,
} from '../page/phrase.ts';
import type { ActivityIndex, MergedView } from './activity.ts';
import { workWords } from './words.ts';

type Merged = Pick<ActivityIndex, 'ofGate'>;

/** The pull requests that name a gate by any of its names, newest first. */
export function mergedForGate(activity: Merged, { name, formerNames }: Gate): MergedView[] {
  const all = [name, ...formerNames].flatMap((each) => activity.ofGate(each));
  return [...new Set(all)].sort((a, b) => b.merged.localeCompare(a.merged));
}

/** The pull requests that changed a gate, newest first, with what each did. */
export function changedByFacts(gate: Gate, activity: Merged, atlas: Atlas): Fact[] {
  const names = [gate.name, ...gate.formerNames];
  const changing = mergedForGate(activity, gate).filter(
    ({ does = [], changedGates = [] }) =>
      does.length > 0 && changedGates.some((name) => names.includes(name)),
  );
  if (changing.length === 0) return [];
  return [{ name: 'Changed by', values: changing.map((view) => changePhrase(view, atlas)) }];
}

function changePhrase(view: MergedView, atlas: Atlas): Phrase {
  const { number, release, date } = view;
  return [
    linkPart(`#${number}`, pullRequestUrl(number)),
    `: ${workWords(view)}`,
    ...(release === undefined ? [] : [' in ', releasePart(release, atlas)]),
    ' ',
    asidePart('merged ', dayPart(date)),
  ];
}
