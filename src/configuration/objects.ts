import type { Reading } from './reading.ts';
import { asksForRelease } from './shell-branches.ts';
import { pairOf, type Tree, type TreeMap, textUnder } from './tree.ts';
import type { View } from './view.ts';

/**
 * Keys below which objects are named and not written: "scaleTargetRef", "ownerReferences", and what a policy
 * compares with: https://kyverno.io/docs/policy-types/cluster-policy/validate/; and what Pulumi called before
 */
const REFERENCE =
  /(?:Ref|Reference|_ref|_reference)s?$|^(?:involvedObject|regarding|related|paramKind|pattern|anyPattern|aliases)$/;
/** A type of Pulumi: https://www.pulumi.com/registry/packages/kubernetes/ */
const PULUMI_TYPE = /^kubernetes:([a-z][\w.-]*)\/(v\d\w*):([A-Z]\w*?)(?:Patch)?$/;

/**
 * Takes every map as an object of an API that has `apiVersion` and `kind`: a document, the items of a List,
 * and what stands inside of others, such as a list of extra objects or the manifest of a resource.
 */
export function addObjects(tree: Tree, view: View, reading: Reading, key = ''): void {
  if (tree.kind === 'list') {
    for (const item of tree.items) addObjects(item, view, reading, key);
  } else if (tree.kind === 'map') {
    markCondition(tree, view, reading);
    if (!REFERENCE.test(key) && !isNamedOnly(tree, key)) {
      addObject(tree, view, reading);
      addPulumiResource(tree, view, reading);
    }
    for (const { keys, value } of tree.pairs) {
      if (value !== undefined) addObjects(value, view, reading, keys.at(-1));
    }
  }
}

/** Marks what a condition leaves out: a task of Ansible has it in "when", a step of a workflow in "if". */
function markCondition(map: TreeMap, view: View, { collector }: Reading): void {
  const condition = (pairOf(map, 'when') ?? pairOf(map, 'if'))?.value;
  if (condition === undefined) return;
  const text = view.text.slice(condition.at.start, condition.at.end);
  if (asksForRelease(text)) collector.branches.mark(view.source(map.at));
}

/**
 * A module of Ansible, and what Flux asks a server for, which have the name of an object beside its version and
 * kind: https://fluxcd.io/flux/components/kustomize/kustomizations/#health-checks
 */
const ASKED_BY_NAME = /(?:^|\.)k8s(?:_\w+)?$|^healthChecks$/;

/** An object that stands elsewhere, and none that a policy makes of data or of another one. */
function isNamedOnly(map: TreeMap, key: string): boolean {
  const isMade =
    pairOf(map, 'data') !== undefined ||
    pairOf(map, 'clone') !== undefined ||
    ASKED_BY_NAME.test(key);
  return pairOf(map, 'name') !== undefined && !isMade;
}

/** A template may write several versions, one of which is left; each is taken. */
function addObject(map: TreeMap, view: View, { collector }: Reading): void {
  const kind = kindOf(map) ?? credentialOf(map);
  if (kind === undefined) return;
  const name = nameOf(map);
  for (const { keys, keyAt, value } of map.pairs) {
    if (
      keys.length !== 1 ||
      !/^api(?:Version|_version)$/.test(keys[0] ?? '') ||
      value?.kind !== 'scalar'
    )
      continue;
    const object = { apiVersion: value.text, kind, name };
    collector.addObject(object, view.source(keyAt).start);
  }
}

/** {type: "kubernetes:policy/v1beta1:PodDisruptionBudget", properties: {…}}, as YAML of Pulumi has it. */
function addPulumiResource(map: TreeMap, view: View, { collector }: Reading): void {
  const type = pairOf(map, 'type');
  const written = textUnder(map, 'type') ?? '';
  const [all, group = '', version = '', kind = ''] = PULUMI_TYPE.exec(written) ?? [];
  if (type === undefined || all === undefined) return;
  const properties = pairOf(map, 'properties')?.value;
  const name = properties?.kind === 'map' ? nameOf(properties) : undefined;
  const apiVersion = group === 'core' ? version : `${group}/${version}`;
  collector.addObject({ apiVersion, kind, name }, view.source(type.keyAt).start);
}

/** What a kubeconfig has a program print, of which it tells the API version alone. */
function credentialOf(map: TreeMap): string | undefined {
  const apiVersion = textUnder(map, 'apiVersion') ?? textUnder(map, 'api_version');
  return apiVersion?.startsWith('client.authentication.k8s.io/') ? 'ExecCredential' : undefined;
}

function nameOf(map: TreeMap): string | undefined {
  const metadata = pairOf(map, 'metadata')?.value;
  return textUnder(metadata?.kind === 'map' ? metadata : map, 'name');
}

/** The kind of an object, or that of the items of a list that do not have it themselves: "PodList". */
function kindOf(map: TreeMap): string | undefined {
  const kind = textUnder(map, 'kind');
  const items = pairOf(map, 'items')?.value;
  if (kind === undefined || !kind.endsWith('List') || items?.kind !== 'list') return kind;
  const hasOwn = items.items.some((item) => item.kind === 'map' && pairOf(item, 'kind'));
  return hasOwn || items.items.length === 0
    ? undefined
    : kind.slice(0, -'List'.length) || undefined;
}
