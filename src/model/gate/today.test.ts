import { describe, expect, it } from 'vitest';
import type { CodeEntry } from '../../schemas/feature-gate.ts';
import { buildGate } from './gate.ts';
import { codeBlock } from './testing/code-block.ts';
import { resolveGateToday, todayLabel } from './today.ts';

const entry = (version: string, stage: CodeEntry['stage'], isOn: boolean): CodeEntry => ({
  version,
  stage,
  default: isOn,
  locked: false,
});
const build = (history: CodeEntry[], lists: string[]) =>
  buildGate({ name: 'Gate', code: codeBlock(history, lists) }, ['1.34', '1.35', '1.37'], {
    enhancements: [],
    components: [],
  });
const alphaThenBeta = [entry('1.34', 'alpha', false), entry('1.37', 'beta', true)];

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
    const gate = build([entry('1.34', 'alpha', false)], ['1.34']);
    expect(resolveGateToday(gate, '1.36')).toMatchObject({
      presence: 'removed',
      state: { stage: 'alpha' },
      upcoming: [],
    });
  });

  it('does not know a gate that was removed in an uncertain release up to a later one', () => {
    const gate = build([entry('1.34', 'alpha', false)], ['1.34', '1.35']);
    expect(resolveGateToday(gate, '1.36')).toMatchObject({
      presence: 'unknown',
      state: { stage: 'alpha' },
      upcoming: [{ release: '1.37', changes: [{ kind: 'removed' }] }],
    });
    expect(todayLabel(resolveGateToday(gate, '1.36'))).toBe('Unknown');
  });

  it('knows a gate that is only to come', () => {
    const gate = build([entry('1.37', 'alpha', false)], ['1.37']);
    expect(resolveGateToday(gate, '1.36')).toMatchObject({
      presence: 'upcoming',
      state: { stage: 'alpha' },
    });
  });
});
