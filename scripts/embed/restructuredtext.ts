import { linesOfKind, type Range } from './ranges.ts';

/** What a line is: text, quoted, in the block of the line above, as lines of a paragraph are, or where only a caption or a list can be. */
type Kind = 'text' | 'quoted' | 'continued' | 'reserved';

/** Directives whose text is shown as it is, is of another language, or can have no table of its own. */
const LITERAL_DIRECTIVES =
  /^(?:code|code-block|code-cell|csv-table|(?:di)?graph|doctest|graphviz|image|include|ipython|jupyter-execute|literalinclude|math|mermaid|parsed-literal|plantuml|productionlist|prompt|raw|replace|sourcecode|table|test(?:cleanup|code|output|setup)|tikz|toctree|uml|unicode)$/i;
/** What only deeper lines go on in: a directive, a note, or an address with text, a field, a line of a block, an option. */
const HANGING = /^(?:\.\.\s(?!\s*\S+::$)|:[^:\s][^:]*:(?:\s|$)|(?:__|\|)\s|--?\w.*\s{2})/;
/** What begins an item of a list. */
const ENUMERATOR = String.raw`[-*+•]|\(?(?:\d+|[a-zA-Z#]|[ivxlcdm]+|[IVXLCDM]+)[.)]`;
/** Directives whose text begins where they do, or in the next line. */
const ADMONITION = 'attention|caution|danger|error|hint|important|note|seealso|tip|todo|warning';
const BARE_ADMONITION = new RegExp(String.raw`^\.\.\s+(?:${ADMONITION})::$`, 'i');
/** What only deeper lines go on in and whose text is a paragraph, and no title, address, or list. */
const HANGING_TEXT = new RegExp(
  String.raw`^(?:(?:\.\.\s+(?:\[[^\]]+\]|(?:${ADMONITION})::)|:[^:\s][^:]*:)\s+(?=\S)|-(?:(?!\s\s).)*\s\s+(?=\S))(?!(?:${ENUMERATOR})\s)`,
  'i',
);
/** What begins with a caption, and what is one list of lists. */
const RESERVING = /^\.\.\s+(?:figure|(list-table))::/i;
const ROW = /^[-*+•]\s+[-*+•](?:\s+|$)/;
const CELL = /^[-*+•](?:\s+|$)/;
const LEADS = new RegExp(String.raw`^(?:(?:${ENUMERATOR})\s+)*`);
/** The items of a list in whose first line explicit markup is. */
const ITEMS = new RegExp(String.raw`^(?:(?:${ENUMERATOR})\s+)+(?=\.\.(?:\s|$))`);
const EXPLICIT = /^\.\.(?:\s|$)/;
const UNDERLINE = /^([!-/:-@[-`{-~])\1*$/;
/** What has its body in the next lines: a field, a footnote, or an option without text. Markers and comments have none. */
const BARE =
  /^(?:\.\.(?:$|\s+(?:kep-atlas:|\[[^\]]+\]$))|:[^:\s][^:]*:$|--?\w(?!.*(?:\s{2}|::$)))/i;
const PUNCTUATION = /^[!-/:-@[-`{-~]/;
/** A field: a role has no space behind its second colon. */
const OPTION = /^:[^:\s][^:]*:(?:\s|$)/;

interface Reading {
  /** The depth of what quotes deeper lines. */
  quoting?: number | undefined;
  /** The depths of a paragraph that "::" ended. */
  literal?: Literal | undefined;
  /** The innermost directive whose body is a list or begins with a caption. */
  reserved?: Reserved | undefined;
  isAfterEmpty?: boolean;
  /** The depths of lines that go on in the block of the line above. */
  open?: Block | undefined;
  /** How deep an admonition is whose text and options begin in the next line. */
  bare?: number | undefined;
}

interface Literal extends Pick<Block, 'from' | 'to'> {
  /** Whether an empty line followed. */
  readonly isReady: boolean;
  /** Whether options may follow it, which are no text. */
  readonly hasOptions: boolean;
}

interface Reserved {
  readonly depth: number;
  readonly isList: boolean;
  readonly outer: Reserved | undefined;
  /** How deep its list is once that began, and what is in a cell of the row that was read last. */
  body?: number;
  cell: number;
}

interface Block {
  readonly from: number;
  readonly to: number;
  /** The length of its one line, which may be a title. */
  readonly title?: number | undefined;
  /** Whether lines of options may follow its text, as those of a directive. */
  readonly hasOptions?: boolean;
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
    reading.bare = undefined;
    reading.isAfterEmpty = true;
    reading.literal &&= { ...reading.literal, isReady: true };
    return 'text';
  }
  const words = line.trimStart();
  const depth = line.length - words.length;
  if (isQuoted(words, depth, reading)) return 'quoted';
  const isReserved = isReservedAt(words, depth, reading);
  reading.isAfterEmpty = false;
  const { open } = reading;
  const isContinued = open !== undefined && open.from <= depth && depth <= open.to;
  if (isContinued && isUnderline(words, open.title)) {
    reading.open = undefined;
    return 'text';
  }
  const [items = ''] = isContinued ? [] : (ITEMS.exec(words) ?? []);
  const first = words.slice(items.length);
  if (isContinued) reading.open = { ...open, title: undefined };
  else begin(first, depth + items.length, next, reading);
  const block = isContinued ? { ...open, from: depth, to: depth } : reading.open;
  const isOption = block?.hasOptions === true && OPTION.test(words);
  if (words.endsWith('::') && block !== undefined && !isOption)
    reading.literal = literalBelow(first, block);
  if (isReserved) return 'reserved';
  return isContinued ? 'continued' : 'text';
}

/** Reads a line that goes on in no block. */
function begin(words: string, depth: number, next: string, reading: Reading): void {
  const isBody = reading.bare !== undefined && depth > reading.bare;
  const open = openBlock(words, depth);
  reading.open = open && isBody ? { ...open, hasOptions: true } : open;
  reading.bare = BARE_ADMONITION.test(words) ? depth : undefined;
  // An empty comment ends with its line.
  if (isQuoting(words) && !(words === '..' && next === '')) reading.quoting = depth;
  const reserving = RESERVING.exec(words);
  if (reserving === null) return;
  const isList = reserving[1] !== undefined;
  reading.reserved = { depth, isList, outer: reading.reserved, cell: Number.POSITIVE_INFINITY };
}

/** Where a paragraph is quoted that a line of a block announces; below a title or an address, none is. */
function literalBelow(words: string, block: Block): Reading['literal'] {
  const { from, to, hasOptions = false } = block;
  if (to < Number.POSITIVE_INFINITY) return { from: to, to, isReady: false, hasOptions };
  return HANGING_TEXT.test(words) ? { from, to, isReady: false, hasOptions } : undefined;
}

/** Whether a line is where a directive around it has its caption or its list, and no cell of that. */
function isReservedAt(words: string, depth: number, reading: Reading): boolean {
  while (reading.reserved !== undefined && depth <= reading.reserved.depth) {
    reading.reserved = reading.reserved.outer;
  }
  const { reserved } = reading;
  if (reserved === undefined || (reserved.body === undefined && !reading.isAfterEmpty))
    return false;
  if (!reserved.isList) reading.reserved = reserved.outer;
  reserved.body ??= depth;
  const isRow = depth === reserved.body;
  if (isRow) reserved.cell = Number.POSITIVE_INFINITY;
  if (depth >= reserved.cell) return false;
  const [bullets] = (isRow ? ROW : CELL).exec(words) ?? [];
  if (bullets !== undefined) reserved.cell = depth + bullets.length;
  return true;
}

function isQuoted(words: string, depth: number, reading: Reading): boolean {
  const { quoting, literal, open } = reading;
  const isOption = literal?.hasOptions === true && depth >= literal.from && OPTION.test(words);
  if (!isOption || literal.isReady) reading.literal = undefined;
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
  const hasOptions = /^\.\.\s+\w/.test(words);
  if (HANGING.test(words)) return { from: depth + 1, to: Number.POSITIVE_INFINITY, hasOptions };
  const [bullets = ''] = /^(?:[-*+•]\s+)*/.exec(words) ?? [];
  const isText = words.slice(bullets.length) === '::' || /[\p{L}\p{N}]/u.test(words);
  if (EXPLICIT.test(words) || !isText) return undefined;
  const [lead = ''] = LEADS.exec(words) ?? [];
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
