import { tableToAsciidoc } from '../../src/formats/table/asciidoc.ts';
import { tableToHtml } from '../../src/formats/table/html.ts';
import { tableToMarkdown } from '../../src/formats/table/markdown.ts';
import { tableToRst } from '../../src/formats/table/rst.ts';
import type { Table } from '../../src/model/features/table.ts';
import { linesOfAsciidoc } from './asciidoc.ts';
import type { CommentSyntax } from './blocks.ts';
import { readMarkdownCells, tableWords } from './cells.ts';
import { quotedInHtml, quotedInJsx, quotedInMarkdown, quotedInMdx } from './quoted.ts';
import { rangeMatcher } from './ranges.ts';
import { linesOfRst } from './restructuredtext.ts';

/** How tables stand in the files of a documentation system. */
export interface FileKind extends CommentSyntax {
  readonly write: (table: Table) => string;
  /** What a table says, however it is laid out; two that say the same are not told apart by readers. */
  readonly cells: (text: string) => unknown[];
}

const SPACES = /^[ \t]*$/;
const HTML_COMMENT = /<!--\s*kep-atlas:(?<name>\w+)\b(?<query>(?:(?!<!--)[\s\S])*?)-->/gi;
const MDX_COMMENT = /\{\s*\/\*\s*kep-atlas:(?<name>\w+)\b(?<query>(?:(?!\/\*)[\s\S])*?)\*\/\s*\}/gi;
/** Docusaurus reads .md files as MDX. */
const EITHER_COMMENT =
  /(?:<!--|\{\s*\/\*)\s*kep-atlas:(?<name>\w+)\b(?<query>(?:(?!<!--|\/\*)[\s\S])*?)(?:-->|\*\/\s*\})/gi;

const MARKDOWN: FileKind = {
  marker: EITHER_COMMENT,
  example: '<!-- kep-atlas:begin … -->',
  findQuoted: quotedInMarkdown,
  indent: /^[ \t]*(?:>[ \t]*)*$/,
  write: tableToMarkdown,
  cells: readMarkdownCells,
};
const MDX: FileKind = {
  ...MARKDOWN,
  marker: MDX_COMMENT,
  example: '{/* kep-atlas:begin … */}',
  findQuoted: quotedInMdx,
};
const HTML: FileKind = {
  marker: HTML_COMMENT,
  example: '<!-- kep-atlas:begin … -->',
  findQuoted: quotedInHtml,
  indent: SPACES,
  write: tableToHtml,
  cells: tableWords,
};
/**
 * HTML in code, where two attributes have the names of JavaScript:
 * https://react.dev/reference/react-dom/components/common
 */
const JSX: FileKind = {
  ...HTML,
  marker: MDX_COMMENT,
  example: MDX.example,
  findQuoted: quotedInJsx,
  write: (table) =>
    tableToHtml(table).replaceAll(' class="', ' className="').replace(' datetime="', ' dateTime="'),
};

/** Markdown whose braces are code wherever they come from, and in which HTML may stand. */
const SVELTE_MARKDOWN: FileKind = { ...MARKDOWN, write: tableToHtml, cells: tableWords };

const ASCIIDOC: FileKind = {
  marker: /(?<=^[ \t\uFEFF]*)\/\/(?!\/)[ \t]*kep-atlas:(?<name>\w+)\b(?<query>[^\r\n]*)/gim,
  example: '// kep-atlas:begin …',
  findQuoted: (text) => linesOfAsciidoc(text, 'quoted'),
  // An indented line is literal text.
  indent: /^$/,
  tearsOf: tearsOfAsciidoc,
  write: tableToAsciidoc,
  cells: tableWords,
};

function tearsOfAsciidoc(text: string) {
  const isInTable = rangeMatcher(linesOfAsciidoc(text, 'table'));
  return (place: number): string | undefined => {
    if (text.slice(text.lastIndexOf('\n', place - 2) + 1, place).trimEnd() === '+') {
      return 'got a marker after "+", expected an open block around both markers ("--" on lines of their own)';
    }
    return isInTable(place)
      ? 'got a marker in a table, expected one outside of it, since "|===" cannot be in "|==="'
      : undefined;
  };
}

const RST: FileKind = {
  // Deeper lines after a comment are of it.
  marker:
    /(?<=^(?<indent>[ \t\uFEFF]*))\.\.[ \t]+kep-atlas:(?<name>\w+)\b(?<query>[^\r\n]*(?:\r?\n\k<indent>[ \t]+[^\s][^\r\n]*)*)/gim,
  example: '.. kep-atlas:begin …',
  findQuoted: (text) => linesOfRst(text, 'quoted'),
  indent: SPACES,
  tearsOf: tearsOfRst,
  write: tableToRst,
  cells: tableWords,
};

function tearsOfRst(text: string) {
  const isContinued = rangeMatcher(linesOfRst(text, 'continued'));
  const isReserved = rangeMatcher(linesOfRst(text, 'reserved'));
  return (place: number): string | undefined => {
    if (isContinued(place))
      return 'got a marker within a paragraph, expected an empty line before it';
    return isReserved(place)
      ? 'got a marker where a figure has its caption or a table its list, expected it below the caption or in a cell'
      : undefined;
  };
}

/** A file of a language that none of these tables is in, such as Org or JSON. */
const FOREIGN: FileKind = {
  ...MARKDOWN,
  findQuoted: () => [],
  tearsOf: () => () =>
    'got a marker in a language that tables are not written in, expected Markdown, HTML, AsciiDoc, or reStructuredText',
};

const KINDS: Readonly<Record<string, FileKind>> = {
  md: MARKDOWN,
  markdown: MARKDOWN,
  mdx: MDX,
  html: HTML,
  htm: HTML,
  shtml: HTML,
  xht: HTML,
  xhtml: HTML,
  xml: HTML,
  vue: HTML,
  svelte: HTML,
  astro: HTML,
  aspx: HTML,
  cshtml: HTML,
  razor: HTML,
  php: HTML,
  phtml: HTML,
  jsp: HTML,
  jspx: HTML,
  jsx: JSX,
  tsx: JSX,
  svx: SVELTE_MARKDOWN,
  'svelte.md': SVELTE_MARKDOWN,
  adoc: ASCIIDOC,
  asciidoc: ASCIIDOC,
  asc: ASCIIDOC,
  ad: ASCIIDOC,
  rst: RST,
  rest: RST,
  ...Object.fromEntries(
    'creole csv haml ipynb json latex mediawiki org pod pug slim svg tex texi textile tsv typ wiki'
      .split(' ')
      .map((ending) => [ending, FOREIGN]),
  ),
};
/** Languages of templates, whose files are mostly named after what they make: "page.html.erb", "README.md.tmpl". */
const TEMPLATE =
  /\.(?:ejs|[hl]?eex|erb|ftlh?|go(?:html|tmpl)|handlebars|hbs|j2|jinja2?|liquid|mustache|njk|nunjucks|tmpl|tpl|twig|vm)$/i;

/** The kind of a file by its name; HTML where a template tells none, else Markdown. */
export function fileKindOf(name: string): FileKind {
  const made = name.replace(TEMPLATE, '');
  const extension = /\.(svelte\.md|\w+)$/i.exec(made)?.[1]?.toLowerCase() ?? '';
  const kind = Object.hasOwn(KINDS, extension) ? KINDS[extension] : undefined;
  return kind ?? (made === name ? MARKDOWN : HTML);
}
