import type { Announcement, AnnouncementKind } from '../../schemas/announcement.ts';
import type { Atlas } from '../atlas/atlas.ts';
import { type EnhancementView, isGivenUp } from '../enhancement/enhancement.ts';
import type { Gate } from '../gate/gate.ts';
import { compareVersions } from '../version.ts';
import {
  type Agree,
  type Agreement,
  agreementFinder,
  isAlone,
  type MatchCandidate,
  MOST_MISSING,
  matchCandidate,
  type TextWords,
  textWords,
} from './name-agreement.ts';

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
/** How many words a name must have of which a post may leave out some. */
const LONG_NAME = 5;

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
    .map((view) => matchCandidate(view, byName));
  const agree = agreementFinder(subjects);
  return (post) => {
    if (!MATCHED.has(post.kind) || post.keps !== undefined) return NOTHING;
    return decide(namesOf(post, byName), agree);
  };
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
    names: texts.map(textWords),
    headings: (post.headings ?? []).map(textWords),
    gated: ownersOf(gates),
    owners: ownersOf(gates.filter(isAlone)),
  };
}

/** By its title, address and file; else by its headings and by the gates that it names. */
function decide(post: PostNames, agree: Agree): NameMatch {
  const all = agree(post.names, post.gated);
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
  return score >= SAME && (missing === 0 || (missing <= MOST_MISSING && words.length >= LONG_NAME));
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
function isChangedIn({ release }: Announcement, { releases }: MatchCandidate): boolean {
  return release !== undefined && releases.has(release);
}

/** Whether a name is only a part of another one that was found. */
function isWithin(one: Agreement, other: Agreement): boolean {
  return (
    other.words.length > one.words.length && one.words.every((word) => other.words.includes(word))
  );
}
