import { describe, expect, it } from 'vitest';
import { codePeriods } from './history.ts';
import { codeBlock } from './testing/code-block.ts';

const told = (releases: readonly string[], read: readonly string[]) =>
  codePeriods(codeBlock(['1.33 alpha off', '1.35 beta on'], releases), read).map(
    ({ since, stage }) => `${since} ${stage}`,
  );

describe('codePeriods', () => {
  it('takes newer code for releases that were not read', () => {
    expect(told(['1.35', '1.36'], ['1.35', '1.36'])).toEqual(['1.33 alpha', '1.35 beta']);
  });

  it('has no period from a release whose own code lacks the gate, whatever newer code tells', () => {
    expect(told(['1.35', '1.36'], ['1.33', '1.34', '1.35', '1.36'])).toEqual(['1.35 beta']);
  });
});
