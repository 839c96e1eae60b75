import { linesOfKind, type Range } from './ranges.ts';

/** What a line is: text, quoted, or in the block of the line above, as lines of a paragraph are. */
type Kind = 'text' | 'quoted' | 'continued';

/** Directives whose text is shown as it is, is of another language, or can have no table of its own. */
const LITERAL_DIRECTIVES =
  /^(?:code|code-block|code-cell|csv-table|(?:di)?graph|doctest|graphviz|image|include|ipython|jupyter-execute|literalinclude|math|mermaid|parsed-literal|plantuml|productionlist|prompt|raw|replace|sourcecode|table|test(?:cleanup|code|output|setup)|tikz|toctree|uml|unicode)$/;
/** What only deeper lines go on in: a directive, a note, or an address with text, a field, a line of a block, an option. */
const HANGING = /^(?:\.\.\s(?!.*::$)|:[^:\s][^:]*:(?:\s|$)|(?:__|\|)\s|--?\w)/;
const EXPLICIT = /^\.\.(?:\s|$)/;
const UNDERLINE = /^([!-/:-@[-`{-~])\1*$/;
/** What has its body in the next lines: a field, a footnote, or an option without text. Markers and comments have none. */
const BARE = /^(?:\.\.(?:$|\s+(?:kep-atlas:|\[[^\]]+\]$))|:[^:\s][^:]*:$|--?\w(?!.*\s{2}))/i;
const PUNCTUATION = /^[!-/:-@[-`{-~]/;

/** How far a text was read. */
interface Reading {
  /** The depth of what quotes deeper lines. */
  quoting?: number | undefined;
  /** The depth of a paragraph that "::" ended, once an empty line followed. */
  literal?: { readonly depth: number; readonly isReady: boolean } | undefined;
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
    reading.literal &&= { ...reading.literal, isReady: true };
    return 'text';
  }
  const words = line.trimStart();
  const depth = line.length - words.length;
  if (isQuoted(words, depth, reading)) return 'quoted';
  const { open } = reading;
  const isContinued = open !== undefined && open.from <= depth && depth <= open.to;
  if (isContinued && isUnderline(words, open.title)) {
    reading.open = undefined;
    return 'text';
  }
  reading.open = isContinued ? { ...open, title: undefined } : openBlock(words, depth);
  // An empty comment ends with its line.
  if (!isContinued && isQuoting(words) && !(words === '..' && next === '')) reading.quoting = depth;
  const textDepth = isContinued ? depth : (reading.open?.to ?? Number.POSITIVE_INFINITY);
  if (words.endsWith('::') && textDepth < Number.POSITIVE_INFINITY) {
    reading.literal = { depth: textDepth, isReady: false };
  }
  return isContinued ? 'continued' : 'text';
}

function isQuoted(words: string, depth: number, reading: Reading): boolean {
  const { quoting, literal, open } = reading;
  reading.literal = undefined;
  if (quoting !== undefined && depth > quoting) return true;
  reading.quoting = undefined;
  if (open?.sign !== undefined && open.from === depth && words.startsWith(open.sign)) return true;
  if (literal?.isReady !== true || depth < literal.depth) return false;
  if (depth > literal.depth) reading.quoting = literal.depth;
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
