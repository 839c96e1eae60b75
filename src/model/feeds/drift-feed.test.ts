import { describe, expect, it } from 'vitest';
import type { DriftFinding } from '../../schemas/drift.ts';
import { findingId } from '../drift/finding-id.ts';
import { updateSightings } from '../drift/sightings.ts';
import { contextOf } from '../drift/testing/context.ts';
import { driftFeed } from './drift-feed.ts';
import { DRIFT } from './feed-topics.ts';

const { atlas } = contextOf({});

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
  driftFeed(DRIFT, findings, undefined, atlas).entries;

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

  it('dates what is planned by the beginning of its cycle, and no entry by the day of the content', () => {
    const planned = { release: '1.37', date: '2099-01-01' };
    const issue: DriftFinding = { ...FINDING, kind: 'issue-stage', since: planned };
    const undated: DriftFinding = { ...FINDING, kind: 'issue-sig', since: {} };
    const [first, last] = entriesOf(issue, undated);
    const days = new Map(atlas.releases.map(({ version, day }) => [version, day?.date]));
    expect(first?.day).toBe(days.get('1.36'));
    expect(last?.day).toBe([...days.values()].find((day) => day !== undefined));
  });
});

describe('updateSightings', () => {
  const other: DriftFinding = { ...FINDING, kind: 'gate-lock' };

  it('begins with the days since when they hold, then takes the day of the content for what is new', () => {
    const first = updateSightings([FINDING], undefined, atlas);
    expect(first).toEqual({ 'gate-stage/G/1.35': '2025-08-27' });
    expect(updateSightings([FINDING, other], first, atlas)).toEqual({
      'gate-lock/G/1.35': atlas.today,
      'gate-stage/G/1.35': '2025-08-27',
    });
  });

  it('forgets what there is no longer, so that it is new when it comes again', () => {
    expect(updateSightings([other], { 'gate-stage/G/1.35': '2025-08-27' }, atlas)).toEqual({
      'gate-lock/G/1.35': atlas.today,
    });
  });

  it('dates the entries of the feed', () => {
    const [entry] = driftFeed(
      DRIFT,
      [FINDING],
      { 'gate-stage/G/1.35': '2026-01-09' },
      atlas,
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
