import { countContainers } from '../formats/count-containers.ts';
import { LIMITS } from './limits.ts';

/** The part of a text that is rendered, and why it ends where it does. */
export interface Guarded {
  readonly text: string;
  /** What the first line that was left out has too much of. */
  readonly reason?: string;
}

/** What is counted, and where it begins. */
const NOTHING = {
  characters: 0,
  lines: 0,
  tags: 0,
  cells: 0,
  brackets: 0,
  definition: 0,
  emphasisMarks: 0,
  characterReferences: 0,
  columns: 0,
};

type Counts = typeof NOTHING;

/**
 * Cuts a text before the first line that would take the parser more than linear time or memory.
 * It looks at each line once and does not know code from prose, which the bounds leave room for.
 */
export function guardSource(markdown: string): Guarded {
  const counts = { ...NOTHING };
  for (let start = 0; start < markdown.length; ) {
    const newline = markdown.indexOf('\n', start);
    const end = newline === -1 ? markdown.length : newline + 1;
    const reason = countLine(markdown.slice(start, end), counts);
    if (reason !== undefined) return { text: markdown.slice(0, start), reason };
    start = end;
  }
  return { text: markdown };
}

function countLine(line: string, counts: Counts): string | undefined {
  counts.characters += line.length;
  counts.lines += 1;
  if (counts.characters > LIMITS.characters) return 'more characters than are shown';
  if (counts.lines > LIMITS.lines) return 'more lines than are shown';
  if (line.length > LIMITS.lineCharacters) return 'a line longer than is read';
  if (!/\S/.test(line)) {
    counts.emphasisMarks = 0;
    counts.characterReferences = 0;
    counts.columns = 0;
    return undefined;
  }
  if (countContainers(line) > LIMITS.containers) return 'more lists and quotes in each other';
  return countMarks(line, counts) ?? countTable(line, counts) ?? countReferences(line, counts);
}

const [STAR, UNDERSCORE, TILDE, BACKTICK, BRACKET, LESS_THAN, AMPERSAND] = [
  42, 95, 126, 96, 91, 60, 38,
];

function countMarks(line: string, counts: Counts): string | undefined {
  for (let index = 0; index < line.length; index += 1) {
    switch (line.charCodeAt(index)) {
      case STAR:
      case UNDERSCORE:
      case TILDE:
      case BACKTICK:
        counts.emphasisMarks += 1;
        break;
      case BRACKET:
        counts.brackets += 1;
        break;
      case AMPERSAND:
        if (/[#\w]/.test(line[index + 1] ?? '')) counts.characterReferences += 1;
        break;
      case LESS_THAN:
        if (/[a-z/!?]/i.test(line[index + 1] ?? '')) counts.tags += 1;
    }
  }
  if (counts.emphasisMarks > LIMITS.emphasisMarks) return 'more emphasis in one paragraph';
  if (counts.characterReferences > LIMITS.characterReferences) {
    return 'more character references in one paragraph';
  }
  return counts.tags > LIMITS.tags ? 'more HTML tags than are read' : undefined;
}

function countTable(line: string, counts: Counts): string | undefined {
  if (line.includes('|') && line.includes('-') && /^[\s>|:-]+$/.test(line)) {
    counts.columns = line.split('|').length;
    if (counts.columns > LIMITS.columns) return 'a table with more columns';
  }
  counts.cells += counts.columns;
  return counts.cells > LIMITS.cells ? 'more table cells than are shown' : undefined;
}

function countReferences(line: string, counts: Counts): string | undefined {
  const start = line.search(/\S/);
  if (line[start] === '[' && line.includes(']:')) {
    counts.definition = Math.max(counts.definition, line.length);
  }
  const grown = counts.definition * counts.brackets;
  return grown > LIMITS.referencedCharacters ? 'more references than are followed' : undefined;
}
