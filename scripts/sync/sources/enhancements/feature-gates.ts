import {
  ANY_TEXT,
  bareValue,
  fieldOf,
  noteMissing,
  noteUnknown,
  readForm,
  readList,
  readText,
} from '../../reading/fields.ts';
import { GATE_NAME, isGateName } from '../../reading/gate-names.ts';
import { withKnownKeys } from '../../reading/known-keys.ts';
import { repeatedIn } from '../../reading/lenient-yaml.ts';
import { Oddities } from '../../reading/oddities.ts';
import {
  isWrittenList,
  isWrittenMap,
  plainText,
  type Written,
  type WrittenMap,
} from '../../reading/written.ts';
import { separateItems } from './fields.ts';

/** A feature gate as a kep.yaml names it. */
interface WrittenGate {
  name: string;
  components?: string[] | undefined;
}

const FIELD = 'feature-gates';
const EXPECTED = 'a list of gates, each with a name and components';
const KNOWN_KEYS = ['name', 'components'];
/** Other words for a key, each with what it means. */
const OTHER_KEYS: ReadonlyMap<string, string> = new Map(
  ['gate', 'feature-gate', 'feature'].map((key) => [key, 'name']),
);

/**
 * Reads `feature-gates: [{name, components}]`, or a mapping or the names alone in its place; absent when nothing is
 * left.
 */
export function readFeatureGates(
  written: Written | undefined,
  oddities: Oddities,
): WrittenGate[] | undefined {
  const field = { name: FIELD, written, oddities };
  if (!isWrittenList(written) && !isWrittenMap(written)) {
    const text = readText(field, EXPECTED);
    return text === undefined ? undefined : readFeatureGates([text], oddities);
  }
  if (isWrittenMap(written)) {
    oddities.add(FIELD, 'normalized', EXPECTED);
    return readFeatureGates(gatesOfItem(written, new Oddities()), oddities);
  }
  const { written: items } = separateItems(field, 'one gate an item', GATE_NAME);
  const gates = (isWrittenList(items) ? items : [])
    .flatMap((item) => gatesOfItem(item, oddities))
    .flatMap((item) => gatesOfNames(item, oddities))
    .flatMap((item) => readGate(item, oddities) ?? []);
  return gates.length === 0 ? undefined : onePerName(gates, oddities);
}

/** One gate, or gates by name: with their fields, or with their components alone. */
function gatesOfItem(written: Written, oddities: Oddities): Written[] {
  if (!isWrittenMap(written) || written.size === 0) return [written];
  // A gate may be called as another word for a key, which has names of gates behind it.
  const isName = (value: Written) => typeof value === 'string' && /[A-Z]/.test(value);
  const spellings = [...written.values()].flat().some(isName) ? OTHER_KEYS : undefined;
  const keys = [...withKnownKeys(written, KNOWN_KEYS, new Oddities(), '', spellings).keys()];
  const areNames = !keys.some((key) => KNOWN_KEYS.includes(key) || !isGateName(key));
  if (!areNames) return [written];
  oddities.add(FIELD, 'normalized', EXPECTED, written);
  return [...written].map(([name, value]) => {
    const isSwitch = value === 'true' || value === 'false';
    const fields = isWrittenMap(value) ? value : new Map(isSwitch ? [] : [['components', value]]);
    return new Map([['name', name], ...fields]);
  });
}

/** A gate for each of the names of one item, which have its components in common. */
function gatesOfNames(written: Written, oddities: Oddities): Written[] {
  if (!isWrittenMap(written)) return [written];
  const item = withKnownKeys(written, KNOWN_KEYS, oddities, `${FIELD}.`, OTHER_KEYS);
  const named = fieldOf(item, 'name', oddities, `${FIELD}.`);
  const { written: names } = separateItems(named, 'one gate an item', GATE_NAME);
  const isName = (name: Written) => isGateName(bareValue(plainText(name) ?? ''));
  if (!isWrittenList(names) || names.length === 0 || !names.every(isName)) return [item];
  if (names.length > 1) oddities.add(FIELD, 'normalized', 'one gate an item', written);
  return names.map((name) => new Map([...item, ['name', name]]));
}

/** A gate that is named twice has the components of both. */
function onePerName(gates: readonly WrittenGate[], oddities: Oddities): WrittenGate[] {
  for (const name of repeatedIn(gates.map((gate) => gate.name))) {
    oddities.add(`${FIELD}.name`, 'contradiction', 'each gate once; its items are joined', name);
  }
  return [...Map.groupBy(gates, ({ name }) => name)].map(([name, items]) => {
    const components = [...new Set(items.flatMap((item) => item.components ?? []))];
    return { name, components: components.length === 0 ? undefined : components };
  });
}

function readGate(written: Written, oddities: Oddities): WrittenGate | undefined {
  if (typeof written === 'string') return readLoneName(written, oddities);
  if (!isWrittenMap(written)) {
    if (written !== null) oddities.add(FIELD, 'not-a-value', EXPECTED, written);
    return undefined;
  }
  noteUnknown(written, KNOWN_KEYS, oddities, `${FIELD}.`, 'name or components');
  const name = readName(written.get('name'), oddities);
  return name === undefined ? undefined : { name, components: readComponents(written, oddities) };
}

function readLoneName(item: string, oddities: Oddities): WrittenGate | undefined {
  const name = readName(item, oddities);
  if (name === undefined) return undefined;
  oddities.add(FIELD, 'normalized', EXPECTED, item);
  return { name };
}

function readName(written: Written | undefined, oddities: Oddities): string | undefined {
  const field = { name: `${FIELD}.name`, written, oddities };
  const expected = 'the name of a feature gate';
  noteMissing(field, expected);
  return readForm(field, expected, (text) => (isGateName(text) ? text : undefined));
}

function readComponents(gate: WrittenMap, oddities: Oddities): string[] | undefined {
  const name = `${FIELD}.components`;
  const field = { ...fieldOf(gate, 'components', oddities), name };
  return readList(separateItems(field, 'one component an item', /^[a-z-]+$/), ANY_TEXT);
}
