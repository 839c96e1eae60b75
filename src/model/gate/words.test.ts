import { describe, expect, it } from 'vitest';
import { removalWords, settingWords, stateWords } from './words.ts';

describe('settingWords', () => {
  it.each([
    [true, false, 'on'],
    [false, false, 'off'],
    [true, true, 'locked on'],
    [false, true, 'locked off'],
    [undefined, false, ''],
    [undefined, true, 'locked'],
  ])('default %s, locked %s is "%s"', (isOn, locked, words) => {
    expect(settingWords({ default: isOn, locked })).toBe(words);
  });
});

describe('stateWords', () => {
  it('joins the stage and the setting', () => {
    expect(stateWords({ stage: 'stable', default: true, locked: true, since: '1.36' })).toBe(
      'GA, locked on',
    );
    expect(stateWords({ stage: 'beta', default: undefined, locked: false, since: '1.36' })).toBe(
      'Beta',
    );
  });
});

describe('removalWords', () => {
  it('names the release where it is known', () => {
    expect(removalWords({ after: '1.35', by: '1.36', source: 'code' })).toBe('in v1.36');
    expect(removalWords({ after: '1.33', by: '1.36', source: 'code' })).toBe(
      'after v1.33, by v1.36',
    );
  });
});
