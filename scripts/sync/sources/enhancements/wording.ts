/**
 * The words of kep.yaml files that are no values, or values in another form. Every rule about
 * wording stands in this table; the readers in fields.ts apply it.
 */

/** Words that say "no value yet" or "none"; compared in lower case. */
const PLACEHOLDERS = new Set([
  ...['tbd', 'todo', 'tba', 'wip', 'n/a', 'na', 'none', 'null', 'nil', 'never', 'unknown'],
  ...['-', '--', '?', '~', 'x.y', 'v1.x', '0.0', 'v0.0'],
]);

/** What `keps/NNNN-kep-template/kep.yaml` holds in place of values; compared in lower case. */
const TEMPLATE_LITERALS = new Set([
  'kep template',
  'nnnn',
  'yyyy-mm-dd',
  'sig-xyz',
  'sig-aaa',
  'sig-bbb',
  '@jane.doe',
  '@alice.doe',
  '@oscar.doe',
  'myfeature',
  'my_feature_metric',
  '/keps/sig-aaa/1234-we-heard-you-like-keps',
  '/keps/sig-bbb/2345-everyone-gets-a-kep',
  '/keps/sig-ccc/3456-replaced-kep',
]);

/** Other spellings of a status, each with what it means. */
export const STATUS_SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['imlpemented', 'implemented'],
  ['implmented', 'implemented'],
  ['implemeted', 'implemented'],
  ['implemented (alpha)', 'implemented'],
  ['implementible', 'implementable'],
  ['provisonal', 'provisional'],
  ['defered', 'deferred'],
  ['withdrawed', 'withdrawn'],
  ['superseded', 'replaced'],
]);

/** YAML 1.1's booleans, which YAML 1.2 readers take for words. */
export const BOOLEAN_SPELLINGS: ReadonlyMap<string, boolean> = new Map([
  ['yes', true],
  ['y', true],
  ['on', true],
  ['no', false],
  ['n', false],
  ['off', false],
]);

/** Whether the text holds the place of a value: "TBD", "n/a", or what the template says. */
export function isPlaceholder(text: string): boolean {
  const word = text.trim().toLowerCase();
  return PLACEHOLDERS.has(word) || TEMPLATE_LITERALS.has(word);
}
