import { expect, it } from 'vitest';
import { measureSizes } from '../../scripts/bench/sizes.ts';
import { DIST } from './site.ts';

it('stays within every budget', () => {
  expect(measureSizes(DIST).filter(({ bytes, budget }) => bytes > budget)).toEqual([]);
});
