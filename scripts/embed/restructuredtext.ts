import { linesOfKind, type Range } from './ranges.ts';

/** What a line is: text, quoted, in the block of the line above, as lines of a paragraph are, or where only a caption or a list can be. */
type Kind = 'text' | 'quoted' | 'continued' | 'reserved';

/** Directives whose text is shown as it is, is of another language, or can have no table of its own. */
const LITERAL_DIRECTIVES =
  /^(?:code|code-block|code-cell|csv-table|(?:di)?graph|doctest|graphviz|image|include|ipython|jupyter-execute|literalinclude|math|mermaid|parsed-literal|plantuml|productionlist|prompt|raw|replace|sourcecode|table|test(?:cleanup|code|output|setup)|tikz|toctree|uml|unicode)$/;
/** What only deeper lines go on in: a directive, a note, or an address with text, a field, a line of a block, an option. */
const HANGING = /^(?:\.\.\s(?!\s*\S+::$)|:[^:\s][^:]*:(?:\s|$)|(?:__|\|)\s|--?\w)/;
/** Such a line whose text is a paragraph, and no title or address. */
const HANGING_TEXT =
  /^(?:\.\.\s+(?:\[|(?:attention|caution|danger|error|hint|important|note|seealso|tip|todo|warning)::\s)|:[^:\s]|-)/;
/** What begins with a caption, and what is one list whose cells are four places deeper. */
const RESERVING = /^\.\.\s+(?:figure|(list-table))::/;
const EXPLICIT = /^\.\.(?:\s|$)/;
const UNDERLINE = /^([!-/:-@[-`{-~])\1*$/;
/** What has its body in the next lines: a field, a footnote, or an option without text. Markers and comments have none. */
const BARE = /^(?:\.\.(?:$|\s+(?:kep-atlas:|\[[^\]]+\]$))|:[^:\s][^:]*:$|--?\w(?!.*\s{2}))/i;
const PUNCTUATION = /^[!-/:-@[-`{-~]/;

/** How far a text was read. */
interface Reading {
  /** The depth of what quotes deeper lines. */
  quoting?: number | undefined;
  /** The depths of a paragraph that "::" ended, once an empty line followed. */
  literal?: (Pick<Block, 'from' | 'to'> & { readonly isReady: boolean }) | undefined;
  /** A directive whose body is a list or begins with a caption, and how deep that is once it began. */
  reserved?: { readonly depth: number; readonly isList: boolean; body?: number } | undefined;
  isAfterEmpty?: boolean;
  /** The depths of lines that go on in the block of the line above. */
  open?: Block | undefined;
}

interface Block {
  readonly from: number;
  readonly to: number;
  /** The length of its one line, which may be a title. */
  readonly title?: number | undefined;
  /** What begins each line of a quoted literal block. */
  readonly sign?: string | undefined;
}

/** The lines of reStructuredText that are quoted, or that are in the block of the line above. */
export function linesOfRst(text: string, kind: Kind): Range[] {
  const reading: Reading = {};
  return linesOfKind(text, kind, (line, next) => readLine(line, next, reading));
}

function readLine(line: string, next: string, reading: Reading): Kind {
  if (line === '') {
    reading.open = undefined;
    reading.isAfterEmpty = true;
    reading.literal &&= { ...reading.literal, isReady: true };
    return 'text';
  }
  const words = line.trimStart();
  const depth = line.length - words.length;
  if (isQuoted(words, depth, reading)) return 'quoted';
  const isReserved = reading.isAfterEmpty === true && isReservedAt(depth, reading);
  reading.isAfterEmpty = false;
  const { open } = reading;
  const isContinued = open !== undefined && open.from <= depth && depth <= open.to;
  if (isContinued && isUnderline(words, open.title)) {
    reading.open = undefined;
    return 'text';
  }
  reading.open = isContinued ? { ...open, title: undefined } : openBlock(words, depth);
  // An empty comment ends with its line.
  if (!isContinued && isQuoting(words) && !(words === '..' && next === '')) reading.quoting = depth;
  const block = isContinued ? { from: depth, to: depth } : reading.open;
  if (words.endsWith('::') && block !== undefined) reading.literal = literalBelow(words, block);
  const reserving = isContinued ? null : RESERVING.exec(words);
  if (reserving !== null) reading.reserved = { depth, isList: reserving[1] !== undefined };
  if (isReserved) return 'reserved';
  return isContinued ? 'continued' : 'text';
}

/** Where a paragraph is quoted that a line of a block announces; below a title or an address, none is. */
function literalBelow(words: string, { from, to }: Block): Reading['literal'] {
  if (to < Number.POSITIVE_INFINITY) return { from: to, to, isReady: false };
  return HANGING_TEXT.test(words) ? { from, to, isReady: false } : undefined;
}

/** Whether a line after an empty one is where a directive around it has its caption or its list. */
function isReservedAt(depth: number, reading: Reading): boolean {
  const { reserved } = reading;
  if (reserved === undefined || depth <= reserved.depth) {
    reading.reserved = undefined;
    return false;
  }
  reserved.body ??= depth;
  if (!reserved.isList) reading.reserved = undefined;
  return depth < reserved.body + 4;
}

function isQuoted(words: string, depth: number, reading: Reading): boolean {
  const { quoting, literal, open } = reading;
  reading.literal = undefined;
  if (quoting !== undefined && depth > quoting) return true;
  reading.quoting = undefined;
  if (open?.sign !== undefined && open.from === depth && words.startsWith(open.sign)) return true;
  if (literal?.isReady !== true || depth < literal.from) return false;
  if (depth > literal.to) reading.quoting = literal.to;
  else if (PUNCTUATION.test(words)) reading.open = { from: depth, to: depth, sign: words[0] };
  else return false;
  return true;
}

/** Whether a line underlines a title of this length; one of fewer than four signs is as long as that. */
function isUnderline(words: string, title: number | undefined): boolean {
  return title !== undefined && UNDERLINE.test(words) && words.length >= Math.min(4, title);
}

/** The block that a line begins, as far as lines without an empty one before them go on in it. */
function openBlock(words: string, depth: number): Block | undefined {
  if (BARE.test(words)) return undefined;
  if (HANGING.test(words)) return { from: depth + 1, to: Number.POSITIVE_INFINITY };
  if (words !== '::' && (EXPLICIT.test(words) || !/[\p{L}\p{N}]/u.test(words))) return undefined;
  const [bullets = ''] = /^(?:[-*+•]\s+)*/.exec(words) ?? [];
  const [lead = ''] = /^(?:(?:[-*+•]|\(?(?:\d+|[a-zA-Z#])[.)])\s+)*/.exec(words) ?? [];
  return { from: depth + bullets.length, to: depth + lead.length, title: words.length };
}

/** https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#explicit-markup-blocks */
function isQuoting(words: string): boolean {
  const explicit = /^\.\.(?:\s+(.*))?$/.exec(words);
  if (explicit === null) return false;
  const [, name = ''] = explicit;
  const directive = /^(?:\|[^|]+\| )?([\w:+.-]*\w)::(?:\s|$)/.exec(name)?.[1];
  if (directive !== undefined) return LITERAL_DIRECTIVES.test(directive);
  // Markers are comments, and what follows one that is a footnote or an address is text.
  return !/^(?:kep-atlas:|\[|_)/i.test(name);
}
