import { linesOfKind, type Range } from './ranges.ts';

/** What lines of AsciiDoc are: of a table, of code, literal text, or a comment, or of neither. */
type Kind = 'text' | 'quoted' | 'table';

/** What encloses blocks: https://docs.asciidoctor.org/asciidoc/latest/blocks/delimited/ */
const DELIMITER = /^(?:--|([-.+/=*_])\1{3,}|[|!,:]={3,}|```[^`]*)$/;
/** The first value of attributes. */
const STYLE = /^\[([a-zA-Z]\w*)(?=[\],.#%])/;
/** What stands between a style and its block: attributes, and a title. */
const METADATA = /^(?:\[.*\]$|\.[^\s.])/;
const VERBATIM = /^(?:comment|listing|literal|pass|source|verse)$/;

/** The lines of AsciiDoc of a kind, as Asciidoctor reads them; a block that nothing ends goes to the end. */
export function linesOfAsciidoc(text: string, kind: Kind): Range[] {
  const reading: Reading = { open: [], isAtStart: true, isTitle: false, style: '' };
  return linesOfKind(text, kind, (line, next) => readLine(line, next, reading));
}

interface Reading {
  /** The blocks around, the outermost first. */
  readonly open: { readonly end: string; readonly kind: Kind }[];
  /** Whether a paragraph or a title can begin in the line. */
  isAtStart: boolean;
  /** Whether the line above is a title, whose line below it looks like a delimiter. */
  isTitle: boolean;
  /** The style of the next block. */
  style: string;
}

function readLine(line: string, next: string, reading: Reading): Kind {
  const { open, isTitle, isAtStart } = reading;
  const isDelimiter = DELIMITER.test(line) && !isTitle;
  const closed = isDelimiter ? open.findIndex(({ end }) => end === line) : -1;
  if (closed !== -1) {
    reading.isAtStart = true;
    return open.splice(closed)[0]?.kind ?? 'text';
  }
  const around = open.at(-1)?.kind ?? 'text';
  if (around !== 'text') return around;
  const isMetadata = METADATA.test(line);
  reading.isTitle = isAtStart && open.length === 0 && isUnderlined(line, next);
  reading.isAtStart = line === '' || isMetadata || isDelimiter || isTitle;
  if (isDelimiter && !reading.isTitle) return openBlock(line, reading);
  if (isMetadata) reading.style = STYLE.exec(line)?.[1] ?? reading.style;
  else if (line !== '') reading.style = '';
  return 'text';
}

/** https://docs.asciidoctor.org/asciidoc/latest/sections/titles-and-levels/ */
function isUnderlined(line: string, next: string): boolean {
  const isLong = /^([-=~^+])\1+$/.test(next) && Math.abs(line.length - next.length) <= 1;
  return isLong && /^(?!\.).*[\p{L}\p{N}]/u.test(line);
}

function openBlock(line: string, reading: Reading): Kind {
  const isQuoted = /^[-.+/`]{3}/.test(line) || isQuoting(line, reading.style);
  const kind = /^[|!,:]/.test(line) ? 'table' : isQuoted ? 'quoted' : 'text';
  reading.open.push({ end: line.startsWith('`') ? '```' : line, kind });
  reading.style = '';
  return kind;
}

/** Whether a style makes code, literal text, or a comment of an open block, or verse of a quotation. */
function isQuoting(line: string, style: string): boolean {
  return line === '--' ? VERBATIM.test(style) : line.startsWith('_') && style === 'verse';
}
