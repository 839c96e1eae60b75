import { expect, it } from 'vitest';
import { compareVersions } from '../../../src/model/version.ts';
import { Oddities } from './oddities.ts';
import { noteOrder } from './order.ts';

it('noteOrder notes what comes before what it has to follow, as it is compared', () => {
  const oddities = new Oddities();
  noteOrder({ begin: '2026-01-02', middle: undefined, end: '2026-01-01' }, oddities);
  noteOrder({ alpha: '1.9', beta: '1.10', stable: '1.10' }, oddities, compareVersions);
  noteOrder({ alpha: '1.10', beta: '1.9' }, oddities, compareVersions);
  expect(oddities.problems).toEqual([
    {
      field: 'end',
      kind: 'contradiction',
      got: '2026-01-01',
      expected: 'nothing before begin, which is 2026-01-02',
    },
    {
      field: 'beta',
      kind: 'contradiction',
      got: '1.9',
      expected: 'nothing before alpha, which is 1.10',
    },
  ]);
});
