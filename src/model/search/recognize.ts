import { compact } from './fold.ts';

/** A kind of the API, in the version that stands with it: "policy/v1" and "PodDisruptionBudget". */
export interface NamedKind {
  readonly kind: string;
  readonly apiVersion: string;
}

/** Ways to write the number of an enhancement, apart from the number alone. */
const NUMBERS = [
  /\bkeps?[-\s#:/]*0*(\d+)\b/gi,
  /\b(?:keps?|features?)\.k8s\.io\/0*(\d+)/gi,
  /\benhancements(?:\/(?:issues|pull)\/|#)0*(\d+)/gi,
  /\b(?:sig|wg)-[a-z-]{1,60}\/0*(\d{1,5})\b/gi,
  /(?:^|[\s/"'`(])0*(\d{2,5})(?:-[a-z0-9]+(?:-[a-z0-9.]+)*|\.yaml\b)/gi,
];

/** A minor release, with what patches, pre-releases and vendors add to it: "v1.34.1+k3s1". */
const RELEASE =
  /(?<![a-z\d]|[a-z\d]\.)(?:k8s|kubernetes|v)?(1\.\d{1,2})(?:\.(?:\d+|x))?(?:[-+][a-z]+\d?[a-z]*[-.]?\d\w*(?!\.\w))?(?!\w)/gi;

/** A group of the community as channels, folders and addresses write it. */
const GROUP = /(?<![a-z\d])(sig|wg)s?[-/]([a-z]+(?:-[a-z]+){0,3})/g;

/** The kind of an object in a manifest. */
const KIND = /\bkind:\s*["']?([A-Z]\w+)/g;

/** A kind with its version, as warnings, types, and addresses write it: "policy/v1 PodDisruptionBudget", "corev1.Pod", "apps/v1#Deployment". */
const VERSIONED_KIND =
  /((?:\b[a-z][a-z\d.-]{0,60}\/)?[a-z]{0,12}v\d{1,2}(?:(?:alpha|beta)\d{1,2})?)(?:[ ./]|\/?#)([A-Z]\w+)/g;

/** A kind by its plural and group, as errors name it: "deployments.apps", "flowschemas.flowcontrol.apiserver.k8s.io". */
const PLURAL_KIND =
  /\b([a-z]{2,60})\.((?:[a-z\d-]{1,60}\.){1,4}k8s\.io|apps|autoscaling|batch|policy)\b/g;

/** A kind by the words that say that it is one: "ingress API", "pod spec", "kind Pod". */
const DESCRIBED_KIND = [
  /^\s*(\w{2,60}(?: \w{1,60}){0,3}) (?:api|kind|object|spec|manifest|yaml)\s*$/gi,
  /^\s*(?:api|kind|object) (\w{2,60}(?: \w{1,60}){0,3})\s*$/gi,
];

/** The same in errors of authorization: `resource "pods" in API group ""`. */
const FORBIDDEN_KIND = /\bresource "([a-z]+)(?:\/[a-z]+)?" in API group "([\w.-]*)"/g;

/** A kind in the address of the API reference of a release: "#pod-v1-core", "#ingress-v1-networking-k8s-io". */
const REFERENCED_KIND = /#([a-z]{1,60})-(v\d{1,2}(?:(?:alpha|beta)\d{1,2})?)-([a-z-]{1,60})\b/g;

/** A word with a capital or an underscore inside, as the names of gates have. */
const IDENTIFIER = /\b(?:KUBE_FEATURE_)?(\w*[a-z0-9_]+[A-Z]\w*|[A-Z]+_\w+|[A-Z]{2,}[a-z]\w+)\b/g;

/**
 * Reads what a text names, in the order in which it stands there, whatever is around it: a flag, a line of YAML, an
 * address, a directory.
 */
export function recognize(typed: string) {
  const numbers = NUMBERS.flatMap((form) => all(typed, form)).map((number) => `kep${number}`);
  const identifiers = all(typed, IDENTIFIER);
  const releases = all(withPoints(typed), RELEASE);
  const path = /^(?:[^\s]*?\bhttps?:\/\/[^/\s]+)?\/?([^\s?#:]*\/[^\s?#:]*)/.exec(typed.trim())?.[1];
  return {
    /** Folded names that stand in it. */
    names: [
      ...new Set([
        ...numbers,
        ...[...identifiers, ...all(typed, KIND)].map(compact),
        ...all(typed, /["'`]([^"'`\s]+)["'`]/g).map(compact),
        ...groupsNamed(typed),
      ]),
    ],
    /** Words that have the form of names: those of gates, where they are misspelled. */
    identifiers: [...new Set(identifiers)],
    /** Flags with their dashes, without their values. */
    flags: all(typed, /(?<![\w-])(--[a-z][\w-]*)/g),
    /** Minor releases, each once. */
    releases: [...new Set(releases)],
    /** The path of an address, or of a file. */
    path: path === undefined ? undefined : `/${path}`,
    /** Paths of fields, and names that are written as fields are, name by name: "spec", "hostUsers". */
    fields: fieldsNamed(typed),
    kinds: kindsNamed(typed),
    /** The words that end the address of another site's page: "user-namespaces" as "user namespaces". */
    topic: topicOf(path),
  };
}

function topicOf(path: string | undefined): string | undefined {
  const end = path
    ?.replace(/\/$/, '')
    .replace(/(?:\/_?index)?\.(?:md|html?)$/, '')
    .split('/')
    .at(-1);
  const isText = end !== undefined && /^[a-z][\w-]+$/.test(end);
  // A slug has no points: "kubernetes-v1-35-release".
  return isText ? end.replace(/\bv?1-(?=\d)/, '1.').replace(/-/g, ' ') : undefined;
}

/** A release as others write it: where hosts and file names have no point, "v1-34", or "K8S_1_34" alone, and "v 1.34". */
function withPoints(typed: string): string {
  return typed
    .replace(/(?<![a-z\d])v1-(?=\d{1,2}(?![a-z\d]))/gi, 'v1.')
    .replace(/^\s*(?:(?:k8s|kubernetes)[-_ ])?v?1[-_,](?=\d{2}\s*$)/i, '1.')
    .replace(/(?<![a-z\d])v[ .]{1,2}(?=1\.\d)/gi, 'v');
}

/** Without the words that have a release in them: images, links, versions. */
export function withoutReleases(typed: string): string {
  const words = withPoints(typed).split(/\s+/);
  return words.filter((word) => all(word, RELEASE).length === 0).join(' ');
}

/** The groups that stand in a text, the longest names first: "sig-node-bugs" may be of SIG Node. */
function groupsNamed(typed: string): string[] {
  return [...typed.matchAll(GROUP)].flatMap(([, type = '', name = '']) => {
    const parts = name.split('-');
    return parts.map((_, at) => compact(`${type}${parts.slice(0, parts.length - at).join('')}`));
  });
}

/** A path of fields alone may end with any name; within a text only one that has a capital inside is a field. */
function fieldsNamed(typed: string): string[][] {
  const [word, ...others] = typed.split(/[\s"'`,(){}=]+/).filter((each) => each !== '');
  const form = others.length === 0 ? /^[a-z]+[A-Z]?\w*$/ : /^[a-z]+[A-Z]\w*$/;
  return [word, ...others].flatMap((each) => {
    const path = (each ?? '')
      .replace(/:$/, '')
      .replace(/^\.|\[[\d*]*\]/g, '')
      .split('.');
    return form.test(path.at(-1) ?? '') ? [path] : [];
  });
}

function kindsNamed(typed: string): NamedKind[] {
  const toKind = ([, apiVersion = '', kind = '']: RegExpMatchArray): NamedKind => ({
    apiVersion: apiVersion.replace(/^[a-z]+(?=v\d)|^core\//, ''),
    kind,
  });
  const [apiVersion = ''] = all(typed, /\bapiVersion:\s*["']?([\w./-]+)/g);
  const [asked = ''] = all(typed, /^\s*kubectl\s+(?:explain|get|describe)\s+([\w.]+)/g);
  const [plural, group] =
    /^([a-z]{2,})\.((?:v\d\w*\.)?[a-z][a-z\d.-]+)$/.exec(asked || typed.trim())?.slice(1) ?? [];
  return [
    ...[...typed.matchAll(VERSIONED_KIND)].map(toKind),
    ...[...typed.matchAll(REFERENCED_KIND)].map(([, kind = '', version = '', group = '']) => ({
      kind,
      apiVersion: group === 'core' ? version : `${group.replaceAll('-', '.')}/${version}`,
    })),
    ...[...typed.matchAll(/\bkind "(\w+)" in version "([\w./-]+)"/g)].map(
      ([, kind = '', version = '']) => ({
        kind,
        apiVersion: version,
      }),
    ),
    ...[PLURAL_KIND, FORBIDDEN_KIND].flatMap((form) =>
      [...typed.matchAll(form)].map(([, kind = '', group = '']) => ({
        kind,
        apiVersion: group === '' ? '' : `${group}/`,
      })),
    ),
    ...(apiVersion === '' ? [] : all(typed, KIND).map((kind) => ({ kind, apiVersion }))),
    ...(plural && group
      ? [{ kind: plural, apiVersion: `${group.replace(/^v\d\w*\./, '')}/` }]
      : []),
    ...[/^\s*([A-Z]\w+(?:Spec|Status|List))\s*$/g, ...DESCRIBED_KIND]
      .flatMap((form) => all(typed, form))
      .map((kind) => ({ kind: kind.replaceAll(' ', ''), apiVersion: '' })),
    ...(asked === '' ? [] : [{ kind: asked.split('.')[0] ?? '', apiVersion: '' }]),
  ];
}

function all(text: string, form: RegExp): string[] {
  return [...text.matchAll(form)].flatMap(([, found]) => found ?? []);
}
