import { describe, expect, it } from 'vitest';
import { readConfiguration } from './read.ts';

/** "2 policy/v1beta1 PodDisruptionBudget x". */
const objectsIn = (text: string) =>
  readConfiguration(text).objects.map(
    ({ line, apiVersion, kind, name }) => `${line} ${apiVersion} ${kind} ${name ?? '-'}`,
  );

describe('objects that programs write between braces', () => {
  it.each([
    [
      'CUE',
      'package x\n\nbackup: {\n\tapiVersion: "a.io/v1beta1"\n\tkind:       "A"\n\tmetadata: name: "x"\n}\n',
      4,
    ],
    ['TypeScript', "new Thing(this, 'a', {\n  kind: 'A', apiVersion: 'a.io/v1beta1',\n});\n", 2],
    [
      'Go',
      'package x\nvar a = map[string]any{\n\t"apiVersion": "a.io/v1beta1",\n\t"kind":       "A",\n\t"metadata": map[string]any{"name": "x"},\n}\n',
      3,
    ],
    [
      'Go types',
      'package x\nvar a = &b.A{\n\tTypeMeta: m.TypeMeta{Kind: "A", APIVersion: "a.io/v1beta1"},\n\tObjectMeta: m.ObjectMeta{Name: "x"},\n}\n',
      3,
    ],
    ['Python', 'from k import client\na = client.A(api_version="a.io/v1beta1", kind="A")\n', 2],
    ['Ruby', "require 'k'\na = { 'apiVersion' => 'a.io/v1beta1', 'kind' => 'A' }\n", 2],
    ['yq', `#!/bin/sh\nyq -i '.kind = "A" | .apiVersion = "a.io/v1beta1"' x\n`, 2],
    ['a choice of yq', `#!/bin/sh\nyq 'select(.kind == "A").apiVersion = "a.io/v1beta1"' x\n`, 2],
  ])('are found in %s', (_, text, line) => {
    expect(objectsIn(text).map((found) => found.replace(/[x-]$/, ''))).toEqual([
      `${line} a.io/v1beta1 A `,
    ]);
  });

  it.each([
    'f({ scaleTargetRef: { apiVersion: "a.io/v1beta1", kind: "A", name: "x" } });\n',
    'f({ claimRef: { kind: "A", apiVersion: "a.io/v1beta1" } });\n',
    'r := m.OwnerReference{APIVersion: "a.io/v1beta1", Kind: "A", UID: u}\n',
    '// f({ apiVersion: "a.io/v1beta1", kind: "A" });\n',
    'f({ apiVersion: "a.io/v1beta1" }, { kind: "A" });\n',
    'if (kind == "A") apiVersion = "a.io/v1beta1";\n',
    'yq \'select(.kind == "A" and .apiVersion == "a.io/v1beta1")\' x\n',
    'f({ apiVersion: isOld ? "a.io/v1beta1" : "a.io/v1", kind: "A" });\n',
  ])('are none in %j', (text) => {
    expect(objectsIn(text)).toEqual([]);
  });

  it.each(['isOld ? {', 'isOld ? a : {', '(isOld ? f() : {'])('are not decided in %j', (before) => {
    const { objects } = readConfiguration(
      `x = 1;\ny(${before} apiVersion: "a.io/v1", kind: "A" });\n`,
    );
    expect(objects.map(({ isChosen }) => isChosen ?? false)).toEqual([before !== 'isOld ? a : {']);
  });

  it('have no name where only a label is called so', () => {
    const labels = 'labels: { name: "y" }';
    const written = (metadata: string) =>
      objectsIn(`x = 1;\ny({ apiVersion: "a.io/v1", kind: "A", metadata: { ${metadata} } });\n`);
    expect(written(labels)).toEqual(['2 a.io/v1 A -']);
    expect(written(`name: "x", ${labels}`)).toEqual(['2 a.io/v1 A x']);
  });

  it('are found once in a script', () => {
    const text = '#!/bin/sh\nkubectl apply -f - <<E\n{"apiVersion": "a.io/v1", "kind": "A"}\nE\n';
    expect(objectsIn(text)).toEqual(['3 a.io/v1 A -']);
  });
});

describe('objects that programs make of classes', () => {
  it.each([
    ['const a = new k8s.policy.v1beta1.PodDisruptionBudget("a", {});', 'policy/v1beta1'],
    ['a = kubernetes.networking.v1beta1.Ingress("a")', 'networking.k8s.io/v1beta1'],
    ['a = k8s.rbac.v1beta1.Role("a")', 'rbac.authorization.k8s.io/v1beta1'],
    ['new k8s.core.v1.Pod("a")', 'v1'],
  ])('are found in %j', (line, apiVersion) => {
    const { objects } = readConfiguration(`import x\n${line}\n`);
    expect(objects.map((object) => object.apiVersion)).toEqual([apiVersion]);
  });

  it.each([
    '// new k8s.policy.v1beta1.PodDisruptionBudget("a")',
    'x: k8s.policy.v1beta1.PodDisruptionBudget',
    'k8s.types.input.policy.v1beta1.PodDisruptionBudgetSpec()',
    'k8s.policy.v1beta1.PodDisruptionBudget.get("a")',
    'k8s.policy.v1beta1.PodDisruptionBudgetSpecArgs()',
  ])('are none in %j', (line) => {
    expect(objectsIn(`import x\n${line}\n`)).toEqual([]);
  });
});
