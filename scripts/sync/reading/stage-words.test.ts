import { describe, expect, it } from 'vitest';
import { readReachedStage, stagesNamed } from './stage-words.ts';

describe('stagesNamed', () => {
  it('finds the words and their phases', () => {
    const named = stagesNamed('Alpha2, beta 3 and general availability in 1.34');
    expect(named.map(({ stage, phase }) => [stage, phase])).toEqual([
      ['alpha', 2],
      ['beta', 3],
      ['stable', undefined],
    ]);
  });

  it.each(['v1alpha1', 'alphabet', 'betas', 'ALPHA_GATE', 'unstable'])(
    'finds none in %j',
    (text) => {
      expect(stagesNamed(text)).toEqual([]);
    },
  );

  it('takes no release for a phase', () => {
    expect(stagesNamed('Alpha 1.27')).toMatchObject([{ phase: undefined, rest: '  1.27' }]);
  });
});

it.each([
  ['Widgets are now GA', 'stable'],
  ['From alpha to beta', 'beta'],
  ['Widgets leave alpha', undefined],
  ['Beta APIs are off by default', undefined],
  ['Alpha API for widgets', 'alpha'],
  ['Alpha, beta', undefined],
  ['The beta API is generally available in 1.34', 'stable'],
])('readReachedStage says of %j: %s', (text, stage) => {
  expect(readReachedStage(text)).toBe(stage);
});
