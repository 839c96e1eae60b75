import { describe, expect, it } from 'vitest';
import { issueOf, kep } from '../testing/context.ts';
import { saidBy } from '../testing/said.ts';
import { issueSigRule } from './issue-sig.ts';

const told = (...sigs: string[]) =>
  saidBy(issueSigRule, { enhancements: [kep()], issues: [issueOf({ labels: { sigs } })] });

describe('issueSigRule', () => {
  it('tells labels without the owner', () => {
    expect(told('sig-network', 'sig-apps')).toEqual([
      'KEP-1 | issue: sig-network, sig-apps | kep.yaml: sig-node',
    ]);
  });

  it('is content where the owner is among others, or nobody is named', () => {
    expect(told('sig-network', 'sig-node')).toEqual([]);
    expect(told()).toEqual([]);
  });
});
