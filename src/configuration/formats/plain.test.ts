import { testForms } from '../testing/test-forms.ts';

testForms([
  {
    form: 'a list of gates alone',
    text: 'GateA=true,GateB=false\n',
    expected: ['1 GateA=true *', '1 GateB=false *'],
  },
  {
    form: 'a file of arguments',
    text: '# kubelet\n--v=2\n--feature-gates=GateA=true\n',
    expected: ['3 GateA=true *'],
  },
  {
    form: 'a file of variables',
    text: '# kubelet\nKUBELET_EXTRA_ARGS="--feature-gates=GateA=true --v=2"\n',
    expected: ['2 GateA=true kubelet'],
  },
  {
    form: 'flags that a running component shows',
    text: 'kube-apiserver flags\nWarning: this is not stable.\n\nfeature-gates=GateA=true\nv=2\n',
    expected: ['4 GateA=true kube-apiserver'],
  },
  {
    form: 'metrics of a running component',
    text: '# TYPE kubernetes_feature_enabled gauge\nkubernetes_feature_enabled{name="GateA",stage="BETA"} 1\n',
    expected: ['2 GateA=true *'],
  },
  {
    form: 'metrics of components, by where these were asked for them',
    text: `# curl -sk https://localhost:10259/metrics
kubernetes_feature_enabled{name="GateA",stage=""} 1
$ kubectl get --raw /api/v1/nodes/n/proxy/metrics
kubernetes_feature_enabled{name="GateA",stage=""} 1
kubernetes_feature_enabled{instance="10.0.0.4:10257",name="GateA"} 1
`,
    expected: [
      '2 GateA=true kube-scheduler',
      '4 GateA=true kubelet',
      '5 GateA=true kube-controller-manager',
    ],
  },
  {
    form: 'metrics of components, by where these were asked for them',
    text: `# curl -sk https://localhost:10259/metrics
kubernetes_feature_enabled{name="GateA",stage=""} 1
$ kubectl get --raw /api/v1/nodes/n/proxy/metrics
kubernetes_feature_enabled{name="GateA",stage=""} 1
kubernetes_feature_enabled{instance="10.0.0.4:10257",name="GateA"} 1
`,
    expected: [
      '2 GateA=true kube-scheduler',
      '4 GateA=true kubelet',
      '5 GateA=true kube-controller-manager',
    ],
  },
  {
    form: 'what the command above shows of a gate that a component refuses, whose value it does not tell',
    text: '$ kubectl logs kube-proxy-x\nE1 run.go:72] "command failed" err="failed to set feature gates: unrecognized feature gate: GateA"\n',
    expected: ['2 GateA= kube-proxy'],
  },
  {
    form: 'variables before the script that they are for',
    text: 'FEATURE_GATES="GateA=true" B=1 hack/local-up-cluster.sh\n',
    expected: ['1 GateA=true *'],
  },
  {
    form: 'a flag that a component logs, with the empty name of its own gates',
    text: 'kubelet[1]: I1 flags.go:64] FLAG: --feature-gates=":GateA=true"\n',
    expected: ['1 GateA=true kubelet'],
  },
]);
