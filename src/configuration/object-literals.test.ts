import { expect, it } from 'vitest';
import { found } from './testing/found.ts';

it.each([
  [
    'Jsonnet',
    "ng {\n  kubeletExtraConfig: {\n    featureGates: {\n      GateA: true,\n      'GateB': false,  // off\n    },\n  },\n}\n",
    ['4 GateA=true kubelet', '5 GateB=false kubelet'],
  ],
  [
    'a cluster of kind in Go',
    'c := &v1alpha4.Cluster{\n\tFeatureGates: map[string]bool{"GateA": true},\n}\n',
    ['2 GateA=true *'],
  ],
  [
    'JavaScript without white space',
    'const a={kind:"KubeletConfiguration",featureGates:{GateA:!0,GateB:!1}};\n',
    ['1 GateA=true kubelet', '1 GateB=false kubelet'],
  ],
  ['Jsonnet that adds', 'k+: { featureGates+: { GateA: true } }\n', ['1 GateA=true ?']],
  ['CUE', 'package kube\n\nkubelet: featureGates: {\n\tGateA: true\n}\n', ['4 GateA=true kubelet']],
  [
    'KCL',
    'k = {\n  featureGates = { GateA = True }\n  kind = "KubeletConfiguration"\n}\n',
    ['2 GateA=true kubelet'],
  ],
  [
    'Dhall',
    '{ kind = "KubeletConfiguration"\n, a = b : c : d\n, featureGates = toMap { GateA = True }\n}\n',
    ['3 GateA=true kubelet'],
  ],
  [
    'a condition',
    'package x\nif kubelet.On {\n\tc = A{FeatureGates: map[string]bool{"GateA": true}}\n}\n',
    ['3 GateA=true ?'],
  ],
  [
    'a type of Go',
    'package x\nc := &v1beta1.KubeletConfiguration{\n\tFeatureGates: map[string]bool{"GateA": true},\n}\n',
    ['3 GateA=true kubelet'],
  ],
  [
    'Go',
    'package x\n\nvar c = Config{\n\tFeatureGates: map[string]bool{"GateA": true, "GateB": false},\n}\n',
    ['4 GateA=true ?', '4 GateB=false ?'],
  ],
  [
    'what has comments',
    'const a = { featureGates: { /* GateA: false, */ GateA: true /* , GateB: true */ } };\n',
    ['1 GateA=true ?'],
  ],
  [
    'the gates of a program in Go',
    'package x\nerr := f.MutableFeatureGate.SetFromMap(map[string]bool{\n\t"GateA": false,\n})\n',
    ['3 GateA=false ?'],
  ],
  ['Python', 'c = {"featureGates": {"GateA": True}}\n', ['1 GateA=true ?']],
  [
    'Python that imports first',
    'from k import client\nc = {"featureGates": {"GateA": True}}\n',
    ['2 GateA=true ?'],
  ],
  ['Ruby', "config 'feature_gates' => { 'GateA' => true }\n", ['1 GateA=true ?']],
  [
    'an app with gates of its own',
    'const a = { featureGates: { allowIt: true } };\n',
    ['1 not read'],
  ],
  ['values that are worked out', 'const a = { featureGates: { GateA: isOn } };\n', ['1 not read']],
  [
    'no object that is elsewhere',
    'GateA: true, GateB: false }\nconst a = featureGates ?? {};\n',
    ['1 not read', '2 not read'],
  ],
  [
    'an object beside what has the name',
    'f(featureGates, { featureGates: { GateA: true } });\n',
    ['1 GateA=true ?', '1 not read'],
  ],
  [
    'lists of a function, which is of no object around it',
    'const a = {\n  name: "kubelet",\n  run() {\n    f([\n      "--feature-gates=GateA=true",\n    ]);\n  },\n};\n',
    ['5 GateA=true *'],
  ],
  [
    'Go by the type around that of all components',
    'x := f(g.KubeAPIServerConfig{KubernetesConfig: g.KubernetesConfig{FeatureGates: map[string]bool{"GateA": true}}})\n',
    ['1 GateA=true kube-apiserver'],
  ],
  [
    'Go by the names of packages',
    'c := kubeletconfig.KubeletConfiguration{\n\tFeatureGates: map[string]bool{\n\t\tstring(features.GateA): true,\n\t},\n}\n',
    ['3 GateA=true kubelet'],
  ],
  [
    'lists beside comments with brackets and apostrophes',
    "kubelet_args = [\n  f(1),  # it's (x\n]\ng([\n  '--feature-gates=GateA=true',\n])\n",
    ['5 GateA=true ?'],
  ],
  ['a type', 'type A = { featureGates: { GateA: boolean } };\n', ['1 not read']],
])('objects between braces are read in %s', (_, text, expected) => {
  expect(found(text)).toEqual(expected);
});
