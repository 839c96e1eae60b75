import { describe, expect, it } from 'vitest';
import { defaultsFrom, sharedDefaults } from './defaults.ts';
import { buildGate } from './gate.ts';
import { codeBlock } from './testing/code-block.ts';

const READ = ['1.33', '1.34', '1.35', '1.36'];

function gate(...history: readonly string[]) {
  return buildGate({ name: 'G', code: codeBlock(history, READ) }, READ);
}

const turning = gate('1.33 beta off', '1.35 beta on', '1.36 stable off');
const steps = [
  { release: '1.33', isOn: false },
  { release: '1.35', isOn: true },
];

describe('defaultsFrom', () => {
  it('is what became of a default while the gate stayed at the stage', () => {
    expect(defaultsFrom(turning, '1.33')).toEqual(steps);
    expect(defaultsFrom(turning, '1.36')).toEqual([{ release: '1.36', isOn: false }]);
  });

  it('is empty where the gate is not there', () => {
    expect(defaultsFrom(turning, '1.32')).toEqual([]);
  });
});

it('sharedDefaults is what all of several gates say, and nothing where they differ', () => {
  expect(sharedDefaults([turning, turning], '1.33')).toEqual(steps);
  expect(sharedDefaults([turning, gate('1.33 beta on')], '1.33')).toEqual([]);
  expect(sharedDefaults([], '1.33')).toEqual([]);
});
