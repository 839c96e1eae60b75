import type { Problem } from '../../../../src/schemas/problem.ts';
import type { GoField, GoType } from '../../reading/go/types.ts';
import { Oddities } from '../../reading/oddities.ts';
import { gateMentions } from './gate-mentions.ts';
import { type ApiFile, type ApiPackage, readPackages } from './packages.ts';
import { type Packages, unfold } from './unfold.ts';

/** A field of a kind that a feature gate governs. */
export interface GovernedField {
  /** The group as manifests write it; empty for the core group. */
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  /** Where it is in the kind: "spec.containers[].resizePolicy[]"; {} stands for the keys of maps. */
  readonly path: string;
  /** Whether a marker such as `+featureGate=X` says so, rather than the words of its comment. */
  readonly isMarked: boolean;
  /**
   * Whether it is within a template or another kind, such as the Pods that a Deployment makes: that
   * kind has the field as well.
   */
  readonly isInTemplate: boolean;
}

type Struct = Extract<GoType, { kind: 'struct' }>;

/** Where the walk through a kind is. */
interface Position {
  readonly path: string;
  readonly package: ApiPackage;
  /** The structs around, so that one within itself ends there. */
  readonly around: readonly GoType[];
  /** The gates of the fields around, and whether markers say so. */
  readonly governing: ReadonlyMap<string, boolean>;
  readonly isInTemplate: boolean;
}

/** Takes a field that a gate governs. */
type Report = (
  gate: string,
  field: Pick<GovernedField, 'path' | 'isMarked' | 'isInTemplate'>,
) => void;

/** What the API types of one release say of its feature gates. */
export interface ApiGates {
  /** Gate → the fields that it governs, in the order of the files. */
  readonly fields: ReadonlyMap<string, readonly GovernedField[]>;
  readonly problems: readonly Problem[];
}

/**
 * Finds the fields that feature gates govern, in every kind from which they can be reached. A field
 * within one that the same gate governs is not told again. A marker may name a gate that is gone, or
 * never was: that is a problem, and governs nothing.
 * @param files the files `staging/src/k8s.io/api/<group>/<version>/types.go` of one branch
 * @param gates the names of the feature gates that its components accept
 */
export function readApiGates(files: readonly ApiFile[], gates: ReadonlySet<string>): ApiGates {
  const oddities = new Oddities();
  const packages = readPackages(files, oddities);
  const found = new Map<string, GovernedField[]>();
  const unknown = new Set<string>();
  for (const api of packages.values()) {
    for (const [kind, struct] of kindsOf(api)) {
      const report: Report = (gate, where) => {
        const field = { group: api.group, version: api.version, kind, ...where };
        if (gates.has(gate)) found.set(gate, [...(found.get(gate) ?? []), field]);
        else if (!unknown.has(gate)) {
          unknown.add(gate);
          noteUnknown(gate, field, oddities);
        }
      };
      const start = { path: '', package: api, around: [struct], isInTemplate: false };
      walk(struct, { ...start, governing: new Map() }, { packages, gates, report });
    }
  }
  return { fields: found, problems: oddities.problems ?? [] };
}

function noteUnknown(gate: string, field: GovernedField, oddities: Oddities): void {
  const { group, version, kind, path } = field;
  const place = `${group === '' ? '' : `${group}/`}${version} ${kind} ${path}`;
  oddities.add(place, 'contradiction', 'a feature gate that a component accepts', gate);
}

/** Kinds are the structs with `metav1.TypeMeta`; lists of kinds repeat what they list. */
function kindsOf({ types }: ApiPackage): [string, Struct][] {
  return [...types].flatMap(([name, type]) =>
    type.kind === 'struct' && embeds(type, 'TypeMeta') && !embeds(type, 'ListMeta')
      ? [[name, type] as [string, Struct]]
      : [],
  );
}

function embeds({ fields }: Struct, name: string): boolean {
  return fields.some(
    (field) => field.name === undefined && field.type.kind === 'named' && field.type.name === name,
  );
}

interface Walk {
  readonly packages: Packages;
  readonly gates: ReadonlySet<string>;
  readonly report: Report;
}

function walk(struct: Struct, position: Position, context: Walk): void {
  for (const field of struct.fields) {
    const name = jsonName(field);
    if (name === undefined) continue;
    const type = unfold(field.type, position.package, context.packages);
    const path = name === '' ? position.path : joinPath(position.path, name + type.shape);
    const governing = reportGates(field, { ...position, path }, context);
    if (type.inner === undefined || position.around.includes(type.inner)) continue;
    walk(
      type.inner,
      {
        path,
        package: type.package,
        around: [...position.around, type.inner],
        governing,
        isInTemplate: position.isInTemplate || isTemplate(type.inner, type.name),
      },
      context,
    );
  }
}

function isTemplate(struct: Struct, name: string | undefined): boolean {
  return /Template(?:Spec)?$/.test(name ?? '') || embeds(struct, 'TypeMeta');
}

/**
 * Reports the gates of a field, and tells which govern what is within it. That goes without saying
 * there, unless a marker says what only words did before.
 */
function reportGates(
  { comments }: GoField,
  { path, governing, isInTemplate }: Position,
  { gates, report }: Walk,
): ReadonlyMap<string, boolean> {
  const { marked, worded } = gateMentions(comments, gates);
  const within = new Map(governing);
  for (const gate of new Set([...marked, ...worded])) {
    const isMarked = marked.includes(gate);
    const around = governing.get(gate);
    if (around === true || (around === false && !isMarked)) continue;
    report(gate, { path, isMarked, isInTemplate });
    within.set(gate, isMarked);
  }
  return within;
}

/** The name of a field in manifests; empty where its fields stand in its place, undefined for none. */
function jsonName({ name, tag }: GoField): string | undefined {
  const written = /(?:^|\s)json:"([^",]*)/.exec(tag)?.[1];
  if (written === '-') return undefined;
  if (written !== undefined && written !== '') return written;
  return name === undefined || /json:",[^"]*\binline\b/.test(tag) ? '' : name;
}

function joinPath(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
