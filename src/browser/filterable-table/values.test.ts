import { describe, expect, it } from 'vitest';
import { hasWords, passes, splitValues } from './values.ts';

it('splitValues takes a text apart at commas and drops what is empty', () => {
  expect(splitValues(', Network, API Machinery')).toEqual(['network', 'api-machinery']);
});

it.each([
  ['', [], true],
  ['beta', ['beta', 'declared'], true],
  ['beta', ['alpha'], false],
  ['any', ['alpha'], true],
  ['any', [], false],
  ['none', [], true],
  ['none', ['alpha'], false],
  ['alpha,none', [], true],
  ['alpha,beta', ['beta'], true],
  ['alpha,beta', ['ga'], false],
])('passes filter "%s" on %j: %s', (wanted, values, expected) => {
  expect(passes(new Set(values), wanted)).toBe(expected);
});

describe('hasWords', () => {
  it('wants every word, in any order', () => {
    expect(hasWords('in-place update of pod resources', 'pod update')).toBe(true);
    expect(hasWords('in-place update of pod resources', 'pod delete')).toBe(false);
    expect(hasWords('anything', '')).toBe(true);
  });

  it.each(['kep-127', 'KEP 127', 'kep-0127', '#127', 'kep127'])(
    'takes %j for a number',
    (query) => {
      expect(hasWords('127 support user namespaces', query.toLowerCase())).toBe(true);
      expect(hasWords('1127 support user namespaces', query.toLowerCase())).toBe(false);
      expect(hasWords('1278 windows', query.toLowerCase())).toBe(false);
    },
  );
});
