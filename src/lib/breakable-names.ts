import { escapeXml } from '../formats/escape-xml.ts';

/** Words as long as this fit into every column and are left whole. */
const SHORT = 24;
/** Parts of longer ones that stay together: every break weighs some bytes. */
const PART = 20;
const PART_OF_HEADING = 12;

/**
 * Before a capital that begins a word, as in "Kubelet|Crash|Loop", "CSI|Migration" and "spec.|nodeName", and
 * after what joins words in flags, fields and paths.
 */
const BREAK =
  /(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z]{2})|(?<=[\w\]}][./_=,:])(?=[\w{[])|(?<=\w)(?=\[)/g;

/**
 * Text as HTML in which long names break between their words where a line is too short: those of gates, of
 * kinds and fields of the API, flags and paths. Copied, searched and read aloud they stay one word: `<wbr>`
 * is no character.
 * @param whole up to how many characters a name stays whole
 * @param together up to how many characters parts of a longer one stay together
 */
export function breakableNames(text: string, whole = SHORT, together = PART): string {
  if (text.length <= whole) return escapeXml(text);
  return text
    .split(' ')
    .map((word) => (word.length <= whole ? escapeXml(word) : breakableWord(word, together)))
    .join(' ');
}

/** The same in the large letters of a heading, whose lines hold fewer of them. */
export function breakableHeading(text: string): string {
  return breakableNames(text, PART_OF_HEADING, PART_OF_HEADING);
}

function breakableWord(word: string, together: number): string {
  const parts: string[] = [];
  for (const part of word.split(BREAK)) {
    const before = parts.at(-1);
    const isFull = before === undefined || before.length + part.length > together;
    if (isFull || before.endsWith(',')) parts.push(part);
    else parts[parts.length - 1] = before + part;
  }
  return parts.map(escapeXml).join('<wbr>');
}
