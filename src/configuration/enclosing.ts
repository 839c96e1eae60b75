import type { Owner, TextSpan } from '../model/check/setting.ts';
import { keysOfLine, ownerOfKeys } from './keys-of-line.ts';
import { listedLines } from './listed-lines.ts';
import type { View } from './view.ts';

/** What begins and ends an object between braces, what its kind is, and the comments and texts that may have braces too. */
const TOKEN =
  /[{}]|["']?\bkind["']?[ \t]*(?::|=>?)[ \t]*["']([A-Z]\w*)["']|(?<![:\w])\/\/[^\n]*|(?<!\S)#[ \t][^\n]*|'"'|"(?:[^"\\\n]|\\.){0,400}"/gi;
/** The type of an object in Go: `&v1beta1.KubeletConfiguration{`, `KubeAPIServerConfig{`, and of a cluster of kind. */
const TYPE =
  /\b(?:([A-Z]\w*Configuration|Kube(?:APIServer|ControllerManager|let|Proxy|Scheduler)Config)|v1alpha4\.Cluster)[ \t]*$/;
/** What declares a resource of Puppet, and its title: `class { 'k8s::node::kubelet':`. */
const RESOURCE = /(?:^|[\s;}])(?:class|file|[a-z]\w*(?:::\w+)+)[ \t]*$/;
const TITLE = /^\{\s{0,80}["']([\w:/.-]{1,200})["']:(?!:)/;
/** What leads to an object stands so near before it. */
const NEAR = 100;
/** Objects that are farther out say nothing. */
const MOST_AROUND = 20;

/** An object that stands open: what leads to it is read once a mention stands in it. */
interface OpenObject {
  readonly at: number;
  keys?: readonly string[];
  kind?: string;
}

/** A mention of gates in a program, its place in the text, and whose these gates are. */
interface PlacedMention {
  readonly mention: TextSpan;
  readonly at: TextSpan;
  readonly owner: Owner;
}

/** Mentions in a view, which the objects around tell whose they are, as in YAML the keys. */
export function placeMentions(
  { text, span }: View,
  mentions: readonly TextSpan[],
): readonly PlacedMention[] {
  const placed: PlacedMention[] = [];
  if (mentions.length === 0) return placed;
  const open: OpenObject[] = [];
  let ownerAt: ReturnType<typeof listedLines> | undefined;
  const passMentions = (end: number): void => {
    for (
      let mention = mentions[placed.length];
      mention !== undefined && mention.start - span.start < end;
      mention = mentions[placed.length]
    ) {
      const at = { start: mention.start - span.start, end: mention.end - span.start };
      const keys = [...keysBefore(text, at.start), nameAt(text, at)];
      const objects = open.slice(-MOST_AROUND);
      for (const object of objects) describe(text, object);
      const named = ownerIn(objects, keys);
      if (named.kind === 'unclear') ownerAt ??= listedLines(text);
      const owner = named.kind === 'unclear' ? (ownerAt?.(at.start) ?? named) : named;
      placed.push({ mention, at, owner });
    }
  };
  for (const { index, 0: token, 1: kind = '' } of text.matchAll(TOKEN)) {
    passMentions(index);
    const innermost = open.at(-1);
    if (token === '{') open.push({ at: index });
    else if (token === '}') open.pop();
    else if (innermost !== undefined && kind !== '') innermost.kind = kind;
  }
  passMentions(text.length);
  return placed;
}

/** The whole name that a mention is a part of: "kubeletFeatureGates", "FEATURE_GATES_ARGS". */
export function nameAt(text: string, { start, end }: TextSpan): string {
  const before = /[\w-]*$/.exec(text.slice(Math.max(0, start - NEAR), start))?.[0] ?? '';
  const behind = /^\w*/.exec(text.slice(end, end + NEAR))?.[0] ?? '';
  return before + text.slice(start, end) + behind;
}

function describe(text: string, object: OpenObject): void {
  const { at } = object;
  if (object.keys !== undefined) return;
  const type = TYPE.exec(text.slice(Math.max(0, at - NEAR), at));
  const isOfKind = type !== null && type[1] === undefined;
  object.keys = isOfKind
    ? ['kindV1Alpha4Cluster']
    : [...keysBefore(text, at), ...titleAt(text, at)];
  object.kind ??= type?.[1] ?? '';
}

/** The parts of the title that a resource of Puppet has. */
function titleAt(text: string, at: number): string[] {
  const title = RESOURCE.test(text.slice(Math.max(0, at - NEAR), at))
    ? TITLE.exec(text.slice(at, at + 300))?.[1]
    : undefined;
  return title?.split('::') ?? [];
}

/**
 * The keys of a line before a place, where no other object, argument, or value stands between. A method that is
 * given what stands there is of what leads to it: `env.GetAPIServer().Configure().Append("feature-gates", …`.
 */
function keysBefore(text: string, at: number): string[] {
  const before = text
    .slice(Math.max(0, at - NEAR), at)
    .replace(/\(\)|\b(?:interface|struct)\{\}/g, '')
    .replace(/\.\s+(?=\w)/g, '.')
    .replace(/(?<=\.)\w+\(["'`]?$/, '')
    .replace(/^.*[\n{},;(]/s, '');
  return keysOfLine(before);
}

function ownerIn(objects: readonly OpenObject[], last: readonly string[]): Owner {
  const index = objects.findLastIndex(({ kind = '' }) => kind !== '');
  const kind = objects[index]?.kind ?? '';
  const inside = objects.slice(index + 1).flatMap(({ keys = [] }) => keys);
  return ownerOfKeys(kind, [...inside, ...last]);
}
