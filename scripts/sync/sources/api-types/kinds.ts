import type { GoType } from '../../reading/go/types.ts';
import type { ApiPackage } from './packages.ts';
import { type Packages, unfold } from './unfold.ts';

/** A struct of Go. */
export type Struct = Extract<GoType, { kind: 'struct' }>;

/** One version of a kind of the API. */
export interface KindVersion extends Pick<ApiPackage, 'group' | 'version'> {
  readonly name: string;
  readonly struct: Struct;
  readonly package: ApiPackage;
}

/** Struct → the id of the kind that it is, or that it is the template of. */
export type TemplatesOf = ReadonlyMap<Struct, string>;

/** Kinds are the structs with `metav1.TypeMeta`; lists of kinds repeat what they list. */
export function kindsOf(api: ApiPackage): KindVersion[] {
  const { group, version, types } = api;
  return [...types].flatMap(([name, struct]) =>
    struct.kind === 'struct' && hasEmbedded(struct, 'TypeMeta') && !hasEmbedded(struct, 'ListMeta')
      ? [{ group, version, name, struct, package: api }]
      : [],
  );
}

/** Whether a struct embeds a type of some name. */
export function hasEmbedded({ fields }: Struct, name: string): boolean {
  return fields.some(
    (field) => field.name === undefined && field.type.kind === 'named' && field.type.name === name,
  );
}

/**
 * The templates of kinds: structs whose names end in Template or TemplateSpec and that have the `spec`
 * of a kind. A template of something else, such as a part of a kind, is a struct like any other.
 */
export function templatesOf(kinds: readonly KindVersion[], packages: Packages): TemplatesOf {
  const idOf = ({ group, name }: KindVersion) => `${group}/${name}`;
  const ofSpec = new Map<Struct, string>();
  for (const kind of kinds) {
    const spec = specOf(kind.struct, kind.package, packages);
    if (spec !== undefined && !ofSpec.has(spec)) ofSpec.set(spec, idOf(kind));
  }
  const templates = new Map(kinds.map((kind) => [kind.struct, idOf(kind)]));
  for (const api of packages.values()) {
    for (const [name, struct] of api.types) {
      if (struct.kind !== 'struct' || !/Template(?:Spec)?$/.test(name)) continue;
      const spec = specOf(struct, api, packages);
      const of = spec && ofSpec.get(spec);
      if (of !== undefined && !templates.has(struct)) templates.set(struct, of);
    }
  }
  return templates;
}

function specOf(struct: Struct, home: ApiPackage, packages: Packages): Struct | undefined {
  const spec = struct.fields.find(({ tag }) => /(?:^|\s)json:"spec[",]/.test(tag));
  return spec && unfold(spec.type, home, packages).inner;
}
