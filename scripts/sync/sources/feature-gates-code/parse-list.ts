import { errorWords } from '../../../../src/model/error-words.ts';
import { partition } from '../../../../src/model/partition.ts';
import { compareVersions } from '../../../../src/model/version.ts';
import type { Problem } from '../../../../src/schemas/problem.ts';
import { fieldOf, noteUnknown } from '../../reading/fields.ts';
import { isGateName } from '../../reading/gate-names.ts';
import { noteSlips, withKnownKeys } from '../../reading/known-keys.ts';
import { readLenientYaml } from '../../reading/lenient-yaml.ts';
import { readItems } from '../../reading/list-items.ts';
import { Oddities } from '../../reading/oddities.ts';
import {
  isWrittenList,
  isWrittenMap,
  type ParsedYaml,
  plainText,
  type WrittenMap,
} from '../../reading/written.ts';
import { parseEntry, SPEC_FIELDS } from './parse-entry.ts';
import type { GateSpec } from './registration/specs.ts';

/** A gate as one list has it. */
export interface ListedGate {
  /** In file order. */
  readonly entries: readonly GateSpec[];
  readonly problems: readonly Problem[];
}

/** One gate list: the gates that one release's binaries accept. */
export interface GateList {
  /** Gate name → its entries, in file order. */
  readonly gates: ReadonlyMap<string, ListedGate>;
  /** Oddities that belong to no gate, such as an element without a name. */
  readonly problems: readonly Problem[];
}

const KNOWN_FIELDS = ['name', 'versionedSpecs'];
/** Before all versions that an entry may have to be compatible with: where it names none, it is for any. */
const ANY_VERSION = '0.0';
const SHAPE = 'a list of {name, versionedSpecs: [{default, lockToDefault, preRelease, version}]}';

/**
 * Reads a gate list: `test/compatibility_lifecycle/reference/versioned_feature_list.yaml` of
 * kubernetes/kubernetes, or the same format at its older path.
 * @param text the file
 * @param file how to name it in errors
 * @throws {Error} when it is no gate list at all: no YAML, another shape, or not one usable entry
 *   (as in its unversioned twin, whose versions are all empty)
 */
export function parseGateList(text: string, file: string): GateList {
  const { value: items, slips } = readFile(text, file);
  if (!isWrittenList(items)) {
    throw new Error(`${file}: ${items === null ? 'empty' : 'not a list'} (expected ${SHAPE})`);
  }
  const gates = new Map<string, ReturnType<typeof parseGate>>();
  const oddities = new Oddities();
  noteSlips(slips, oddities);
  items.forEach((item, index) => {
    const own = new Oddities();
    const gate = isWrittenMap(item) ? withKnownKeys(item, KNOWN_FIELDS, own) : undefined;
    const name = plainText(gate?.get('name'));
    if (gate === undefined || !isGateName(name)) {
      oddities.add(`[${index}]`, 'not-a-value', 'a mapping with the name of a gate', item);
    } else {
      const before = gates.get(name);
      const { entries, problems } = parseGate(gate, name, before !== undefined, own);
      gates.set(name, before ?? { entries, problems });
      for (const each of entries) before?.entries.push(each);
      for (const each of problems) before?.problems.push(each);
    }
  });
  const specs = [...gates.values()].flatMap(({ entries }) => entries);
  if (specs.every(({ version }) => version === undefined)) {
    throw new Error(`${file}: no gate with a version among ${items.length} (expected ${SHAPE})`);
  }
  return { gates, problems: oddities.problems ?? [] };
}

function readFile(text: string, file: string): ParsedYaml {
  try {
    return readLenientYaml(text);
  } catch (error) {
    const elements = readElements(text);
    if (elements !== undefined) return elements;
    const reason = errorWords(error);
    throw new Error(`${file}: ${reason} (expected ${SHAPE})`, { cause: error });
  }
}

/** Where the line begins that an element does. */
const ELEMENT = /^(?=- )/m;
const NAMED_ELEMENT = /^- +name: *["']?(\w+)["']? *$/m;
/** A name of another gate, whose element may have begun in another column. */
const ANOTHER_NAME = /^[ \t]*(?:-[ \t]*)?name[ \t]*:/m;
/** A longer list is none of gates, and one of which more cannot be read is none either. */
const MOST_ELEMENTS = 2_000;
const MOST_UNREAD = 10;

/**
 * A list that cannot be read as a whole, with the name and the text behind it of each element that is in the way.
 * Nothing where it cannot be told whose that text is.
 */
function readElements(text: string): ParsedYaml | undefined {
  const elements = text.split(ELEMENT);
  if (elements.length > MOST_ELEMENTS) return undefined;
  const { such: sound, others } = partition(elements, (each) => tryYaml(each) !== undefined);
  if (others.length > MOST_UNREAD) return undefined;
  // What is one column off is read by what stands elsewhere in the list.
  const unread = new Set(
    others.filter((each) => tryYaml(`${sound.join('')}${each}`) === undefined),
  );
  const quoted = elements.map((each) => (unread.has(each) ? quoteElement(each) : each));
  const whole = quoted.includes(undefined) ? undefined : quoted.join('');
  return whole === undefined ? undefined : tryYaml(whole);
}

function tryYaml(text: string): ParsedYaml | undefined {
  try {
    return readLenientYaml(text);
  } catch {
    return undefined;
  }
}

/** An element with as many lines, in which all behind the name is one text. */
function quoteElement(element: string): string | undefined {
  const [line, name] = NAMED_ELEMENT.exec(element) ?? [];
  const rest = element.replace(line ?? '', '').trim();
  if (!element.startsWith('- ') || name === undefined || ANOTHER_NAME.test(rest)) return undefined;
  const written = `- name: ${name}\n  versionedSpecs: ${JSON.stringify(rest)}\n`;
  return written + '\n'.repeat(Math.max(0, element.split('\n').length - 3));
}

/** @param isAgain whether the list has an earlier element of the gate */
function parseGate(
  item: WrittenMap,
  name: string,
  isAgain: boolean,
  oddities: Oddities,
): { entries: GateSpec[]; problems: Problem[] } {
  if (isAgain) oddities.add('name', 'contradiction', 'one element for a gate', name);
  const field = fieldOf(item, 'versionedSpecs', oddities);
  const expected = 'a list of versioned specs';
  const specs = readItems(field, expected, { known: SPEC_FIELDS });
  if (specs?.length === 0 || field.written === undefined) {
    oddities.add(field.name, 'missing', expected, specs);
  }
  const entries = (specs ?? []).map((spec, index) =>
    parseEntry(spec, `versionedSpecs[${index}]`, oddities),
  );
  noteDisorder(entries, oddities);
  noteUnknown(item, KNOWN_FIELDS, oddities);
  return { entries, problems: [...(oddities.problems ?? [])] };
}

/**
 * Entries are meant to be one for each release and each version that it may have to be compatible with, oldest first,
 * that for any version first of all; all are kept as they stand.
 */
function noteDisorder(entries: readonly GateSpec[], oddities: Oddities): void {
  entries.forEach(({ version, minCompatibilityVersion: min }, index) => {
    const { version: before, minCompatibilityVersion: minBefore = ANY_VERSION } =
      entries[index - 1] ?? {};
    if (before === undefined || version === undefined) return;
    const place = `versionedSpecs[${index}]`;
    const order = compareVersions(before, version);
    const compatible = compareVersions(minBefore, min ?? ANY_VERSION);
    if (order > 0 || (order === 0 && compatible === 0)) {
      const expected = order > 0 ? `a release after ${before}` : 'one entry for each release';
      oddities.add(`${place}.version`, 'contradiction', expected, version);
    } else if (order === 0 && compatible > 0) {
      const expected = `a version after ${minBefore}`;
      oddities.add(`${place}.minCompatibilityVersion`, 'contradiction', expected, min);
    }
  });
}
