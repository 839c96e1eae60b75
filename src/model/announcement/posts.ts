import type { Announcement } from '../../schemas/announcement.ts';
import type { GateStage } from '../../schemas/stage.ts';
import { type FindEnhancement, mentionedEnhancements } from '../digest/mention.ts';
import { addTo } from '../group-by-each.ts';
import type { FindGroups } from './about-groups.ts';
import type { MatchPost, NameMatch } from './name-match.ts';

/**
 * How a post names something. `listed`: in a release's list of what reached a stage. `headed`: under
 * a heading of a release announcement. `named`: anywhere. `matched`: not at all, but its own name is
 * that of the enhancement.
 */
type PostRole = 'listed' | 'headed' | 'named' | 'matched';

/** A post that names an enhancement or a gate. */
export interface PostMention {
  readonly post: Announcement;
  readonly role: PostRole;
  /** The stage that it says was reached. */
  readonly stage: GateStage | undefined;
  /** Whether it stands among deprecations and removals. */
  readonly isRemoval: boolean;
  /** The fragment of the address of the nearest heading. */
  readonly anchor: string | undefined;
}

/** A post that is about a group. */
export interface GroupPost {
  readonly post: Announcement;
  /** The subproject of the group that it is about. */
  readonly subproject: string | undefined;
}

/** The posts about a release. */
export interface ReleasePosts {
  readonly announcement: Announcement | undefined;
  /** Feature posts, previews and interviews, oldest first. */
  readonly others: readonly Announcement[];
}

/** Which posts name something, newest first. */
export interface AnnouncementIndex {
  /** All posts. */
  readonly all: readonly Announcement[];
  /** The enhancements that a post is about or names: their directories below keps/. */
  enhancementsOf(post: Announcement): readonly string[];
  /** By the enhancement's directory below keps/. */
  postsOfEnhancement(id: string): readonly PostMention[];
  /** By the gate's own name. */
  postsOfGate(name: string): readonly PostMention[];
  postsOfRelease(version: string): ReleasePosts;
  /** By the group's name, such as "sig-node". */
  postsOfGroup(name: string): readonly GroupPost[];
  /** The enhancements among which it cannot be decided which one a post is about by its name. */
  undecidedOf(post: Announcement): readonly string[];
  /** Whether a post names no enhancement, but has the name of one. */
  isMatched(post: Announcement): boolean;
  /** The groups that a post is about. */
  groupsOf(post: Announcement): readonly string[];
}

/** By what names in posts are found. */
export interface AnnouncementSources {
  readonly find: FindEnhancement;
  readonly gateName: (written: string) => string | undefined;
  /** What a post is about by its name; where it is absent, only what a post names counts. */
  readonly match?: MatchPost;
  /** The groups that a post is about; where it is absent, none is known. */
  readonly groupsAbout?: FindGroups;
}

/** Indexes what the posts name. */
export function indexAnnouncements(
  posts: readonly Announcement[],
  sources: AnnouncementSources,
): AnnouncementIndex {
  const ordered = posts.toSorted(compareDates);
  const ofEnhancement = new Map<string, PostMention[]>();
  const matched = new Set<string>();
  const undecided = new Map<string, readonly string[]>();
  const inPost = new Map<string, readonly string[]>();
  const ofGate = new Map<string, PostMention[]>();
  for (const post of ordered.toReversed()) {
    const byName = sources.match?.(post);
    undecided.set(
      post.id,
      (byName?.undecided ?? []).map(({ id }) => id),
    );
    const mentions = enhancementsIn(post, byName, sources);
    inPost.set(post.id, [...mentions.keys()]);
    if ([...mentions.values()].some(({ role }) => role === 'matched')) matched.add(post.id);
    for (const [id, mention] of mentions) addTo(ofEnhancement, id, mention);
    for (const [name, mention] of gatesIn(post, sources)) addTo(ofGate, name, mention);
  }
  const ofRelease = Map.groupBy(ordered, ({ release }) => release);
  const { groupsAbout = () => [] } = sources;
  const about = ordered
    .toReversed()
    .flatMap((post) => groupsAbout(post).map((group) => ({ ...group, post })));
  const ofGroup = Map.groupBy(about, ({ name }) => name);
  return {
    all: ordered.toReversed(),
    enhancementsOf: ({ id }) => inPost.get(id) ?? [],
    postsOfEnhancement: (id) => ofEnhancement.get(id) ?? [],
    postsOfGroup: (name) => ofGroup.get(name) ?? [],
    undecidedOf: ({ id }) => undecided.get(id) ?? [],
    isMatched: ({ id }) => matched.has(id),
    groupsOf: (post) => groupsAbout(post).map(({ name }) => name),
    postsOfGate: (name) => ofGate.get(name) ?? [],
    postsOfRelease: (version) => {
      const own = ofRelease.get(version) ?? [];
      return {
        announcement: own.find(isReleaseAnnouncement),
        others: own.filter((post) => !isReleaseAnnouncement(post)),
      };
    },
  };
}

function isReleaseAnnouncement({ kind }: Announcement): boolean {
  return kind === 'release-announcement';
}

/** A post says of each enhancement what its list says, else its heading, else only that it names it. */
function enhancementsIn(
  post: Announcement,
  byName: NameMatch | undefined,
  { find }: AnnouncementSources,
): Map<string, PostMention> {
  const found = new Map<string, PostMention>();
  for (const list of post.lists ?? []) {
    const keps = list.enhancements.flatMap(({ kep }) => kep ?? []);
    for (const { id } of mentionedEnhancements(keps, find))
      addFirst(found, id, say(post, 'listed', list));
  }
  for (const feature of post.features ?? []) {
    for (const { id } of mentionedEnhancements(feature.keps ?? [], find)) {
      addFirst(found, id, say(post, 'headed', feature));
    }
  }
  for (const { id } of mentionedEnhancements(post.keps ?? [], find)) {
    addFirst(found, id, say(post, 'named', post));
  }
  for (const { id } of byName?.enhancements ?? []) {
    addFirst(found, id, say(post, 'matched', {}));
  }
  return found;
}

function gatesIn(post: Announcement, { gateName }: AnnouncementSources): Map<string, PostMention> {
  const found = new Map<string, PostMention>();
  const name = (names: readonly string[] = [], mention: PostMention): void => {
    for (const one of names.flatMap((written) => gateName(written) ?? [])) {
      addFirst(found, one, mention);
    }
  };
  for (const feature of post.features ?? []) name(feature.gates, say(post, 'headed', feature));
  name(post.gates, say(post, 'named', post));
  return found;
}

interface Said {
  readonly stage?: GateStage | undefined;
  readonly isRemoval?: boolean | undefined;
  readonly anchor?: string | undefined;
}

function say(post: Announcement, role: PostRole, { stage, isRemoval, anchor }: Said): PostMention {
  return { post, role, stage, isRemoval: isRemoval ?? false, anchor };
}

function addFirst<T>(all: Map<string, T>, key: string, one: T): void {
  if (!all.has(key)) all.set(key, one);
}

function compareDates(a: Announcement, b: Announcement): number {
  return (a.date ?? '').localeCompare(b.date ?? '') || (a.id < b.id ? -1 : 1);
}
