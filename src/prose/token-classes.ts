/**
 * The kinds of token that code is colored by, as Shiki's theme of CSS variables names them, and
 * the class each gets. The stylesheet `src/styles/code.css` gives every class its colors.
 */
export const TOKEN_CLASSES: Readonly<Record<string, string>> = {
  keyword: 'tk-keyword',
  string: 'tk-string',
  'string-expression': 'tk-string',
  comment: 'tk-comment',
  constant: 'tk-constant',
  function: 'tk-function',
  parameter: 'tk-parameter',
  punctuation: 'tk-punctuation',
  link: 'tk-link',
  inserted: 'tk-inserted',
  deleted: 'tk-deleted',
  changed: 'tk-changed',
};

/** The classes by number: a highlighted block is kept as lengths and these numbers; 0 is none. */
export const CLASS_LIST: readonly string[] = ['', ...new Set(Object.values(TOKEN_CLASSES))];
