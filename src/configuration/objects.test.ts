import { describe, expect, it } from 'vitest';
import { readConfiguration } from './read.ts';

const MANIFEST = 'apiVersion: policy/v1beta1\nkind: PodDisruptionBudget\nmetadata: {name: x}\n';
const indented = (text: string, by: number) => text.replace(/^(?=.)/gm, ' '.repeat(by));

const CHOICE =
  '{{ if .Values.old }}\napiVersion: a/v1beta1\n{{ else }}\napiVersion: a/v1\n{{ end }}\nkind: A\n';
const chosenWithin = (blocks: number) => `${'{{ if .Values.x }}\n'.repeat(blocks)}${CHOICE}`;

/** "2 policy/v1beta1 PodDisruptionBudget x", with "?" where a template chooses. */
const objectsIn = (text: string) =>
  readConfiguration(text).objects.map(
    ({ line, apiVersion, kind, name, isChosen }) =>
      `${line} ${apiVersion} ${kind} ${name ?? '-'}${isChosen ? '?' : ''}`,
  );

describe('objects of APIs', () => {
  it.each([
    ['Ansible', `- k8s:\n    definition:\n${indented(MANIFEST, 6)}`, 3],
    ['a list of extra objects', `extraDeploy:\n- ${indented(MANIFEST, 2).trimStart()}`, 2],
    [
      'one line',
      'a: {apiVersion: policy/v1beta1, kind: PodDisruptionBudget, metadata: {name: x}}\n',
      1,
    ],
    ['what is printed', `echo '${MANIFEST}' | kubectl apply -f -\n`, 1],
    ['what Python reads', `x = yaml.safe_load("""\\\n${MANIFEST}""")\n`, 2],
    ['what Jenkins writes', `writeFile file: 'a', text: '''${MANIFEST}'''\n`, 1],
    ['what printf breaks', `printf '${MANIFEST.replaceAll('\n', '\\n')}'\n`, 1],
    ['what a command is given', `kubectl apply -f - <<< "${MANIFEST}"\n`, 1],
    [
      'Nix',
      `{\n  services.x = { apiVersion = "policy/v1beta1"; kind = "PodDisruptionBudget"; metadata.y = 1; metadata = { name = "x"; }; };\n}\n`,
      2,
    ],
    [
      'TOML',
      '[a.b]\napiVersion = "policy/v1beta1"\nkind = "PodDisruptionBudget"\nmetadata = { name = "x" }\n',
      2,
    ],
    [
      'YAML of Pulumi',
      'resources:\n  a:\n    type: kubernetes:policy/v1beta1:PodDisruptionBudget\n    properties: {metadata: {name: x}}\n    options: {aliases: [{type: "kubernetes:a/v1beta1:A"}]}\n',
      3,
    ],
    [
      'arguments of Ansible',
      '- kubernetes.core.k8s:\n    api_version: policy/v1beta1\n    kind: PodDisruptionBudget\n    name: x\n',
      2,
    ],
    [
      'health checks of Flux',
      'healthChecks:\n- apiVersion: policy/v1beta1\n  kind: PodDisruptionBudget\n  name: x\n',
      2,
    ],
    [
      'data of Terraform',
      'data "kubernetes_resource" "x" {\n  api_version = "policy/v1beta1"\n  kind = "PodDisruptionBudget"\n  metadata { name = "x" }\n  scale_target_ref {\n    api_version = "a/v1beta1"\n    kind = "A"\n  }\n}\n',
      2,
    ],
    [
      'Terraform',
      'resource "kubernetes_manifest" "x" {\n  manifest = {\n    apiVersion = "policy/v1beta1"\n    kind = "PodDisruptionBudget"\n    metadata = { name = "x" }\n  }\n}\n',
      3,
    ],
    [
      'a function of Terraform',
      'locals {\n  a = yamlencode({\n    apiVersion = "policy/v1beta1"\n    kind = "PodDisruptionBudget"\n    metadata = { name = "x" }\n  })\n}\n',
      3,
    ],
  ])('are found in %s', (_, text, line) => {
    expect(objectsIn(text)).toEqual([`${line} policy/v1beta1 PodDisruptionBudget x`]);
  });

  it('are found where a patch puts another version in', () => {
    const patch =
      'patch: |\n    - op: replace\n      path: /apiVersion\n      value: policy/v1beta1\n';
    const text = `patches:\n- target: {kind: PodDisruptionBudget}\n  ${patch}`;
    expect(objectsIn(text)).toEqual(['6 policy/v1beta1 PodDisruptionBudget -']);
  });

  it.each([
    ['', '{{ .x.y }}'],
    ['', "'a-{{ .x }}'"],
    ['', '$(A)-x'],
    ['a: |\n', '{{ .x.y }}'],
    ['a: {b: 1}\nc: |\n', '"{{ .x.y }}"'],
  ])('have no name where a template puts it in, %j%s', (key, name) => {
    const object = `apiVersion: policy/v1beta1\nkind: A\nmetadata:\n  name: ${name}\n`;
    const inLine = `apiVersion: policy/v1beta1\nkind: A\nmetadata: {name: ${name}}\n`;
    for (const text of [object, inLine]) {
      const whole = key === '' ? text : `${key}${indented(text, 2)}`;
      expect(objectsIn(whole)).toEqual([expect.stringMatching(/^\d policy\/v1beta1 A -$/)]);
    }
  });

  it('are found in another object, beside that', () => {
    const text = `apiVersion: template.openshift.io/v1\nkind: Template\nmetadata: {name: t}\nobjects:\n- ${indented(MANIFEST, 2).trimStart()}`;
    expect(objectsIn(text)).toEqual([
      '1 template.openshift.io/v1 Template t',
      '5 policy/v1beta1 PodDisruptionBudget x',
    ]);
  });

  it.each([
    [
      'kind: Config\napiVersion: v1\nusers:\n- user: {exec: {apiVersion: client.authentication.k8s.io/v1alpha1}}\n',
      4,
    ],
    [
      'provider "helm" {\n  exec {\n    api_version = "client.authentication.k8s.io/v1alpha1"\n  }\n}\n',
      3,
    ],
  ])('are found where a client is told what a program prints, %j', (text, line) => {
    expect(objectsIn(text)).toContain(
      `${line} client.authentication.k8s.io/v1alpha1 ExecCredential -`,
    );
  });

  it('are found where a policy makes them', () => {
    const text = `spec:\n  generate: {apiVersion: policy/v1beta1, kind: A, name: x, data: {b: c}}\n`;
    expect(objectsIn(text)).toEqual(['2 policy/v1beta1 A x']);
  });

  it.each([
    ['AList', '{metadata: {name: x}}', ['1 policy/v1beta1 A -']],
    ['AList', '{apiVersion: policy/v1beta1, kind: A}', ['4 policy/v1beta1 A -']],
    ['List', '{a: b}', []],
  ])('are the items of a %s of %s', (kind, item, expected) => {
    const text = `apiVersion: policy/v1beta1\nkind: ${kind}\nitems:\n- ${item}\n`;
    expect(objectsIn(text)).toEqual(expected);
  });

  it('are not taken for found where others only name them', () => {
    const text =
      'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nspec:\n  scaleTargetRef: {apiVersion: extensions/v1beta1, kind: Deployment}\n  paramKind: {apiVersion: a/v1, kind: A}\n  a: {apiVersion: extensions/v1beta1, kind: Ingress, name: x}\n';
    expect(objectsIn(text)).toEqual(['1 autoscaling/v2 HorizontalPodAutoscaler -']);
  });

  it('are not taken for found where a policy compares with them', () => {
    const text = `apiVersion: kyverno.io/v1\nkind: ClusterPolicy\nspec:\n  validate:\n    pattern:\n${indented(MANIFEST, 6)}    anyPattern:\n    - ${indented(MANIFEST, 6).trimStart()}`;
    expect(objectsIn(text)).toEqual(['1 kyverno.io/v1 ClusterPolicy -']);
  });

  it.each([
    [
      'by what the cluster serves',
      '{{- if .Values.x }}\n{{- if .Capabilities.APIVersions.Has "policy/v1" }}\napiVersion: policy/v1\n{{- else }}\napiVersion: policy/v1beta1\n{{- end }}\nkind: A\n{{- end }}\n',
      ['3 policy/v1 A -?', '5 policy/v1beta1 A -?'],
    ],
    [
      'by the release, for the whole object',
      '{{- if semverCompare "<1.25-0" .Capabilities.KubeVersion.Version }}\napiVersion: a/v1\nkind: A\n{{- end }}\n',
      ['2 a/v1 A -?'],
    ],
    ['between versions', CHOICE, ['2 a/v1beta1 A -?', '4 a/v1 A -?']],
    ['between versions in 20 blocks', chosenWithin(20), ['22 a/v1beta1 A -?', '24 a/v1 A -?']],
    [
      'between versions in 21 blocks, more than are looked at',
      chosenWithin(21),
      ['23 a/v1beta1 A -', '25 a/v1 A -'],
    ],
    [
      'by a block that has the release at hand',
      '{{ with .Capabilities.KubeVersion }}\napiVersion: a/v1\nkind: A\n{{ end }}\n',
      ['2 a/v1 A -?'],
    ],
    [
      'by each version that the cluster serves',
      '{{ range .Capabilities.APIVersions }}\napiVersion: a/v1\nkind: A\n{{ end }}\n',
      ['2 a/v1 A -?'],
    ],
    [
      'by the release in a later part',
      '{{ if .Values.x }}\napiVersion: a/v1\nkind: A\n{{ else if .Capabilities.APIVersions.Has "a/v2" }}\n{{ end }}\n',
      ['2 a/v1 A -?'],
    ],
    [
      'in Jinja',
      "{% if kube_version is version('v1.25', '<') %}\napiVersion: a/v1\nkind: A\n{% endif %}\n---\napiVersion: b/v1\nkind: B\n",
      ['2 a/v1 A -?', '6 b/v1 B -'],
    ],
    [
      'not by a value',
      '{{ if .Values.x }}\napiVersion: a/v1\nkind: A\n{{ end }}\n',
      ['2 a/v1 A -'],
    ],
    [
      'not where both have one version',
      '{{ if .Values.x }}\napiVersion: a/v1\nkind: A\n{{ else }}\n---\napiVersion: a/v1\nkind: B\n{{ end }}\n',
      ['2 a/v1 A -', '6 a/v1 B -'],
    ],
  ])('are chosen by a template %s', (_, text, expected) => {
    expect(objectsIn(text)).toEqual(expected);
  });
});
