import type { EnhancementView } from '../enhancement/enhancement.ts';
import type { Gate } from '../gate/gate.ts';
import { groupByEach } from '../group-by-each.ts';
import { onceForEach } from '../once.ts';
import { compareVersions } from '../version.ts';
import { nameWords, withoutAdded } from './name-words.ts';

/** An enhancement with the names by which posts may call it. */
export interface MatchCandidate {
  readonly view: EnhancementView;
  readonly names: readonly (readonly string[])[];
  /** The releases in which it reached, or is to reach, a stage. */
  readonly releases: ReadonlySet<string>;
  readonly first: string | undefined;
  /** The release in which it became stable; absent where it did not yet. */
  readonly last: string | undefined;
}

/** The words of a text, and those of them that posts do not add to a name. */
export interface TextWords {
  readonly all: readonly string[];
  readonly own: readonly string[];
}

/** How well a name of an enhancement and a name of a post agree. */
export interface Agreement {
  readonly subject: MatchCandidate;
  readonly words: readonly string[];
  readonly score: number;
  /** How many words of the name the post does not have. */
  readonly missing: number;
}

/** How all enhancements agree with some texts. */
export type Agree = (texts: readonly TextWords[]) => readonly Agreement[];

/** Compares texts with the names of the subjects that have one of their words: most have none. */
export function agreementFinder(subjects: readonly MatchCandidate[]): Agree {
  const weigh = weigher(subjects);
  const byWord = groupByEach(subjects, ({ names }) => names.flat());
  const strangers = subjects.map((subject) => ({ subject, words: [], score: 0, missing: 0 }));
  return (texts) => {
    const words = new Set(texts.flatMap(({ all }) => all));
    const near = new Set([...words].flatMap((word) => byWord.get(word) ?? []));
    return strangers.map((stranger) =>
      near.has(stranger.subject) ? agreementOf(texts, stranger.subject, weigh) : stranger,
    );
  };
}

/** An enhancement as posts may call it: by its title, its directory, and the gates that it alone has. */
export function matchCandidate(
  view: EnhancementView,
  byName: ReadonlyMap<string, Gate>,
): MatchCandidate {
  const { record, claims, id } = view;
  const gates = view.gates.flatMap(({ name = '' }) => byName.get(name) ?? []).filter(isAlone);
  const directory = (id.split('/').at(-1) ?? '').replace(/^\d+-/, '');
  const releases = new Set([
    ...claims.map(({ release }) => release),
    ...Object.values(record.milestones ?? {}),
    ...gates.flatMap(({ record: { docs } }) =>
      (docs?.stages ?? []).flatMap(({ from }) => minor(from)),
    ),
  ]);
  return {
    view,
    names: [record.title, directory, ...gates.map(({ name }) => name)]
      .map(nameWords)
      .filter(({ length }) => length > 0),
    releases,
    first: [...releases].sort(compareVersions)[0],
    last: claims.find(({ stage }) => stage === 'stable')?.release,
  };
}

function minor(version: string | undefined): string[] {
  return version === undefined ? [] : [version.split('.').slice(0, 2).join('.')];
}

/** Whether a gate belongs to one enhancement alone, so that its name is that one's. */
export function isAlone({ enhancements }: Gate): boolean {
  return enhancements.length === 1;
}

/** The words of a text as those of names are compared. */
export function textWords(text: string): TextWords {
  const all = nameWords(text);
  return { all, own: withoutAdded(all) };
}

type Weigh = (words: readonly string[]) => number;

/** Rare words tell more: a word of few enhancements weighs more than one of many. */
function weigher(subjects: readonly MatchCandidate[]): Weigh {
  const counts = new Map<string, number>();
  for (const { names } of subjects) {
    for (const word of new Set(names.flat())) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const weight = onceForEach((word: string): number =>
    Math.log(1 + subjects.length / (counts.get(word) ?? 0.5)),
  );
  return (words) => words.reduce((sum, word) => sum + weight(word), 0);
}

/** The best agreement of the names of an enhancement with some texts: none has a score of 0. */
function agreementOf(
  texts: readonly TextWords[],
  subject: MatchCandidate,
  weigh: Weigh,
): Agreement {
  const all = subject.names.flatMap((words) =>
    texts.flatMap(({ all, own }): Agreement[] => {
      const common = words.filter((word) => all.includes(word));
      if (common.length === 0) return [];
      const ofName = weigh(common) / weigh(words);
      const ofPost = weigh(common) / weigh([...new Set([...own, ...common])]);
      const score = (2 * ofName * ofPost) / (ofName + ofPost);
      return [{ subject, words, score, missing: words.length - common.length }];
    }),
  );
  const none = { subject, words: [], score: 0, missing: 0 };
  return all.sort((a, b) => b.score - a.score)[0] ?? none;
}
