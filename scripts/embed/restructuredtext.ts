import { linesOfKind, type Range } from './ranges.ts';

/** What a line is: text, quoted, or in the paragraph of the line above. */
type Kind = 'text' | 'quoted' | 'continued';

/** Directives whose text is shown as it is, is of another language, or can have no table of its own. */
const LITERAL_DIRECTIVES =
  /^(?:code|code-block|code-cell|csv-table|(?:di)?graph|doctest|graphviz|image|include|ipython|jupyter-execute|literalinclude|math|mermaid|parsed-literal|plantuml|productionlist|prompt|raw|replace|sourcecode|table|test(?:cleanup|code|output|setup)|tikz|toctree|uml|unicode)$/i;
/** The items of lists that a line begins. */
const ITEMS = /^\s*(?:(?:[-*+•]|\d+\.|#\.)\s+)*/;
/** What only deeper lines go on in: explicit markup, a field, a line of a block. */
const HANGING = /^(?:\.\.|__|\||:[^:\s][^:]*:)(?:\s|$)/;
/** What has its body in the next lines: a directive, a footnote, or a field without text. */
const BARE = /^(?:\.\.(?:$|\s+(?:\S+::|\[[^\]]+\])$)|:[^:\s][^:]*:$)/;
const UNDERLINE = /^[!-/:-@[-`{-~]+$/;

interface Reading {
  /** The depth of what quotes deeper lines. */
  quoting?: number | undefined;
  /** The depth of a paragraph that "::" ended: what is deeper behind an empty line is quoted. */
  literal?: number | undefined;
  isAfterEmpty?: boolean;
  /** The depth of the block of the line above, and whether only deeper lines go on in it. */
  open?: { readonly depth: number; readonly isHanging: boolean } | undefined;
}

/** The lines of reStructuredText that are quoted, or that are in the paragraph of the line above. */
export function linesOfRst(text: string, kind: Kind): Range[] {
  const reading: Reading = {};
  return linesOfKind(text, kind, (line) => readLine(line, reading));
}

function readLine(line: string, reading: Reading): Kind {
  if (line === '') {
    reading.open = undefined;
    reading.isAfterEmpty = true;
    return 'text';
  }
  const indent = line.search(/\S/);
  const { literal, open, isAfterEmpty } = reading;
  if (literal !== undefined && isAfterEmpty && indent > literal) reading.quoting = literal;
  reading.literal = undefined;
  reading.isAfterEmpty = false;
  if (reading.quoting !== undefined && indent > reading.quoting) return 'quoted';
  reading.quoting = undefined;
  const goesOn = open?.isHanging ? indent > open.depth : indent === open?.depth;
  if (!goesOn) {
    begin(line, reading);
    return 'text';
  }
  if (UNDERLINE.test(line.trimStart()) && line.trim() !== '::') {
    reading.open = undefined;
    return 'text';
  }
  if (line.endsWith('::')) reading.literal = indent;
  return 'continued';
}

/** Reads a line that goes on in no block. */
function begin(line: string, reading: Reading): void {
  const depth = ITEMS.exec(line)?.[0].length ?? 0;
  const words = line.slice(depth);
  const isHanging = HANGING.test(words);
  if (isQuoting(words)) reading.quoting = depth;
  else if (!isHanging && words.endsWith('::')) reading.literal = depth;
  const isText = /[\p{L}\p{N}]/u.test(words) && !BARE.test(words);
  reading.open = isText ? { depth, isHanging } : undefined;
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
