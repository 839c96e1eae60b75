import { describe, expect, it } from 'vitest';
import { parseFault } from './parse.ts';

describe('parseFault', () => {
  it('reads a kind with an amount and options', () => {
    expect(parseFault('status:503;path=/graphql;operation=^Kep;nth=2;count=3')).toEqual({
      kind: 'status',
      amount: 503,
      match: { path: /\/graphql/, operation: /^Kep/, nth: 2, count: 3 },
    });
  });

  it.each([
    ['nonsense', '"nonsense" is no kind of fault (rate-limit, '],
    ['status:x', 'the amount is "x", expected a number'],
    ['slow;nth=x', 'nth is "x", expected a number'],
    ['slow;path=(', 'path is no regular expression'],
    ['slow;color=red', '"color=red" is unknown'],
  ])('refuses %s', (spec, message) => {
    expect(() => parseFault(spec)).toThrow(message);
  });
});
