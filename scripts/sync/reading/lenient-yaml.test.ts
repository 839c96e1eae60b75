import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLenientYaml } from './lenient-yaml.ts';

describe('readLenientYaml', () => {
  it('keeps scalars as written', () => {
    const text = 'a: 0752\nb: 1.10\nc: 2020-13-45\nd: yes\ne: 0x1f\nf: "q"\ng: 12:30:45\n';
    const values = readLenientYaml(text).value as ReadonlyMap<string, unknown>;
    expect([...values.values()]).toEqual([
      ...['0752', '1.10', '2020-13-45', 'yes', '0x1f', 'q', '12:30:45'],
    ]);
  });

  it('takes only empty and null plain scalars for null', () => {
    const text = 'a:\nb: ~\nc: null\nd: ""\ne: "null"\n';
    const values = readLenientYaml(text).value as ReadonlyMap<string, unknown>;
    expect([...values.values()]).toEqual([null, null, null, '', 'null']);
  });

  it('names duplicate keys at any depth, and takes the last', () => {
    const { value, slips } = readLenientYaml('a: 1\nb:\n  c: 1\n  c: 2\na: 2\n');
    expect(slips.duplicateKeys).toEqual(['a', 'c']);
    expect(value).toEqual(
      new Map<string, unknown>([
        ['a', '2'],
        ['b', new Map([['c', '2']])],
      ]),
    );
  });

  it('reads values that begin with a sign of YAML, and names them', () => {
    const { value, slips } = readLenientYaml('a:\n- @b # c\n- "@c"\nd: [`e` f]\ng: %h\n');
    expect(value).toEqual(
      new Map<string, unknown>([
        ['a', ['@b', '@c']],
        ['d', ['`e` f']],
        ['g', '%h'],
      ]),
    );
    expect(slips.unquoted.map(({ key, got }) => [key, got])).toEqual([
      ['a', '@b'],
      ['d', '`e` f'],
      ['g', '%h'],
    ]);
  });

  it.each([
    [
      'a: b: c # d\ne: f\n',
      [
        ['a', 'b: c'],
        ['e', 'f'],
      ],
      ['a'],
    ],
    [
      "a: \"b\" c\ne: 'it's'\n",
      [
        ['a', '"b" c'],
        ['e', "'it's'"],
      ],
      ['a', 'e'],
    ],
    ['a:\n- "b" c\n', [['a', ['"b" c']]], ['a']],
  ])('reads %j as it is meant, and says so', (text, entries, keys) => {
    const { value, slips } = readLenientYaml(text);
    expect([...(value as ReadonlyMap<string, unknown>)]).toEqual(entries);
    expect(slips.unquoted.map(({ key }) => key)).toEqual(keys);
  });

  it.each(['["b"] c', '{b: c} d', '| b', '&b c: d', '- b', '"b # c" d'])(
    'does not guess what is meant by %j',
    (value) => {
      expect(() => readLenientYaml(`a: ${value}\n`)).toThrow(SyntaxError);
    },
  );

  it('reads merged keys where the mapping does not have them itself', () => {
    const { value } = readLenientYaml('x: &x {a: 1, b: 2}\ny:\n  <<: *x\n  b: 3\n');
    const y = (value as ReadonlyMap<string, ReadonlyMap<string, unknown>>).get('y');
    expect([y?.get('a'), y?.get('b'), y?.size]).toEqual(['1', '3', 2]);
  });

  it.each([
    'a: [',
    'a: "',
    'a: 1\n---\nb: 2',
    'a: 1\n\tx: 1',
    'a: 1\n<<<<<<< x\nb: 2\n=======\nb: 3\n>>>>>>> y\n',
    `${'- '.repeat(30)}x`,
    `a: ${'['.repeat(5000)}`,
    `a: &a [x,x]\nb: &b [*a,*a]\nc: [${'*b,'.repeat(99)}]\n`,
    `a: "${'x'.repeat(300_000)}"`,
    'a: *nowhere',
    'a:\n  - b\nc\n  - d\n',
    'a:\n- b\n-c\n',
    'a:\n  b: 1\n c: 2\n',
    'a: 1\n b:\n  c: 1\n',
    'a:\n  - b:\n      - c\n    - d: e\n',
    'a:\n'.concat('- "b" c\n'.repeat(101)),
  ])('refuses %j', (text) => {
    expect(() => readLenientYaml(text)).toThrow(SyntaxError);
  });

  it('says in words of its own where a second document begins', () => {
    const words = 'A second document begins at line 2, column 1';
    expect(() => readLenientYaml('a: 1\n---\nb: 2\n')).toThrow(words);
  });

  it.each(['a: 1\n---\n', 'a: 1\n---\n# no more\n...\n', '---\na: 1\n...\n'])(
    'reads %j, whose other documents are empty',
    (text) => {
      expect(readLenientYaml(text).value).toEqual(new Map([['a', '1']]));
    },
  );

  it('gives a value or a SyntaxError for whatever text', () => {
    const fragment = fc.constantFrom(...'a: \n-[]{}&*!"#?|>%,', '<<', '__proto__');
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 40 }), (fragments) => {
        try {
          readLenientYaml(fragments.join(''));
        } catch (error) {
          expect(error).toBeInstanceOf(SyntaxError);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
