import type { ChangeRecord, Changes } from '../../../schemas/change.ts';
import type { Enhancement } from '../../../schemas/enhancement.ts';
import type { ActivityIndex } from '../../activity/activity.ts';
import type { Lookup } from '../../atlas/lookup.ts';
import { changeId } from '../../changes/change-index.ts';
import { addDays } from '../../day.ts';
import type { NoteView } from '../../release/notes.ts';
import type { ReleaseView } from '../../release/release.ts';
import { keyEvents } from '../../release/release.ts';
import { SUGGESTION_RULE, type SuggestedKep } from './kep-of-the-week.ts';

/** What a draft is made of. */
export interface Material {
  readonly account: Changes;
  readonly lookup: Pick<Lookup, 'enhancement' | 'enhancementByNumber'>;
  /** The release whose cycle is under way on the account's day. */
  readonly running: ReleaseView | undefined;
  readonly suggestion: SuggestedKep | undefined;
  /** The release notes that name a KEP. */
  readonly notesOfKep: (number: number) => readonly NoteView[];
  /** What was merged, day by day. */
  readonly activity: Pick<ActivityIndex, 'mergedBetween'>;
}

/** Marks a place where an editor must write or decide; a digest that still has one is not published. */
export const EDITOR_MARK = 'EDITOR:';

const DEADLINES = 3;
const PULL_REQUESTS = 3;

/**
 * The draft of a digest as MDX, in the order of LWKD's sections; those with nothing to say are left
 * out. Every statement is a component that the build checks against the records.
 */
export function draftDigest(material: Material): string {
  const { account } = material;
  const sections = [
    section('Developer News', developerNews(material)),
    section('Release Schedule', releaseSchedule(material)),
    section('KEP of the Week', kepOfTheWeek(material)),
    section(
      'Other Merges',
      bullets(material, ({ kind }) => OTHER.has(kind)),
    ),
    section('Promotions', promotions(material)),
    section('Deprecated', bullets(material, isEnd)),
    section(
      'Version Updates',
      bullets(material, ({ kind }) => kind === 'release-published' || kind === 'release-patch'),
    ),
  ].flat();
  return `---
title: "Week of ${account.since} to ${account.date}"
description: "What changed in Kubernetes enhancements, feature gates, and releases from ${account.since} to ${account.date}."
date: "${account.date}"
draft: true
---

${mark('read the week through, write what the records cannot know, remove these marks and "draft: true"')}

${sections.join('\n\n')}

${mark('Subprojects and Dependency Updates, and Shoutouts, have no data: add them or leave them out')}
`;
}

function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`## ${heading}\n\n${lines.join('\n')}`];
}

function mark(words: string): string {
  return `{/* ${EDITOR_MARK} ${words} */}`;
}

function bullets({ account }: Material, isWanted: (change: ChangeRecord) => boolean): string[] {
  return account.changes.filter(isWanted).map((change) => `- ${tagOf(account.date, change)}`);
}

function tagOf(date: string, change: ChangeRecord): string {
  return `<Change id="${attribute(changeId({ date, change }))}" />`;
}

function attribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}

function developerNews(material: Material): string[] {
  const news = bullets(
    material,
    ({ kind }) => kind === 'enhancement-added' || kind === 'release-planned',
  );
  return news.length === 0 ? [] : [mark('news first, if there is any'), '', ...news];
}

function releaseSchedule(material: Material): string[] {
  const { running, account } = material;
  const coming = running === undefined ? [] : keyEvents(running.record);
  const dates = coming
    .filter(({ date }) => date >= account.date)
    .slice(0, DEADLINES)
    .map(({ name }) => `- <Deadline release="${running?.version}" event="${attribute(name)}" />`);
  return [...dates, ...bullets(material, ({ kind }) => kind === 'release-deadline')];
}

function kepOfTheWeek({ suggestion }: Material): string[] {
  if (suggestion === undefined) return [];
  const { view, reason } = suggestion;
  const id = view.record.number === undefined ? view.id : String(view.record.number);
  return [
    `**<Kep id="${id}" />**`,
    '',
    `<Timeline kep="${id}" />`,
    '',
    mark(
      `suggested because of: ${reason}. The rule: ${SUGGESTION_RULE}. Say why it matters, or choose another`,
    ),
  ];
}

const OTHER: ReadonlySet<ChangeRecord['kind']> = new Set([
  'enhancement-moved',
  'enhancement-retargeted',
  'gate-added',
  'gate-retargeted',
  'issue-tracking',
]);

/** Stages and statuses with which something ends. */
const ENDS: ReadonlySet<string> = new Set([
  ...(['rejected', 'withdrawn', 'replaced', 'deferred'] satisfies Enhancement['status'][]),
  ...(['deprecated', 'disabled', 'removed'] satisfies Enhancement['stage'][]),
]);

function isEnd({ kind, to }: ChangeRecord): boolean {
  const isRemoval = kind === 'enhancement-removed' || kind === 'gate-removed';
  const mayEnd = kind.endsWith('-stage') || kind === 'enhancement-status';
  return isRemoval || (mayEnd && to !== undefined && ENDS.has(to));
}

function promotions(material: Material): string[] {
  const kinds: ReadonlySet<ChangeRecord['kind']> = new Set([
    'enhancement-stage',
    'enhancement-status',
    'gate-stage',
    'gate-default',
    'gate-locked',
    'gate-unlocked',
  ]);
  return material.account.changes
    .filter((change) => kinds.has(change.kind) && !isEnd(change))
    .map((change) => `- ${tagOf(material.account.date, change)}${evidence(change, material)}`);
}

/**
 * Pull requests whose notes name the KEP: those of the release under way that were merged in the time
 * of the account, or whose notes are new in it. Older ones did not make this change.
 */
function evidence({ kind, subject }: ChangeRecord, material: Material): string {
  const { account, lookup, notesOfKep, running } = material;
  const number = lookup.enhancement(subject)?.record.number;
  if (!kind.startsWith('enhancement-') || number === undefined) return '';
  const isOwn = lookup.enhancementByNumber(number) !== undefined;
  const ofTime = new Set([
    ...material.activity
      .mergedBetween(addDays(account.since, 1), account.date)
      .map((merged) => merged.number),
    ...account.changes.flatMap(({ pullRequests = [] }) => pullRequests),
  ]);
  const notes = (isOwn ? notesOfKep(number) : [])
    .filter(({ pr, release }) => release === running?.version && ofTime.has(pr))
    .slice(0, PULL_REQUESTS);
  if (notes.length === 0) return '';
  return `; ${notes.map(({ pr }) => `<PullRequest number="${pr}" />`).join(', ')}`;
}
