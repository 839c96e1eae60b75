import type { ApiObject } from '../model/check/setting.ts';
import { groupOf } from './literal-objects.ts';

/** An API that a program names, and where: its kind is as the program writes it, and an unknown group is "*". */
export type Called = Pick<ApiObject, 'apiVersion' | 'kind'> & {
  readonly at: number;
  readonly end: number;
};

/** How the version of an API is written. */
export const API_VERSION = String.raw`v\d+(?:(?:alpha|beta)\d+)?`;

/** Go: `policyv1beta1 "k8s.io/api/policy/v1beta1"`. */
const IMPORT = new RegExp(
  String.raw`(?:^|[\s(])(?:(\w+)[ \t]+)?"k8s\.io/api/(\w+)/(${API_VERSION})"`,
  'g',
);
/** No program has more of them. */
const MOST_IMPORTS = 200;
/** Rust: `k8s_openapi::api::policy::v1beta1::A`; Fabric8: `io.fabric8.kubernetes.api.model.policy.v1beta1.A`. */
const PATH = new RegExp(
  String.raw`\b(?:k8s_openapi::api::|io\.fabric8\.kubernetes\.api\.model\.)(\w+)(?:::|\.)(${API_VERSION})(?:::|\.)([A-Z]\w*)`,
  'g',
);
/** The classes of other clients: `V1beta1A`. */
const MODEL = /\bV(\d+(?:alpha|beta)\d+)([A-Z]\w*)/g;
/** kube-rs: `GroupVersionKind::gvk("policy", "v1beta1", "A")`; Fabric8: `withGroup("policy").withVersion("v1beta1").withKind("A")`. */
const WRITTEN = new RegExp(
  String.raw`\b(?:gvk|gvr|withGroup)\(\s*"([\w.-]+)"(?:,|\)\s*\.withVersion\()\s*"(${API_VERSION})"(?:,|\)\s*\.with(?:Kind|Plural)\()\s*"(\w+)"`,
  'g',
);
/** `u.SetAPIVersion("policy/v1beta1")` and `u.SetKind("A")`. */
const SET = new RegExp(
  String.raw`\b(?:set|with)_?api_?version\(\s*["']([\w.-]+/${API_VERSION})["']\s*\)[^{}]{0,80}?\b(?:set|with)_?kind\(\s*["']([A-Z]\w*)["']`,
  'gi',
);
/** What a server is asked for: "/apis/policy/v1beta1/namespaces/x/as". */
const URL_PATH = new RegExp(
  String.raw`/apis/([a-z][\w.-]*)/(${API_VERSION})/(?:watch/)?(?:namespaces/[^/\s"'?]{1,100}/)?([a-z]+)`,
  'g',
);
/** What kubectl is asked for: "as.v1beta1.policy". */
const RESOURCE =
  /(?<![\w./-])([a-z]+)\.(v\d+(?:alpha|beta)\d+)\.([a-z][a-z0-9-]*(?:\.[a-z0-9-]+)*)(?![\w/])/g;

/** `kubectl explain as --api-version=policy/v1beta1`. */
const EXPLAINED = new RegExp(
  String.raw`\bexplain[ \t]+([a-z]+)[^\n]{0,80}?--api-version(?:=|[ \t]+)["']?([\w.-]+/${API_VERSION})`,
  'g',
);
/** A call of a client that is given group, version, and resource: `list_cluster_custom_object("a.io", "v1beta1", "as")`. */
const CALL =
  /\b\w{0,20}?(namespaced|cluster)_?custom_?objects?\w*\(\s*(?:new\s+\w+\(|\{)?((?:[^(){}"'`;]|"[^"\n]*"|'[^'\n]*'|`[^`\n]*`){0,600})/gi;
const ARGUMENT = /^\s*(?:(\w+)\s*[:=]\s*)?(?:(["'`])([\w.-]*)\2)?/;

/** What a pattern finds, by its first three groups. */
export function findCalled(
  text: string,
  pattern: RegExp,
  name: (...groups: string[]) => Pick<Called, 'apiVersion' | 'kind'>,
): Called[] {
  return Array.from(text.matchAll(pattern), ({ index, 0: all, ...match }) => {
    const groups = [match[1] ?? '', match[2] ?? '', match[3] ?? ''];
    return { ...name(...groups), at: index, end: index + all.length };
  });
}

/** Finds the APIs that programs name: by calls for custom objects, types, group, version and kind, and addresses. */
export function namedApis(text: string): Called[] {
  const inFull = (group: string, version: string, kind: string) => ({
    apiVersion: `${group}/${version}`,
    kind,
  });
  return [
    ...customObjectCalls(text),
    ...importedTypes(text),
    ...firstOfEach([
      ...findCalled(text, PATH, (group, version, kind) =>
        inFull(groupOf(group), version, withoutList(kind)),
      ),
      ...findCalled(text, MODEL, (version, kind) => inFull('*', `v${version}`, withoutList(kind))),
    ]),
    ...findCalled(text, WRITTEN, inFull),
    ...findCalled(text, SET, (apiVersion, kind) => ({ apiVersion, kind })),
    ...findCalled(text, URL_PATH, inFull),
    ...findCalled(text, EXPLAINED, (kind, apiVersion) => ({ apiVersion, kind })),
    ...findCalled(text, RESOURCE, (kind, version, group) => inFull(group, version, kind)),
  ];
}

/** The types of Go, by the names of the packages that they are of. */
function importedTypes(text: string): Called[] {
  const packages = [...text.matchAll(IMPORT)].slice(0, MOST_IMPORTS);
  const types = packages.flatMap(([, name, group = '', version = '']) =>
    findCalled(text, new RegExp(String.raw`\b${name ?? version}\.([A-Z]\w*)`, 'g'), (kind) => ({
      apiVersion: `${groupOf(group)}/${version}`,
      kind: withoutList(kind),
    })),
  );
  return firstOfEach(types);
}

/** A type that a program uses over and over is one thing to change. */
function firstOfEach(called: readonly Called[]): Called[] {
  const key = ({ apiVersion, kind }: Called) => `${apiVersion} ${kind}`;
  return [...Map.groupBy(called, key).values()].flatMap(([first]) => first ?? []);
}

function withoutList(kind: string): string {
  return kind.replace(/(?:List)?(?:Builder)?$/, '');
}

/** Finds the calls for objects of any group in the official clients, where they write the group out. */
function customObjectCalls(text: string): Called[] {
  return Array.from(text.matchAll(CALL)).flatMap(({ index, 0: all, 1: scope, 2: list = '' }) => {
    const values = list.split(',').map((one) => ARGUMENT.exec(one));
    const place = scope?.toLowerCase() === 'cluster' ? 2 : 3;
    const textOf = (name: string, position: number): string | undefined => {
      const named = values.find((one) => one?.[1] === name) ?? values[position];
      return named?.[1] === undefined || named[1] === name ? named?.[3] : undefined;
    };
    const [group, version, plural] = [
      textOf('group', 0),
      textOf('version', 1),
      textOf('plural', place),
    ];
    if (!group || !version || !plural) return [];
    return [
      { apiVersion: `${group}/${version}`, kind: plural, at: index, end: index + all.length },
    ];
  });
}
