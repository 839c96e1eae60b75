/** Words that say "no value yet" or "none"; compared in lower case. */
const PLACEHOLDERS = new Set([
  ...['tbd', 'todo', 'tba', 'wip', 'n/a', 'na', 'none', 'null', 'nil', 'never', 'unknown'],
  ...['~', 'x.y', '(x.y)', 'v1.x', '0.0', 'v0.0', 'add description here', 'no response'],
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

/** Whether a text holds the place of a value: nothing, "TBD", "n/a", or what a template says. */
export function isPlaceholder(text: string): boolean {
  const word = text
    .trim()
    .toLowerCase()
    .replace(/^\*\*|\*\*$/g, '')
    .replace(/(?<![.!])[.!]+$/, '');
  return /^[-?]*$/.test(word) || PLACEHOLDERS.has(word) || TEMPLATE_LITERALS.has(word);
}
