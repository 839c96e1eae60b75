import { API_VERSION, type Called, findCalled, namedApis } from './called.ts';
import type { Collector } from './collector.ts';
import { linesIn } from './formats/lines-of.ts';
import { groupOf, isCommented } from './literal-objects.ts';
import type { View } from './view.ts';

/** Go: `GroupVersionKind{Group: "policy", Version: "v1beta1", Kind: "A"}`, and a resource in place of the kind. */
const NAMED = new RegExp(
  String.raw`\bGroup:\s*"([\w.-]*)",\s*Version:\s*"(${API_VERSION})",\s*(?:Kind|Resource):\s*"(\w+)"`,
  'g',
);
/** client-go, its informers, and Fabric8: `PolicyV1beta1().As(`, `Policy().V1beta1().As(`, `policy().v1beta1().a(`. */
const CHAINED = new RegExp(
  String.raw`\b([a-z]+?)(?:\(\)\s*\.\s*)?(${API_VERSION})\(\)\s*\.\s*([a-z]\w*)\(`,
  'gi',
);
/** The classes of other clients: `PolicyV1beta1Api`. */
const CLASS = String.raw`\b([A-Z][A-Za-z]*?)(V\d+(?:(?:alpha|beta)\d+)?)Api\b`;
const METHOD = String.raw`(?:list|create|read|delete|patch|replace)_?[A-Za-z]\w*`;
/** A variable that holds one: `api = client.PolicyV1beta1Api()`, `PolicyV1beta1Api api;`. */
const HELD = new RegExp(
  String.raw`\b(\w+)(?:[ \t]*:[^=\n]{0,40})?[ \t]*=(?!=)[^=\n;]{0,80}?${CLASS}|${CLASS}[ \t]+(\w+)[ \t]*[;=,)]`,
  'g',
);
/** No program holds more of them. */
const MOST_HELD = 500;
const CALL = new RegExp(String.raw`\b(\w+)\s*\.\s*(${METHOD})\(`, 'g');
const CALL_OF_CLASS = new RegExp(String.raw`${CLASS}\([^()\n]{0,80}\)\s*\.\s*(${METHOD})\(`, 'g');
const BEFORE_KIND =
  /^(?:list|create|read|delete|patch|replace)_?(?:collection_?)?(?:namespaced_?)?/i;
const BEHIND_KIND =
  /(?:_?for_?all_?namespaces|_?status|_?scale|_?with_?http_?info|async|call|_?eviction(?=.))+$/i;
/** The classes of cdk8s name kind and version: `new KubePodSecurityPolicyV1Beta1(`, `k8s.NewKubeAV1Beta1(`. */
const CONSTRUCT =
  /(?<!\b(?:class|def|func|function)\s)\b(?:New)?Kube([A-Z]\w*?)(V\d+(?:Alpha|Beta)\d+)\(/g;

/**
 * Finds the APIs that programs ask for through the clients of Kubernetes. Kinds are as the clients write
 * them, `podsecuritypolicies`, and a group that they do not write is "*".
 */
export function readClientCalls(view: View, collector: Collector): void {
  const { text } = view;
  const found = [
    ...findCalled(text, NAMED, (group, version, kind) => ({
      apiVersion: `${group}/${version}`,
      kind,
    })),
    ...findCalled(text, CHAINED, (group, version, kind) => ({
      apiVersion: `${groupOf(group.toLowerCase())}/${version.toLowerCase()}`,
      kind,
    })),
    ...callsOfClasses(text),
    ...namedApis(text),
    ...findCalled(text, CONSTRUCT, (kind, version) => ({
      apiVersion: `*/${version.toLowerCase()}`,
      kind,
    })),
  ].filter(({ at }) => !isCommented(text, at));
  // A program that has several versions of an API asks the server which one it serves.
  const versions = new Map<string, Set<string>>();
  for (const one of found) {
    const known = versions.get(nounOf(one)) ?? new Set();
    versions.set(nounOf(one), known.add(one.apiVersion));
  }
  for (const { apiVersion, kind, at, end } of found) {
    if (!/\d(?:alpha|beta)\d/.test(apiVersion)) continue;
    const known = [...(versions.get(nounOf({ kind })) ?? [])];
    const isChosen = known.some((one) => !isAlike(one, apiVersion));
    const place = view.source({ start: at, end }).start;
    const choice = isChosen ? ({ isChosen: true } as const) : {};
    collector.addObject({ apiVersion, kind, name: undefined, isCalled: true, ...choice }, place);
  }
}

/** A line that asks a server: "kubectl get --raw /apis/…", "curl https://a/apis/…". */
const REQUEST = /(?:^|[\s"'`/;|&($-])(?:kubectl|oc|curl|wget)\s|https?:\/\/[^\s/]+\/apis\//;

/** Finds the APIs that commands in a text of another format ask a server for. */
export function readServerRequests(view: View, collector: Collector): void {
  if (collector.watched !== undefined || !REQUEST.test(view.text)) return;
  for (const { start, end } of linesIn(view.text)) {
    const isAsked = REQUEST.test(view.text.slice(start, end));
    if (isAsked) readClientCalls(view.part(start, end), collector);
  }
}

/** Whether two versions may be the same one, since the group of one is not known. */
function isAlike(one: string, other: string): boolean {
  const isOpen = one.startsWith('*/') || other.startsWith('*/');
  return isOpen ? one.replace(/^.*\//, '') === other.replace(/^.*\//, '') : one === other;
}

function nounOf({ kind }: Pick<Called, 'kind'>): string {
  return kind.toLowerCase().replace(/s$/, '');
}

function callsOfClasses(text: string): Called[] {
  const held = Array.from(text.matchAll(HELD), (match) => ({
    at: match.index,
    name: match[1] ?? match[6] ?? '',
    apiVersion: versionOfClass(match[2] ?? match[4] ?? '', match[3] ?? match[5] ?? ''),
  })).slice(0, MOST_HELD);
  const direct = findCalled(text, CALL_OF_CLASS, (group, version, method) => ({
    apiVersion: versionOfClass(group, version),
    kind: kindOfMethod(method),
  }));
  if (held.length === 0) return direct;
  const calls = [...text.matchAll(CALL)].flatMap(({ index, 0: all, 1: name, 2: method = '' }) => {
    const last = held.findLast((one) => one.name === name && one.at < index);
    if (last === undefined) return [];
    const { apiVersion } = last;
    return [{ apiVersion, kind: kindOfMethod(method), at: index, end: index + all.length }];
  });
  return [...direct, ...calls];
}

/** "RbacAuthorization" and "V1beta1": "rbac.authorization.k8s.io/v1beta1". */
function versionOfClass(group: string, version: string): string {
  const words = group.replace(/(?<=[a-z])(?=[A-Z])/g, '.').toLowerCase();
  return `${groupOf(words)}/${version.toLowerCase()}`;
}

/** `list_namespaced_pod_disruption_budget`: `poddisruptionbudget`. */
function kindOfMethod(method: string): string {
  return method.replace(BEFORE_KIND, '').replace(BEHIND_KIND, '').replaceAll('_', '');
}
