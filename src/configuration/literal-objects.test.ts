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

  it('are found once in a script', () => {
    const text = '#!/bin/sh\nkubectl apply -f - <<E\n{"apiVersion": "a.io/v1", "kind": "A"}\nE\n';
    expect(objectsIn(text)).toEqual(['3 a.io/v1 A -']);
  });
});
