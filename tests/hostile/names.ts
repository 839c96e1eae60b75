/** Words that routes, file systems and programs keep for themselves. */
export const RESERVED = [
  ...['index', 'index.html', 'index.md', 'api', 'v1', 'con', 'NUL', 'com1', 'aux.txt', 'proposal'],
  ...['_redirects', '404', 'undefined', 'null', '__proto__', 'constructor', 'toString'],
  ...['hasOwnProperty', '[id]', '[...slug]', '...', '-', '~', '1', '1000', '0'],
];

/** Texts that lead elsewhere, end early or read otherwise where they are part of an address or a path. */
export const TRICKY = [
  ...['a\\..\\b', '..\\..\\etc', '%2e%2e', '%2E%2E%2Fetc', '%', '%zz', '%00', '%25', 'a%2Fb', '#'],
  ...['a#b', '?', 'a?b=c', 'a&b', 'a;b', 'a:b', 'a|b', 'a*b', '<b>', '"', "'", '`a`', '$(a)'],
  ...['{a}', 'a b', ' a', 'a ', 'a.', '.a', '..a', 'a..', '-rf', '=1+1', '@a', '+a', 'a,b', '(a)'],
  ...['a!b', 'a\tb', 'a\nb', 'a\rb', 'a\u0001b', 'a\u007fb', 'a\u0085b', 'a\u2028b', 'a\u202eb'],
  ...['a\u2066b', '\ufeffa', '\u{1f600}', 'e\u0301', '\u00e9', '\u05d0\u05d1', '\u200f', '\u200b'],
  ...['a\u00a0b', '\uff0e\uff0e', '\ufffd'],
];

/** Longer than what a file system takes as a name, or an address comfortably holds. */
export const LONG = [
  'a'.repeat(120),
  'a'.repeat(240),
  '\u00e9'.repeat(120),
  'a'.repeat(4000),
  `${'a/'.repeat(200)}b`,
];

/** Names that are one on some file systems, or for some readers. */
export const TWINS: readonly (readonly [string, string])[] = [
  ['twin', 'Twin'],
  ['caf\u00e9', 'cafe\u0301'],
  ['stra\u00dfe', 'STRASSE'],
  ['folder', 'folder/within'],
  ['\u212aelvin', 'kelvin'],
  ['page', 'page/proposal'],
];

/** All of them. */
export const NAMES = [...RESERVED, ...TRICKY, ...LONG, ...TWINS.flat()];
