import { describe, expect, it } from 'vitest';
import { suggestName } from './spelling.ts';

const KNOWN = [
  'EventedPLEG',
  'NodeSwap',
  'KubeletCrashLoopBackOffMax',
  'WatchList',
  'WatchListClient',
];

describe('suggestName', () => {
  it('knows a name in another case', () => {
    expect(suggestName('nodeswap', KNOWN)).toEqual({ name: 'NodeSwap', isCaseOnly: true });
    expect(suggestName('kubeletcrashloopbackoffmax', KNOWN)?.isCaseOnly).toBe(true);
  });

  it.each([
    ['EvnetedPLEG', 'EventedPLEG'],
    ['EventedPLEGs', 'EventedPLEG'],
    ['NodeSwp', 'NodeSwap'],
    ['KubeletCrashLoopBackoffMaxx', 'KubeletCrashLoopBackOffMax'],
    ['WatchListClent', 'WatchListClient'],
  ])('takes %s for %s', (written, name) => {
    expect(suggestName(written, KNOWN)).toEqual({ name, isCaseOnly: false });
  });

  it('leaves what is too far', () => {
    expect(suggestName('Swap', KNOWN)).toBeUndefined();
    expect(suggestName('SomethingElse', KNOWN)).toBeUndefined();
    expect(suggestName('x'.repeat(5000), KNOWN)).toBeUndefined();
    expect(suggestName('', KNOWN)).toBeUndefined();
  });
});
