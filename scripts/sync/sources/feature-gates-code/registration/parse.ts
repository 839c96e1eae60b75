import type { SyntaxNode } from '@lezer/common';
import type { Problem } from '../../../../../src/schemas/problem.ts';
import { commentAfter, commentsBefore } from '../../../reading/go/comments.ts';
import {
  constantOf,
  constantsOf,
  type GoConstant,
  textOfExpression,
} from '../../../reading/go/constants.ts';
import { importsOf, packageOf } from '../../../reading/go/imports.ts';
import {
  childrenOf,
  type GoFile,
  lineOfNode,
  parseGo,
  textOfNode,
} from '../../../reading/go/syntax.ts';
import { Oddities } from '../../../reading/oddities.ts';
import { convertedGate, type GateKey, readGateKey } from './gate-key.ts';
import { gateMapsOf, type MapEntry, type SpecEntry } from './gate-maps.ts';
import { kepsInComment } from './kep-comment.ts';
import { type GateSpec, readSpecs } from './specs.ts';

/** A constant that names a gate. Identifier and name differ at times. */
export interface GateConstant {
  readonly identifier: string;
  readonly name: string;
  /** The KEPs that its comment names. */
  readonly keps: readonly number[];
  readonly line: number;
  readonly problems: readonly Problem[];
}

/** A gate that the components of a package accept. */
export interface GateRegistration {
  readonly key: GateKey;
  /** Whether the specs say from which version on they hold. */
  readonly isVersioned: boolean;
  /** In file order; what could not be read of a spec is absent. */
  readonly specs: readonly GateSpec[];
  readonly line: number;
  readonly problems: readonly Problem[];
}

/** The gates that must be on for a gate to be on. */
export interface GateDependencies {
  readonly key: GateKey;
  readonly on: readonly GateKey[];
  readonly line: number;
  readonly problems: readonly Problem[];
}

/** What one Go file says of feature gates. */
export interface RegistrationFile {
  readonly path: string;
  /** The import path of its package, such as "k8s.io/apiserver/pkg/features". */
  readonly package: string;
  /** The name that it gives to a package → the package's import path. */
  readonly imports: ReadonlyMap<string, string>;
  readonly constants: readonly GateConstant[];
  readonly registrations: readonly GateRegistration[];
  readonly dependencies: readonly GateDependencies[];
  /** What belongs to no gate of the file. */
  readonly problems: readonly Problem[];
}

/**
 * Reads a file that declares and registers feature gates, such as `pkg/features/kube_features.go`
 * of kubernetes/kubernetes. What is not written out in it is a problem, never guessed.
 * @param path the file’s path in the repository
 */
export function parseRegistrationFile(text: string, path: string): RegistrationFile {
  const file = parseGo(text);
  const oddities = new Oddities();
  if (file.fault !== undefined) {
    const { line, expected, got } = file.fault;
    oddities.add(`line ${line}`, 'not-a-value', expected, got);
  }
  const maps = gateMapsOf(file);
  const constants = constantsOf(file).flatMap((each) => readConstant(file, each, oddities));
  if (constants.length + maps.specs.length + maps.dependencies.length === 0) {
    oddities.add('file', 'missing', 'constants of the type Feature, or a map of their specs');
  }
  return {
    path,
    package: packageOf(path),
    imports: importsOf(file),
    constants,
    registrations: maps.specs.flatMap((entry) => readRegistration(file, entry, oddities)),
    dependencies: maps.dependencies.flatMap((entry) => readDependencies(file, entry, oddities)),
    problems: oddities.problems ?? [],
  };
}

/** `X featuregate.Feature = "X"`, or `X = featuregate.Feature("X")`; nothing for other constants. */
function readConstant(file: GoFile, constant: GoConstant, oddities: Oddities): GateConstant[] {
  const { name: identifier, spec } = constant;
  const value = gateValueOf(file, constant);
  if (value === undefined) return [];
  const name = textOfExpression(file, value);
  if (name === undefined || !/^[A-Za-z]\w{0,199}$/.test(name)) {
    oddities.add(identifier, 'not-a-value', 'the name of a gate', textOfNode(file, value));
    return [];
  }
  const own = new Oddities();
  const comment = [...commentsBefore(file, spec), commentAfter(file, spec) ?? ''];
  const keps = kepsInComment(comment, own);
  return [{ identifier, name, keps, line: lineOfNode(file, spec), problems: own.problems ?? [] }];
}

/** A constant without a type has that of the constant that it repeats. */
function gateValueOf(file: GoFile, { type, value }: GoConstant): SyntaxNode | undefined {
  if (type === 'Feature') return value;
  const repeated = constantOf(file, value);
  return repeated?.type === 'Feature' ? repeated.value : convertedGate(file, value);
}

function readRegistration(file: GoFile, entry: SpecEntry, oddities: Oddities): GateRegistration[] {
  const key = readKey(file, entry, oddities);
  if (key === undefined) return [];
  const own = conditionOf(file, entry);
  const specs = readSpecs(entry, file, own);
  return [
    {
      key,
      isVersioned: entry.isVersioned,
      specs,
      line: lineOfNode(file, entry.written),
      problems: own.problems ?? [],
    },
  ];
}

function readDependencies(file: GoFile, entry: MapEntry, oddities: Oddities): GateDependencies[] {
  const key = readKey(file, entry, oddities);
  if (key === undefined) return [];
  const own = conditionOf(file, entry);
  const on = dependenciesIn(entry.value).flatMap((node) => {
    const needed = readGateKey(file, node);
    if (needed !== undefined) return [needed];
    own.add('dependencies', 'not-a-value', 'the constant of a gate', textOfNode(file, node));
    return [];
  });
  return [{ key, on, line: lineOfNode(file, entry.written), problems: own.problems ?? [] }];
}

function dependenciesIn(value: SyntaxNode): SyntaxNode[] {
  const literal = value.name === 'TypedLiteral' ? value.getChild('LiteralValue') : value;
  if (literal?.name !== 'LiteralValue') return [value];
  return literal.getChildren('Element').flatMap((element) => childrenOf(element).slice(0, 1));
}

function readKey(file: GoFile, { key }: MapEntry, oddities: Oddities): GateKey | undefined {
  const read = readGateKey(file, key);
  if (read !== undefined) return read;
  const field = `line ${lineOfNode(file, key)}`;
  oddities.add(field, 'not-a-value', 'the constant of a gate', textOfNode(file, key));
  return undefined;
}

function conditionOf(file: GoFile, { written, isConditional }: MapEntry): Oddities {
  const oddities = new Oddities();
  if (isConditional) {
    const got = textOfNode(file, written);
    oddities.add('registration', 'normalized', 'a registration without a condition', got);
  }
  return oddities;
}
