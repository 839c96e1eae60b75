import type { GoField } from '../../reading/go/types.ts';
import { Oddities } from '../../reading/oddities.ts';
import { gateMentions } from './gate-mentions.ts';
import { hasEmbedded, type Struct, type TemplatesOf } from './kinds.ts';
import type { ApiPackage } from './packages.ts';
import { type Packages, unfold } from './unfold.ts';

/** A gate that the comment of a field names. */
export interface CommentedGate {
  /** Where the field is in the kind: "spec.containers[].resizePolicy[]"; {} are the keys of maps. */
  readonly path: string;
  readonly version: string;
  readonly name: string;
  /** Whether a marker such as `+featureGate=X` says so, rather than the words of the comment. */
  readonly isMarked: boolean;
}

/** Where a kind holds another one, or its template. */
export interface Template {
  readonly path: string;
  readonly version: string;
  /** The id of the other kind. */
  readonly of: string;
}

/** What the walks through all kinds share. */
export interface WalkContext {
  readonly packages: Packages;
  readonly gates: ReadonlySet<string>;
  readonly templates: TemplatesOf;
  /** Ways to fields that were walked in all kinds so far. */
  readonly walked: { fields: number };
}

/** Where the walk through a kind is. */
interface Position {
  readonly path: string;
  readonly package: ApiPackage;
  /** The structs around, so that one within itself ends there. */
  readonly around: readonly Struct[];
  /** The gates that the fields around name, and whether markers do. */
  readonly named: ReadonlyMap<string, boolean>;
}

/**
 * Ways to fields of a kind that are walked, and structs in each other: where two fields of each struct hold
 * the next one, there are more ways than could ever be walked. Pod has the most, and a fiftieth of them.
 */
const MAX_FIELDS = 50_000;
const MAX_FIELDS_OF_ALL = 1_000_000;
const MAX_DEPTH = 60;

/** Walks through the fields of kinds in a version, and gathers gates and templates. */
export class KindWalk {
  readonly gates: CommentedGate[] = [];
  readonly templates: Template[] = [];
  readonly oddities = new Oddities();
  readonly #version: string;
  readonly #context: WalkContext;
  readonly #unknown = new Set<string>();
  #fields = 0;
  #isCut = false;

  constructor(version: string, context: WalkContext) {
    this.#version = version;
    this.#context = context;
  }

  enterKind(struct: Struct, api: ApiPackage): void {
    const start = { path: '', package: api, around: [struct], named: new Map() };
    this.#enter(struct, { ...start, named: this.#report(struct.comments, start) });
  }

  #enter(struct: Struct, position: Position): void {
    for (const field of struct.fields) this.#enterField(field, position);
  }

  #enterField(field: GoField, position: Position): void {
    if (this.#isBeyond(position)) return;
    const name = jsonName(field);
    if (name === undefined) return;
    const {
      package: home,
      inner,
      shape,
    } = unfold(field.type, position.package, this.#context.packages);
    const path = name === '' ? position.path : joinPath(position.path, name + shape);
    const comments = [...field.comments, ...(inner?.comments ?? [])];
    const named = this.#report(comments, { ...position, path });
    if (inner === undefined || position.around.includes(inner)) return;
    const within = { path, package: home, around: [...position.around, inner], named };
    const of = this.#context.templates.get(inner);
    if (of === undefined) this.#enter(inner, within);
    else this.#enterTemplate(inner, of, within);
  }

  #isBeyond({ around, path }: Position): boolean {
    const { walked } = this.#context;
    this.#fields += 1;
    walked.fields += 1;
    const isBeyond =
      this.#fields > MAX_FIELDS || walked.fields > MAX_FIELDS_OF_ALL || around.length > MAX_DEPTH;
    if (isBeyond && !this.#isCut) {
      const expected = `at most ${MAX_FIELDS} fields, and ${MAX_DEPTH} structs in each other`;
      this.oddities.add(`${this.#version} ${path}`.trim(), 'not-a-value', expected);
      this.#isCut = true;
    }
    return isBeyond;
  }

  /** A template may have more to say than the kind that it is of. */
  #enterTemplate(struct: Struct, of: string, position: Position): void {
    this.templates.push({ path: position.path, version: this.#version, of });
    if (hasEmbedded(struct, 'TypeMeta')) return;
    for (const field of struct.fields) {
      if (jsonName(field) !== 'spec') this.#enterField(field, position);
    }
  }

  /** Within a field its gates go without saying, unless a marker says what only words did before. */
  #report(comments: readonly string[], { path, named }: Position): ReadonlyMap<string, boolean> {
    const { gates } = this.#context;
    const { marked, worded } = gateMentions(comments, gates);
    const within = new Map(named);
    for (const name of new Set([...marked, ...worded])) {
      const isMarked = marked.includes(name);
      const around = named.get(name);
      if (around === true || (around === false && !isMarked)) continue;
      within.set(name, isMarked);
      if (gates.has(name)) this.gates.push({ path, version: this.#version, name, isMarked });
      else this.#noteUnknown(name, path);
    }
    return within;
  }

  #noteUnknown(name: string, path: string): void {
    if (this.#unknown.has(name)) return;
    this.#unknown.add(name);
    const place = `${this.#version} ${path}`.trim();
    this.oddities.add(place, 'contradiction', 'the name of a feature gate', name);
  }
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
