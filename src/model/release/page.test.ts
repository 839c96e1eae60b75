import { describe, expect, it } from 'vitest';
import type { Release } from '../../schemas/release.ts';
import { buildAtlas } from '../atlas/build.ts';
import { kepIn, notesOf, sourceAt } from '../atlas/testing/records.ts';
import { phraseText } from '../page/phrase.ts';
import { pageSourcesOf, type TestRecords } from '../page/testing/page-sources.ts';
import { factTexts, plainRows } from '../page/testing/texts.ts';
import { theOne } from '../page/testing/the-one.ts';
import { type ReleasePage, releasePage } from './page.ts';

const releases: Release[] = [
  {
    version: '1.33',
    cycle: { path: 'x.md', events: [{ name: 'Out', kind: ['release'], date: '2025-04-23' }] },
    tags: [{ version: '1.33.0', date: '2025-04-21' }],
  },
  {
    version: '1.34',
    support: {
      path: 'data/releases/schedule.yaml',
      released: '2025-08-27',
      endOfLife: '2026-10-27',
      maintenance: '2026-08-27',
      patches: [{ version: '1.34.1', date: '2025-09-09' }],
      nextPatch: { version: '1.34.2', date: '2026-02-10' },
    },
    tags: [{ version: '1.34.1', date: '2025-09-10' }],
  },
  {
    version: '1.35',
    cycle: {
      path: 'releases/release-1.35/README.md',
      events: [
        { name: 'Start', kind: ['cycle-start'], date: '2026-01-12', week: 1 },
        { name: 'A talk', kind: ['other'], date: '2026-01-20' },
        { name: 'Code freeze', kind: ['code-freeze'], date: '2026-03-01', movedFrom: '2026-02-27' },
      ],
      exceptions: [
        { freeze: 'code', issue: 1 },
        { freeze: 'docs', issue: 99, name: 'Late' },
      ],
      exceptionsPath: 'releases/release-1.35/exceptions.yaml',
      problems: [
        { field: 'Timeline', kind: 'missing', expected: 'a release' },
        {
          field: 'docsFreeze[0].issue',
          kind: 'missing',
          expected: 'a release',
          file: 'releases/release-1.35/exceptions.yaml',
        },
      ],
    },
  },
];
const atlas = buildAtlas({
  enhancements: [kepIn('sig-node/1-x', { title: 'X', milestones: { alpha: '1.36' } })],
  gates: [],
  releases,
  sources: {
    a: sourceAt(
      '2026-02-01',
      ['kubernetes/sig-release', 'kubernetes/website'].map((repository) => ({ repository })),
    ),
  },
});

function pageOf(version: string, records: TestRecords = {}): ReleasePage {
  const release = theOne(atlas.releases, (each) => each.version === version);
  return releasePage(release, [], pageSourcesOf(atlas, records));
}

describe('releasePage', () => {
  it('says of one that is out how long it is supported', () => {
    const page = pageOf('1.34');
    expect(factTexts(page.facts)).toEqual({
      Phase: 'released',
      Released: '2025-08-27',
      Support: 'supported until 2026-10-27, maintenance mode from 2026-08-27',
      'Newest patch': '1.34.1 on 2025-09-10',
      'Next patch': '1.34.2 on 2026-02-10',
    });
    expect(plainRows(page.patches)).toEqual([
      ['v1.34.2', '2026-02-10 (planned)', ''],
      ['v1.34.1', '2025-09-10 (planned for 2025-09-09)', ''],
    ]);
    expect([page.previous, page.next]).toEqual(['1.33', '1.35']);
  });

  it('says of one that came on another day than planned what the plan was', () => {
    expect(factTexts(pageOf('1.33').facts)).toMatchObject({
      Released: '2025-04-21 (by its tag; planned for 2025-04-23)',
    });
  });

  it('says of one under way what comes next, with its key dates and all others', () => {
    const page = pageOf('1.35');
    expect(factTexts(page.facts)).toMatchObject({
      Phase: 'in progress',
      Deadline: 'Code freeze: 2026-03-01 (moved from 2026-02-27)',
    });
    expect(page.schedule?.key.rows.length).toBe(2);
    expect(plainRows(page.schedule?.full)).toEqual([
      ['Start', '2026-01-12', '1'],
      ['A talk', '2026-01-20', ''],
      ['Code freeze', '2026-03-01 (moved from 2026-02-27)', ''],
    ]);
    expect(plainRows(page.exceptions)).toEqual([
      ['KEP-1 X', 'code', 'unknown', '', ''],
      ['Issue #99 Late', 'docs', 'unknown', '', ''],
    ]);
    expect(page.problems.map(({ file }) => file)).toEqual([
      'releases/release-1.35/README.md',
      'releases/release-1.35/exceptions.yaml',
    ]);
  });

  it('admits that some have no schedule and are only named by proposals', () => {
    const [notice] = pageOf('1.36').notices;
    expect(notice?.title).toBe('No schedule is published for this release yet.');
    expect(notice?.text?.map(String)).toEqual(['KEPs name it as their target, which can change.']);
    expect(pageOf('1.35').notices).toEqual([]);
  });

  it('tracks the issues that aim at one to come, and none of one that is out', () => {
    const issues = [1, 2].map((number) => ({
      number,
      title: `Issue ${number}`,
      state: 'open' as const,
      milestone: '1.35',
      labels: { leadOptedIn: true as const },
    }));
    const { issues: tracked } = pageOf('1.35', { issues });
    expect(tracked?.lead).toBe(
      'Of 2 known KEP issues, 2 target v1.35: 2 by milestone, 0 in the description only.',
    );
    expect(plainRows(tracked?.table).map(([name, issue]) => [name, issue])).toEqual([
      ['KEP-1 X', '#1 open'],
      ['Issue 2', '#2 open'],
    ]);
    expect(pageOf('1.34', { issues }).issues).toBeUndefined();
    expect(pageOf('1.36', { issues }).issues).toBeUndefined();
    expect(pageOf('1.35').issues?.lead).toContain('none targets v1.35');
  });

  it('counts its notes by kind and leads to each', () => {
    const releaseNotes = [
      notesOf('1.35', { pr: 1, kinds: ['api-change'] }, { pr: 2, actionRequired: true }),
    ];
    const page = pageOf('1.35', { releaseNotes });
    expect(phraseText(page.notes?.lead ?? [])).toBe(
      '2 release notes so far, in draft, by kind, SIG, and area:',
    );
    expect(page.notes?.counts).toEqual([
      { label: 'Action required', count: 1, to: '/releases/1.35/notes/?action=any' },
      { label: 'API change', count: 1, to: '/releases/1.35/notes/?kind=api-change' },
    ]);
    expect(page.announcement).toBeUndefined();
  });

  it('has what was announced beside what is declared', () => {
    const announcements = [
      {
        id: 'a',
        kind: 'release-announcement' as const,
        release: '1.34',
        title: 'Kubernetes v1.34',
        theme: 'Wind',
        date: '2025-08-27',
        path: 'x',
        counts: { total: 3, introduced: 1, line: 1 },
        lists: [
          {
            stage: 'alpha' as const,
            heading: 'To alpha',
            line: 2,
            enhancements: [{ title: 'X', kep: { number: 1 }, line: 3 }],
          },
        ],
      },
    ];
    const { announcement } = pageOf('1.34', { announcements });
    expect(phraseText(announcement?.lead ?? [])).toBe(
      'Wind, announced on 2025-08-27 as Kubernetes v1.34',
    );
    expect(plainRows(announcement?.counts)[0]?.slice(0, 3)).toEqual(['All', '3', 'not compared']);
    expect(announcement?.otherCounts).toBe('Also announced: 1 new, stage not stated.');
    expect(announcement?.lists.map(({ items }) => items.map(phraseText))).toEqual([
      ['KEP-1 X (its kep.yaml says v1.36)'],
    ]);
  });
});
