import { describe, expect, it } from 'vitest';
import type { Enhancement } from '../../schemas/enhancement.ts';
import type { CodeEntry, FeatureGate } from '../../schemas/feature-gate.ts';
import type { Issue } from '../../schemas/issue.ts';
import type { Release } from '../../schemas/release.ts';
import { kepIn, notesOf } from '../atlas/testing/records.ts';
import { codeBlock, readEntry } from '../gate/testing/code-block.ts';
import { docsBlock } from '../gate/testing/docs-block.ts';
import { deriveChanges } from './derive.ts';
import type { ComparedRecords } from './records.ts';

const NOTHING: ComparedRecords = {
  enhancements: [],
  gates: [],
  issues: [],
  releases: [],
  releaseNotes: [],
  gateLists: ['1.34'],
  day: '2026-01-05',
};

const gate = (name: string, history: CodeEntry[], releases = ['1.34']): FeatureGate => ({
  name,
  code: codeBlock(history, releases),
});

const ALPHA = readEntry('1.33 alpha off');
const BETA = readEntry('1.34 beta on');
const LOCKED = readEntry('1.34 stable on locked');

const changesOf = (before: Partial<ComparedRecords>, after: Partial<ComparedRecords>) =>
  deriveChanges({ ...NOTHING, ...before }, { ...NOTHING, ...after });

describe('deriveChanges', () => {
  it('finds nothing between the same records', () => {
    const same = { enhancements: [kepIn('sig-a/1-x')], gates: [gate('G', [ALPHA])] };
    expect(changesOf(same, same)).toEqual([]);
  });

  it('tells of enhancements that came, went and moved', () => {
    const before = [kepIn('sig-a/1-x'), kepIn('sig-a/2-y')];
    const after = [kepIn('sig-b/2-y'), kepIn('sig-a/3-z')];
    expect(changesOf({ enhancements: before }, { enhancements: after })).toEqual([
      { kind: 'enhancement-added', subject: 'sig-a/3-z', to: 'Z 3' },
      { kind: 'enhancement-moved', subject: 'sig-b/2-y', from: 'sig-a/2-y', to: 'sig-b/2-y' },
      { kind: 'enhancement-removed', subject: 'sig-a/1-x', from: 'X 1' },
      { kind: 'enhancement-owner', subject: 'sig-b/2-y', from: 'sig-a', to: 'sig-b' },
    ]);
  });

  it('takes two that came with one number for two, not for a move', () => {
    const before = [kepIn('sig-a/1-x')];
    const after = [kepIn('sig-b/1-x'), kepIn('sig-c/1-x')];
    const kinds = changesOf({ enhancements: before }, { enhancements: after }).map(
      ({ kind }) => kind,
    );
    expect(kinds).toEqual(['enhancement-added', 'enhancement-added', 'enhancement-removed']);
  });

  it('tells of approvals, gates, owners and successors', () => {
    const before = kepIn('sig-a/1-x', {
      owningSig: 'sig-a',
      featureGates: [{ name: 'Old' }],
      productionReadiness: { path: 'p', approvers: { alpha: '@one' } },
    });
    const after = kepIn('sig-a/1-x', {
      owningSig: 'sig-b',
      featureGates: [{ name: 'New' }],
      productionReadiness: { path: 'p', approvers: { alpha: 'one', beta: 'two' } },
      supersededBy: ['/keps/sig-a/2-y'],
    });
    const subject = 'sig-a/1-x';
    expect(changesOf({ enhancements: [before] }, { enhancements: [after] })).toEqual([
      { kind: 'enhancement-prr', subject, aspect: 'beta', to: 'two' },
      { kind: 'enhancement-gate', subject, aspect: 'New', to: 'New' },
      { kind: 'enhancement-gate', subject, aspect: 'Old', from: 'Old' },
      { kind: 'enhancement-owner', subject, from: 'sig-a', to: 'sig-b' },
      { kind: 'enhancement-superseded', subject, aspect: '/keps/sig-a/2-y', to: '/keps/sig-a/2-y' },
    ]);
  });

  it('tells of targets, stages and statuses', () => {
    const before = kepIn('sig-a/1-x', {
      milestones: { alpha: '1.33', beta: '1.35' },
      latestMilestone: '1.33',
      stage: 'alpha',
      status: 'implementable',
    });
    const after: Enhancement = {
      ...before,
      milestones: { alpha: '1.33', beta: '1.36' },
      latestMilestone: '1.36',
      stage: 'beta',
      status: 'implemented',
    };
    const subject = 'sig-a/1-x';
    expect(changesOf({ enhancements: [before] }, { enhancements: [after] })).toEqual([
      { kind: 'enhancement-retargeted', subject, from: '1.33', to: '1.36' },
      { kind: 'enhancement-retargeted', subject, aspect: 'beta', from: '1.35', to: '1.36' },
      { kind: 'enhancement-stage', subject, from: 'alpha', to: 'beta' },
      { kind: 'enhancement-status', subject, from: 'implementable', to: 'implemented' },
    ]);
  });

  it.each([
    ['a new one', [], [ALPHA], { kind: 'gate-added', aspect: '1.33', to: 'alpha' }],
    [
      'a default',
      [{ ...BETA, default: false }],
      [BETA],
      { kind: 'gate-default', aspect: '1.34', from: 'false', to: 'true' },
    ],
  ])('tells of a gate: %s', (_, before, after, expected) => {
    const gates = (history: CodeEntry[]) => (history.length === 0 ? [] : [gate('G', history)]);
    expect(changesOf({ gates: gates(before) }, { gates: gates(after) })).toEqual([
      { subject: 'G', source: 'code', ...expected },
    ]);
  });

  it('tells of stage, default and lock apart', () => {
    const before = { gates: [gate('G', [{ ...BETA, default: false }])] };
    const kinds = changesOf(before, { gates: [gate('G', [LOCKED])] }).map(({ kind }) => kind);
    expect(kinds).toEqual(['gate-stage', 'gate-default', 'gate-locked']);
  });

  it('tells that a gate is gone when the newest list lacks it, though its record stays', () => {
    const gates = [gate('G', [LOCKED], ['1.34'])];
    const after = { gates, gateLists: ['1.34', '1.35'] };
    expect(changesOf({ gates }, after)).toEqual([
      { kind: 'gate-removed', subject: 'G', source: 'code', from: 'stable' },
    ]);
  });

  it('keeps what the documentation says apart from the code', () => {
    const documented = (removed: boolean) => {
      const docs = docsBlock([{ stage: 'alpha', default: false, from: '1.33' }], { removed });
      return { gates: [{ name: 'G', docs }] };
    };
    expect(changesOf(documented(false), documented(true))).toEqual([
      { kind: 'gate-removed', subject: 'G', source: 'docs', from: 'alpha' },
    ]);
  });

  it('tells what the release team says', () => {
    const silent: Issue = { number: 7, title: 't', state: 'open' };
    const before: Issue = { ...silent, milestone: '1.37', labels: { leadOptedIn: true } };
    const after: Issue = { ...before, labels: { leadOptedIn: true, tracked: 'yes' } };
    expect(changesOf({ issues: [before] }, { issues: [after] })).toEqual([
      { kind: 'issue-tracking', subject: '7', from: 'opted-in 1.37', to: 'tracked 1.37' },
    ]);
    expect(changesOf({}, { issues: [silent] })).toEqual([]);
  });

  it('tells of days that moved, and of releases and patches that came out', () => {
    const subject = '1.36';
    const frozenOn = (date: string): Release => ({
      version: subject,
      cycle: { path: 'p', events: [{ name: 'Code Freeze', kind: ['code-freeze'], date }] },
      support: { path: 'p', released: '2026-01-10' },
    });
    const before = { releases: [frozenOn('2026-03-01')] };
    const after = { releases: [frozenOn('2026-03-04')], day: '2026-01-12' };
    expect(changesOf(before, after)).toEqual([
      {
        kind: 'release-deadline',
        subject,
        aspect: 'Code Freeze',
        from: '2026-03-01',
        to: '2026-03-04',
      },
      { kind: 'release-published', subject, to: '2026-01-10' },
    ]);
  });

  it('tells of releases on the day of their tag, never on the day they are planned for', () => {
    const plan = (patches: { version: string; date: string }[]) => ({ path: 'p', patches });
    const tag = (version: string, date: string) => ({ version, date });
    const planned = { version: '1.36.2', date: '2026-02-10' };
    const before: Release = {
      version: '1.36',
      support: plan([planned]),
      tags: [tag('1.36.1', '2026-01-11')],
    };
    const after: Release = {
      ...before,
      support: plan([{ version: '1.36.3', date: '2026-02-12' }, planned]),
      tags: [tag('1.36.2', '2026-02-13'), tag('1.36.1', '2026-01-11')],
    };
    const running: Release = {
      version: '1.37',
      tags: [tag('1.37.0-beta.0', '2026-02-14'), tag('1.37.0-alpha.1', '2026-02-01')],
    };
    const changes = changesOf(
      { releases: [before], day: '2026-02-09' },
      { releases: [after, running], day: '2026-02-16' },
    );
    expect(changes).toEqual([
      { kind: 'release-patch', subject: '1.36', aspect: '1.36.2', to: '2026-02-13' },
      { kind: 'release-pre-release', subject: '1.37', aspect: '1.37.0-alpha.1', to: '2026-02-01' },
      { kind: 'release-pre-release', subject: '1.37', aspect: '1.37.0-beta.0', to: '2026-02-14' },
    ]);
  });

  it('tells of no release while tags were not read before', () => {
    const release: Release = { version: '1.36', tags: [{ version: '1.36.1', date: '2026-01-11' }] };
    expect(changesOf({ releases: [{ version: '1.36' }] }, { releases: [release] })).toEqual([]);
  });

  it('tells which release notes are new', () => {
    const before = { releaseNotes: [notesOf('1.36', { pr: 1 }, { pr: 2 })] };
    const after = {
      releaseNotes: [notesOf('1.36', { pr: 2 }, { pr: 3 }), notesOf('1.37', { pr: 4 })],
    };
    expect(changesOf(before, after)).toEqual([
      { kind: 'release-notes', subject: '1.36', from: '2', to: '3', pullRequests: [3] },
      { kind: 'release-notes', subject: '1.37', to: '1', pullRequests: [4] },
    ]);
    expect(changesOf({}, after)).toEqual([]);
  });
});
