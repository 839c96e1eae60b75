import { expect, it } from 'vitest';
import { nameIn, type PresentGate } from '../gate/in-release.ts';
import { doubtWords } from '../gate/words.ts';
import { gateOf } from './process.ts';

const state: PresentGate = {
  ...{ kind: 'present', source: 'code', since: '1.30', stageSince: '1.30' },
  ...{ stage: 'beta', default: true, locked: false },
};
const none = { formerNames: [], enhancements: [], components: [] };

it('does not know what a release says of an emulated one where that cannot be read', () => {
  const answers = [{ release: '1.30', state }] as const;
  const emulations = [{ by: '1.33', of: '1.32', isUnknown: true as const }];
  const gate = { name: 'Widgets', answers, emulations, ...none };
  const answer = gateOf(gate, '1.33', { emulated: '1.32' });
  expect(answer.kind === 'unknown' && doubtWords(answer.reason, '1.33')).toBe(
    'The v1.33 code does not say in a known form what this gate is in v1.32.',
  );
  expect(gateOf(gate, '1.33', { emulated: '1.31' })).toEqual({ ...state, otherwise: undefined });
});

it('has a gate under the name by which the release knows it, whichever one it emulates', () => {
  const spelled = (release: string, spelling?: string) => ({
    release,
    state: { ...state, since: release, spelling },
  });
  const gate = { name: 'Widgets', ...none };
  const nameFor = (answers: ReturnType<typeof spelled>[]) =>
    nameIn('Widgets', gateOf({ ...gate, answers }, '1.33', { emulated: '1.32' }));
  expect(nameFor([spelled('1.32', 'widgets'), spelled('1.33')])).toBe('Widgets');
  expect(nameFor([spelled('1.32'), spelled('1.33', 'widgets')])).toBe('widgets');
  expect(nameFor([spelled('1.32', 'widgets')])).toBe('widgets');
});
