import { linesOfKind, type Range } from './ranges.ts';

/** What lines of AsciiDoc are: of a table, of code, literal text, or a comment, or of neither. */
type Kind = 'text' | 'quoted' | 'table';

/** What encloses blocks: https://docs.asciidoctor.org/asciidoc/latest/blocks/delimited/ */
const DELIMITER = /^(?:--|([-.+/=*_])\1{3,}|[|!,:]={3,}|```[^`]*)$/;
/** The first value of attributes. */
const STYLE = /^\[([a-zA-Z]\w*)(?=[\],.#%])/;
const ATTRIBUTES = /^\[.*\]$/;
/** What stands between a style and its block: attributes, titles, settings that end in their line, comments, directives. */
const METADATA =
  /^(?:\[.*\]$|\.\.?[^\s.]|:!?\w[^:]*:(?:$|\s(?!.*\s\\$))|\/\/|(?:include|if\w+|endif)::)/;
/** Breaks and macros. */
const ONE_LINE = /^(?:'{3,}$|<{3,}$|-{3}$|\*{3}$|\w+::(?:[^\s[][^[]*)?\[.*\]$)/;
/** What is no literal text though it is indented: comments, items of lists, and terms. */
const ITEM = /^\s+(?:\/\/|(?:[*.•-]+|\d+\.|[a-zA-Z]+[.)]|<[\d.]+>)[ \t])|(?:::|;;)(?:\s|$)/;
const VERBATIM = /^(?:listing|literal|source|verse)$/;
/** The styles by which an indented paragraph is none of literal text. */
const PARAGRAPH =
  /^(?:abstract|CAUTION|comment|example|IMPORTANT|NOTE|normal|open|kindintro|pass|quote|sidebar|TIP|WARNING)$/;

/** The lines of AsciiDoc of a kind, as Asciidoctor reads them; a block that nothing ends goes to the end. */
export function linesOfAsciidoc(text: string, kind: Kind): Range[] {
  const reading: Reading = { open: [], above: undefined, style: '' };
  return linesOfKind(text, kind, (line, next) => readLine(line, next, reading));
}

interface Reading {
  /** The blocks around, the outermost first. */
  readonly open: { readonly end: string; readonly kind: Kind }[];
  /** What the line above began, which this one may go on in: a title has its line below it. */
  above: 'text' | 'literal' | 'verbatim' | 'title' | undefined;
  /** The style of the next block. */
  style: string;
}

function readLine(line: string, next: string, reading: Reading): Kind {
  const { open, above } = reading;
  const isDelimiter = DELIMITER.test(line);
  const closed = isDelimiter ? open.findIndex(({ end }) => end === line) : -1;
  if (closed !== -1) {
    reading.above = undefined;
    return open.splice(closed)[0]?.kind ?? 'text';
  }
  const around = open.at(-1)?.kind ?? 'text';
  if (around !== 'text') return around;
  if (line === '' || line === '+' || above === 'title') {
    reading.above = undefined;
    return 'text';
  }
  if (above === 'verbatim') return 'quoted';
  if (above !== undefined && !isDelimiter && !ATTRIBUTES.test(line)) {
    return above === 'literal' ? 'quoted' : 'text';
  }
  // What is included is the paragraph of its style.
  const isIncluded = line.startsWith('include::') && VERBATIM.test(reading.style);
  if (METADATA.test(line) && !isDelimiter && !isIncluded) {
    reading.style = STYLE.exec(line)?.[1] ?? reading.style;
    reading.above = undefined;
    return 'text';
  }
  const isSection = open.length === 0 && isUnderlined(line, next);
  if (isDelimiter && !isSection) return openBlock(line, reading);
  reading.above = isSection ? 'title' : paragraphOf(line, reading.style);
  reading.style = '';
  return reading.above === 'verbatim' ? 'quoted' : 'text';
}

/** https://docs.asciidoctor.org/asciidoc/latest/sections/titles-and-levels/ */
function isUnderlined(line: string, next: string): boolean {
  const isLong = /^([-=~^+])\1+$/.test(next) && Math.abs(line.length - next.length) <= 1;
  return isLong && /^(?!\.).*[\p{L}\p{N}]/u.test(line);
}

function openBlock(line: string, reading: Reading): Kind {
  const isQuoted =
    /^[-.+/`]{3}/.test(line) || (/^[-_]/.test(line) && isQuoting(line, reading.style));
  const kind = /^[|!,:]/.test(line) ? 'table' : isQuoted ? 'quoted' : 'text';
  reading.open.push({ end: line.startsWith('`') ? '```' : line, kind });
  reading.above = undefined;
  reading.style = '';
  return kind;
}

/** Whether a style makes code, literal text, or a comment of an open block; of a quotation, it makes verse. */
function isQuoting(line: string, style: string): boolean {
  return line === '--'
    ? VERBATIM.test(style) || /^(?:comment|pass)$/.test(style)
    : style === 'verse';
}

function paragraphOf(line: string, style: string): Reading['above'] {
  if (/^[=#]{1,6}\s/.test(line)) return undefined;
  if (VERBATIM.test(style)) return 'verbatim';
  if (ONE_LINE.test(line)) return undefined;
  return /^\s/.test(line) && !ITEM.test(line) && !PARAGRAPH.test(style) ? 'literal' : 'text';
}
