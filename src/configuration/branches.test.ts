import { describe, expect, it } from 'vitest';
import { readConfiguration } from './read.ts';

/** "A?" for a gate that a template sets by the release, "A1" and "A2" for those of two branches. */
function gatesIn(text: string): string[] {
  const branches = new Map<number, number>();
  return readConfiguration(text).settings.map(({ name, branch }) => {
    if (branch === undefined) return name;
    if (branch.isByRelease) return `${name}?`;
    const number = branches.get(branch.id) ?? branches.size + 1;
    branches.set(branch.id, number);
    return `${name}${number}`;
  });
}

it.each([
  [
    'by the release',
    '{{- if semverCompare "<1.30" .version }}\n  A: true\n  {{- if .x }}\n  B: true\n  {{- end }}\n{{- end }}\n  C: true\n',
    ['A?', 'B?', 'C'],
  ],
  [
    'by the release in the other part',
    '{{- if .x }}\n  A: true\n{{- else if semverCompare "<1.30" .version }}\n  B: true\n{{- else }}\n  C: true\n{{- end }}\n',
    ['A1', 'B?', 'C?'],
  ],
  [
    'in Jinja',
    "{% if kube_version is version('v1.30', '<') %}\n  A: true\n{% endif %}\n{% for x in y %}\n  B: true\n{% endfor %}\n",
    ['A?', 'B'],
  ],
  [
    'by a value',
    '{{ if .x }}\n  A: true\n  B: true\n{{ else }}\n  A: false\n{{ end }}\n{{ range .y }}\n  C: true\n{{ end }}\n',
    ['A1', 'B1', 'A2', 'C'],
  ],
])('templates that put gates in %s are told apart', (_, gates, expected) => {
  expect(gatesIn(`kind: KubeletConfiguration\nfeatureGates:\n${gates}`)).toEqual(expected);
});

it.each([
  ['.Capabilities.KubeVersion.Version', true],
  ['(include "x.kubeVersion" .)', true],
  ['.Values.image.tag', false],
  ['.Chart.AppVersion', false],
])('what a template compares is the release or another version: %s', (version, isByRelease) => {
  const { settings } = readConfiguration(
    `kind: KubeletConfiguration\nfeatureGates:\n{{- if semverCompare ">= 1.2" ${version} }}\n  A: true\n{{- end }}\n`,
  );
  expect(settings.map(({ branch }) => branch?.isByRelease)).toEqual([isByRelease]);
});

describe('what a task or a step does by the release', () => {
  const task = (condition: string) =>
    `- shell: kubelet --feature-gates=A=true\n  ${condition}\n- run: kubelet --feature-gates=B=true\n`;

  it.each([
    ["when: kube_version is version('v1.33', '<')", ['A?', 'B']],
    ["when:\n  - x\n  - k8s is version('1.33', '<')", ['A?', 'B']],
    ["if: matrix.k8s == '1.32'", ['A?', 'B']],
    ['when: x is defined', ['A', 'B']],
    ["if: matrix.os == '24.04'", ['A', 'B']],
  ])('is told in %j', (condition, expected) => {
    expect(gatesIn(task(condition))).toEqual(expected);
  });

  it('is not decided for objects either', () => {
    const object = '{apiVersion: policy/v1beta1, kind: A}';
    const text = `- k8s: ${object}\n  when: kube_version is version('1.25', '<')\n- k8s: ${object}\n`;
    const chosen = readConfiguration(text).objects.map(({ isChosen }) => isChosen);
    expect(chosen).toEqual([true, undefined]);
  });
});

it.each([
  [
    'if [ "$minor" -lt 27 ]; then\n  kubelet --feature-gates=A=true\nfi\nkubelet --feature-gates=B=true\n',
    ['A?', 'B'],
  ],
  [
    'if [[ $KUBE_VERSION < 1.24 ]]; then kubelet --feature-gates=A=true; else kubelet --feature-gates=B=true; fi\n',
    ['A?', 'B?'],
  ],
  ['if [ -f /x ]; then\n  kubelet --feature-gates=A=true\nfi\n', ['A']],
  [
    'if kubelet --version | grep 1.2; then\n  if true; then\n    kubelet --feature-gates=A=true\n  fi\nfi\n',
    ['A?'],
  ],
  [
    'case "$KUBE_VERSION" in\n  1.2*) kubelet --feature-gates=A=true ;;\n  *) kubelet --feature-gates=B=true ;;\nesac\nkubelet --feature-gates=C=true\n',
    ['A?', 'B?', 'C'],
  ],
  ['case $1 in\n  x) kubelet --feature-gates=A=true ;;\nesac\n', ['A']],
  ['if the kube version is old then\nkubelet --feature-gates=A=true\n', ['A']],
])('what a script sets by the release is told in %j', (text, expected) => {
  expect(gatesIn(text)).toEqual(expected);
});
