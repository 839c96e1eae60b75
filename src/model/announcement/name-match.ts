import type { Announcement, AnnouncementKind } from '../../schemas/announcement.ts';
import type { Atlas } from '../atlas/atlas.ts';
import { type EnhancementView, isGivenUp } from '../enhancement/enhancement.ts';
import type { Gate } from '../gate/gate.ts';
import { onceForEach } from '../once.ts';
import { compareVersions } from '../version.ts';
import { nameWords, withoutAdded } from './name-words.ts';

/** What a post is about by its name, where it links no KEP. */
export interface NameMatch {
  /** The enhancements that it is about; empty where that cannot be decided. */
  readonly enhancements: readonly EnhancementView[];
  /** Those among which it cannot be decided. */
  readonly undecided: readonly EnhancementView[];
}

/** Finds what a post is about by its name. */
export type MatchPost = (post: Announcement) => NameMatch;

/** The kinds of posts that are about few things. */
const MATCHED: ReadonlySet<AnnouncementKind> = new Set(['feature-post', 'other']);

/** How far the words of a name and of a post must agree; 1 where they are the same. */
const SAME = 0.88;
/** The same where the post names a feature gate of the enhancement. */
const WITH_GATE = 0.6;
/** How many words a name must have, and how many where the post names no release. */
const LEAST_WORDS = 2;
const LEAST_WORDS_UNDATED = 3;
/** How many words a name must have of which a post may leave out one. */
const LONG_NAME = 5;

/** An enhancement with the names by which posts may call it. */
interface Subject {
  readonly view: EnhancementView;
  readonly names: readonly (readonly string[])[];
  /** The releases in which it reached, or is to reach, a stage. */
  readonly releases: ReadonlySet<string>;
  readonly first: string | undefined;
  /** The release in which it became stable; absent where it did not yet. */
  readonly last: string | undefined;
}

/** The words of a text, and those of them that posts do not add to a name. */
interface TextWords {
  readonly all: readonly string[];
  readonly own: readonly string[];
}

/** A post with the words of its title, its address and its file. */
interface PostNames {
  readonly post: Announcement;
  readonly names: readonly TextWords[];
  readonly headings: readonly TextWords[];
  /** The enhancements that have a feature gate that it names. */
  readonly gated: ReadonlySet<string>;
  /** Those of them that have it alone. */
  readonly owners: ReadonlySet<string>;
}

/** How well a name of an enhancement and a name of a post agree. */
interface Agreement {
  readonly subject: Subject;
  readonly words: readonly string[];
  readonly score: number;
  /** How many words of the name the post does not have. */
  readonly missing: number;
}

const NOTHING: NameMatch = { enhancements: [], undecided: [] };

/**
 * Finds the enhancements that posts without a link to a KEP are about. Either the words of a post's
 * title, address or file are those of a KEP's title, of its directory or of a feature gate that it
 * alone has, and the enhancement is news in a release that the post names; words count the more the
 * fewer enhancements have them. Or, where none is called so, the post names such a gate, and the
 * enhancement reached a stage in the post's release. This is a weak kind of evidence: it decides no stage.
 */
export function matcherByName({
  enhancements,
  gates,
}: Pick<Atlas, 'enhancements' | 'gates'>): MatchPost {
  const byName = new Map(gates.map((gate) => [gate.name, gate]));
  const subjects = enhancements
    .filter(({ record }) => !isGivenUp(record.status))
    .map((view) => subjectOf(view, byName));
  const agree = agreementFinder(subjects);
  return (post) => {
    if (!MATCHED.has(post.kind) || post.keps !== undefined) return NOTHING;
    return decide(namesOf(post, byName), agree);
  };
}

/** Compares texts with the names of the subjects that have one of their words: most have none. */
function agreementFinder(subjects: readonly Subject[]): Agree {
  const weigh = weigher(subjects);
  const byWord = new Map<string, Subject[]>();
  for (const subject of subjects) {
    for (const word of new Set(subject.names.flat())) {
      const having = byWord.get(word) ?? [];
      byWord.set(word, having);
      having.push(subject);
    }
  }
  const strangers = subjects.map((subject) => ({ subject, words: [], score: 0, missing: 0 }));
  return (texts) => {
    const words = new Set(texts.flatMap(({ all }) => all));
    const near = new Set([...words].flatMap((word) => byWord.get(word) ?? []));
    return strangers.map((stranger) =>
      near.has(stranger.subject) ? agreementOf(texts, stranger.subject, weigh) : stranger,
    );
  };
}

function subjectOf(view: EnhancementView, byName: ReadonlyMap<string, Gate>): Subject {
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
function isAlone({ enhancements }: Gate): boolean {
  return enhancements.length === 1;
}

function namesOf(post: Announcement, byName: ReadonlyMap<string, Gate>): PostNames {
  const file =
    post.path
      .replace(/(?:\/index)?\.md$/, '')
      .split('/')
      .at(-1) ?? '';
  const texts = [post.title, post.id, file];
  const gates = (post.gates ?? []).flatMap((name) => byName.get(name) ?? []);
  const ownersOf = (all: readonly Gate[]) =>
    new Set(all.flatMap(({ enhancements }) => enhancements));
  return {
    post,
    names: texts.map(wordsOf),
    headings: (post.headings ?? []).map(wordsOf),
    gated: ownersOf(gates),
    owners: ownersOf(gates.filter(isAlone)),
  };
}

function wordsOf(text: string): TextWords {
  const all = nameWords(text);
  return { all, own: withoutAdded(all) };
}

type Weigh = (words: readonly string[]) => number;

/** Rare words tell more: a word of few enhancements weighs more than one of many. */
function weigher(subjects: readonly Subject[]): Weigh {
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
function agreementOf(texts: readonly TextWords[], subject: Subject, weigh: Weigh): Agreement {
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

/** How all enhancements agree with some texts. */
type Agree = (texts: readonly TextWords[]) => readonly Agreement[];

/** By its title, address and file; else by its headings and by the gates that it names. */
function decide(post: PostNames, agree: Agree): NameMatch {
  const all = agree(post.names);
  const isGated = ({ subject }: Agreement) => post.gated.has(subject.view.id);
  const same = strongest(
    all
      .filter((each) => (isGated(each) ? each.score >= WITH_GATE : isSame(each)))
      .filter((each) => isNews(post.post, each)),
    post,
  );
  if (same.length > 1) return { enhancements: [], undecided: viewsOf(same) };
  const called = wholeNames([...new Set([...same, ...partsOf(post, all)])]);
  if (called.length > 0) return { enhancements: viewsOf(called), undecided: [] };
  const headed = wholeNames(post.headings.flatMap((heading) => partsOf(post, agree([heading]))));
  const owners = all.filter(
    ({ subject }) => post.owners.has(subject.view.id) && isChangedIn(post.post, subject),
  );
  return { enhancements: [...new Set(viewsOf([...headed, ...owners]))], undecided: [] };
}

/** What of a post has the name of an enhancement that its release changed. */
function partsOf({ post }: PostNames, all: readonly Agreement[]): Agreement[] {
  return all.filter(
    (each) =>
      each.words.length >= LEAST_WORDS &&
      (each.missing === 0 || isSame(each)) &&
      isChangedIn(post, each.subject),
  );
}

function wholeNames(all: readonly Agreement[]): Agreement[] {
  return all.filter((each) => !all.some((other) => isWithin(each, other)));
}

function viewsOf(all: readonly Agreement[]): EnhancementView[] {
  return all.map(({ subject }) => subject.view);
}

function isSame({ words, score, missing }: Agreement): boolean {
  return score >= SAME && (missing === 0 || (missing === 1 && words.length >= LONG_NAME));
}

/** Of those that agree, the ones that agree best: first those whose gate, then those whose stage is named. */
function strongest(all: readonly Agreement[], { post, gated }: PostNames): readonly Agreement[] {
  const narrow = (list: readonly Agreement[], holds: (each: Agreement) => boolean) =>
    list.some(holds) ? list.filter(holds) : list;
  const named = narrow(all, ({ subject }) => gated.has(subject.view.id));
  const best = Math.max(...named.map(({ score }) => score));
  return narrow(
    named.filter(({ score }) => score === best),
    ({ subject }) => isChangedIn(post, subject),
  );
}

/** Whether an enhancement is news in a release that the post names. */
function isNews({ release, releases = [] }: Announcement, { subject, words }: Agreement): boolean {
  const named = release === undefined ? releases : [release];
  if (named.length === 0) return words.length >= LEAST_WORDS_UNDATED;
  const { first, last } = subject;
  return (
    words.length >= LEAST_WORDS &&
    first !== undefined &&
    named.some(
      (one) =>
        compareVersions(first, one) <= 0 && (last === undefined || compareVersions(one, last) <= 0),
    )
  );
}

/** Whether an enhancement reached a stage, or was to reach one, in the release that a post is about. */
function isChangedIn({ release }: Announcement, { releases }: Subject): boolean {
  return release !== undefined && releases.has(release);
}

/** Whether a name is only a part of another one that was found. */
function isWithin(one: Agreement, other: Agreement): boolean {
  return (
    other.words.length > one.words.length && one.words.every((word) => other.words.includes(word))
  );
}
