import { describe, expect, it } from 'vitest';
import { cleanRecord } from './clean-record.ts';

describe('cleanRecord', () => {
  it.each([
    ['a control character', 'a\u0000b\u001Bc', 'abc'],
    ['a mark that turns the direction', 'safe\u202Etxt.exe\u2066', 'safetxt.exe'],
    ['half of a character', 'a\uD800b', 'a\uFFFDb'],
    ['a code point that is no character', 'a\uFFFFb', 'ab'],
  ])('takes out %s, at any depth, and says so', (_, text, expected) => {
    const problem = {
      field: 'list[0].title',
      kind: 'normalized',
      got: expected,
      expected: 'text without control characters',
    };
    const odd = { list: [{ title: text }] };
    const clean = { list: [{ title: expected }], problems: [problem] };
    const record = cleanRecord({ name: 'a', ...odd }, {});
    expect(record).toEqual({ name: 'a', ...clean });
    expect(cleanRecord(record, {})).toEqual(record);
    expect(cleanRecord({ name: 'a', docs: odd }, { owns: ['docs'] })).toEqual({
      name: 'a',
      docs: clean,
    });
  });

  it('names what is no UTF-8, but not once more where a problem quotes it', () => {
    const quoted = { field: 'b', kind: 'not-a-value', got: '\uFFFD', expected: 'a day' };
    const problem = { field: 'a', kind: 'normalized', got: 'caf\uFFFD', expected: 'text in UTF-8' };
    expect(cleanRecord({ a: 'caf\uFFFD', problems: [quoted] }, {})).toEqual({
      a: 'caf\uFFFD',
      problems: [quoted, problem],
    });
  });

  it('leaves alone what people write', () => {
    const record = {
      text: 'two\nlines\tand “quotes”, 漢字, العربية, 👩‍💻',
      count: 1,
      none: null,
      isGood: true,
    };
    expect(cleanRecord(record, {})).toEqual(record);
  });
});
