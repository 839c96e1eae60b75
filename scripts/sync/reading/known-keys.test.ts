import { expect, it } from 'vitest';
import { withKnownKeys } from './known-keys.ts';
import { Oddities } from './oddities.ts';

const KNOWN = ['stages', 'latest-milestone', 'stable'];
const SPELLINGS = new Map([['general availability', 'stable']]);

it.each([
  [['stages', 'other'], ['stages', 'other'], []],
  [['Stages'], ['stages'], ['x.Stages']],
  [['latest_milestone', 'GENERAL AVAILABILITY'], ['latest-milestone', 'stable'], 2],
  [['Stages', 'stages'], ['Stages', 'stages'], []],
  [['Stages', 'STAGES'], ['stages', 'STAGES'], ['x.Stages']],
])('reads the keys %j as %j', (written, read, problems) => {
  const oddities = new Oddities();
  const map = new Map(written.map((key) => [key, key]));
  const keys = [...withKnownKeys(map, KNOWN, oddities, 'x.', SPELLINGS).keys()];
  expect(keys).toEqual(read);
  const fields = (oddities.problems ?? []).map(({ field }) => field);
  expect(typeof problems === 'number' ? fields.length : fields).toEqual(problems);
});
