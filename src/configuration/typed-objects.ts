import { API_VERSION, type Called, findCalled } from './called.ts';
import { groupOf } from './literal-objects.ts';

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

/** Finds the APIs that programs name by types, by group, version and kind, and by addresses. */
export function typedObjects(text: string): Called[] {
  const inFull = (group: string, version: string, kind: string) => ({
    apiVersion: `${group}/${version}`,
    kind,
  });
  return [
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
