import { describe, expect, it } from 'vitest';
import { readConfiguration } from './read.ts';

const objectsOf = (text: string) =>
  readConfiguration(`${text}\n`).objects.map(
    ({ apiVersion, kind, isChosen }) =>
      `${apiVersion} ${kind.toLowerCase()}${isChosen === undefined ? '' : ' ?'}`,
  );
const objectsIn = (program: string) => objectsOf(`import x\n${program}`);

describe('what programs ask a server for', () => {
  it.each([
    ['a := GroupVersionKind{Group: "policy", Version: "v1beta1", Kind: "As"}', 'policy/v1beta1 as'],
    ['a := B{\n\tGroup: "policy",\n\tVersion: "v1beta1",\n\tKind: "A",\n}', 'policy/v1beta1 a'],
    ['a := B{Group: "a.io", Version: "v1beta1", Resource: "as"}', 'a.io/v1beta1 as'],
    ['err := c.PolicyV1beta1().As(ns).List()', 'policy/v1beta1 as'],
    ['err := c.\n\tRbacV1beta1().\n\tAs(ns)', 'rbac.authorization.k8s.io/v1beta1 as'],
    ['i := f.Networking().V1beta1().As().Lister()', 'networking.k8s.io/v1beta1 as'],
    ['client.policy().v1beta1().a().list();', 'policy/v1beta1 a'],
    ['a = client.PolicyV1beta1Api()\na.list_namespaced_big_one(ns)', 'policy/v1beta1 bigone'],
    ['client.PolicyV1beta1Api(x).read_a_status(n)', 'policy/v1beta1 a'],
    [
      'const a = kc.makeApiClient(k8s.RbacAuthorizationV1beta1Api);\na.listBForAllNamespaces();',
      'rbac.authorization.k8s.io/v1beta1 b',
    ],
    ['protected PolicyV1beta1Api a;\na.deleteCollectionNamespacedB(ns);', 'policy/v1beta1 b'],
    ['a = client.PolicyV1beta1Api()\na = client.AppsV1beta1Api()\na.list_b()', 'apps/v1beta1 b'],
    ['a.create_namespaced_custom_object("policy", "v1beta1", ns, "as", b)', 'policy/v1beta1 as'],
    [
      'a.list_cluster_custom_object(\n  group="a.io",\n  version="v1beta1",\n  plural="as",\n)',
      'a.io/v1beta1 as',
    ],
    [
      "a.createNamespacedCustomObject({ group: 'a.io', version: 'v1beta1', namespace, plural: 'as', body });",
      'a.io/v1beta1 as',
    ],
    ['p "k8s.io/api/policy/v1beta1"\n_ = p.A{}\nfunc f(a *p.AList) {}', 'policy/v1beta1 a'],
    ['"k8s.io/api/rbac/v1beta1"\n_ = v1beta1.A{}', 'rbac.authorization.k8s.io/v1beta1 a'],
    ['use k8s_openapi::api::policy::v1beta1::A;', 'policy/v1beta1 a'],
    ['import io.fabric8.kubernetes.api.model.batch.v1beta1.AListBuilder;', 'batch/v1beta1 a'],
    ['a = client.V1beta1A()\nb = client.V1beta1AList()', '*/v1beta1 a'],
    ['let a = GroupVersionKind::gvk("policy", "v1beta1", "A");', 'policy/v1beta1 a'],
    ['b.withGroup("a.io").withVersion("v1beta1")\n  .withPlural("as")', 'a.io/v1beta1 as'],
    ['u.SetAPIVersion("policy/v1beta1")\nu.SetKind("A")', 'policy/v1beta1 a'],
    ['curl -k https://a/apis/policy/v1beta1/namespaces/x/as', 'policy/v1beta1 as'],
    ['kubectl explain as.b --api-version policy/v1beta1', 'policy/v1beta1 as'],
    ['kubectl get as.v1beta1.a.io,b', 'a.io/v1beta1 as'],
    ["new k8s.KubeAV1Beta1(this, 'a', {});", '*/v1beta1 a'],
    ['other.list_a()\na = client.PolicyV1beta1Api()\na.list_a()', 'policy/v1beta1 a'],
  ])('is found in %j', (text, expected) => {
    expect(objectsIn(text)).toEqual([expected]);
  });

  it.each([
    'c.PolicyV1().As(ns)',
    '// c.PolicyV1beta1().As(ns)',
    'import io.kubernetes.client.openapi.apis.PolicyV1beta1Api;',
    'b.list_a()\na = client.PolicyV1beta1Api()',
    'class KubeAV1Beta1(ApiObject):',
    'p "k8s.io/api/policy/v1"\n_ = p.A{}',
    'curl https://a/apis/policy/v1/as',
    '// see /apis/policy/v1beta1/as',
    'a.get_cluster_custom_object(GROUP, "v1beta1", "as", "policy")',
    '# a.get_cluster_custom_object("a.io", "v1beta1", "as", "x")',
  ])('is nothing in %j', (text) => {
    expect(objectsIn(text)).toEqual([]);
  });

  it.each([
    ['steps:\n- run: kubectl get --raw /apis/policy/v1beta1/as', ['policy/v1beta1 as']],
    ['steps:\n- run: |\n    kubectl get as.v1beta1.policy', ['policy/v1beta1 as']],
    ['resource "a" "b" {\n  command = "kubectl get as.v1beta1.policy"\n}', ['policy/v1beta1 as']],
    ['nonResourceURLs:\n- /apis/policy/v1beta1/as', []],
    ['steps:\n# kubectl get --raw /apis/policy/v1beta1/as\n- run: a', []],
  ])('is asked for by commands in %j', (text, expected) => {
    expect(objectsOf(text)).toEqual(expected);
  });

  it('is chosen where another version is there', () => {
    expect(objectsIn('c.PolicyV1().As(ns)\nc.PolicyV1beta1().As(ns)')).toEqual([
      'policy/v1beta1 as ?',
    ]);
  });

  it('is not chosen where another client does not write its group', () => {
    expect(objectsIn('c.PolicyV1beta1().As(ns)\nV1beta1A a;')).toEqual([
      'policy/v1beta1 as',
      '*/v1beta1 a',
    ]);
  });

  it('is not chosen where the other version is in a comment', () => {
    expect(objectsIn('// c.PolicyV1().As(ns)\nc.PolicyV1beta1().As(ns)')).toEqual([
      'policy/v1beta1 as',
    ]);
  });
});
