import type { Problem } from '../../../../src/schemas/problem.ts';
import type { PathText } from '../../engine/read-folder.ts';
import { type CommentedGate, KindWalk, type Template, type WalkContext } from './kind-walk.ts';
import { type KindVersion, kindsOf, templatesOf } from './kinds.ts';
import { readPackages } from './packages.ts';

/** What the types of all versions of a kind say of feature gates. */
export interface KindTypes {
  readonly group: string;
  readonly kind: string;
  readonly gates: readonly CommentedGate[];
  readonly templates: readonly Template[];
  readonly problems: readonly Problem[];
}

/** What the API types of one release say of feature gates. */
export interface ApiTypes {
  /** The kinds that name a gate or hold one that does, by id: "core/Pod". */
  readonly kinds: ReadonlyMap<string, KindTypes>;
  /** Oddities that belong to no kind, one line each. */
  readonly notices: readonly string[];
}

/**
 * Finds the fields whose comments name feature gates, in every kind from which they can be reached. A
 * field within one that names the same gate is not told again, nor is one within the template of
 * another kind, which has it too. A marker may name what is no gate: that is a problem of its kind.
 * @param files the files `staging/src/k8s.io/api/<group>/<version>/*types*.go` of one branch
 * @param gates the names of all feature gates
 */
export function readTypes(files: readonly PathText[], gates: ReadonlySet<string>): ApiTypes {
  const packages = readPackages(files);
  const kinds = [...packages.values()].flatMap(kindsOf);
  const templates = templatesOf(kinds, packages);
  const context = { packages, gates, templates, walked: { fields: 0 } };
  const read = kinds.map((kind) => readKind(kind, context));
  const byId = Map.groupBy(read, ({ group, kind }) => `${group}/${kind}`);
  return {
    kinds: withoutUngated(new Map([...byId].map(([id, versions]) => [id, joinVersions(versions)]))),
    notices: [...packages.values()]
      .filter((api) => kindsOf(api).length === 0)
      .flatMap(({ problems }) =>
        problems.map(({ field, got, expected }) => `${field}: got ${got}, expected ${expected}`),
      ),
  };
}

function joinVersions(versions: readonly KindTypes[]): KindTypes {
  const { group = '', kind = '' } = versions[0] ?? {};
  return {
    ...{ group, kind },
    gates: versions.flatMap((each) => each.gates),
    templates: versions.flatMap((each) => each.templates),
    problems: versions.flatMap((each) => each.problems),
  };
}

/** The kinds that name a gate, have a problem, or hold another kind that is among these. */
function withoutUngated(kinds: ReadonlyMap<string, KindTypes>): ReadonlyMap<string, KindTypes> {
  const found = new Set<string>();
  const isGated = ({ gates, templates, problems }: KindTypes) =>
    gates.length + problems.length > 0 || templates.some(({ of }) => found.has(of));
  for (let before = -1; before < found.size; ) {
    before = found.size;
    for (const [id, kind] of kinds) if (isGated(kind)) found.add(id);
  }
  const held = (templates: readonly Template[]) => templates.filter(({ of }) => found.has(of));
  return new Map(
    [...kinds].flatMap(([id, kind]) =>
      found.has(id) ? [[id, { ...kind, templates: held(kind.templates) }] as const] : [],
    ),
  );
}

function readKind(
  { group, version, name, struct, package: api }: KindVersion,
  context: WalkContext,
) {
  const walk = new KindWalk(version, context);
  walk.enterKind(struct, api);
  const { gates, templates, oddities } = walk;
  return {
    ...{ group, kind: name, gates, templates },
    problems: [...api.problems, ...(oddities.problems ?? [])],
  };
}
