import { expect, it } from 'vitest';
import { found } from './testing/found.ts';

it.each([
  ['a pattern of sed', "sed -i 's/--feature-gates=A=true//' /etc/default/kubelet\n", []],
  ['lines of sed', "sed -i '/--feature-gates=A=true/d' /etc/default/kubelet\n", []],
  ['another mark of sed', "sed -i -e 's|--feature-gates=.*|--v=2|g' /etc/default/kubelet\n", []],
  [
    'what is shown of an object',
    "kubectl get no -o jsonpath='{.a.featureGates.A}'\nkubectl get no -o json | jq '.a.featureGates.A // \"none\"'\n",
    [],
  ],
  [
    'what may be put into an object',
    `yq w -i kubelet.yaml featureGates.A true\njq 'setpath(["featureGates","A"]; true)' a.json\njq '.featureGates + ["A"]' a.json\n`,
    ['1 not read', '2 not read', '3 not read'],
  ],
  [
    'a test that gives a variable its value',
    `[ -z "\${FEATURE_GATES:=A=true}" ] || hack/local-up-cluster.sh\n`,
    ['1 A=true ?'],
  ],
  [
    'what is put into an object',
    `jq '.kubelet.featureGates.A = true' a.json\n`,
    ['1 A=true kubelet'],
  ],
  [
    'a pattern beside what takes its place',
    "sed -i 's/--feature-gates=A=true/--feature-gates=B=true/' /etc/default/kubelet\n",
    ['1 B=true kubelet'],
  ],
  [
    'lines that something is put behind',
    "sed -i '/kube-apiserver/a --feature-gates=B=true' /etc/default/kubelet\n",
    ['1 B=true kubelet'],
  ],
  [
    'a pattern that stays, with what is added to it',
    "sed -i 's/\\(--feature-gates=.*\\)/\\1,B=true/' /etc/default/kubelet\nsed -i 's/--feature-gates=/&B=true,/' /etc/default/kubelet\nperl -pi -e 's/(feature-gates=\\S*)/$1,B=false/' /etc/default/kubelet\n",
    ['1 B=true kubelet', '2 B=true kubelet', '3 B=false kubelet'],
  ],
  [
    'a flag that is put in without its dashes',
    "sed -i 's/feature-gates=A=true/feature-gates=B=true/' /etc/default/kubelet\nsed 's|{{FEATURE_GATES}}|feature-gates: B=true|' /etc/default/kubelet\n",
    ['1 B=true kubelet', '2 B=true kubelet'],
  ],
  [
    'items and pairs that are put behind lines',
    `sed -i '/^kube_feature_gates/a\\  - "B=true"\\n  - "C=False"' /etc/default/kubelet\nsed -i '/featureGates:/a \\ \\ B: true' /etc/default/kubelet\n`,
    ['1 B=true kubelet', '1 C=false kubelet', '2 B=true kubelet'],
  ],
  ['a comparison of a shell', 'if [[ "$A" == *"--feature-gates=A=true"* ]]; then b; fi\n', []],
  ['a variable in a test of a shell', '[ "$A_FEATURE_GATES" = A=true ] || exit 1\n', []],
  ['a test of a shell', 'test "$A" = "--feature-gates=A=true"\n', []],
  ['a list between brackets', '[ "kubelet", "--feature-gates=A=true" ]\n', ['1 A=true kubelet']],
  ['a comparison of Go', 'if strings.Contains(a, "--feature-gates=A=true") {\n', []],
  ['an assertion', 'require.Equal(t, "--feature-gates=A=true", args[0])\n', []],
  ['tests that are run', 'go test ./x --feature-gates=A=true\n', ['1 A=true not test']],
  ['grep', "if ! grep -q -- '--feature-gates=A=true' f; then echo; fi\n", []],
  ['pgrep', "sudo pgrep -f 'kubelet.*--feature-gates=A=true'\n", []],
  ['yq', 'yq -i \'del(.args[] | select(. == "--feature-gates=A=true"))\' f\n', []],
  [
    'cases of a shell',
    'case "$1" in\n  -f|--feature-gates=*) kubelet --feature-gates=A=true ;;\n  --feature-gates) x ;;\nesac\n(kubelet --feature-gates=B=true)\n',
    ['2 A=true kubelet', '5 B=true kubelet'],
  ],
  [
    'cases of a shell between brackets',
    'case "$1" in\n  (--feature-gates=A=true) x ;;\n  (*--feature-gates=A=true*) (cd y) ;;\nesac\n',
    [],
  ],
  [
    'expansions of a shell',
    `#!/bin/sh\nA=\${A/--feature-gates=A=true/}\nA="\${A//--feature-gates=A=true/--feature-gates=B=true}"\nA=\${A#--feature-gates=A=true}\n`,
    ['3 B=true *'],
  ],
  [
    'comparisons of other languages',
    'deny { arg == "--feature-gates=A=true" }\nif ("--feature-gates=A=true" === a) {}\n  case "--feature-gates=A=true":\n',
    [],
  ],
  [
    'what is a key of a program, or compared',
    'x := map[string]bool{"--feature-gates=A=true": true}\nif "--feature-gates=A=true" in a:\nif (a.equals("--feature-gates=A=true")) {}\n',
    [],
  ],
  [
    'what PowerShell and tests compare with',
    'if ($a -contains "--feature-gates=A=true") {}\nexpect(f(a)).toContain("--feature-gates=A=true")\n',
    [],
  ],
  ['what is forbidden', 'FORBIDDEN_FLAGS="--feature-gates=A=true"\n', []],
  ['a list of what is forbidden', 'parameters:\n  deniedArgs: [--feature-gates=A=true]\n', []],
  [
    'a condition of Kyverno',
    'any:\n- key: x\n  operator: AnyIn\n  value: [--feature-gates=A=true]\n',
    [],
  ],
  [
    'values of an operator',
    'operator: {image: a}\nkubelet: {featureGates: {A: true}}\n',
    ['2 A=true kubelet'],
  ],
  [
    'what a test of a chart asserts',
    'asserts:\n- contains: {path: a, content: --feature-gates=A=true}\n',
    [],
  ],
  [
    'Ansible',
    "- replace:\n    path: /etc/default/kubelet\n    regexp: '--feature-gates=\\S+'\n    replace: '--feature-gates=B=true'\n  when: \"'--feature-gates=A=true' in x\"\n",
    ['4 B=true kubelet'],
  ],
  [
    'what Ansible takes out',
    "- lineinfile: {path: /etc/default/kubelet, line: '--feature-gates=A=true', state: absent}\n",
    [],
  ],
  [
    'Salt',
    "kubelet-args:\n  file.replace:\n  - name: /etc/default/kubelet\n  - pattern: '--feature-gates=\\S*'\n  - repl: '--feature-gates=B=true'\n",
    ['5 B=true kubelet'],
  ],
  [
    'a placeholder',
    'kubelet --feature-gates=GATES\nkubelet --feature-gates=...\n',
    ['1 not read', '2 not read'],
  ],
  ['a name without a value', 'kubelet --feature-gates=GateA\n', ['1 GateA= kubelet']],
  ['a parameter that has none', 'def start(name, feature_gates=None):\n  pass\n', []],
  [
    'a parameter from a variable',
    'start(feature_gates=feature_gates, n=1)\nstart(feature_gates=self.feature_gates)\n',
    ['1 not read', '2 not read'],
  ],
  [
    'text in text that is put in',
    `feature_gates="\${feature_gates:+\${feature_gates},}GateB=true"\n`,
    ['1 not read'],
  ],
  [
    'only the word behind a comparison, however many stand between',
    'tool a b c d e f g h i j == k l --feature-gates=A=true\n',
    ['1 A=true not tool'],
  ],
])('what a text looks for sets nothing: %s', (_, text, expected) => {
  expect(found(text)).toEqual(expected);
});

it.each([
  ['--feature-gates=+service.profiles,-exporter.old', '?', '+service.profiles= -exporter.old='],
  ['X_FEATURE_GATES=+NodePools,-UseMore', '?', '+NodePools= -UseMore='],
  ['FEATURE_GATES="ovn"', '?', 'ovn='],
  ['kubelet --feature-gates=-exporter.old', 'kubelet', '-exporter.old='],
])(
  'names in a form that no gate of Kubernetes has are those of another program in %j',
  (text, owner, names) => {
    const program = owner === '?' ? 'not another program' : owner;
    expect(found(`${text}\n`)).toEqual(names.split(' ').map((name) => `1 ${name} ${program}`));
  },
);

it.each([
  [
    'apiVersion: kubeadm.k8s.io/v1beta4\nkind: ClusterConfiguration\netcd:\n  local:\n    extraArgs:\n    - name: feature-gates\n      value: A=true\n',
    7,
  ],
  ['etcd-arg: [feature-gates=A=true]\n', 1],
  ['ETCD_FEATURE_GATES=A=true\n', 1],
  ['k3s server --etcd-arg=feature-gates=A=true\n', 1],
  ['cluster:\n  etcd:\n    extraArgs: {feature-gates: A=true}\n', 3],
])('the gates of etcd are its own in %j', (text, line) => {
  expect(found(text)).toEqual([`${line} A=true not etcd`]);
});
