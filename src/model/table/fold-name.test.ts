import { describe, expect, it } from 'vitest';
import { foldName } from './fold-name.ts';

describe('foldName', () => {
  it.each([
    ['SIG Node', 'sig-node', 'Node', 'node'],
    ['v1.37', '1.37', 'V1.37'],
    ['KEP-0127', 'kep 127', 'KEP127', '#127', '127', '0127'],
    ['API Machinery', 'api-machinery', 'sig-api-machinery'],
    ['GA', 'ga', 'stable', 'Stable'],
    ['kube-apiserver', 'apiserver', 'API server'],
  ])('takes the spellings of %j for one', (...spellings) => {
    expect(new Set(spellings.map(foldName)).size).toBe(1);
  });

  it('keeps many zeros that no number follows', () => {
    const text = `${'0'.repeat(1_000_000)}x`;
    expect(foldName(text) === text).toBe(true);
  });

  it('keeps apart what is not the same', () => {
    const names = [
      '1.3',
      '1.37',
      '13',
      '137',
      'signature',
      'nature',
      'alpha',
      'alhpa',
      'keptn',
      'tn',
    ];
    expect(new Set(names.map(foldName)).size).toBe(names.length);
  });
});
