import type { SyntaxNode } from '@lezer/common';
import { compareVersions } from '../../../../../src/model/version.ts';
import type { GateStage } from '../../../../../src/schemas/stage.ts';
import { constantOf, textOfExpression } from '../../../reading/go/constants.ts';
import { childrenOf, type GoFile, textOfNode } from '../../../reading/go/syntax.ts';
import type { Oddities } from '../../../reading/oddities.ts';
import type { SpecEntry } from './gate-maps.ts';

/** What a component does with a gate, from a version on where one is written. */
export interface GateSpec {
  /** The minor release from which it holds; absent where it holds for the release of the file. */
  readonly version?: string;
  /** It holds only where all servers of the control plane are at least of this release. */
  readonly minCompatibilityVersion?: string;
  /** Absent where the code computes it, as the next two. */
  readonly stage?: GateStage;
  readonly default?: boolean;
  readonly locked?: boolean;
}

/** Specs from the oldest version to the newest; those of one version stay as they stand. */
export function byVersion(specs: readonly GateSpec[]): GateSpec[] {
  return [...specs].sort((a, b) =>
    a.version === undefined || b.version === undefined ? 0 : compareVersions(a.version, b.version),
  );
}

/** The stages as the code names them. */
export const STAGE_NAMES: ReadonlyMap<string, GateStage> = new Map([
  ['Alpha', 'alpha'],
  ['Beta', 'beta'],
  ['GA', 'stable'],
  ['Deprecated', 'deprecated'],
]);

const KNOWN = ['Default', 'LockToDefault', 'PreRelease', 'Version', 'MinCompatibilityVersion'];

/**
 * Reads the specs of a gate: `{Default: true, PreRelease: featuregate.GA}`, or a list of such with
 * versions. A field that is left out has Go's zero value, as it has for the components. A spec that
 * cannot be read as a whole is empty.
 */
export function readSpecs(
  { value: written, isVersioned }: SpecEntry,
  file: GoFile,
  oddities: Oddities,
): GateSpec[] {
  const value = heldValue(written, file);
  if (!isVersioned) return [readSpec(value, 'spec', file, oddities)];
  if (!isLiteral(value)) {
    oddities.add('specs', 'not-a-value', 'specs that are written out', textOfNode(file, value));
    return [];
  }
  return elementsOf(value).map((element, index) => {
    const field = `specs[${index}]`;
    const spec = heldValue(childrenOf(element)[0] ?? element, file);
    if (namedFieldsOf(spec, file)?.has('Version') === false) {
      oddities.add(`${field}.Version`, 'missing', 'the version from which the spec holds');
    }
    return readSpec(spec, field, file, oddities);
  });
}

function isLiteral({ name }: SyntaxNode): boolean {
  return name === 'LiteralValue' || name === 'TypedLiteral';
}

function elementsOf(value: SyntaxNode): SyntaxNode[] {
  const literal = value.name === 'TypedLiteral' ? value.getChild('LiteralValue') : value;
  return literal?.getChildren('Element') ?? [];
}

/** The values of a spec by the names of its fields; nothing where it is not written so. */
function namedFieldsOf(spec: SyntaxNode, file: GoFile): Map<string, SyntaxNode> | undefined {
  const elements = elementsOf(spec);
  const fields = new Map(
    elements.flatMap((element) => {
      const [key, value] = childrenOf(element);
      return key && value ? [[textOfNode(file, key), value] as const] : [];
    }),
  );
  return isLiteral(spec) && fields.size === elements.length ? fields : undefined;
}

/** @param field its name in problems */
function readSpec(spec: SyntaxNode, field: string, file: GoFile, oddities: Oddities): GateSpec {
  const fields = namedFieldsOf(spec, file);
  if (fields === undefined) {
    oddities.add(field, 'not-a-value', 'a spec with named fields', textOfNode(file, spec));
    return {};
  }
  const read = <T>(name: string, reader: ValueReader<T>, expected: string, zero?: T) => {
    const value = fields.get(name);
    const result = value === undefined ? zero : reader(value, file);
    if (value !== undefined && result === undefined) {
      oddities.add(`${field}.${name}`, 'not-a-value', expected, textOfNode(file, value));
    }
    return result;
  };
  for (const [name, value] of fields) {
    if (KNOWN.includes(name)) continue;
    oddities.add(`${field}.${name}`, 'unknown-field', KNOWN.join(', '), textOfNode(file, value));
  }
  const minor = 'a minor release such as "1.34"';
  const minCompatibilityVersion = read('MinCompatibilityVersion', readSpecVersion, minor);
  const found = {
    version: read('Version', readSpecVersion, minor),
    minCompatibilityVersion,
    stage: read('PreRelease', readSpecStage, 'Alpha, Beta, GA or Deprecated', 'stable'),
    default: read('Default', readSpecBoolean, 'true or false', false),
    locked: read('LockToDefault', readSpecBoolean, 'true or false', false),
  };
  // Without the bound it would hold too early.
  const isBounded = !fields.has('MinCompatibilityVersion') || minCompatibilityVersion !== undefined;
  return isBounded ? found : {};
}

/** Reads the value of a field; undefined where it is not written out. */
type ValueReader<T> = (value: SyntaxNode, file: GoFile) => T | undefined;

const MINOR = /^v?((?:0|[1-9]\d?)\.(?:0|[1-9]\d{0,2}))(?:\.0)?$/;

/** `true`, `false`, or a constant of the same file that is one of them. */
const readSpecBoolean: ValueReader<boolean> = (value, file) => {
  const node = heldValue(value, file);
  return node.name === 'Bool' ? textOfNode(file, node) === 'true' : undefined;
};

/** `featuregate.Alpha`, or `Alpha` within the package itself. */
const readSpecStage: ValueReader<GateStage> = (value, file) =>
  STAGE_NAMES.get(textOfNode(file, value).replace(/^\w+\./, ''));

/** What a constant or variable of the same file holds; all else stands for itself. */
function heldValue(value: SyntaxNode, file: GoFile): SyntaxNode {
  return constantOf(file, value)?.value ?? value;
}

/** `version.MustParse("1.31")` and its like, or `version.MajorMinor(1, 31)`. */
const readSpecVersion: ValueReader<string> = (written, file) => {
  const value = heldValue(written, file);
  if (value.name !== 'CallExpr') return undefined;
  const [called, args] = childrenOf(value);
  const name = called && textOfNode(file, called).replace(/^.*\./, '');
  const [first, second] = args ? childrenOf(args) : [];
  if (name === 'MajorMinor' && first && second) {
    return MINOR.exec(`${textOfNode(file, first)}.${textOfNode(file, second)}`)?.[1];
  }
  return name?.startsWith('MustParse')
    ? MINOR.exec(textOfExpression(file, first) ?? '')?.[1]
    : undefined;
};
