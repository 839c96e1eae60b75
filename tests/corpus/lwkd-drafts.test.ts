import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readRecords } from '../../scripts/content/read-atlas.ts';
import { FOLLOWED } from '../../scripts/sync/sources/activity/followed-projects.ts';
import { parseActivity } from '../../scripts/sync/sources/activity/parse.ts';
import { renderLwkd } from '../../src/formats/lwkd.ts';
import { indexActivity, type MergedView } from '../../src/model/activity/activity.ts';
import { buildAtlas } from '../../src/model/atlas/build.ts';
import { kepDirectoryUrl } from '../../src/model/atlas/upstream.ts';
import { addDays, daysBetween } from '../../src/model/day.ts';
import { comingDeadlines } from '../../src/model/digest/lwkd/deadlines.ts';
import { draftLwkd } from '../../src/model/digest/lwkd/draft.ts';
import { findMentioned } from '../../src/model/enhancement/find-mentioned.ts';
import { indexReleaseNotes } from '../../src/model/release/notes.ts';
import { readCollection } from '../../src/records/read-collection.ts';
import { activityWeek } from '../../src/schemas/activity.ts';
import type { DigestSection } from '../../src/schemas/digest.ts';
import { inGraphql, readRecordedActivity } from './recorded.ts';
import { ACTIVITY } from './upstream-bundles.ts';

const IS_RECORDED = existsSync(ACTIVITY);
const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));
/** The Sundays of the issues of LWKD that drafts are held beside. */
const SUNDAYS = [
  ...['2026-06-07', '2026-06-21', '2026-06-28', '2026-07-05'],
  ...['2026-07-12', '2026-07-19', '2026-07-26'],
];
/**
 * The Mondays on which issues are drafted. What the recorded activity calls the day of a merge is up to
 * weeks late, so that a pull request may stand in a later draft.
 */
const MONDAYS = Array.from({ length: 12 }, (_, index) => addDays('2026-06-08', 7 * index));
const RELEASE = '1.37';
/** How far a deadline may be from the day that LWKD gives: zones differ by a day. */
const NEAR = 1;
const EVER = ['2000-01-01', '9999-12-31'] as const;

/** What LWKD told and our drafts lack may only become less. */
const KEPS_AT_LEAST = 22;
const GATES_AT_LEAST = 25;
const FEATURED_AT_LEAST = 2;

/** The facts of content/, with the activity as it is recorded beside the snapshots. */
async function readMaterial() {
  const records = await readRecords(CONTENT);
  const recorded = IS_RECORDED ? readRecordedActivity() : { mergedPullRequests: {}, releases: {} };
  const { records: weeks, files = [] } = parseActivity({
    recorded: [],
    merged: (recorded.mergedPullRequests['kubernetes/kubernetes'] ?? []).map(inGraphql),
    published: FOLLOWED.map((project) => ({
      project,
      nodes: recorded.releases[project.repository] ?? [],
    })),
    knownGates: new Set(records.gates.map(({ name }) => name)),
    firstWeek: '2026-06-01',
    prose: new Map(),
  });
  const words = new Map<string, { title: string }>(
    files.flatMap(({ text }) => Object.entries(JSON.parse(text).pullRequests)),
  );
  const atlas = buildAtlas(records);
  const notes = indexReleaseNotes(records.releaseNotes);
  return {
    atlas,
    activity: indexActivity(
      weeks.map((week) => activityWeek.parse(week)),
      atlas.releases,
      notes,
    ),
    wordsOf: ({ number }: MergedView) => words.get(String(number)),
    accounts: await readCollection(CONTENT, 'changes'),
    digests: records.digests,
    announcements: records.announcements,
  };
}

const numbersIn = (draft: string) =>
  Array.from(draft.matchAll(/kubernetes\/kubernetes\/pull\/(\d+)/g), ([, number]) =>
    Number(number),
  );

describe.runIf(IS_RECORDED)('drafts beside seven issues of LWKD', async () => {
  const material = await readMaterial();
  const { atlas, activity } = material;
  const drafts = new Map(MONDAYS.map((day) => [day, renderLwkd(draftLwkd(material, day))]));
  const draftOn = (day: string) => {
    const draft = drafts.get(day);
    if (draft === undefined) throw new Error(`no draft of ${day}`);
    return draft;
  };
  const all = [...drafts.values()].join('\n');
  const merged = activity.mergedBetween(...EVER);
  const find = findMentioned(atlas.enhancements);
  const isNamed = (word: string) => new RegExp(`\\b${word}\\b`).test(all);
  const issues = material.digests.filter(({ id }) => SUNDAYS.includes(id));
  /** What sections of issues tell, once of each issue, with the Monday after it. */
  const toldByMonday = <Item>(of: (section: DigestSection) => readonly Item[]) =>
    issues.flatMap(({ id, sections }) =>
      [...new Set(sections.flatMap(of))].map((item) => [addDays(id, 1), item] as const),
    );
  const told = <Item>(of: (section: DigestSection) => readonly Item[]) =>
    toldByMonday(of).map(([, item]) => item);

  it('are compared with all seven', () => {
    expect(issues).toHaveLength(SUNDAYS.length);
  });

  it('have every pull request that LWKD told and the record holds', () => {
    const numbers = told(({ pullRequests = [] }) => pullRequests)
      .filter((id) => id.startsWith('kubernetes/kubernetes#'))
      .map((id) => Number(id.split('#')[1]));
    const known = new Set(merged.map(({ number }) => number));
    const recorded = numbers.filter((number) => known.has(number));
    expect([numbers.length, recorded.length]).toEqual([117, 92]);
    const drafted = new Set(numbersIn(all));
    expect(recorded.filter((number) => !drafted.has(number))).toEqual([]);
  });

  it('have every release of another project that LWKD told and the record holds', () => {
    const links = told(({ links = [] }) => links).filter((link) => link.includes('/releases/tag/'));
    const published = new Set(
      activity
        .releasedBetween(...EVER)
        .map(({ repository, tag }) => `https://github.com/${repository}/releases/tag/${tag}`),
    );
    const recorded = links.filter((link) => published.has(link));
    expect([links.length, recorded.length]).toEqual([41, 16]);
    expect(recorded.filter((link) => !all.includes(link))).toEqual([]);
  });

  it('have every next deadline', () => {
    const deadlines = toldByMonday(({ deadlines = [] }) => deadlines);
    expect(deadlines.length).toBeGreaterThan(0);
    const isNear = (monday: string, day: string) =>
      comingDeadlines(atlas.releases, monday).some(
        ({ date }) => Math.abs(daysBetween(date, day)) <= NEAR,
      );
    expect(deadlines.filter(([monday, { date = '' }]) => !isNear(monday, date))).toEqual([]);
  });

  it('have most KEPs and gates', () => {
    const keps = told(({ keps = [] }) => keps.flatMap((kep) => find(kep)?.record.number ?? []));
    expect(keps.filter((kep) => isNamed(`KEP-${kep}`)).length).toBeGreaterThanOrEqual(
      KEPS_AT_LEAST,
    );
    const gates = told(({ gates = [] }) => gates);
    expect(gates.filter(isNamed).length).toBeGreaterThanOrEqual(GATES_AT_LEAST);
    const suggested = toldByMonday(({ featuredKeps = [] }) => featuredKeps).filter(
      ([monday, kep]) => {
        const parts = draftOn(monday).split(/^## /m);
        const suggestions = parts.find((part) => part.startsWith('KEP of the Week'));
        return suggestions?.includes(`(${kepDirectoryUrl(find(kep)?.id ?? '')})`);
      },
    );
    expect(suggested.length).toBeGreaterThanOrEqual(FEATURED_AT_LEAST);
  });

  it('have no pull request of another release', () => {
    const releaseOf = new Map(merged.map(({ number, release }) => [number, release]));
    const others = SUNDAYS.flatMap((sunday) => numbersIn(draftOn(addDays(sunday, 1)))).filter(
      (number) => releaseOf.get(number) !== RELEASE,
    );
    expect(others).toEqual([]);
  });
});
