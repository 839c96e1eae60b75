import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type KyamlValue, writeKyaml } from './kyaml.ts';
import { readKyaml } from './read-kyaml.ts';

const RUNS = 1000;

/** Every value that the writer accepts, with the characters that trip YAML readers. */
const trickyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    ...['yes', 'No', 'on', 'null', '~', '', ' ', '0752', '1.10', '2020-13-45', '12:30:45', '1_000'],
    ...['0x1f', '---', '...', '- a', '# no', 'a: b', '{', ']', '\u2028', '\ufeff', '\u0085', '<<'],
    ...['"\\"', '\u202e', '\t', '\r\n', '.inf', '=', '!!str x', '&a', '*a', 'y', '1e3'],
    '__proto__',
  ),
);
const wellFormed = trickyText.filter((text) => text.isWellFormed());
const { value: anyValue } = fc.letrec<{ value: KyamlValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    wellFormed,
    fc.boolean(),
    fc.constant(null),
    fc.double({ noDefaultInfinity: true, noNaN: true }),
    fc.integer(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(wellFormed, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

describe('writeKyaml', () => {
  it.each(['1.1', '1.2'] as const)('is read back unchanged by a YAML %s reader', (version) => {
    fc.assert(
      fc.property(anyValue, (value) => {
        const read = parse(writeKyaml(value, 'a comment'), { version, merge: false });
        expect(read).toStrictEqual(value);
      }),
      { numRuns: RUNS },
    );
  });

  it('writes one key a line, quoted strings and trailing commas', () => {
    const text = writeKyaml(
      {
        name: 'x',
        lists: ['1.10', '1.9'],
        empty: [],
        none: {},
        gates: [{ on: true }, { on: false }],
      },
      'Generated.',
    );
    expect(text).toBe(`# Generated.
---
{
  name: "x",
  lists: [
    "1.10",
    "1.9",
  ],
  empty: [],
  none: {},
  gates: [{
    "on": true,
  }, {
    "on": false,
  }],
}
`);
  });

  it('leaves out keys without a value', () => {
    expect(writeKyaml({ a: undefined, b: 1 })).toBe('---\n{\n  b: 1,\n}\n');
  });

  it('escapes what cannot be seen', () => {
    expect(writeKyaml('a\u0007b\u200dc\u00a0d\u{e0001}é😀')).toBe(
      '---\n"a\\x07b\\u200dc\\xa0d\\U000e0001é😀"\n',
    );
  });

  it('quotes keys that a reader could misread', () => {
    const quoted = ['y', 'No', '1.34', '0752', 'a b', '', '~', '-a', 'TRUE'];
    for (const key of quoted) {
      expect(writeKyaml({ [key]: 1 })).toBe(`---\n{\n  "${key}": 1,\n}\n`);
    }
    expect(writeKyaml({ 'with-dash': 1 })).toBe('---\n{\n  with-dash: 1,\n}\n');
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, '\ud800'])('refuses %j', (value) => {
    expect(() => writeKyaml(value)).toThrow(RangeError);
  });
});

describe('readKyaml', () => {
  it('reads back what is written', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        expect(readKyaml(writeKyaml(value, 'a comment'))).toStrictEqual(value);
      }),
      { numRuns: RUNS },
    );
  });

  it.each([
    'a: 1\nb: [x, "y"]\n',
    '# By hand\n---\n{ a: "b", # a comment\n c: [d, \'e,]\'], }\n',
    '---\n{ a: "\\e\\_", b: 0x1f, c: ~ }\n',
    '',
  ])('reads other YAML as such: %j', (text) => {
    expect(readKyaml(text)).toStrictEqual(parse(text));
  });

  it('refuses what is no YAML', () => {
    expect(() => readKyaml('---\n{\n  a: "b\n<<<<<<< ours\n}\n')).toThrow();
  });
});
