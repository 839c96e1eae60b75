import type { LanguageRegistration } from 'shiki/types';

/** The Common Expression Language, after its lexis at https://github.com/google/cel-spec. */
export const cel: LanguageRegistration = {
  name: 'cel',
  scopeName: 'source.cel',
  repository: {},
  patterns: [
    { match: '//.*$', name: 'comment.line.double-slash.cel' },
    { begin: '[bBrR]{0,2}"""', end: '"""', name: 'string.quoted.triple.cel' },
    {
      begin: '[bBrR]{0,2}"',
      end: '"|$',
      name: 'string.quoted.double.cel',
      patterns: [{ match: '\\\\.' }],
    },
    {
      begin: "[bBrR]{0,2}'",
      end: "'|$",
      name: 'string.quoted.single.cel',
      patterns: [{ match: '\\\\.' }],
    },
    { match: '\\b(?:true|false|null)\\b', name: 'constant.language.cel' },
    {
      match: '\\b(?:0x[0-9a-fA-F]+|\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?)u?\\b',
      name: 'constant.numeric.cel',
    },
    { match: '\\bin\\b|&&|\\|\\||[=!<>]=|[!?<>]', name: 'keyword.operator.cel' },
    { match: '\\b[A-Za-z_]\\w*(?=\\s*\\()', name: 'entity.name.function.cel' },
  ],
};
