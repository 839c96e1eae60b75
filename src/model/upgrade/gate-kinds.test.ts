import { describe, expect, it } from 'vitest';
import type { UpgradeData } from './data.ts';
import { upgradeTable } from './table.ts';
import { example } from './testing/example.ts';

const of = (name: string, from: string, to: string) =>
  upgradeTable(example, from, to)
    .sections.flatMap((section) => section.rows)
    .filter(({ item }) => item.text === name)
    .map(({ kind, change, releases }) => [kind, change, releases.join(' ')]);

describe('what happens to a gate', () => {
  it('turns on by itself, and setting it becomes pointless', () => {
    expect(of('Grown', '1.32', '1.33')).toEqual([
      ['turned-on', 'Alpha, false → Beta, true', '1.33'],
    ]);
  });

  it('is locked', () => {
    expect(of('Grown', '1.33', '1.34')).toEqual([
      ['gate-locked', 'Beta, true → GA, true (locked)', '1.34'],
    ]);
  });

  it('goes from off to locked over skipped releases, each at its own time', () => {
    expect(of('Grown', '1.32', '1.34')).toEqual([
      ['gate-locked', 'Alpha, false → GA, true (locked)', '1.34'],
      ['turned-on', 'Alpha, false → GA, true (locked)', '1.33'],
    ]);
  });

  it('is removed in a release that is known', () => {
    expect(of('Dropped', '1.34', '1.35')).toEqual([
      ['gate-gone', 'Alpha, false → removed in v1.35', '1.35'],
    ]);
    expect(of('Dropped', '1.35', '1.36')).toEqual([]);
  });

  it('is gone, and of what was disabled nobody can say what became', () => {
    const alone =
      'Remove this setting. Components fail to start if an unknown feature gate is set.';
    const actionOf = (data: UpgradeData) =>
      upgradeTable(data, '1.34', '1.35')
        .sections.flatMap(({ rows }) => rows)
        .find(({ kind, item }) => kind === 'gate-gone' && item.text === 'Dropped')?.action;
    expect(actionOf(example)).toBe(alone);
    const renamed = example.gates.map((gate) =>
      gate.name === 'Steady' ? { ...gate, formerNames: ['Dropped'] } : gate,
    );
    const told = `${alone} The gate is now called Steady.`;
    expect(actionOf({ ...example, gates: renamed })).toBe(told);
    const bothGone = example.gates.map((gate) =>
      gate.name === 'Passing' ? { ...gate, formerNames: ['Dropped'] } : gate,
    );
    expect(actionOf({ ...example, gates: bothGone })).toBe(alone);
  });

  it('is removed somewhere between two releases: no release is made up', () => {
    const range = 'removed after v1.35, by v1.37';
    expect(of('Vanished', '1.35', '1.36')).toEqual([
      ['gate-maybe', `GA, true (locked) → GA, true (locked), may be ${range}`, '1.36'],
    ]);
    expect(of('Vanished', '1.36', '1.37')).toEqual([
      ['gate-gone', `GA, true (locked), may be ${range} → ${range}`, '1.37'],
    ]);
    expect(of('Vanished', '1.34', '1.37')).toEqual([
      ['gate-gone', `GA, true (locked) → ${range}`, '1.36 1.37'],
    ]);
  });

  it('is deprecated and off', () => {
    expect(of('Escape', '1.33', '1.34').map(([kind]) => kind)).toEqual([
      'turned-off',
      'gate-deprecated',
    ]);
  });

  it('goes off and on again: nothing for whoever skips both', () => {
    expect(of('Wavering', '1.32', '1.34')).toEqual([['unchanged', 'Beta, true', '']]);
    expect(of('Wavering', '1.33', '1.34').map(([kind]) => kind)).toContain('turned-on');
  });

  it('is new, off or on', () => {
    expect(of('Grown', '1.30', '1.31')).toEqual([['gate-new', 'new: Alpha, false', '1.31']]);
    expect(of('Sudden', '1.33', '1.34')).toEqual([['new-on', 'new: Beta, true', '1.34']]);
  });

  it('is new and locked where it was locked on the way', () => {
    expect(of('Grown', '1.30', '1.34')).toEqual([
      ['always-on', 'new: GA, true (locked)', '1.31 1.33'],
    ]);
  });

  it('is unlocked', () => {
    expect(of('Freed', '1.34', '1.35').map(([kind]) => kind)).toEqual(['gate-unlocked']);
  });

  it('changes its stage alone', () => {
    expect(of('Steady', '1.34', '1.35')).toEqual([['gate-stage', 'Beta, true → GA, true', '1.35']]);
  });

  it('leaves a default that nobody wrote down unknown', () => {
    expect(of('Papers', '1.30', '1.31').map(([kind]) => kind)).toEqual(['default-unclear']);
  });

  it('may be missing where the docs tell of it and the code of the release does not', () => {
    expect(of('Papers', '1.32', '1.33')).toEqual([
      [
        'gate-maybe',
        'Beta, true, lock unknown → unknown, in the docs Beta, true, lock unknown',
        '1.33',
      ],
    ]);
    expect(of('Papers', '1.33', '1.34').map(([kind]) => kind)).toEqual(['unchanged']);
  });

  it('is no removal where only the docs say that it came', () => {
    expect(of('Promised', '1.33', '1.34').map(([kind]) => kind)).toEqual(['gate-uncertain']);
  });

  it('came and went, and what it switched stays', () => {
    expect(of('Passing', '1.30', '1.35')).toEqual([['always-on', 'new: removed in v1.34', '1.31']]);
    expect(of('Passing', '1.33', '1.34').map(([, change]) => change)).toEqual([
      'unknown, in the docs GA, true, lock unknown → removed in v1.34 in the docs, not in the v1.33 code',
    ]);
  });
});
