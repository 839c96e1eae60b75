import { describe, expect, it } from 'vitest';
import type { CodeEntry, FeatureGate } from '../../schemas/feature-gate.ts';
import { buildGate, gateAt, gateChanges, gateDisagreements, latestState } from './gate.ts';

const LISTS = ['1.33', '1.34', '1.35', '1.37'];
const nobody = { enhancements: [], components: [] };

function entry(
  version: string,
  stage: CodeEntry['stage'],
  isOn: boolean,
  locked = false,
): CodeEntry {
  return { version, stage, default: isOn, locked };
}

function gate(record: Omit<FeatureGate, 'name'>) {
  return buildGate({ name: 'Example', ...record }, LISTS, nobody);
}

const graduating = gate({
  code: {
    history: [
      entry('1.30', 'alpha', false),
      entry('1.33', 'beta', false),
      entry('1.34', 'beta', true),
      entry('1.36', 'stable', true, true),
    ],
    lists: LISTS,
  },
});

describe('gateAt', () => {
  it('is unknown before the gate came', () => {
    expect(gateAt(graduating, '1.29')).toBeUndefined();
  });

  it('tells stage, default and lock, and since when state and stage hold', () => {
    expect(gateAt(graduating, '1.35')).toMatchObject({
      stage: 'beta',
      default: true,
      locked: false,
      since: '1.34',
      stageSince: '1.33',
      source: 'code',
    });
  });

  it('does not take behaviour "since 1.0" for a gate of 1.0', () => {
    const old = gate({
      code: {
        history: [entry('1.0', 'stable', true), entry('1.33', 'deprecated', false)],
        lists: LISTS,
      },
    });
    expect(gateAt(old, '1.20')).toBeUndefined();
    expect(gateAt(old, '1.33')?.stage).toBe('deprecated');
  });

  it('dates a gate that only has an entry "since 1.0" by the first list that holds it', () => {
    const old = gate({ code: { history: [entry('1.0', 'beta', true)], lists: ['1.35', '1.37'] } });
    expect(gateAt(old, '1.34')).toBeUndefined();
    expect(gateAt(old, '1.35')?.stage).toBe('beta');
  });

  it('lets the last of two entries for one release hold', () => {
    const twice = gate({
      code: { history: [entry('1.34', 'beta', false), entry('1.34', 'beta', true)], lists: LISTS },
    });
    expect(gateAt(twice, '1.34')?.default).toBe(true);
  });

  it('reads the documentation where no gate list holds the gate', () => {
    const documented = gate({
      docs: {
        path: 'x.md',
        removed: true,
        stages: [{ stage: 'alpha', default: false, from: '1.9.3', to: '1.10' }],
      },
    });
    expect(gateAt(documented, '1.9')).toMatchObject({ stage: 'alpha', source: 'docs' });
    expect(gateAt(documented, '1.11')).toBeUndefined();
  });
});

describe('removal', () => {
  const code = { history: [entry('1.20', 'stable', true, true)], lists: ['1.33', '1.34', '1.35'] };

  it('is a range where only the code lists tell', () => {
    expect(gate({ code }).removal).toEqual({ after: '1.35', by: '1.37', source: 'code' });
  });

  it('is exact where the documentation names a release within that range', () => {
    const docs = {
      path: 'x.md',
      removed: true,
      stages: [{ stage: 'stable' as const, from: '1.20', to: '1.35' }],
    };
    expect(gate({ code, docs }).removal).toEqual({ after: '1.35', by: '1.36', source: 'docs' });
  });

  it('is not believed of the documentation while the newest list holds the gate', () => {
    const docs = {
      path: 'x.md',
      removed: true,
      stages: [{ stage: 'stable' as const, from: '1.20', to: '1.35' }],
    };
    const live = gate({ code: { ...code, lists: LISTS }, docs });
    expect(live.removal).toBeUndefined();
    expect(live.isRemoved).toBe(false);
  });

  it('ends the gate: no state from then on, the last one still known', () => {
    const removed = gate({ code });
    expect(gateAt(removed, '1.36')?.stage).toBe('stable');
    expect(gateAt(removed, '1.37')).toBeUndefined();
    expect(latestState(removed)).toMatchObject({ stage: 'stable', locked: true });
  });

  it('is known without a release where the documentation gives none', () => {
    const removed = gate({ docs: { path: 'x.md', removed: true, stages: [{ stage: 'alpha' }] } });
    expect(removed.removal).toBeUndefined();
    expect(removed.isRemoved).toBe(true);
  });
});

describe('gateChanges', () => {
  it('names what a release changed', () => {
    expect(gateChanges(graduating, '1.30')).toEqual([{ kind: 'added', stage: 'alpha' }]);
    expect(gateChanges(graduating, '1.31')).toEqual([]);
    expect(gateChanges(graduating, '1.33')).toEqual([{ kind: 'stage', from: 'alpha', to: 'beta' }]);
    expect(gateChanges(graduating, '1.34')).toEqual([{ kind: 'default', to: true }]);
    expect(gateChanges(graduating, '1.36')).toEqual([
      { kind: 'stage', from: 'beta', to: 'stable' },
      { kind: 'locked' },
    ]);
  });

  it('tells a removal once, by the release known to lack the gate', () => {
    const removed = gate({
      code: { history: [entry('1.20', 'stable', true)], lists: ['1.33', '1.34', '1.35'] },
    });
    expect(gateChanges(removed, '1.36')).toEqual([]);
    expect(gateChanges(removed, '1.37')).toEqual([
      { kind: 'removed', removal: { after: '1.35', by: '1.37', source: 'code' } },
    ]);
    expect(gateChanges(removed, '1.38')).toEqual([]);
  });
});

describe('gateDisagreements', () => {
  const code = graduating.record.code;

  it('finds a stage that the two sources date differently, up to where the docs speak', () => {
    const docs = {
      path: 'x.md',
      removed: false,
      stages: [
        { stage: 'alpha' as const, default: false, from: '1.30', to: '1.31' },
        { stage: 'beta' as const, default: false, from: '1.32' },
      ],
    };
    expect(gateDisagreements(gate({ code, docs })).map(({ release }) => release)).toEqual(['1.32']);
  });

  it('finds nothing where they agree', () => {
    const docs = {
      path: 'x.md',
      removed: false,
      stages: [
        { stage: 'alpha' as const, default: false, from: '1.30', to: '1.32' },
        { stage: 'beta' as const, default: false, from: '1.33', to: '1.33' },
        { stage: 'beta' as const, default: true, from: '1.34' },
      ],
    };
    expect(gateDisagreements(gate({ code, docs }))).toEqual([]);
  });
});
