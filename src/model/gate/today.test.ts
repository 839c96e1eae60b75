import { describe, expect, it } from 'vitest';
import { buildGate } from './gate.ts';
import { codeBlock } from './testing/code-block.ts';
import { resolveGateToday, todayLabel } from './today.ts';

const build = (history: string[], lists: string[]) =>
  buildGate({ name: 'Gate', code: codeBlock(history, lists) }, ['1.34', '1.35', '1.37']);
const alphaThenBeta = ['1.34 alpha off', '1.37 beta on'];

describe('resolveGateToday', () => {
  it('tells the state of the newest release and what is to change', () => {
    const today = resolveGateToday(build(alphaThenBeta, ['1.34', '1.35', '1.37']), '1.36');
    expect(today).toMatchObject({ presence: 'live', state: { stage: 'alpha', default: false } });
    expect(today.upcoming).toEqual([
      {
        release: '1.37',
        changes: [
          { kind: 'stage', from: 'alpha', to: 'beta' },
          { kind: 'default', to: true },
        ],
      },
    ]);
  });

  it('tells the last state of a removed gate', () => {
    const gate = build(['1.34 alpha off'], ['1.34']);
    expect(resolveGateToday(gate, '1.36')).toMatchObject({
      presence: 'removed',
      state: { stage: 'alpha' },
      upcoming: [],
    });
  });

  it('does not know a gate that was removed in an uncertain release up to a later one', () => {
    const gate = build(['1.34 alpha off'], ['1.34', '1.35']);
    expect(resolveGateToday(gate, '1.36')).toMatchObject({
      presence: 'unknown',
      state: { stage: 'alpha' },
      upcoming: [{ release: '1.37', changes: [{ kind: 'removed' }] }],
    });
    expect(todayLabel(resolveGateToday(gate, '1.36'))).toBe('Unknown');
  });

  it('knows a gate that is only to come', () => {
    const gate = build(['1.37 alpha off'], ['1.37']);
    expect(resolveGateToday(gate, '1.36')).toMatchObject({
      presence: 'upcoming',
      state: { stage: 'alpha' },
    });
  });
});
