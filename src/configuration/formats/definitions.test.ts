import { testForms } from '../testing/test-forms.ts';

testForms([
  {
    form: 'templates that are called after components, or after others',
    text: '{{/* Args. */}}\n{{- define "kubelet.args" -}}\n{{- if .a }}\n- --feature-gates=GateA=true\n{{- end }}\n{{- end }}\n{{ define "cert-manager.args" }}\n- --feature-gates=GateA=true\n{{ end }}\nfeatureGates: {GateA: true}\n',
    expected: ['4 GateA=true kubelet', '8 GateA=true not cert-manager', '10 GateA=true ?'],
  },
  {
    form: 'a template that makes gates of parts',
    text: '{{- define "x.kubelet.featureGates" -}}\n{{- $g := dict "GateA" true -}}\n{{- $l := list "GateB=false" -}}\n{{- print "GateC=" .c -}}\n{{- end -}}\n',
    expected: ['2 GateA=true kubelet', '3 GateB=false kubelet', '4 not read'],
  },
  {
    form: 'a template that is written as YAML, and one that takes its gates from elsewhere',
    text: '{{- define "kubelet.featureGates" -}}\nGateA: true\n{{- end -}}\n{{- define "x.featureGates" -}}\n{{ toYaml .g }}\n{{- end -}}\n',
    expected: ['2 GateA=true kubelet', '4 not read'],
  },
  {
    form: 'literals of Kustomize, and gates that a template puts below a key',
    text: 'configMapGenerator:\n- name: node\n  literals:\n  - APISERVER_EXTRA_ARGS=--v=2 --feature-gates=GateA=true\n  - kubelet.featureGates=GateA=true\n- name: cert-manager\n  literals: [FEATURE_GATES=GateA=true]\nfeatureGates:\n  {{- toYaml .g | nindent 2 }}\n',
    expected: [
      '4 GateA=true kube-apiserver',
      '5 GateA=true kubelet',
      '7 GateA=true not cert-manager',
      '9 not read',
    ],
  },
  {
    form: 'a variable of a class of Cluster API that is a list',
    text: 'kind: Cluster\napiVersion: cluster.x-k8s.io/v1beta2\nspec:\n  topology:\n    variables:\n    - {name: kubeletExtraArgs, value: [{name: feature-gates, value: GateA=true}]}\n',
    expected: ['6 GateA=true kubelet'],
  },
  {
    form: 'a template whose comments and conditions have gates, and that takes its own from elsewhere',
    text: '{{- define "kubelet.featureGates" -}}\n{{/* e.g. "GateA=true" */}}\n{{- if eq .Values.g "GateA=true" }}\n{{ .Values.fg }}\n{{- end }}\n{{- end }}\n',
    expected: ['1 not read'],
  },
  {
    form: 'gates below a condition with a dash, which puts nothing in itself',
    text: 'featureGates:\n  {{- if .Values.a }}\n  GateA: true\n  {{- end }}\nb:\n  featureGates:\n    {{- /* foo */}}\n    GateA: true\nc:\n  featureGates:\n    {{- with .a }}\n    GateA: true\n    {{- end }}\n',
    expected: ['3 GateA=true ?', '8 GateA=true ?', '12 GateA=true ?'],
  },
  {
    form: 'no gates in quotes, above a template that goes on beside the key',
    text: 'featureGates: ""\n{{- with .Values.extra }}\n{{ toYaml . }}\n{{- end }}\n',
    expected: [],
  },
]);
