import type { Announcement } from '../../../schemas/announcement.ts';
import type { ChangeRecord, Changes } from '../../../schemas/change.ts';
import type { Digest } from '../../../schemas/digest.ts';
import type { ActivityIndex, MergedView } from '../../activity/activity.ts';
import type { Atlas } from '../../atlas/atlas.ts';
import { lookUp } from '../../atlas/lookup.ts';
import { kepDirectoryUrl, pullRequestUrl } from '../../atlas/upstream.ts';
import { changePhrase } from '../../changes/words.ts';
import { addDays, mondayOf } from '../../day.ts';
import { findMentioned } from '../../enhancement/find-mentioned.ts';
import { preReleases } from '../../release/published.ts';
import { viewReleases } from '../../release/release.ts';
import { type Candidate, candidateLine, candidates } from './candidates.ts';
import { changelogLink, longDay, scheduleLines } from './deadlines.ts';
import { bullet, endedWeek, hint, type Line, type LwkdIssue, type LwkdSection } from './issue.ts';
import {
  linesBySig,
  mergeLine,
  promotionLine,
  type SortedMerges,
  sortMerges,
  versionLines,
  type WordsOf,
} from './merges.ts';
import { projectLines } from './projects.ts';

/** What an issue is drafted from. */
export interface LwkdMaterial {
  readonly atlas: Atlas;
  readonly activity: ActivityIndex;
  /** What pull requests say, where their words were fetched. */
  readonly wordsOf: WordsOf;
  readonly accounts: readonly Changes[];
  /** The issues that there are. */
  readonly digests: readonly Digest[];
  readonly announcements: readonly Announcement[];
}

/** KEPs presented within so many days are not presented again. */
const PRESENTED_DAYS = 182;
const FEATURED = 5;

/**
 * Drafts the issue about the last week that has ended on a day, in LWKD's form.
 * @param day ISO 8601; deadlines are counted from it
 */
export function draftLwkd(material: LwkdMaterial, day: string): LwkdIssue {
  const week = endedWeek(day);
  const { activity, wordsOf } = material;
  const kepsOf = kepsByGate(material.atlas);
  const merged = activity
    .mergedBetween(week.monday, week.sunday)
    .map((view) => withKeps(view, kepsOf));
  const sorted = sortMerges(merged, wordsOf);
  const changes = changesOf(material.accounts, week.monday, day);
  const sections: LwkdSection[] = [
    { heading: 'Developer News', lines: newsLines(material, week, changes) },
    { heading: 'Release Schedule', lines: scheduleLines(releasesOn(material, day), day, week) },
    { heading: 'Featured PRs', lines: featuredLines(merged, wordsOf) },
    { heading: 'KEP of the Week', lines: kepLines(material, day, week, changes) },
    { heading: 'Other Merges', lines: otherLines(sorted, material, newGates(changes, merged)) },
    { heading: 'Promotions', lines: promotionLines(sorted, wordsOf, changes) },
    { heading: 'Deprecated', lines: deprecatedLines(sorted, wordsOf, changes) },
    {
      heading: 'Version Updates',
      lines: versionLines(sorted.versions, wordsOf),
    },
    {
      heading: 'Subprojects and Dependency Updates',
      lines: projectLines(activity.releasedBetween(week.monday, week.sunday)),
    },
    { heading: 'Shoutouts', lines: [hint('from the #shoutouts channel')] },
  ];
  return { ...week, sections: sections.filter(({ lines }) => lines.length > 0) };
}

/** A gate → the number of the KEP that it belongs to, where that is one. */
function kepsByGate({ enhancements }: Atlas): ReadonlyMap<string, number> {
  const named = enhancements.flatMap(({ record: { number }, gates }) =>
    gates.flatMap(({ name }) =>
      name === undefined || number === undefined ? [] : { name, number },
    ),
  );
  const groups = Map.groupBy(named, ({ name }) => name);
  return new Map(
    [...groups].flatMap(([name, [first, second]]) =>
      first === undefined || second !== undefined ? [] : [[name, first.number]],
    ),
  );
}

/** A pull request that names no KEP is for that of the gate that it changes. */
function withKeps(view: MergedView, kepsOf: ReadonlyMap<string, number>): MergedView {
  if (view.keps !== undefined) return view;
  const keps = new Set((view.changedGates ?? []).flatMap((name) => kepsOf.get(name) ?? []));
  return keps.size === 0 ? view : { ...view, keps: [...keps] };
}

/** Releases as they stood on the day: a past week knows nothing of what came later. */
function releasesOn({ atlas }: LwkdMaterial, day: string) {
  const records = atlas.releases.map(({ record }) =>
    record.tags === undefined
      ? record
      : { ...record, tags: record.tags.filter(({ date }) => date <= day) },
  );
  return viewReleases(records, day);
}

/** What the accounts tell of the week: each belongs to the week of the day before it. */
function changesOf(accounts: readonly Changes[], monday: string, day: string): ChangeRecord[] {
  return accounts
    .filter(({ date }) => mondayOf(addDays(date, -1)) === monday && date <= addDays(day, 1))
    .flatMap(({ changes }) => changes);
}

interface Week {
  readonly monday: string;
  readonly sunday: string;
}

function newsLines(
  { atlas, announcements }: LwkdMaterial,
  { monday, sunday }: Week,
  changes: readonly ChangeRecord[],
): Line[] {
  const isOfWeek = (date = '') => date >= monday && date <= sunday;
  const tagged = atlas.releases.flatMap(({ version, record }) =>
    preReleases(record)
      .filter(({ date }) => isOfWeek(date))
      .map((tag) =>
        bullet(
          'Kubernetes ',
          changelogLink(tag.version, version),
          ` came out on ${longDay(tag.date)}`,
        ),
      ),
  );
  const posts = announcements
    .filter(({ date }) => isOfWeek(date))
    .flatMap((post) => {
      const url = post.permalink;
      return url === undefined ? [] : [bullet({ text: post.title, url })];
    });
  const added = changes
    .filter(({ kind }) => kind === 'enhancement-added')
    .map(({ subject, to = '' }) => {
      const label = lookUp(atlas).enhancement(subject)?.label ?? subject;
      return bullet('New: ', { text: `${label}: ${to}`, url: kepDirectoryUrl(subject) });
    });
  return [hint('announcements of the dev list and of SIGs'), ...tagged, ...posts, ...added];
}

/** What an editor may write about at length: the most telling merges. */
function featuredLines(merged: readonly MergedView[], wordsOf: WordsOf): Line[] {
  const best = merged
    .map((view) => ({ view, weight: weightOf(view) }))
    .filter(({ weight }) => weight > 2)
    .sort((a, b) => b.weight - a.weight || a.view.number - b.view.number)
    .slice(0, FEATURED);
  if (best.length === 0) return [];
  return [
    hint('choose one or two, and tell who worked on it and what it changes'),
    ...best.flatMap(({ view }): Line[] => {
      const { number, author, keps = [] } = view;
      const title = wordsOf(view)?.title ?? '';
      const text = title === '' ? String(number) : `${number}: ${title}`;
      const by =
        author === undefined ? [] : ['by ', { text: author, url: `https://github.com/${author}` }];
      const forKeps = keps.flatMap((kep) => [
        ', for ',
        { text: `KEP-${kep}`, url: `https://kep.k8s.io/${kep}` },
      ]);
      return [
        { kind: 'heading', pieces: [{ text, url: pullRequestUrl(number) }] },
        { kind: 'paragraph', pieces: [...by, ...forKeps] },
      ];
    }),
  ];
}

function weightOf({ does = [], stage, kinds = [], keps = [], size, note }: MergedView): number {
  const isBig = size === 'XL' || size === 'XXL';
  return (
    (does.includes('promotes') && stage === 'stable' ? 3 : 0) +
    (does.includes('adds') ? 3 : 0) +
    (does.includes('turns-on') ? 2 : 0) +
    (kinds.includes('api-change') ? 1 : 0) +
    (kinds.includes('feature') ? 1 : 0) +
    (keps.length > 0 ? 1 : 0) +
    (isBig ? 1 : 0) +
    (note === 'action-required' ? 2 : 0)
  );
}

function kepLines(
  material: LwkdMaterial,
  day: string,
  week: Week,
  changes: readonly ChangeRecord[],
): Line[] {
  const chosen = candidatesOn(material, day, week, changes);
  if (chosen.length === 0) return [];
  return [
    hint('choose one; none was presented in the last six months'),
    ...chosen.map(candidateLine),
  ];
}

/** The ids of the enhancements that an issue suggests as KEP of the week. */
export function candidateIds(material: LwkdMaterial, day: string): string[] {
  const week = endedWeek(day);
  const changes = changesOf(material.accounts, week.monday, day);
  return candidatesOn(material, day, week, changes).map(({ view }) => view.id);
}

function candidatesOn(
  { atlas, activity, digests, accounts }: LwkdMaterial,
  day: string,
  week: Week,
  changes: readonly ChangeRecord[],
): Candidate[] {
  const find = findMentioned(atlas.enhancements);
  const presented = digests
    .filter(({ id }) => id < week.sunday && id >= addDays(week.sunday, -PRESENTED_DAYS))
    .flatMap(({ sections }) => sections.flatMap((section) => section.featuredKeps ?? []))
    .flatMap((mention) => find(mention)?.id ?? []);
  const running = viewReleases(
    atlas.releases.map(({ record }) => record),
    day,
  ).find(({ phase }) => phase === 'in-progress');
  return candidates({
    enhancements: atlas.enhancements,
    activity,
    changes,
    added: addedOn(accounts),
    running: running?.version,
    presented: new Set(presented),
    week,
  });
}

/** The day of the change log that tells of an enhancement first, by its id. */
function addedOn(accounts: readonly Changes[]): ReadonlyMap<string, string> {
  return new Map(
    accounts.flatMap(({ date, changes }) =>
      changes
        .filter(({ kind }) => kind === 'enhancement-added')
        .map(({ subject }) => [subject, date] as const),
    ),
  );
}

/** The gates that are new in the code, and that no merge of the week names. */
function newGates(changes: readonly ChangeRecord[], merged: readonly MergedView[]): string[] {
  const named = new Set(merged.flatMap(({ gates = [] }) => gates));
  return changes
    .filter(({ kind, source }) => kind === 'gate-added' && source === 'code')
    .map(({ subject }) => subject)
    .filter((name) => !named.has(name));
}

function otherLines(
  { others, minor }: SortedMerges,
  { atlas, wordsOf }: LwkdMaterial,
  gates: readonly string[],
): Line[] {
  const byNumber = lookUp(atlas).enhancementByNumber;
  const ownerOf = ({ keps = [] }: MergedView) =>
    keps.map((number) => byNumber(number)?.sig).find((sig) => sig !== undefined);
  const lines = linesBySig(others, ownerOf, wordsOf);
  const rest = minor.map(({ number }) => `#${number}`).join(', ');
  return [
    ...(lines.length === 0 ? [] : [hint('cut down')]),
    ...lines,
    ...(rest === '' ? [] : [hint(`without a release note, small: ${rest}`)]),
    ...(gates.length === 0 ? [] : [hint(`new gates in the code: ${gates.join(', ')}`)]),
  ];
}

/** What was promoted by what was merged, and what the code says besides. */
function promotionLines(
  { promotions }: SortedMerges,
  wordsOf: WordsOf,
  changes: readonly ChangeRecord[],
): Line[] {
  const told = new Set(promotions.flatMap(({ changedGates = [] }) => changedGates));
  const kinds: ReadonlySet<string> = new Set(['gate-stage', 'gate-default', 'gate-locked']);
  const inCode = changes.filter(
    ({ kind, source, subject }) => kinds.has(kind) && source === 'code' && !told.has(subject),
  );
  return [
    ...promotions.toReversed().map((view) => promotionLine(view, wordsOf)),
    ...gateLines(inCode),
  ];
}

function deprecatedLines(
  { deprecated }: SortedMerges,
  wordsOf: WordsOf,
  changes: readonly ChangeRecord[],
): Line[] {
  const told = new Set(deprecated.flatMap(({ changedGates = [] }) => changedGates));
  const removed = changes.filter(
    ({ kind, source, subject }) =>
      kind === 'gate-removed' && source === 'code' && !told.has(subject),
  );
  const ended = changes.filter(
    ({ kind, to = '' }) => kind === 'enhancement-status' && ENDS.has(to),
  );
  return [
    ...deprecated.toReversed().map((view) => mergeLine(view, wordsOf)),
    ...gateLines(removed),
    ...ended.map((change) =>
      bullet(
        { text: change.subject.split('/').at(-1) ?? '', url: kepDirectoryUrl(change.subject) },
        `: ${changePhrase(change)}`,
      ),
    ),
  ];
}

const ENDS: ReadonlySet<string> = new Set(['rejected', 'withdrawn', 'replaced', 'deferred']);
const GATES_PAGE =
  'https://kubernetes.io/docs/reference/command-line-tools-reference/feature-gates/';

/** A line for each gate that the code tells of, with all that it tells. */
function gateLines(changes: readonly ChangeRecord[]): Line[] {
  return [...Map.groupBy(changes, ({ subject }) => subject)].map(([name, list]) =>
    bullet(
      { markdown: `\`${name}\``, url: `${GATES_PAGE}#${name}` },
      `: ${list.map(changePhrase).join('; ')}, in the code`,
    ),
  );
}
