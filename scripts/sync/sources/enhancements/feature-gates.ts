import { ANY_TEXT, fieldOf, readList, readNeededText, readText } from '../../reading/fields.ts';
import { isGateName } from '../../reading/gate-names.ts';
import { withKnownKeys } from '../../reading/known-keys.ts';
import {
  isWrittenList,
  isWrittenMap,
  type Written,
  type WrittenMap,
} from '../../reading/lenient-yaml.ts';
import type { Oddities } from '../../reading/oddities.ts';

/** A feature gate as a kep.yaml names it. */
interface WrittenGate {
  name: string;
  components?: string[] | undefined;
}

const FIELD = 'feature-gates';
const EXPECTED = 'a list of gates, each with a name and components';
const KNOWN_KEYS = ['name', 'components'];

/** Reads `feature-gates: [{name, components}]`, or a mapping in its place; absent when nothing is left. */
export function readFeatureGates(
  written: Written | undefined,
  oddities: Oddities,
): WrittenGate[] | undefined {
  if (isWrittenMap(written)) {
    oddities.add(FIELD, 'normalized', EXPECTED);
    return readFeatureGates(gatesOfMap(written), oddities);
  }
  if (!isWrittenList(written)) {
    const text = readText({ name: FIELD, written, oddities }, EXPECTED);
    if (text !== undefined) {
      oddities.add(FIELD, 'not-a-value', EXPECTED, written);
    }
    return undefined;
  }
  const gates = written.flatMap((item) => readGate(item, oddities) ?? []);
  return gates.length === 0 ? undefined : gates;
}

/** One gate alone, or gates by name: with their fields, or with their components alone. */
function gatesOfMap(written: WrittenMap): Written[] {
  const areNames = !written.has('name') && [...written.keys()].every(isGateName);
  if (!areNames) return [written];
  return [...written].map(([name, value]) => {
    const fields = isWrittenMap(value) ? value : new Map([['components', value]]);
    return new Map([['name', name], ...fields]);
  });
}

function readGate(written: Written, oddities: Oddities): WrittenGate | undefined {
  if (typeof written === 'string') return readLoneName(written, oddities);
  if (!isWrittenMap(written)) {
    if (written !== null) {
      oddities.add(FIELD, 'not-a-value', EXPECTED, written);
    }
    return undefined;
  }
  const item = withKnownKeys(written, KNOWN_KEYS, oddities, `${FIELD}.`);
  for (const [key, value] of item) {
    if (!KNOWN_KEYS.includes(key)) {
      oddities.add(`${FIELD}.${key}`, 'unknown-field', 'name or components', value);
    }
  }
  const name = readName(item.get('name'), oddities);
  return name === undefined ? undefined : { name, components: readComponents(item, oddities) };
}

function readLoneName(item: string, oddities: Oddities): WrittenGate | undefined {
  const name = readName(item, oddities);
  if (name === undefined) return undefined;
  oddities.add(FIELD, 'normalized', EXPECTED, item);
  return { name };
}

function readName(written: Written | undefined, oddities: Oddities): string | undefined {
  const name = `${FIELD}.name`;
  const expected = 'the name of a feature gate';
  const text = readNeededText({ name, written, oddities }, expected);
  if (text === undefined) return undefined;
  if (!isGateName(text)) {
    oddities.add(name, 'not-a-value', expected, written);
    return undefined;
  }
  return text;
}

/** Two components in one text, "kube-apiserver,kubelet", are two components. */
function readComponents(gate: WrittenMap, oddities: Oddities): string[] | undefined {
  const name = `${FIELD}.components`;
  const field = { ...fieldOf(gate, 'components', oddities), name };
  return readList(field, ANY_TEXT)?.flatMap((component) => {
    if (!/^[a-z-]+(?: *, *[a-z-]+)+$/.test(component)) return [component];
    oddities.add(name, 'normalized', 'one component an item', component);
    return component.split(/ *, */);
  });
}
