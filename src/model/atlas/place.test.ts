import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectedOfPlace, placeBesideNumbers, safePath } from './place.ts';

const NAMES = [
  ...'index index.md proposal README.md con NUL.x 1000 a.yaml a. .a ..'.split(' '),
  ...[
    'a\\..\\b',
    '%2e%2e',
    '~2E',
    '#',
    '?',
    ' a',
    'a\u0001',
    '\u202e',
    '\u{1f600}',
    '\u00e9',
    'e\u0301',
  ],
];
const ids = fc.oneof(
  fc.constantFrom(...NAMES),
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 3 }).map((all) => all.join('/')),
);
const placed = ids.filter((id) => expectedOfPlace(id) === undefined);

describe('safePath', () => {
  it.each([
    ['sig-cli/5295-kyaml', 'sig-cli/5295-kyaml'],
    ['../../etc/passwd', '~2E~2E/~2E~2E/etc/passwd'],
    ['sig-a/a b:c\\d', 'sig-a/a~20b~3Ac~5Cd'],
    ['aux', '~61ux'],
    ['NUL.x', '~4EUL.x'],
    ['a/index', 'a/~69ndex'],
    ['a.yaml/b', 'a~2Eyaml/b'],
    ['%2e~', '~252e~7E'],
  ])('of %s is %s', (id, place) => {
    expect(safePath(id)).toBe(place);
  });

  it('never leads out of its folder, and reads the same in an address', () => {
    fc.assert(
      fc.property(placed, (id) => {
        const place = safePath(id);
        expect(place).toMatch(/^[\w+@()~-][\w.+@()~-]*(?:\/[\w+@()~-][\w.+@()~-]*)*$/);
        expect(place.split('/').some((part) => part.endsWith('.'))).toBe(false);
        expect(new URL(`https://example.com/a/${place}/`).pathname).toBe(`/a/${place}/`);
        expect(decodeURIComponent(place)).toBe(place);
      }),
    );
  });

  it('is another for each id', () => {
    fc.assert(
      fc.property(placed, placed, (one, other) => {
        expect(safePath(one) === safePath(other)).toBe(one === other);
        expect(placeBesideNumbers(one) === placeBesideNumbers(other)).toBe(one === other);
      }),
    );
    expect(new Set(NAMES.map(safePath)).size).toBe(new Set(NAMES).size);
  });

  it('beside numbers is none', () => {
    fc.assert(
      fc.property(placed, (id) => {
        expect(placeBesideNumbers(id)).not.toMatch(/^\d+$/);
      }),
    );
  });
});

it.each([
  ['a//b', 'a name without empty parts'],
  ['half \ud800', 'a name of whole characters'],
  ['é'.repeat(34), 'a name of at most 400 characters, 200 between slashes'],
  ['a/'.repeat(201).slice(0, -1), 'a name of at most 400 characters, 200 between slashes'],
])('expectedOfPlace of %s is %s', (id, expected) => {
  expect(expectedOfPlace(id)).toBe(expected);
});
