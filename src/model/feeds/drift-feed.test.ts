import { describe, expect, it } from 'vitest';
import type { DriftFinding } from '../../schemas/drift.ts';
import { findingId } from '../drift/finding-id.ts';
import { sightingOf, updateSightings } from '../drift/sightings.ts';
import { contextOf, issueOf } from '../drift/testing/context.ts';
import { driftFeed } from './drift-feed.ts';
import { DRIFT } from './feed-topics.ts';

const read = ['2026-07-24', '2026-08-01'].map((date) => ({ date, optedIn: true }));
const context = contextOf({ issues: [issueOf({ history: read })] });
const { atlas } = context;

const FINDING: DriftFinding = {
  kind: 'gate-stage',
  subject: { type: 'feature-gate', id: 'G', name: 'G', page: '/feature-gates/G/' },
  sigs: [],
  releases: ['1.34', '1.35'],
  since: { release: '1.34', date: '2025-08-27' },
  citations: [
    { source: 'code', says: 'v1.34: Beta', repository: 'kubernetes/kubernetes', path: 'list' },
    { source: 'documentation', says: 'v1.34: Alpha', repository: 'kubernetes/website', path: 'p' },
  ],
};

const entriesOf = (...findings: DriftFinding[]) =>
  driftFeed(DRIFT, findings, (finding) => sightingOf(finding, undefined, context)).entries;

describe('driftFeed', () => {
  it('says what both sources say, and leaves out what is waived', () => {
    const waived = { ...FINDING, waiver: { reason: 'so be it', date: '2026-01-01' } };
    expect(entriesOf(FINDING, { ...waived, kind: 'gate-lock' })).toEqual([
      {
        id: 'drift/gate-stage/G/1.35',
        title: 'G · Stage of a gate: code and documentation',
        summary: 'Code: v1.34: Beta. Documentation: v1.34: Alpha. Since v1.34.',
        path: '/drift/gate-stage/#G',
        day: '2025-08-27',
      },
    ]);
  });

  it('says of what issues say that it is older than the first day of which they are known', () => {
    const issue: DriftFinding = { ...FINDING, kind: 'issue-stage' };
    const [entry] = entriesOf(issue);
    expect(entry?.day).toBe('2026-07-24');
    expect(entry?.summary).toContain('Since before Jul 24, 2026, when KEP issues were first read.');
    const id = findingId(issue);
    expect(sightingOf(issue, { [id]: '2026-08-09' }, context)).toEqual({
      day: '2026-08-09',
      isOlder: false,
    });
  });

  it('dates what has no day by the oldest release that has one', () => {
    const [entry] = entriesOf({ ...FINDING, since: {} });
    const days = atlas.releases.map(({ day }) => day?.date);
    expect(entry?.day).toBe(days.find((day) => day !== undefined));
  });
});

describe('updateSightings', () => {
  const other: DriftFinding = { ...FINDING, kind: 'gate-lock' };

  it('begins with the days since when they hold, then takes the day of the content for what is new', () => {
    const first = updateSightings([FINDING], undefined, context);
    expect(first).toEqual({ 'gate-stage/G/1.35': '2025-08-27' });
    expect(updateSightings([FINDING, other], first, context)).toEqual({
      'gate-lock/G/1.35': atlas.today,
      'gate-stage/G/1.35': '2025-08-27',
    });
  });

  it('takes the day since when it holds for what only newer code finds, and the day of the content for issues', () => {
    const issue: DriftFinding = { ...FINDING, kind: 'issue-stage' };
    const days = updateSightings([FINDING, issue], {}, context, 'code');
    expect(days).toEqual({ 'gate-stage/G/1.35': '2025-08-27', 'issue-stage/G': atlas.today });
  });

  it('forgets what there is no longer, so that it is new when it comes again', () => {
    expect(updateSightings([other], { 'gate-stage/G/1.35': '2025-08-27' }, context)).toEqual({
      'gate-lock/G/1.35': atlas.today,
    });
  });

  it('dates the entries of the feed', () => {
    const days = { 'gate-stage/G/1.35': '2026-01-09' };
    const [entry] = driftFeed(DRIFT, [FINDING], (finding) =>
      sightingOf(finding, days, context),
    ).entries;
    expect(entry?.day).toBe('2026-01-09');
  });
});

describe('findingId', () => {
  it('stays when words, places and corrections change', () => {
    const [code, docs] = FINDING.citations;
    const reworded: DriftFinding = {
      ...FINDING,
      subject: { ...FINDING.subject, name: 'The gate G', title: 'x' },
      sigs: ['sig-node'],
      citations: [
        { ...code, says: 'Beta', place: 'line 7' },
        { ...docs, says: 'Alpha' },
      ],
      fix: { label: 'Mend it', url: 'https://example.org/' },
    };
    expect(findingId(reworded)).toBe(findingId(FINDING));
  });

  it('stays when an older part is mended; another release makes another one', () => {
    expect(findingId({ ...FINDING, releases: ['1.35'] })).toBe(findingId(FINDING));
    expect(findingId({ ...FINDING, releases: ['1.34', '1.35', '1.36'] })).not.toBe(
      findingId(FINDING),
    );
  });

  it('stays where the release is only when it was looked at', () => {
    const old: DriftFinding = { ...FINDING, kind: 'gate-not-removed', releases: ['1.35'] };
    expect(findingId({ ...old, releases: ['1.36'] })).toBe(findingId(old));
  });
});
