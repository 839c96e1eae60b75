import { describe, expect, it } from 'vitest';
import { indexActivity } from '../model/activity/activity.ts';
import { buildAtlas } from '../model/atlas/build.ts';
import { kepIn, sourceAt } from '../model/atlas/testing/records.ts';
import { comingDeadlines } from '../model/digest/lwkd/deadlines.ts';
import { draftLwkd } from '../model/digest/lwkd/draft.ts';
import { endedWeek } from '../model/digest/lwkd/issue.ts';
import { indexReleaseNotes } from '../model/release/notes.ts';
import type { ActivityWeek, MergedPullRequest } from '../schemas/activity.ts';
import type { Changes } from '../schemas/change.ts';
import type { Digest } from '../schemas/digest.ts';
import type { Release } from '../schemas/release.ts';
import { renderLwkd } from './lwkd.ts';

const RELEASES: Release[] = [
  {
    version: '1.36',
    support: {
      path: 'p',
      released: '2026-04-22',
      endOfLife: '2027-06-28',
      nextPatch: { version: '1.36.2', date: '2026-06-23', cherryPickDeadline: '2026-06-19' },
      patchDays: [{ date: '2026-06-29', cherryPickDeadline: '2026-06-26' }],
    },
    tags: [
      { version: '1.36.1', date: '2026-06-11' },
      { version: '1.36.0', date: '2026-04-22' },
    ],
  },
  {
    version: '1.37',
    cycle: {
      path: 'p',
      events: [
        { name: 'Start', kind: ['cycle-start'], date: '2026-05-18' },
        { name: 'Begin Enhancements Freeze', kind: ['enhancements-freeze'], date: '2026-06-17' },
        { name: 'Docs deadline — Open placeholder PRs', kind: ['other'], date: '2026-06-29' },
        { name: 'Team finalized', kind: ['other'], date: '2026-06-18' },
        { name: 'Released', kind: ['release'], date: '2026-08-26' },
      ],
    },
    tags: [{ version: '1.37.0-alpha.1', date: '2026-06-10' }],
  },
];

const kep = (number: number, milestone: string) =>
  kepIn(`sig-node/${number}-widgets`, {
    status: 'implementable',
    stage: 'alpha',
    latestMilestone: milestone,
    milestones: { alpha: milestone },
  });

const atlas = buildAtlas({
  enhancements: [kep(7, '1.37'), kep(8, '1.37'), kep(9, '1.36')],
  gates: [],
  releases: RELEASES,
  sources: { enhancements: sourceAt('2026-06-15', [{ repository: 'kubernetes/enhancements' }]) },
});

const pull = (number: number, more: Partial<MergedPullRequest>, day = '2026-06-10') => ({
  ...{ number, merged: `${day}T10:00:00Z`, sigs: ['sig-node'], note: 'note' as const },
  ...more,
});
const WEEK: ActivityWeek = {
  week: '2026-06-08',
  pullRequests: [
    pull(1, {
      changedGates: ['WidgetPool'],
      gates: ['WidgetPool'],
      does: ['promotes', 'turns-on'],
      stage: 'beta',
      keps: [7],
    }),
    pull(2, { kinds: ['bug'] }),
    pull(3, { kinds: ['deprecation'] }),
    pull(4, {}),
    pull(5, { note: 'none', kinds: ['cleanup'] }),
    pull(6, {}, '2026-06-15'),
  ],
  releases: [
    { repository: 'o/widgets', tag: 'v1.10.0', date: '2026-06-09' },
    { repository: 'o/widgets', tag: 'v1.9.4', date: '2026-06-09' },
    { repository: 'o/many', tag: 'cluster-pool-1.2.0', date: '2026-06-14' },
    { repository: 'o/late', tag: 'v9.0.0', date: '2026-06-15' },
  ],
};
const NOTES: Readonly<Record<number, string>> = {
  1: 'Promoted the `WidgetPool` feature gate to Beta, enabled by default.',
  2: 'Fixed <b>pools</b> of [odd] widgets.',
  3: 'Deprecated the `--widgets` flag.',
  4: 'Updated the default etcd version to `v3.7.0`.',
};

const presented = (id: string): Digest =>
  ({
    id,
    sections: [{ kind: 'kep-of-the-week', featuredKeps: [{ title: 'x', number: 8, line: 1 }] }],
  }) as unknown as Digest;

function draft(more: { accounts?: Changes[]; digests?: Digest[]; hasWords?: boolean } = {}) {
  const { accounts = [], digests = [], hasWords = true } = more;
  const activity = indexActivity([WEEK], atlas.releases, indexReleaseNotes([]));
  return draftLwkd(
    {
      ...{ atlas, activity, accounts, digests, announcements: [] },
      wordsOf: ({ number }) =>
        hasWords ? { title: `Title ${number}`, note: NOTES[number] } : undefined,
    },
    '2026-06-15',
  );
}

const sectionOf = (text: string, heading: string) =>
  new RegExp(`^## ${heading}\n\n(.*?)(?=\n## |$(?![^]))`, 'ms').exec(text)?.[1] ?? '';

it('tells of the last week, Monday to Sunday, that has ended', () => {
  expect(endedWeek('2026-06-15')).toEqual({ monday: '2026-06-08', sunday: '2026-06-14' });
  expect(endedWeek('2026-06-14')).toEqual({ monday: '2026-06-08', sunday: '2026-06-14' });
  expect(endedWeek('2026-06-13')).toEqual({ monday: '2026-06-01', sunday: '2026-06-07' });
});

const STAGE = { kind: 'gate-stage', aspect: '1.37' } as const;

describe('draftLwkd', () => {
  const text = renderLwkd(draft());

  it('has the front matter and the sections of LWKD in their order', () => {
    expect(text).toMatch(
      /^---\nlayout: post\ntitle: Week Ending June 14, 2026\ndate: 2026-06-18 22:00:00 -0000\nslug: 2026-06-14-update\n---\n\n## Developer News\n/,
    );
    expect([...text.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading)).toEqual([
      'Developer News',
      'Release Schedule',
      'Featured PRs',
      'KEP of the Week',
      'Other Merges',
      'Promotions',
      'Deprecated',
      'Version Updates',
      'Subprojects and Dependency Updates',
      'Shoutouts',
    ]);
  });

  it('has each merge of the week once, in the section that is its own', () => {
    expect(sectionOf(text, 'Promotions')).toBe(
      '* [`WidgetPool` to Beta, enabled by default](https://github.com/kubernetes/kubernetes/pull/1) (KEP-7)\n',
    );
    expect(sectionOf(text, 'Deprecated')).toBe(
      '* [Deprecates the `--widgets` flag](https://github.com/kubernetes/kubernetes/pull/3)\n',
    );
    expect(sectionOf(text, 'Version Updates')).toBe(
      '* [etcd to v3.7.0](https://github.com/kubernetes/kubernetes/pull/4)\n',
    );
    const others = sectionOf(text, 'Other Merges');
    expect(others).toContain(
      '### SIG Node\n\n* [Fixes pools of \\[odd\\] widgets](https://github.com/kubernetes/kubernetes/pull/2)',
    );
    expect(others).toContain('<!-- EDITOR: without a release note, small: #5 -->');
    expect(text).not.toContain('pull/6)');
  });

  it('names the next deadline, and all of the next two weeks that concern contributors', () => {
    const schedule = sectionOf(text, 'Release Schedule');
    expect(schedule).toMatch(/^\*\*Next Deadline: \[Enhancements Freeze .*June 17\*\*, in 2 days/);
    expect(schedule).toContain('Cherry-picks due for v1.36.2');
    expect(schedule).toContain('Cherry-picks due for v1.36.3');
    expect(schedule).toContain('Open placeholder PRs');
    expect(schedule).not.toContain('Team finalized');
    expect(schedule).toContain('Patch release [v1.36.1]');
    expect(sectionOf(text, 'Developer News')).toContain('[v1.37.0-alpha.1]');
  });

  it('takes releases around Kubernetes together, the highest version first', () => {
    const lines = sectionOf(text, 'Subprojects and Dependency Updates').trim().split('\n');
    expect(lines).toEqual([
      '* [cluster-pool 1.2.0](https://github.com/o/many/releases/tag/cluster-pool-1.2.0)',
      '* [widgets v1.10.0](https://github.com/o/widgets/releases/tag/v1.10.0); also [v1.9.4](https://github.com/o/widgets/releases/tag/v1.9.4)',
    ]);
  });

  it('suggests KEPs of the week with facts, none that was presented in the last six months', () => {
    const keps = sectionOf(text, 'KEP of the Week');
    expect(keps).toContain('* [KEP-7: Widgets 7](');
    expect(keps).toContain('first alpha in v1.37');
    expect(keps).toContain('KEP-8');
    expect(keps).not.toContain('KEP-9');
    const again = renderLwkd(draft({ digests: [presented('2026-05-10')] }));
    expect(sectionOf(again, 'KEP of the Week')).not.toContain('KEP-8');
    const longAgo = renderLwkd(draft({ digests: [presented('2025-05-10')] }));
    expect(sectionOf(longAgo, 'KEP of the Week')).toContain('KEP-8');
  });

  it('says what is known where the words of pull requests were not fetched', () => {
    const bare = renderLwkd(draft({ hasWords: false }));
    expect(sectionOf(bare, 'Other Merges')).toContain('[\\#2: bug]'.replace('\\', ''));
    expect(sectionOf(bare, 'Promotions')).toContain('`WidgetPool` to Beta');
  });

  it('adds what the code changed and no merge tells', () => {
    const account: Changes = {
      date: '2026-06-15',
      since: '2026-06-08',
      ranges: [],
      changes: [
        { ...STAGE, subject: 'Gadget', source: 'code', from: 'beta', to: 'stable' },
        { kind: 'gate-added', subject: 'NewGadget', source: 'code', to: 'alpha' },
        { kind: 'gate-added', subject: 'DocsGadget', source: 'docs', to: 'alpha' },
        { ...STAGE, subject: 'WidgetPool', source: 'code', from: 'alpha', to: 'beta' },
        { ...STAGE, subject: 'Documented', source: 'docs', from: 'beta', to: 'stable' },
      ],
    };
    const text = renderLwkd(draft({ accounts: [account] }));
    expect(sectionOf(text, 'Other Merges')).toContain(
      '<!-- EDITOR: new gates in the code: NewGadget -->',
    );
    const promotions = sectionOf(text, 'Promotions');
    expect(promotions.match(/^\* /gm)).toHaveLength(2);
    expect(promotions).toContain('`Gadget`');
    const older = { ...account, date: '2026-06-08', since: '2026-06-01' };
    expect(renderLwkd(draft({ accounts: [older] }))).not.toContain('Gadget');
  });
});

it('counts two weeks from the day, both ends included', () => {
  const dates = comingDeadlines(atlas.releases, '2026-06-15').map(({ date }) => date);
  expect(dates).toEqual([
    ...['2026-06-17', '2026-06-19', '2026-06-23', '2026-06-26', '2026-06-29', '2026-06-29'],
  ]);
});
