import { type Filler, ladder, nested, numbered, repeated, twofold } from './fillers.ts';

/** What YAML is made of. */
export const YAML_FILLERS: readonly Filler[] = [
  ...[
    ...['a', ' ', '- ', '? ', ': ', 'a: ', '[', '{', '"', "'", '|\n', '>\n', '#', '# a\n', '!a '],
    ...['&a ', '*a ', '<<: *a\n', '- a\n', '- - ', '- a: b\n', 'a: b\n', '---\n', '...\n', '%A\n'],
    ...['\t', ',', '\n', '- "@a"\n', '- |\n  a\n', 'a: >\n  b\n', '\\', '"\\x41"\n', 'é', '😀'],
    ...['\u0000', '}', ']', '@', '`'],
  ].map(repeated),

  nested('[', ']'),
  nested('{a: ', '}', '1'),
  numbered('keys', (i) => `k${i}: v\n`),
  numbered('keys in flow', (i) => `k${i}: v, `),
  numbered('anchors', (i) => `k${i}: &a${i} v\n`),
  twofold(
    'aliases',
    (i) => `k${i}: &a${i} v\n`,
    (i) => `l${i}: *a${i}\n`,
  ),
  ['aliases of one anchor', (n) => `a: &a [x]\n${ladder(n, (i) => `b${i}: *a\n`)}`],
  [
    'ever more aliases',
    (n) => `a0: &a0 [x]\n${ladder(n, (i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]\n`)}`,
  ],
  ['merges', (n) => `a: &a {b: c}\n${ladder(n, (i) => `d${i}:\n  <<: *a\n`)}`],
  ['one key twice and again', (n) => ladder(n, () => 'title: a\n')],
  ['one long key', (n) => `${'k'.repeat(n)}: v\n`],
  ['one long quoted key', (n) => `"${'k '.repeat(n / 2)}": v\n`],
  ['one long text', (n) => `a: "${'b '.repeat(n / 2)}"\n`],
  ['one block of text', (n) => `a: |\n${ladder(n, () => '  b\n')}`],
  ['one folded text', (n) => `a: >-\n${ladder(n, () => '  b\n\n')}`],
  ['one plain text of many lines', (n) => `a: b\n${ladder(n, () => '  c\n')}`],
  ['one list in flow', (n) => `a: [${'b, '.repeat(n / 3)}]\n`],
  ['one list', (n) => `authors:\n${ladder(n, (i) => `- "@a${i}"\n`)}`],
  ['ever deeper', (n) => ladder(n, (i) => `${' '.repeat(i)}a:\n`)],
  ['ever deeper lists', (n) => ladder(n, (i) => `${' '.repeat(i)}- b\n`)],
  ['complex keys', (n) => ladder(n, (i) => `? [a, b${i}]\n: c\n`)],
];
