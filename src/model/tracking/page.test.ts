import { describe, expect, it } from 'vitest';
import type { Enhancement } from '../../schemas/enhancement.ts';
import type { FeatureGate } from '../../schemas/feature-gate.ts';
import type { Issue } from '../../schemas/issue.ts';
import type { Release } from '../../schemas/release.ts';
import type { Stage } from '../../schemas/stage.ts';
import { buildAtlas } from '../atlas/build.ts';
import { COMMIT, kepIn, sourceAt } from '../atlas/testing/records.ts';
import { REPOSITORIES } from '../atlas/upstream.ts';
import { trackingFeed } from '../feeds/tracking-feed.ts';
import { codeBlock } from '../gate/testing/code-block.ts';
import { phraseText } from '../page/phrase.ts';
import { pageSourcesOf, type TestRecords } from '../page/testing/page-sources.ts';
import { plainRows } from '../page/testing/texts.ts';
import { theOne } from '../page/testing/the-one.ts';
import { type TrackingPage, trackingPage } from './page.ts';

const CODE_FREEZE = '2026-07-22';

const release: Release = {
  version: '1.37',
  cycle: {
    path: 'releases/release-1.37/README.md',
    board: 'https://boards.example/1.37',
    events: [
      { name: 'Start', kind: ['cycle-start'], date: '2026-05-18' },
      { name: 'Enhancements freeze', kind: ['enhancements-freeze'], date: '2026-06-16' },
      { name: 'Code freeze', kind: ['code-freeze'], date: CODE_FREEZE },
      { name: 'Release', kind: ['release'], date: '2026-08-26' },
    ],
    exceptions: [
      { freeze: 'enhancements', issue: 7, status: 'approved', reviewed: '2026-06-20' },
      { freeze: 'enhancements', issue: 8, status: 'denied' },
    ],
  },
};

function kep(number: number, more: Partial<Enhancement> = {}): Enhancement {
  const stages = { stage: 'beta', latestMilestone: '1.37', milestones: { beta: '1.37' } } as const;
  const title = `X${number}`;
  return kepIn(`sig-node/${number}-x`, { title, status: 'implementable', ...stages, ...more });
}

function gate(name: string, stage: 'alpha' | 'beta', since: string): FeatureGate {
  return {
    name,
    code: codeBlock([`${since} ${stage} off`], ['1.36', '1.37']),
  };
}

const named = (name: string) => ({ featureGates: [{ name }] });
const approved = { productionReadiness: { path: 'x.yaml', approvers: { beta: '@reviewer' } } };

const enhancements = [
  kep(1, { ...named('Ready'), ...approved }),
  kep(2, named('Behind')),
  kep(3, named('Earlier')),
  kep(4),
  kep(5, { latestMilestone: '1.36' }),
  kep(6, { status: 'provisional' }),
  kep(7, { latestMilestone: '1.36', milestones: {} }),
  kep(8, { latestMilestone: '1.36', milestones: {} }),
  kep(9, { latestMilestone: '1.36', milestones: {} }),
];
const gates = [
  gate('Ready', 'beta', '1.37'),
  gate('Behind', 'alpha', '1.36'),
  gate('Earlier', 'beta', '1.36'),
];

interface State {
  /** The day on which everything was read. */
  readonly day?: string;
  readonly releases?: readonly Release[];
  readonly known?: readonly FeatureGate[];
  readonly records?: TestRecords;
}

function trackingOf(state: State): TrackingPage {
  const { day = '2026-08-05', releases = [release], known = gates, records } = state;
  const source = (repository: string, more = {}) => sourceAt(day, [{ repository, ...more }]);
  const atlas = buildAtlas({
    enhancements,
    gates: known,
    releases,
    sources: {
      enhancements: source(REPOSITORIES.enhancements),
      'feature-gates-code': source(REPOSITORIES.kubernetes, { gatesOf: '1.37' }),
      'release-notes': source(REPOSITORIES.sigRelease),
    },
  });
  const view = theOne(atlas.releases, ({ version }) => version === '1.37');
  const page = trackingPage(view, pageSourcesOf(atlas, records));
  if (page === undefined) throw new Error('v1.37 is not tracked');
  return page;
}

const keps = ({ tracking }: TrackingPage) =>
  tracking.keps.map(({ view, delivery }) => [view.label, delivery]);

const tracked: Issue = {
  number: 9,
  title: 'X9',
  state: 'open',
  milestone: '1.37',
  labels: { tracked: 'yes' },
  history: [{ date: '2026-06-10', milestone: '1.37', optedIn: true, tracked: 'yes' }],
};

describe('trackingPage', () => {
  it('has who is in by kep.yaml, issue or exception, what needs attention first', () => {
    const page = trackingOf({ records: { issues: [tracked] } });
    expect(keps(page)).toEqual([
      ['KEP-2', 'missing'],
      ['KEP-4', 'no-gate'],
      ['KEP-7', 'no-gate'],
      ['KEP-9', 'no-gate'],
      ['KEP-3', 'there-before'],
      ['KEP-1', 'in-code'],
    ]);
    const since = page.tracking.keps.flatMap(({ reasons, since }) =>
      reasons.includes('kep.yaml') ? [] : [[...reasons, since]],
    );
    expect(since).toEqual([
      ['exception', '2026-06-20'],
      ['issue', '2026-06-10'],
    ]);
  });

  it('does not say at which stage what no code has by its name is', () => {
    expect(
      keps(trackingOf({ known: gates.filter(({ name }) => name !== 'Behind') })),
    ).toContainEqual(['KEP-2', 'gate-absent']);
  });

  it('lists apart the KEPs whose milestone alone names it, and why they are not in', () => {
    const [section] = trackingOf({}).sections;
    expect(section?.items?.map(({ phrase }) => phraseText(phrase))).toEqual([
      'Beta KEP-5 X5 (latest milestone v1.36, implementable)',
      'Beta KEP-6 X6 (latest milestone v1.37, provisional)',
    ]);
  });

  it('says what a missing stage means by how far the release is', () => {
    const first = (page: TrackingPage) => page.counts[0]?.label;
    expect(first(trackingOf({ day: '2026-06-30' }))).toBe('Not yet at its stage in the code');
    expect(first(trackingOf({}))).toBe('At risk: not at its stage in the code');
    const records = historyOf(['2026-06-30', '1.37']);
    expect(first(trackingOf({ day: '2026-09-01', records }))).toBe('Not at its stage in the code');
  });

  it('keeps who was in when the release came out, whatever kep.yaml says now', () => {
    const records = historyOf(['2026-06-30', '1.37'], ['2026-08-30', '1.38']);
    const page = trackingOf({ day: '2026-09-01', records });
    expect(page.tracking.day).toBe('2026-06-30');
    expect(keps(page)).toContainEqual(['KEP-1', 'in-code']);
    const unread = historyOf(['2026-06-01', '1.37']);
    expect(() => trackingOf({ day: '2026-09-01', records: unread })).toThrow('not tracked');
  });

  it('counts the KEPs of each day between the deadlines, and names who came and left', () => {
    const records = historiesOn(
      ['2026-06-08', '2026-06-15', '2026-06-20'],
      [
        historyOfKep(1, ['2026-06-08', '1.37']),
        historyOfKep(2, ['2026-06-15', '1.37']),
        historyOfKep(5, ['2026-06-08', '1.37'], ['2026-06-20', '1.36']),
      ],
    );
    const page = trackingOf({ day: '2026-06-30', records });
    expect(
      plainRows(page.sections.find(({ id }) => id === 'days')?.table)
        .slice(0, 4)
        .map((row) => row.join(' | ')),
    ).toEqual([
      '2026-06-08 | 2 |  |  | ',
      '2026-06-15 | 3 | KEP-2 |  | ',
      '2026-06-16 |  |  |  | Enhancements freeze',
      '2026-06-20 | 3 | KEP-7 | KEP-5 | ',
    ]);
    const told = page.facts.find(({ name }) => name === 'KEPs in')?.values ?? [];
    expect(told.map(phraseText)).toEqual(['3 by Enhancements freeze, 2026-06-16; 5 on 2026-06-30']);
    const left = page.sections.find(({ id }) => id === 'left')?.items ?? [];
    expect(left.map(({ phrase }) => phraseText(phrase))).toEqual([
      'KEP-5 X5, in until 2026-06-15, not on 2026-06-20',
    ]);
  });

  it('has a feed of who came, left, is at risk and is not in the code, by the day it became so', () => {
    const records = historiesOn(
      ['2026-06-08', '2026-06-20', '2026-08-01'],
      [
        historyOfKep(1, ['2026-06-08', '1.37']),
        historyOfKep(2, ['2026-08-01', '1.37']),
        historyOfKep(5, ['2026-06-08', '1.37'], ['2026-06-20', '1.36']),
      ],
    );
    const told = (day: string, more: object = {}) =>
      trackingFeed(trackingOf({ day, records: { ...records, ...more } }).tracking).entries.map(
        ({ id, title, summary }) => [id.replace(/^.*tracking\//, ''), title, summary],
      );
    const [latest, ...others] = told('2026-08-05');
    expect(latest).toEqual([
      '2026-08-05',
      '2 added: 5 KEPs in v1.37 on Aug 5, 2026',
      expect.any(String),
    ]);
    expect(others).toEqual([
      ['2026-08-01', '1 added: 3 KEPs in v1.37 on Aug 1, 2026', 'Added: KEP-2 X2.'],
      [
        '2026-08-01/at-risk',
        '1 KEP at risk in v1.37 since Aug 1, 2026',
        'Not in the code at the stage planned, after code freeze: KEP-2 X2.',
      ],
      [
        '2026-06-20',
        '1 added, 1 left: 2 KEPs in v1.37 on Jun 20, 2026',
        'Added: KEP-7 X7. Left: KEP-5 X5.',
      ],
    ]);
    expect(told('2026-07-10').map(([id]) => id)).not.toContain('2026-07-22/at-risk');
    expect(
      told('2026-09-01')
        .map(([id]) => id)
        .slice(0, 2),
    ).toEqual(['2026-08-26/not-shipped', '2026-08-01']);
  });

  it('leads to the board of the release team, and says how many issues are known', () => {
    const page = trackingOf({ records: { issues: [tracked] } });
    const told = page.facts.map(({ name, values }) => `${name}: ${values.map(phraseText).join()}`);
    expect(told).toContain('Release team: Enhancements tracking board');
    expect(told).toContain('Issues: 1 KEP issue known, for 9 KEPs');
  });

  it('has the newest pull request that was merged for a KEP and the release', () => {
    const pull = (number: number, merged: string, milestone: string) => ({
      ...{ number, merged: `${merged}T10:00:00Z`, milestone, keps: [1] },
    });
    const pullRequests = [
      pull(10, '2026-06-30', '1.37'),
      pull(11, '2026-07-02', '1.37'),
      pull(12, '2026-07-03', '1.36'),
    ];
    const behind = [2, 4].map((kep) => ({ ...pull(kep, '2026-06-01', '1.37'), keps: [kep] }));
    const all = [...pullRequests, ...behind];
    const page = trackingOf({ records: { activity: [{ week: '2026-06-29', pullRequests: all }] } });
    expect(keps(page).slice(0, 4)).toEqual([
      ['KEP-2', 'gate-behind'],
      ['KEP-7', 'no-gate'],
      ['KEP-4', 'merged'],
      ['KEP-3', 'there-before'],
    ]);
    const column = page.columns.find(({ key }) => key === 'work');
    const told = page.tracking.keps.flatMap((each) => (column?.cell(each) ?? []).map(phraseText));
    expect(told).toEqual(['#2, 2026-06-01', '#4, 2026-06-01', '#11, 2026-07-02']);
  });

  it('says who approved production readiness, or that nobody did', () => {
    const page = trackingOf({});
    const column = page.columns.find(({ key }) => key === 'prr');
    const prr = page.tracking.keps.map((each) => (column?.cell(each) ?? []).map(phraseText).join());
    expect(prr).toContain('@reviewer');
    expect(prr).toContain('No PRR file');
  });
});

type Step = readonly [date: string, release: string];

function historyOfKep(number: number, ...steps: readonly Step[]) {
  const states = steps.map(([date, latestMilestone]) => ({
    date,
    status: 'implementable' as const,
    stage: 'beta' as Stage,
    latestMilestone,
    milestones: { beta: latestMilestone },
  }));
  return { id: `sig-node/${number}-x`, states };
}

/** Histories in which KEP-1 and KEP-2 name the same releases. */
function historyOf(...steps: readonly Step[]): TestRecords {
  const days = steps.map(([date]) => date);
  return historiesOn(days, [historyOfKep(1, ...steps), historyOfKep(2, ...steps)]);
}

/** Histories that were read on these days. */
function historiesOn(
  days: readonly string[],
  histories: ReturnType<typeof historyOfKep>[],
): TestRecords {
  const commits = days.map((date) => ({ date, commit: COMMIT }));
  return { histories: { commits, histories } };
}
