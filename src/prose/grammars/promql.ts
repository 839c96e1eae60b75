import type { LanguageRegistration } from 'shiki/types';

const WORDS =
  'by|without|on|ignoring|group_left|group_right|offset|bool|and|or|unless|sum|min|max|avg|count|topk|bottomk|quantile|stddev';

/** Prometheus: its queries and the text that metrics are scraped as share one lexis. */
export const promql: LanguageRegistration = {
  name: 'promql',
  scopeName: 'source.promql',
  repository: {},
  patterns: [
    { match: '#.*$', name: 'comment.line.number-sign.promql' },
    { begin: '"', end: '"|$', name: 'string.quoted.double.promql', patterns: [{ match: '\\\\.' }] },
    { begin: "'", end: "'|$", name: 'string.quoted.single.promql', patterns: [{ match: '\\\\.' }] },
    { match: `\\b(?:${WORDS})\\b`, name: 'keyword.other.promql' },
    { match: '\\[[\\d:a-z]+\\]', name: 'constant.numeric.duration.promql' },
    { match: '\\b\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?\\b', name: 'constant.numeric.promql' },
    { match: '\\b[A-Za-z_]\\w*(?=\\s*\\()', name: 'entity.name.function.promql' },
    { match: '[=!]~|[=!<>]=|[<>+*/%^-]', name: 'keyword.operator.promql' },
  ],
};
