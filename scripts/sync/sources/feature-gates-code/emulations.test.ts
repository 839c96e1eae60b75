import { expect, it } from 'vitest';
import { emulationsOf } from './emulations.ts';
import type { ReleaseGate } from './registration/join.ts';

const gate = (
  state: Pick<ReleaseGate, 'stage' | 'default'>,
  specs: readonly (readonly [string | undefined, boolean])[],
): ReleaseGate => ({
  ...state,
  locked: false,
  isToCome: false,
  isVersioned: specs.some(([version]) => version !== undefined),
  specs: specs.map(([version, isOn]) => ({
    ...(version !== undefined && { version }),
    stage: 'beta',
    default: isOn,
    locked: false,
  })),
  packages: [],
  keps: [],
  dependencies: [],
  problems: [],
});

it('keeps what a release says of one that it can emulate, where that did otherwise', () => {
  const seen = [
    { release: '1.31', gate: gate({ stage: 'alpha', default: false }, [['1.31', false]]) },
    { release: '1.32', gate: gate({ stage: 'beta', default: true }, [['1.32', true]]) },
    { release: '1.33', gate: gate({ stage: 'beta', default: true }, [['1.32', true]]) },
  ];
  expect(emulationsOf(seen)).toEqual([
    { by: '1.32', of: '1.31' },
    { by: '1.33', of: '1.31' },
  ]);
});

it('counts what has no version for all releases', () => {
  const seen = [
    { release: '1.32', gate: undefined },
    { release: '1.33', gate: gate({ stage: 'beta', default: true }, [[undefined, true]]) },
  ];
  expect(emulationsOf(seen)).toEqual([
    { by: '1.33', of: '1.32', stage: 'beta', default: true, locked: false },
  ]);
});

it('leaves out behavior older than its gate, and releases that cannot be emulated', () => {
  const seen = [
    { release: '1.30', gate: undefined },
    { release: '1.31', gate: undefined },
    {
      release: '1.32',
      gate: gate({ stage: 'beta', default: false }, [
        ['1.0', true],
        ['1.32', false],
      ]),
    },
    { release: '1.33', gate: gate({ stage: 'beta', default: false }, [['1.30', false]]) },
  ];
  expect(emulationsOf(seen)).toEqual([
    { by: '1.33', of: '1.31', stage: 'beta', default: false, locked: false },
  ]);
});

it('does not know what specs say of which one version cannot be read', () => {
  const known = gate({ stage: 'beta', default: true }, [['1.31', true]]);
  const seen = [
    { release: '1.32', gate: known },
    { release: '1.33', gate: { ...known, specs: [{}, ...known.specs] } },
  ];
  expect(emulationsOf(seen)).toEqual([{ by: '1.33', of: '1.32', isUnknown: true }]);
});
