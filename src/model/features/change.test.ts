import { describe, expect, it } from 'vitest';
import {
  changeLabelsOf,
  changeWords,
  countChanges,
  countGates,
  gatesNote,
  graduatedStage,
  rowChanges,
} from './change.ts';
import type { FeatureRow, GateCell } from './row.ts';

const row = (more: Partial<FeatureRow>): FeatureRow => ({
  key: 'k',
  title: 'Example',
  enhancement: undefined,
  stage: 'beta',
  since: '1.34',
  standing: 'declared',
  isGraduation: false,
  from: undefined,
  isChanged: true,
  gates: [],
  sig: 'sig-node',
  sigs: [],
  participants: [],
  components: [],
  references: [],
  ...more,
});
const cell = (name: string, ...changes: GateCell['changes']): GateCell => ({
  name,
  answer: { kind: 'not-yet', source: 'code' },
  changes,
  isSwitch: false,
});
const promoted = cell(
  'A',
  { kind: 'stage', from: 'alpha', to: 'beta' },
  { kind: 'default', to: true },
);

it('changeLabelsOf says of a release that is not out that its stages are planned', () => {
  const [now, next] = ['1.36', '1.37'].map((release) => changeLabelsOf(release, '1.36'));
  expect([now?.('stable'), next?.('stable')]).toEqual(['Reached GA', 'GA planned']);
  expect([now?.('locked'), next?.('locked')]).toEqual(['Gate locked', 'Gate locked']);
});

describe('changeWords', () => {
  it('tells a first stage and its new gate', () => {
    const gates = [cell('A', { kind: 'added', stage: 'alpha' })];
    expect(changeWords(row({ isGraduation: true, stage: 'alpha', gates }))).toEqual([
      'new: Alpha',
      'new gate',
    ]);
  });

  it('says of what a stage is where its KEP takes something away', () => {
    const enhancement = { id: 'i', slug: 's', label: 'KEP-1', number: 1, status: undefined };
    const words = (title: string, stage: FeatureRow['stage']) =>
      changeWords(row({ isGraduation: true, title, enhancement, stage }));
    expect(words('Remove the old driver', 'beta')).toEqual(['removal: Beta']);
    expect(words('Deprecate & remove a mode', 'alpha')).toEqual(['removal: Alpha']);
    expect(words('Deprecating a field', 'beta')).toEqual(['deprecation: Beta']);
    expect(words('Deprecate a field', 'deprecated')).toEqual(['Deprecated']);
    expect(words('Removable things', 'beta')).toEqual(['Beta']);
    expect(words('Remove knowledge of pods from rules', 'beta')).toEqual(['Beta']);
    expect(words('Remove an old dependency', 'stable')).toEqual(['GA']);
  });

  it('tells a gate’s stage where its enhancement did not move', () => {
    expect(changeWords(row({ gates: [promoted] }))).toEqual(['gate Alpha → Beta, default true']);
  });

  it('names the gates where there are several', () => {
    const gates = [promoted, cell('B'), cell('C', { kind: 'locked' })];
    expect(changeWords(row({ isGraduation: true, from: 'alpha', gates }))).toEqual([
      'Alpha → Beta',
      'A: default true',
      'C: locked',
    ]);
  });

  it('tells a removal, with its range where the release is not known', () => {
    const removed = (after: string) =>
      row({
        gates: [cell('A', { kind: 'removed', removal: { after, by: '1.36', source: 'code' } })],
      });
    expect(changeWords(removed('1.35'))).toEqual(['gate removed']);
    expect(changeWords(removed('1.33'))).toEqual(['gate removed after v1.33, by v1.36']);
  });
});

it('rowChanges collects the kinds in order, each once', () => {
  const gates = [promoted, cell('B', { kind: 'default', to: true }, { kind: 'unlocked' })];
  expect(rowChanges(row({ isGraduation: true, gates }))).toEqual([
    'beta',
    'gate-stage',
    'default-on',
    'unlocked',
  ]);
});

it('countChanges counts rows, not gates, and leaves out what does not occur', () => {
  const rows = [
    row({ isGraduation: true, gates: [promoted, promoted] }),
    row({ isGraduation: true }),
    row({}),
  ];
  expect([...countChanges(rows)]).toEqual([
    ['beta', 2],
    ['gate-stage', 1],
    ['default-on', 1],
  ]);
});

describe('graduatedStage', () => {
  it('is what a graduation leads to, and says where that is in doubt', () => {
    const rows = [
      {},
      { isGraduation: true },
      { isGraduation: true, standing: 'disputed' },
    ] as const;
    expect(rows.map((more) => graduatedStage(row(more)))).toEqual([undefined, 'beta', 'disputed']);
  });

  it('is counted apart where it is in doubt', () => {
    const doubtful = row({ isGraduation: true, standing: 'disputed' });
    expect([...countChanges([row({ isGraduation: true }), doubtful])]).toEqual([
      ['beta', 1],
      ['disputed', 1],
    ]);
  });
});

it('countGates counts each gate once, however many rows have it', () => {
  const locked = (name: string) => cell(name, { kind: 'locked' });
  const gates = [locked('A'), locked('B')];
  const rows = [row({ gates }), row({ gates: [locked('B'), promoted] })];
  expect(countGates(rows, 'locked')).toBe(2);
  expect(countGates(rows, 'gate-removed')).toBe(0);
  const notes = [3, 2].map((count) => gatesNote(rows, 'locked', count));
  expect([...notes, gatesNote(rows, 'beta', 1)]).toEqual([' (2 gates)', '', '']);
});
