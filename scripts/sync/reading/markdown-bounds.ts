/**
 * What is parsed, so that Markdown made to be slow is not: the parser's time grows with the square of
 * marks in a paragraph and of nesting. Each bound is at least twice what upstream's texts need, but
 * for their length: the longest proposal has 170,000 characters.
 */
const MAX_CHARACTERS = 200_000;
const MAX_MARKS = 2500;
/** Each comment or instruction that does not end is looked for through the whole paragraph. */
const MAX_OPENINGS = 250;
const MAX_LINES = 5000;
/** The parser goes back to the start of an item, a quote or a footnote for each of its lines. */
const MAX_LINES_INSIDE = 1000;
/** Where one ends, or a heading is underlined, the parser writes all that it read so far anew. */
const MAX_ENDS = 250;
const MAX_UNDERLINES = 250;
const MAX_INDENT = 200;

/** What a list, a quote or a footnote begins with. */
const STARTS = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=\s|$)|\[\^[^\]\n]*\]:))+/;
const START = new RegExp(STARTS, 'm');
const DEEP = /^(?:[ \t]*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s))){40}/m;
/** Lines that end one without an empty line before them. */
const BLOCK = /^[ \t]*[#<`~*_=|-]/;
const UNDERLINE = /^[ \t>]*(?:-+|=+)[ \t]*$/gm;

/** Why a text is beyond the bounds within which it is safe to parse; nothing where it is not. */
export function beyondBounds(text: string): string | undefined {
  if (text.length > MAX_CHARACTERS) return `more than ${MAX_CHARACTERS} characters`;
  if (DEEP.test(text) || text.includes(`\n${' '.repeat(MAX_INDENT)}`)) return 'nested too deeply';
  if (countOf(UNDERLINE, text) > MAX_UNDERLINES)
    return `more than ${MAX_UNDERLINES} underlined headings`;
  if (endsIn(text) > MAX_ENDS) return `more than ${MAX_ENDS} lists, quotes or footnotes`;
  for (const paragraph of text.split(/\n[ \t\r]*\n/)) {
    const reason = beyondParagraph(paragraph);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

function beyondParagraph(paragraph: string): string | undefined {
  if (countOf(/[*_~[\]`]/g, paragraph) > MAX_MARKS)
    return `more than ${MAX_MARKS} marks in a paragraph`;
  if (countOf(/<[!?]/g, paragraph) > MAX_OPENINGS)
    return `more than ${MAX_OPENINGS} HTML comments in a paragraph`;
  const lines = countOf(/\n/g, paragraph);
  if (lines > MAX_LINES) return `more than ${MAX_LINES} lines in a paragraph`;
  return lines > MAX_LINES_INSIDE && START.test(paragraph)
    ? `more than ${MAX_LINES_INSIDE} lines in an item, a quote or a footnote`
    : undefined;
}

/** How many lists, quotes and footnotes end at most. */
function endsIn(text: string): number {
  let ends = 0;
  let isInside = false;
  let isAfterBlank = true;
  for (const line of text.split('\n')) {
    if (line.trim() === '') {
      isAfterBlank = true;
      continue;
    }
    const starts = STARTS.exec(line)?.[0].match(/\S+/g) ?? [];
    if (starts.length > 0) {
      const isAnother = isAfterBlank && isInside && starts.some((start) => start.includes('>'));
      ends += isAnother ? starts.length : starts.length - 1;
      isInside = true;
    } else if (isInside && (isAfterBlank || BLOCK.test(line))) {
      ends += 1;
      isInside = false;
    }
    isAfterBlank = false;
  }
  return ends;
}

function countOf(pattern: RegExp, text: string): number {
  return text.match(pattern)?.length ?? 0;
}
