import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Oddities, quoteUpstream } from './oddities.ts';

describe('quoteUpstream', () => {
  it('shows lists and mappings as JSON', () => {
    expect(quoteUpstream(['a', null, new Map([['b', 'c']])])).toBe('["a",null,{"b":"c"}]');
  });

  it('is one visible line of at most 200 characters, cut between characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
        const quoted = quoteUpstream(text);
        expect([...quoted].length).toBeLessThanOrEqual(200);
        expect(quoted).not.toMatch(/[\p{Cc}\p{Cf}]/u);
        expect(quoted.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('Oddities', () => {
  it.each([
    ['', '(empty)'],
    ['\u202e\n', '(empty)'],
    ['x'.repeat(300), `${'x'.repeat(199)}…`],
    ['milestone.beta', 'milestone.beta'],
  ])('names the field %j as %j', (field, name) => {
    const oddities = new Oddities();
    oddities.add(field, 'missing', 'anything');
    expect(oddities.problems?.[0]?.field).toBe(name);
  });

  it('has no problems until one is added', () => {
    const oddities = new Oddities();
    expect(oddities.problems).toBeUndefined();
    oddities.add('stage', 'missing', 'a stage');
    oddities.add('stage', 'not-a-value', 'a stage', 'x');
    expect(oddities.problems).toEqual([
      { field: 'stage', kind: 'missing', expected: 'a stage' },
      { field: 'stage', kind: 'not-a-value', got: 'x', expected: 'a stage' },
    ]);
  });
});
