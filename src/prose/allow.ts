import type { Schema } from 'hast-util-sanitize';

/** What every id in a text starts with, so that none meets an id or a global name of the page. */
export const ID_PREFIX = 'text-';

const TABLE = ['table'];
const LIST = ['ul', 'ol'];

/**
 * What may be in a text. Everything else loses its tags and keeps its content, or goes with its
 * content where that is not text for readers.
 */
export const ALLOWED: Schema = {
  tagNames: [
    ...['a', 'b', 'blockquote', 'br', 'caption', 'cite', 'code', 'dd', 'del', 'details', 'dl'],
    ...['dt', 'em', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'i', 'img', 'input', 'ins', 'kbd'],
    ...['li', 'mark', 'ol', 'p', 'pre', 'q', 's', 'samp', 'section', 'small', 'strong', 'sub'],
    ...['summary', 'sup', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul', 'var'],
  ],
  strip: [
    ...['script', 'style', 'template', 'noscript', 'iframe', 'noembed', 'noframes', 'title'],
    ...['svg', 'math', 'audio', 'video', 'canvas', 'select', 'datalist'],
  ],
  attributes: {
    '*': ['id', 'title'],
    a: [
      ...['href', 'ariaLabel', 'ariaDescribedBy', 'dataFootnoteRef', 'dataFootnoteBackref'],
      ['className', 'data-footnote-backref'],
    ],
    code: [['className', /^language-./]],
    details: ['open'],
    img: ['src', 'alt', 'width', 'height'],
    input: [['type', 'checkbox'], ['disabled', true], 'checked'],
    li: [['className', 'task-list-item'], 'value'],
    ol: ['start', 'reversed', ['className', 'contains-task-list']],
    section: ['dataFootnotes', ['className', 'footnotes']],
    td: ['colSpan', 'rowSpan', ['className', /^align-(?:left|center|right)$/]],
    th: ['colSpan', 'rowSpan', ['className', /^align-(?:left|center|right)$/]],
    ul: [['className', 'contains-task-list']],
  },
  ancestors: {
    caption: TABLE,
    tbody: TABLE,
    td: TABLE,
    tfoot: TABLE,
    th: TABLE,
    thead: TABLE,
    tr: TABLE,
    li: LIST,
    dt: ['dl'],
    dd: ['dl'],
    summary: ['details'],
  },
  required: { input: { type: 'checkbox', disabled: true } },
  protocols: { href: ['http', 'https', 'mailto'], src: ['http', 'https'] },
  clobber: ['id', 'ariaDescribedBy'],
  clobberPrefix: ID_PREFIX,
  allowComments: false,
  allowDoctypes: false,
};
