import { expect, it } from 'vitest';
import { driftKind } from '../../schemas/drift.ts';
import { DRIFT_RULES } from './registry.ts';

it('has one rule for each kind, in the order of the kinds', () => {
  expect(DRIFT_RULES.map(({ kind }) => kind)).toEqual(driftKind.options);
});
