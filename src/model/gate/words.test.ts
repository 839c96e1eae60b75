import { describe, expect, it } from 'vitest';
import { answerWords, doubtWords, removalWords, settingWords, stateWords } from './words.ts';

it.each([
  [true, false, 'true'],
  [false, false, 'false'],
  [true, true, 'true (locked)'],
  [false, true, 'false (locked)'],
  [true, undefined, 'true, lock unknown'],
  [false, undefined, 'false, lock unknown'],
  [undefined, false, 'default unknown'],
  [undefined, true, 'locked, default unknown'],
  [undefined, undefined, 'default and lock unknown'],
])('settingWords of default %s, locked %s is "%s"', (isOn, locked, words) => {
  expect(settingWords({ default: isOn, locked })).toBe(words);
});

it('stateWords joins the stage and the setting', () => {
  expect(stateWords({ stage: 'stable', default: true, locked: true })).toBe('GA, true (locked)');
});

it('removalWords names the release where it is known', () => {
  expect(removalWords({ after: '1.35', by: '1.36', source: 'code' })).toBe('in v1.36');
  expect(removalWords({ after: '1.33', by: '1.36', source: 'code' })).toBe('after v1.33, by v1.36');
  expect(removalWords({ after: undefined, by: '1.36', source: 'docs' })).toBe(
    'in an unknown release by v1.36',
  );
  expect(removalWords({ after: undefined, by: undefined, source: 'docs' })).toBe(
    'in an unknown release',
  );
});

describe('answerWords and doubtWords', () => {
  const removal = { after: '1.33', by: '1.36', source: 'code' } as const;

  it('word each kind of answer', () => {
    expect(answerWords({ kind: 'not-yet', source: 'code' })).toBe('not yet');
    expect(answerWords({ kind: 'removed', removal })).toBe('removed after v1.33, by v1.36');
    expect(answerWords({ kind: 'unknown', reason: { kind: 'unrecorded' }, since: '1.4' })).toBe(
      'unknown',
    );
  });

  it('word each doubt', () => {
    expect(doubtWords({ kind: 'removal', removal }, '1.34')).toBe(
      'It is unknown whether v1.34 still has it: removed after v1.33, by v1.36.',
    );
    expect(doubtWords({ kind: 'disputed', list: '1.36', by: 'docs' }, '1.37')).toBe(
      'The docs list this gate, but the v1.36 code does not.',
    );
    expect(doubtWords({ kind: 'disputed', list: '1.36', by: 'code' }, '1.36')).toBe(
      'Later code lists this gate, but the v1.36 code does not.',
    );
    expect(doubtWords({ kind: 'stage-unknown', list: '1.36' }, '1.37')).toBe(
      'The v1.36 code has this gate, but its stage is unknown.',
    );
  });
});
