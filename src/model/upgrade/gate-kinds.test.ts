import { describe, expect, it } from 'vitest';
import type { UpgradeData } from './data.ts';
import { example, rowsBetween } from './testing/example.ts';

const rowsOf = (name: string, from: string, to: string, data: UpgradeData = example) =>
  rowsBetween(data, from, to).filter(({ item }) => item.text === name);

const RANGE = 'removed after v1.35, by v1.37';
const LOCKED = 'GA, true (locked)';
const PAPERS = 'Beta, true, lock unknown';

describe('what happens to a gate', () => {
  it.each([
    ['Grown', '1.32', '1.33', 'turned-on: Alpha, false → Beta, true in 1.33'],
    ['Grown', '1.33', '1.34', `gate-locked: Beta, true → ${LOCKED} in 1.34`],
    // Over skipped releases, each at its own time.
    [
      ...['Grown', '1.32', '1.34', `gate-locked: Alpha, false → ${LOCKED} in 1.34`],
      `turned-on: Alpha, false → ${LOCKED} in 1.33`,
    ],
    ['Dropped', '1.34', '1.35', 'gate-gone: Alpha, false → removed in v1.35 in 1.35'],
    ['Dropped', '1.35', '1.36'],
    // Removed somewhere between two releases: no release is made up.
    ['Vanished', '1.35', '1.36', `gate-maybe: ${LOCKED} → ${LOCKED}, may be ${RANGE} in 1.36`],
    ['Vanished', '1.36', '1.37', `gate-gone: ${LOCKED}, may be ${RANGE} → ${RANGE} in 1.37`],
    ['Vanished', '1.34', '1.37', `gate-gone: ${LOCKED} → ${RANGE} in 1.36 1.37`],
    [
      ...['Escape', '1.33', '1.34', 'turned-off: GA, true → Deprecated, false in 1.34'],
      'gate-deprecated: GA, true → Deprecated, false in 1.34',
    ],
    // Off and on again: nothing for whoever skips both.
    ['Wavering', '1.32', '1.34', 'unchanged: Beta, true in '],
    ['Wavering', '1.33', '1.34', 'turned-on: Beta, false → Beta, true in 1.34'],
    ['Grown', '1.30', '1.31', 'gate-new: new: Alpha, false in 1.31'],
    ['Sudden', '1.33', '1.34', 'new-on: new: Beta, true in 1.34'],
    // Locked on the way.
    ['Grown', '1.30', '1.34', `always-on: new: ${LOCKED} in 1.31 1.33`],
    ['Freed', '1.34', '1.35', `gate-unlocked: ${LOCKED} → GA, true in 1.35`],
    ['Steady', '1.34', '1.35', 'gate-stage: Beta, true → GA, true in 1.35'],
    // A default that nobody wrote down.
    [
      ...['Papers', '1.30', '1.31'],
      `default-unclear: Alpha, default and lock unknown → ${PAPERS} in 1.31`,
    ],
    // The docs tell of it, and the code of the release does not.
    [
      ...['Papers', '1.32', '1.33'],
      `gate-maybe: ${PAPERS} → unknown, in the docs ${PAPERS} in 1.33`,
    ],
    ['Papers', '1.33', '1.34', `unchanged: unknown, in the docs ${PAPERS} in `],
    // Only the docs say that it came.
    ['Promised', '1.33', '1.34', `gate-uncertain: new: unknown, in the docs ${PAPERS} in 1.34`],
    // What it is before says nothing of what it is without a known stage.
    [
      ...['Unstaged', '1.34', '1.35'],
      'gate-maybe: Beta, default and lock unknown → unknown in 1.35',
    ],
    // It came and went, and what it switched stays.
    ['Passing', '1.30', '1.35', 'always-on: new: removed in v1.34 in 1.31'],
    [
      ...['Passing', '1.33', '1.34'],
      'gate-gone: unknown, in the docs GA, true, lock unknown → removed in v1.34 in the docs, not in the v1.33 code in 1.34',
    ],
  ])('%s from %s to %s', (name = '', from = '', to = '', ...expected) => {
    const told = rowsOf(name, from, to).map(
      ({ kind, change, releases }) => `${kind}: ${change} in ${releases.join(' ')}`,
    );
    expect(told).toEqual(expected);
  });

  it.each([
    ['nothing more where that is all that is known', '', ''],
    ['what it is called now', 'Steady', ' The gate is now called Steady.'],
    ['no other name that is gone as well', 'Passing', ''],
  ])('is gone, and the action names %s', (_, successor, told) => {
    const gates = example.gates.map((gate) =>
      gate.name === successor ? { ...gate, formerNames: ['Dropped'] } : gate,
    );
    expect(rowsOf('Dropped', '1.34', '1.35', { ...example, gates })[0]?.action).toBe(
      `Remove this setting. Components fail to start if an unknown feature gate is set.${told}`,
    );
  });
});
