import { describe, expect, it } from 'vitest';
import { kepsInText, withoutKepNumber } from './kep-in-text.ts';

describe('kepsInText', () => {
  it('finds the usual spellings', () => {
    const text =
      'KEP-1234, KEP 2345, KEP #3456, KEP: 4567 and kep-0752, not KEPs 5, KEP-123456 or KEP 1.21';
    expect(kepsInText(text).map(({ number }) => number)).toEqual([1234, 2345, 3456, 4567, 752]);
  });

  it('takes low numbers of before 2020, and two zeros at any time, for former numbers', () => {
    const find = (text: string, day: string) =>
      kepsInText(text, day).map(({ written, number }) => [written, number]);
    expect(find('KEP 17', '2018-08-19')).toEqual([['KEP 17', undefined]]);
    expect(find('KEP 17', '2025-08-19')).toEqual([['KEP 17', 17]]);
    expect(find('KEP 0017', '2025-08-19')).toEqual([['KEP 0017', undefined]]);
  });
});

it.each(['KEP-1234: Widgets', 'KEP 1234 – Widgets', '[KEP-1234] Widgets', 'Widgets'])(
  'withoutKepNumber leaves the name of %j',
  (title) => {
    expect(withoutKepNumber(title)).toBe('Widgets');
  },
);
