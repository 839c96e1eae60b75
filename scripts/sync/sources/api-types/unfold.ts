import type { GoType } from '../../reading/go/types.ts';
import type { ApiPackage } from './packages.ts';

/** The packages of API types, by import path. */
export type Packages = ReadonlyMap<string, ApiPackage>;

/** A type with its names, lists and maps taken away. */
interface Unfolded {
  /** What a path has for the lists and maps: "[]" for a list, "{}" for a map. */
  readonly shape: string;
  /** The package of the struct that is left. */
  readonly package: ApiPackage;
  /** The name of the struct, where it has one. */
  readonly name?: string;
  /** Absent where something else than a struct is left, or a type of a package not read. */
  readonly inner?: Extract<GoType, { kind: 'struct' }>;
}

const CORE = 'k8s.io/api/core/v1';

/** Type names that name each other in a circle end here; no real type comes near. */
const MAX_STEPS = 20;

/** Follows a type through names, lists and maps to the struct that it holds, if it holds one. */
export function unfold(type: GoType, home: ApiPackage, packages: Packages): Unfolded {
  let shape = '';
  let at = type;
  let package_ = home;
  let name: string | undefined;
  for (let step = 0; step < MAX_STEPS; step += 1) {
    if (at.kind === 'struct') return { shape, package: package_, name, inner: at };
    if (at.kind === 'other' || isBytes(at)) break;
    if (at.kind === 'named') {
      const from = packageNamed(at.qualifier, package_, packages);
      const next = from?.types.get(at.name);
      if (from === undefined || next === undefined) break;
      [at, package_, name] = [next, from, at.name];
    } else {
      shape += at.kind === 'list' ? '[]' : '{}';
      at = at.of;
    }
  }
  return { shape, package: package_ };
}

/** Bytes are a string in manifests. */
function isBytes(type: GoType): boolean {
  return type.kind === 'list' && type.of.kind === 'named' && type.of.name === 'byte';
}

/** In a file without imports, as in an excerpt, another package can only be that of the core group. */
function packageNamed(
  qualifier: string | undefined,
  home: ApiPackage,
  packages: Packages,
): ApiPackage | undefined {
  if (qualifier === undefined) return home;
  return packages.get(home.imports.size === 0 ? CORE : (home.imports.get(qualifier) ?? ''));
}
