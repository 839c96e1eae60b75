import type { EnhancementView } from '../enhancement/enhancement.ts';
import type { Gate } from '../gate/gate.ts';
import { groupByEach } from '../group-by-each.ts';
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
  readonly all: ReadonlySet<string>;
  readonly own: ReadonlySet<string>;
}

/** How well a name of an enhancement and a name of a post agree. */
export interface Agreement {
  readonly subject: MatchCandidate;
  readonly words: readonly string[];
  readonly score: number;
  /** How many words of the name the post does not have. */
  readonly missing: number;
}

/**
 * How enhancements agree with some texts: at least those that have a name of which no more than `MOST_MISSING` words
 * are missing, and those that are wanted, by their directories below keps/.
 */
export type Agree = (
  texts: readonly TextWords[],
  wanted?: ReadonlySet<string>,
) => readonly Agreement[];

/** How many words of a name a text may leave out. */
export const MOST_MISSING = 1;

/** Compares texts with the names of the subjects that may agree with them: most do not. */
export function agreementFinder(subjects: readonly MatchCandidate[]): Agree {
  const bearers = groupByEach(subjects, ({ names }) => names.flat());
  const weigh = weigher(subjects.length, bearers);
  const byWord = groupByEach(subjects, ({ names }) =>
    names.flatMap((words) => rarest(words, weigh)),
  );
  return (texts, wanted) => {
    const near = new Set(
      texts.flatMap(({ all }) => [...all].flatMap((word) => byWord.get(word) ?? [])),
    );
    return subjects
      .filter((subject) => near.has(subject) || wanted?.has(subject.view.id))
      .map((subject) => agreementOf(texts, subject, weigh));
  };
}

/** The words of a name of which a text has one, unless too many of the name are missing. */
function rarest(words: readonly string[], weigh: Weigh): string[] {
  return words.toSorted((a, b) => weigh([b]) - weigh([a])).slice(0, MOST_MISSING + 1);
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
  return { all: new Set(all), own: new Set(withoutAdded(all)) };
}

type Weigh = (words: readonly string[]) => number;

/**
 * Rare words tell more: a word of few subjects weighs more than one of many.
 * @param count of all subjects
 */
function weigher(count: number, byWord: ReadonlyMap<string, readonly MatchCandidate[]>): Weigh {
  const weightOf = (word: string): number =>
    Math.log(1 + count / (byWord.get(word)?.length ?? 0.5));
  return (words) => words.reduce((sum, word) => sum + weightOf(word), 0);
}

/** The best agreement of the names of an enhancement with some texts: none has a score of 0. */
function agreementOf(
  texts: readonly TextWords[],
  subject: MatchCandidate,
  weigh: Weigh,
): Agreement {
  const all = subject.names.flatMap((words) =>
    texts.flatMap(({ all, own }): Agreement[] => {
      const common = words.filter((word) => all.has(word));
      if (common.length === 0) return [];
      const shared = weigh(common);
      const ofName = shared / weigh(words);
      const ofPost = shared / (weigh([...own]) + weigh(common.filter((word) => !own.has(word))));
      const score = (2 * ofName * ofPost) / (ofName + ofPost);
      return [{ subject, words, score, missing: words.length - common.length }];
    }),
  );
  const none = { subject, words: [], score: 0, missing: 0 };
  return all.sort((a, b) => b.score - a.score)[0] ?? none;
}
