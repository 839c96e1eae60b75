import { expect, it } from 'vitest';
import type { Gate } from '../gate/gate.ts';
import { firstStages } from './first-stages.ts';

const period = (stage: string, since: string, isOn: boolean) => ({ stage, since, default: isOn });

it('tells where gates began, by the code before the documentation', () => {
  const record = {};
  const old = { code: { history: [{ version: '1.0' }] } };
  const gates = [
    {
      name: 'A',
      record,
      code: [period('alpha', '1.9', false)],
      docs: [period('beta', '1.8', true)],
    },
    { name: 'B', record, code: [], docs: [period('beta', '1.10', true)] },
    { name: 'C', record, code: [], docs: [] },
    {
      name: 'D',
      record: old,
      code: [period('stable', '1.0', true), period('deprecated', '1.30', true)],
      docs: [],
    },
  ] as unknown as Gate[];
  const told = firstStages(gates).map(({ gate, stage, release }) => [gate.name, stage, release]);
  expect(told).toEqual([
    ['B', 'beta', '1.10'],
    ['A', 'alpha', '1.9'],
  ]);
});
