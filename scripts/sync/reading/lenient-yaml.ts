import { isDeepStrictEqual } from 'node:util';
import {
  type Document,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  Scalar,
  visit,
  type YAMLMap,
  type YAMLParseError,
} from 'yaml';
import { errorWords } from '../../../src/model/error-words.ts';
import { linePlaces } from '../../../src/model/lines.ts';
import type { ParsedYaml, Written } from './written.ts';
import { withEvenColumns } from './yaml-columns.ts';
import { joinSides, sidesOfConflict } from './yaml-conflicts.ts';
import {
  type Corrected,
  EXPECTED_QUOTES,
  withCorrectedLines,
  withoutTabs,
  withPlainSpaces,
  type YamlError,
  type YamlSlip,
  type YamlSlips,
} from './yaml-slips.ts';

/** How the YAML reader words that it ran out of stack, which it does within its bounds of size. */
const OUT_OF_STACK = /call stack/;
const MAX_BYTES = 256 * 1024;
const MAX_DEPTH = 24;
const TOO_DEEP = `nested deeper than ${MAX_DEPTH} levels`;
/** What holds nothing after a document: marks of documents, and comments. */
const NO_MORE = /^(?:(?:---|\.\.\.)?[ \t]*(?:#.*)?(?:\r?\n|$))+$/;
const MAX_ALIASES = 50;
/** Lists and keys that begin in each other on one line: the reader needs a kilobyte for each. */
const NESTED_ON_A_LINE = new RegExp(`^(?:[ \\t]*[-?:](?=[ \\t])){${MAX_DEPTH + 1}}`, 'm');

/** More lines that hide each other's errors are no slips. */
const MAX_CORRECTIONS = 4;

/**
 * Reads a YAML file leniently: scalars are kept as written, so that 0752, 1.10 and impossible dates
 * survive; only an empty or "null" plain scalar is null. What a slip leaves no doubt of is read, and what it leaves
 * in doubt is left out; both are said. Size, nesting and aliases are bounded.
 * @throws {SyntaxError} when the text is no YAML, or is beyond the bounds.
 */
export function readLenientYaml(text: string): ParsedYaml {
  if (Buffer.byteLength(text) > MAX_BYTES) {
    throw new SyntaxError(`more than ${MAX_BYTES / 1024} kB of YAML`);
  }
  if (NESTED_ON_A_LINE.test(text)) throw new SyntaxError(TOO_DEEP);
  const conflict = sidesOfConflict(text);
  if (conflict === undefined) return readCorrected(text);
  const { ours, theirs, line } = conflict;
  return joinSides(readCorrected(ours), readCorrected(theirs), line);
}

function readCorrected(text: string): ParsedYaml {
  const spaced = withPlainSpaces(text, literalsOf);
  const first = parseSound(spaced.text);
  const corrected = correct(first, spaced.slips) ?? { read: first, slips: spaced.slips };
  const { document, error, starts } = corrected.read;
  if (error !== undefined) throw new SyntaxError(wordsOf(error, text));
  const { duplicateKeys, others } = findSlips(document, starts);
  return {
    value: toWritten(document),
    slips: { duplicateKeys, others: [...corrected.slips, ...others] },
  };
}

/** What a text is read as with its slips corrected; nothing where what is meant is in doubt. */
function correct(
  read: ReturnType<typeof parseSound>,
  slips: readonly YamlSlip[],
  left = MAX_CORRECTIONS,
): { read: typeof read; slips: readonly YamlSlip[] } | undefined {
  const { text, deeper } = read;
  const errors = [...read.errors, ...deeper];
  if (errors.length === 0) return { read, slips };
  const again = ({ text: next, slips: others }: Corrected, rounds: number) =>
    correct(parseSound(next), [...slips, ...others], rounds);
  if (left === MAX_CORRECTIONS) {
    const spaced = withoutTabs(text, errors).flatMap((each) => again(each, left - 1) ?? []);
    const shifted = withEvenColumns(text, literalsOf(text)).flatMap((each) => again(each, 0) ?? []);
    for (const indented of [spaced, shifted]) {
      const [first, ...others] = indented.map((each) => toWritten(each.read.document));
      if (first === undefined) continue;
      return others.every((other) => isDeepStrictEqual(first, other)) ? indented[0] : undefined;
    }
  }
  const corrected = left > 0 ? withCorrectedLines(text, errors) : undefined;
  const better = corrected && again(corrected, left - 1);
  return better ?? (read.error === undefined ? { read, slips } : undefined);
}

/** A text, its document, the errors and the first of them, and where values begin with a sign of YAML, which is none. */
function parseSound(text: string) {
  const document = parseBounded(text);
  const isStart = ({ code }: YAMLParseError) => code === 'BAD_SCALAR_START';
  const errors = document.errors.filter(
    (each) =>
      !isStart(each) && (each.code !== 'MULTIPLE_DOCS' || !NO_MORE.test(text.slice(each.pos[0]))),
  );
  const deeper = errors.length === 0 ? deeperItems(document, text) : [];
  const starts = new Set(document.errors.filter(isStart).map(({ pos }) => pos[0]));
  return { text, document, errors, error: errors[0], deeper, starts };
}

/** Lines below the first that are items of one word each: more words may be about the item above. */
const DEEPER_ITEMS = /^[^\n]*(?:\n *- \S+[ \t\r]*)+$/;

/** Where an item goes on with what looks like another one, which is deeper. */
function deeperItems(document: Document.Parsed, text: string): YamlError[] {
  const found: YamlError[] = [];
  visit(document, {
    Scalar(_, { type, range }, path) {
      if (type !== Scalar.PLAIN || !range || !isSeq(path.at(-1))) return;
      const item = text.slice(range[0], range[1]);
      if (!DEEPER_ITEMS.test(item)) return;
      for (const { index } of item.matchAll(/(?<=\n *)-/g)) {
        found.push({ code: 'BAD_INDENT', pos: [range[0] + index, range[1]] });
      }
    },
  });
  return found;
}

/** Whether each character is of a value in quotation marks or of a block. */
function literalsOf(text: string): boolean[] {
  const isLiteral: boolean[] = new Array(text.length).fill(false);
  visit(parseBounded(text), {
    Scalar(_, { type, range }) {
      if (type !== Scalar.PLAIN && range) isLiteral.fill(true, range[0], range[1]);
    },
  });
  return isLiteral;
}

function wordsOf({ code, message, pos }: YAMLParseError, text: string): string {
  if (OUT_OF_STACK.test(message)) return 'nested too deeply';
  const words = code === 'MULTIPLE_DOCS' ? 'A second document begins' : firstLine(message);
  return `${words} at ${placeIn(text, pos[0])}`;
}

function parseBounded(text: string): Document.Parsed {
  try {
    return parseDocument(text, {
      schema: 'failsafe',
      customTags: (tags) => [...tags, 'null', 'merge'],
      logLevel: 'error',
      // The reader looks at each pair of keys; findDuplicateKeys looks at each key once.
      uniqueKeys: false,
      // The reader reads the text again for each error that it words.
      prettyErrors: false,
    });
  } catch (error) {
    throw new SyntaxError(error instanceof RangeError ? 'nested too deeply' : String(error));
  }
}

/** "line 2, column 1", as the reader words it. */
function placeIn(text: string, offset: number): string {
  const { line, column } = linePlaces(text)(offset);
  return `line ${line}, column ${column}`;
}

/** @param starts where values begin with a sign of YAML */
function findSlips(document: Document.Parsed, starts: ReadonlySet<number>): YamlSlips {
  const duplicateKeys: string[] = [];
  const others: YamlSlip[] = [];
  let aliases = 0;
  visit(document, {
    Alias() {
      aliases += 1;
      // Each is looked for through the whole document.
      if (aliases > MAX_ALIASES) throw new SyntaxError(`more than ${MAX_ALIASES} aliases`);
    },
    Collection(_, collection, path) {
      if (path.filter((node) => isCollection(node)).length >= MAX_DEPTH) {
        throw new SyntaxError(TOO_DEEP);
      }
      if (isMap(collection)) {
        duplicateKeys.push(...duplicateKeysOf(collection));
      }
    },
    Scalar(_, { range, value }, path) {
      if (!starts.has(range?.[0] ?? -1)) return;
      const pair = path.findLast((node) => isPair(node));
      const key = pair && nameOf(pair.key);
      others.push({ key, kind: 'normalized', expected: EXPECTED_QUOTES, got: String(value) });
    },
  });
  return { duplicateKeys, others };
}

function duplicateKeysOf(map: YAMLMap): string[] {
  return repeatedIn(map.items.map(({ key }) => nameOf(key)));
}

function nameOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : String(key);
}

/** The keys that occur more than once, each once. */
export function repeatedIn(keys: readonly string[]): string[] {
  const seen = new Set<string>();
  const isAgain = (key: string): boolean => seen.size === seen.add(key).size;
  return [...new Set(keys.filter(isAgain))];
}

function toWritten(document: Document.Parsed): Written {
  if (document.contents === null) return null;
  try {
    return textOnly(document.toJS({ mapAsMap: true, maxAliasCount: MAX_ALIASES }));
  } catch (error) {
    throw new SyntaxError(firstLine(errorWords(error)));
  }
}

/** Keys and scalars are strings in the failsafe schema; a complex key becomes its text. */
function textOnly(value: unknown): Written {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map(textOnly);
  if (value instanceof Map) {
    return new Map([...value].map(([key, item]) => [String(key ?? ''), textOnly(item)]));
  }
  return String(value);
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0]?.replace(/:$/, '') ?? message;
}
