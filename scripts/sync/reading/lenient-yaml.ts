import {
  type Document,
  isCollection,
  isMap,
  isPair,
  isScalar,
  parseDocument,
  visit,
  type YAMLParseError,
} from 'yaml';
import { errorWords } from '../../../src/model/error-words.ts';
import { linePlaces } from '../../../src/model/lines.ts';
import type { ParsedYaml, Written } from './written.ts';
import { withQuotes, type YamlSlip, type YamlSlips } from './yaml-slips.ts';

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
 * survive; only an empty or "null" plain scalar is null. A value that lacks quotation marks is read and named. Size,
 * nesting and aliases are bounded.
 * @throws {SyntaxError} when the text is no YAML, or is beyond the bounds.
 */
export function readLenientYaml(text: string): ParsedYaml {
  if (Buffer.byteLength(text) > MAX_BYTES) {
    throw new SyntaxError(`more than ${MAX_BYTES / 1024} kB of YAML`);
  }
  if (NESTED_ON_A_LINE.test(text)) throw new SyntaxError(TOO_DEEP);
  const { document, error, starts, slips } = parseCorrected(text);
  if (error !== undefined) throw new SyntaxError(wordsOf(error, text));
  const { duplicateKeys, unquoted } = findSlips(document, starts);
  return {
    value: toWritten(document),
    slips: { duplicateKeys, unquoted: [...slips, ...unquoted] },
  };
}

/** What a text is read as with quotation marks where they are missing; with its errors where what is meant is in doubt. */
function parseCorrected(text: string) {
  const first = parseSound(text);
  let read = first;
  const slips: YamlSlip[] = [];
  for (let round = 0; read.error !== undefined; round += 1) {
    const corrected = round < MAX_CORRECTIONS ? withQuotes(read.text, read.errors) : undefined;
    if (corrected === undefined) return { ...first, slips: [] };
    read = parseSound(corrected.text);
    slips.push(...corrected.slips);
  }
  return { ...read, slips };
}

/** A text, its document, the errors and the first of them, and where values begin with a sign of YAML, which is none. */
function parseSound(text: string) {
  const document = parseBounded(text);
  const isStart = ({ code }: YAMLParseError) => code === 'BAD_SCALAR_START';
  const errors = document.errors.filter(
    (each) =>
      !isStart(each) && (each.code !== 'MULTIPLE_DOCS' || !NO_MORE.test(text.slice(each.pos[0]))),
  );
  const starts = new Set(document.errors.filter(isStart).map(({ pos }) => pos[0]));
  return { text, document, errors, error: errors[0], starts };
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
      // The reader looks at each pair of keys; findSlips looks at each key once.
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
  const unquoted: YamlSlip[] = [];
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
        duplicateKeys.push(...repeatedIn(collection.items.map(({ key }) => nameOf(key))));
      }
    },
    Scalar(_, { range, value }, path) {
      if (!starts.has(range?.[0] ?? -1)) return;
      const pair = path.findLast((node) => isPair(node));
      const key = pair && nameOf(pair.key);
      unquoted.push({ key, got: String(value) });
    },
  });
  return { duplicateKeys, unquoted };
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
