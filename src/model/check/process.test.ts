import { expect, it } from 'vitest';
import type { PresentGate } from '../gate/in-release.ts';
import { gateOf } from './process.ts';

it('does not know what a release says of an emulated one where that cannot be read', () => {
  const state: PresentGate = {
    ...{ kind: 'present', source: 'code', since: '1.30', stageSince: '1.30' },
    ...{ stage: 'beta', default: true, locked: false },
  };
  const answers = [{ release: '1.30', state }] as const;
  const emulations = [{ by: '1.33', of: '1.32', isUnknown: true as const }];
  const none = { formerNames: [], enhancements: [], components: [] };
  const gate = { name: 'Widgets', answers, emulations, ...none };
  expect(gateOf(gate, '1.33', { emulated: '1.32' }).kind).toBe('unknown');
  expect(gateOf(gate, '1.33', { emulated: '1.31' })).toEqual({ ...state, otherwise: undefined });
});
