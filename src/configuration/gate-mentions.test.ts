import { describe, expect, it } from 'vitest';
import { found } from './testing/found.ts';

describe('gates beside what names them', () => {
  it.each([
    ['a list that is set', 'f.DefaultFeatureGate.Set("GateA=true,GateB=false")', '?'],
    ['a default', 'FEATURE_GATES = ENV.fetch("K8S_FEATURE_GATES", "GateA=true,GateB=false")', '*'],
    [
      'attributes',
      "default['kubernetes']['kubelet']['feature_gates'] = 'GateA=true,GateB=false'",
      'kubelet',
    ],
    ['maps', 'c.FeatureGates["GateA"] = true; c.FeatureGates["GateB"] = false', '?'],
    [
      'paths',
      'kubeletConfig.featureGates.GateA = true; kubelet: featureGates: GateB: false',
      'kubelet',
    ],
    ['variables', 'e := []string{"KUBE_FEATURE_GATES=GateA=true,GateB=false"}', '*'],
    ['lists', 'p.DefaultFeatureGates = []string{"kube:GateA=true", "GateB=false"}', '?'],
    [
      'resources of Puppet',
      "class { 'k8s::server::apiserver': feature_gates => ['GateA=true', 'GateB=false'] }",
      'kube-apiserver',
    ],
    ['lists that are named', "kubelet_feature_gates = ['GateA=true', 'GateB=false']", 'kubelet'],
    [
      'lists of arguments',
      'KubeProxy: A{"feature-gates": {"GateA=true", "GateB=false"}}',
      'kube-proxy',
    ],
    [
      'property lists',
      '<string>--feature-gates</string> <string>GateA=true,GateB=false</string>',
      '?',
    ],
    ['lists in charts', '{{- $featureGates := list "GateA=true" "GateB=false" -}}', '?'],
    ['what a patch puts in', '+     "feature-gates": "GateA=true,GateB=false",', '?'],
    [
      'variables of client-go',
      'os.Setenv("KUBE_FEATURE_GateA", "true"); os.Setenv("KUBE_FEATURE_GateB", "false")',
      '?',
    ],
    [
      'what a test gives its API server',
      'env.ControlPlane.GetAPIServer().Configure().Append("feature-gates", "GateA=true,GateB=false")',
      'kube-apiserver',
    ],
    [
      'objects in a line',
      'trim(a, \'"\'); x = {"kubelet": {"a": 1, "feature-gates": "GateA=true,GateB=false"}}',
      'kubelet',
    ],
    [
      'objects beside braces in texts',
      'c := &v1.KubeletConfiguration{X: "}", featureGates.GateA = true; featureGates.GateB = false',
      'kubelet',
    ],
    [
      'what a test starts',
      's := kubeapiservertesting.StartTestServerOrDie(t, f(), []string{"--feature-gates=GateA=true,GateB=false"})',
      'kube-apiserver',
    ],
    ['what a program returns', 'return []string{"--feature-gates=GateA=true,GateB=false"}', '?'],
    [
      'what a test sets while it runs',
      'SetFeatureGateDuringTest(t, f.DefaultFeatureGate, features.GateA, true); c.FeatureGates[string(features.GateB)] = false',
      '?',
    ],
    [
      'a list that is refused',
      'kube-proxy[1]: Error: invalid argument "GateA=true,GateB=false" for "--feature-gates" flag: unrecognized feature gate: GateA',
      'kube-proxy',
    ],
    [
      'a log in JSON',
      '{"MESSAGE":"feature_gate.go:3] feature gates: {map[GateA:true GateB:false]}","_SYSTEMD_UNIT":"kubelet.service"}',
      'kubelet',
    ],
    ['a dictionary', '"name": "feature-gates", "value": "GateA=true,GateB=false"', '?'],
    ['a log', 'I01 1 feature_gate.go:24] feature gates: {map[GateA:true GateB:false]}', '?'],
    [
      'the log of a component',
      'm1 kubelet[13]: W01 1 feature_gate.go:24] Setting GateA=true and GateB=false.',
      'kubelet',
    ],
  ])('are read in %s', (_, line, owner) => {
    expect(found(`import x;\n${line}\n`)).toEqual([
      `2 GateA=true ${owner}`,
      `2 GateB=false ${owner}`,
    ]);
  });

  it.each([
    'f.DefaultFeatureGate.Set(gates)',
    '-     "feature-gates": "GateA=true",',
    'os.Getenv("FEATURE_GATES", "all")',
    'let featureGates: Map = true;',
    'I0101 12:00:00.000 1 server.go:10] feature-gates: {map[GateA:true]}',
    'server.go:10] featureGates map[GateA:true]',
    'featureGates := map[featuregate.Feature]bool{"GateA": true}',
    'featureGates := map[featuregate.Feature]bool{features.GateA: true}',
    'featureGate: isolated=true',
    'a_feature_gates =\n\n    GateA=true',
    'A_FEATURE_GATES_ARGS="--gates=GateA=true"',
    `A_FEATURE_GATES_ARGS='--gates={"GateA":true}'`,
    'helm install x --set kubelet.featureGates.GateA.enabled=true',
  ])('are not in %j', (line) => {
    expect(found(`import x;\n${line}\n`)).toEqual(['2 not read']);
  });

  it.each([
    'A_FEATURE_GATE_OPTION="--feature-gates=GateA=true"\nkubelet $A_FEATURE_GATE_OPTION\n',
    `A_FEATURE_GATES="\${A_FEATURE_GATES:-GateA=true}"\n[ -n "\${A_FEATURE_GATES}" ] || x\n`,
    'A_FEATURE_GATES=""\nexport A_FEATURE_GATES\n',
    'A_FEATURE_GATES ?=\nx:\n\tkubelet --feature-gates=$(A_FEATURE_GATES)\n',
    'A_FEATURE_GATES= hack/local-up-cluster.sh\n',
    'A_FEATURE_GATES_LIST=\ndocker run -e A_FEATURE_GATES_LIST=$A_FEATURE_GATES_LIST x\n',
    'A_FEATURE_GATES=GateA=true\nf(A_FEATURE_GATES,x=1)\n',
    `A_FEATURE_GATES_ARGS="--node-ip=\${IP:-x} --url=$IP:80 --hostname-override=\${HOSTNAME}"\n`,
    'ifdef X\n  A_FEATURE_GATES =\n  B = 1\nendif\n',
  ])('are set, or empty, in %j, and only used below', (text) => {
    expect(found(text).filter((line) => !line.includes('GateA=true'))).toEqual([]);
  });

  it.each(['export FEATURE_GATES', 'flags = append(flags, strings.Join(FEATURE_GATES, ","))'])(
    'are not named again in %j, which only uses them',
    (line) => {
      expect(found(`FEATURE_GATES="GateA=true"\n${line}\n`)).toEqual([
        '1 GateA=true * or another program',
      ]);
    },
  );

  it.each([
    ['FEATURE_GATES="GateA=true"', 'FEATURE_GATES = other(x)'],
    ['kubelet --feature-gates=GateA=true', 'args = ["--feature-gates", x]'],
    ['# FEATURE_GATES=GateA=true', 'start(FEATURE_GATES)'],
    ['A_FEATURE_GATES_LIST=', 'A_FEATURE_GATES_LIST="$A_FEATURE_GATES_LIST,GateA=true"'],
    ['A_FEATURE_GATES_LIST=', 'a() { A_FEATURE_GATES_LIST="$A_FEATURE_GATES_LIST,$1=true"; }'],
    ['A_FEATURE_GATES_LIST=', 'a --gates=$A_FEATURE_GATES_LIST,GateA=true'],
    ['A_FEATURE_GATES_LIST=', 'a --gates=$(A_FEATURE_GATES_LIST),GateA=true'],
    ['A_FEATURE_GATES_LIST=', 'a $A_FEATURE_GATES_ARGS'],
  ])('are named where %j is no value of theirs', (first, second) => {
    expect(found(`${first}\n${second}\n`).at(-1)).toBe('2 not read');
  });

  it.each([
    '      --feature-gates mapStringBool   A set of key=value pairs',
    '{"targets": [{"expr": "sum(kubernetes_feature_enabled{name=\\"GateA\\"})"}]}',
    'if utilfeature.DefaultFeatureGate.Enabled(features.GateA) {',
    "ginkgo --label-filter='!FeatureGate:GateA' ./test/e2e",
    'f.It("[FeatureGate:GateA] works", framework.WithFeatureGate(features.GateA), func() {',
    'var gates = map[featuregate.Feature]featuregate.FeatureSpec{',
    'export LABEL_FILTER="FeatureGate: isEmpty"',
    'export LABEL_FILTER="FeatureGate: isSubsetOf {GateA}"',
    'export LABEL_FILTER="FeatureGate: containsAny {GateA}"',
    'If it logs "unrecognized feature gate: X", remove it.',
    'oc -n a get featuregates/cluster -o yaml',
    'kubeletCfg.FeatureGates = make(map[string]bool)',
    '{"matchPackageNames": ["k8s.io/component-base/featuregate"]}',
  ])('are not even named in %j', (line) => {
    expect(found(`${line}\n`)).toEqual([]);
  });
});

it('finds gates that tests in Go set together, and those under a name and a value', () => {
  const text =
    '\tt.SetFeatureGatesDuringTest(t, u.DefaultFeatureGate, t.FeatureOverrides{\n\t\tfeatures.GateA: true,\n\t\tGateB: false,\n\t})\n\tkubeletCfg.FeatureGates["GateC"] = true\n\tx := Env{Name: "KUBELET_FEATURE_GATES", Value: "GateD=true"}\n';
  expect(found(text)).toEqual([
    '2 GateA=true ?',
    '3 GateB=false ?',
    '5 GateC=true kubelet',
    '6 GateD=true kubelet',
  ]);
});

it('finds a gate that a component cannot set, whatever file logs it', () => {
  expect(
    found('I1 run.go:72] cannot set feature gate GateB to false, it is locked to true\n'),
  ).toEqual(['1 GateB=false ?']);
});

it('finds the component of a list beside texts that are one backtick', () => {
  const text =
    'x := strings.Trim(s, "`")\nkubeletArgs := []string{\n  "--v=2",\n  "--feature-gates=GateA=true",\n}\ny := "`"\n';
  expect(found(text)).toEqual(['4 GateA=true kubelet']);
});

it('finds a list that a program makes a value of', () => {
  const text =
    '\tkubeletArgs := Args{\n\t\t"feature-gates": meta.NewArgValue("GateA=true", nil),\n\t\t"featureGates": ArgValue{strValue: "GateB=true"},\n\t}\n';
  expect(found(text)).toEqual(['2 GateA=true kubelet', '3 GateB=true kubelet']);
});

it.each([
  'x := Args{"feature-gates": isEqual("GateA=true")}',
  'x := Args{"feature-gates": strings.Replace("GateA=true", "a", "b")}',
  'x := Args{"feature-gates": NewArgValue("GateA=true", "GateB=true")}',
  'x := Args{"feature-gates": NewArgs("GateA=true").Without("GateA=true")}',
  'def kubelet_feature_gates = [GateA: true]',
  'func kubeletFeatureGates() string {\n\treturn "GateA=true"\n}',
  'function feature_gates { echo "GateA=true"; }',
  '  Hash $feature_gates = {} + {"GateA" => true},',
  'featureGates := [] string{"GateA=true"}',
  'const featureGates = [].concat(["GateA=true"])',
])('does not read what is worked out: %j', (text) => {
  expect(found(`${text}\n`)).toEqual(['1 not read']);
});

it('finds what Groovy declares', () => {
  expect(found('def kubeletFeatureGates = ["GateA=true", "GateB=false"]\n')).toEqual([
    '1 GateA=true kubelet',
    '1 GateB=false kubelet',
  ]);
  expect(found('def feature_gates: "GateA=true"\n')).toEqual(['1 GateA=true ?']);
});

it('finds no gates where nothing is set', () => {
  const text = 'class a(\n  Hash $feature_gates = {},\n  Array $more_feature_gates = [],\n) {\n';
  expect(found(text)).toEqual([]);
});
