import { testForms } from '../testing/test-forms.ts';

testForms([
  {
    form: 'flags alone below comments that name whose they are',
    text: '# kubelet\n--feature-gates=GateA=true\n--v=2\n# kube-apiserver:\n  --feature-gates=GateB=true\n# notes\n--feature-gates=GateC=true\n',
    expected: ['2 GateA=true kubelet', '5 GateB=true kube-apiserver', '7 GateC=true *'],
  },
  {
    form: 'lines that returns alone end',
    text: 'kind: KubeletConfiguration\rfeatureGates:\r  GateA: true\r',
    expected: ['3 GateA=true kubelet'],
  },
  {
    form: 'a list of gates alone',
    text: 'GateA=true,GateB=false\n',
    expected: ['1 GateA=true *', '1 GateB=false *'],
  },
  {
    form: 'a file of variables with blanks before values',
    text: 'KUBE_FEATURE_GateA= true\nKUBE_FEATURE_GateB= kubelet\n',
    expected: ['1 GateA=true *', '2 GateB= kubelet'],
  },
  {
    form: 'a file of arguments',
    text: '# kubelet\n--v=2\n--feature-gates=GateA=true\n',
    expected: ['3 GateA=true kubelet'],
  },
  {
    form: 'a file of arguments, which no shell reads',
    text: '--feature-gates=GateA=true|x\n--v=2\n',
    expected: ['1 GateA=true|x *'],
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
    form: 'metrics below commands without a prompt, or with one farther right',
    text: 'curl -k https://127.0.0.1:10257/metrics\nkubernetes_feature_enabled{name="GateA"} 1\nkubectl get --raw /metrics | grep feature\nkubernetes_feature_enabled{name="GateA"} 1\n  $ curl -k https://127.0.0.1:10259/metrics\n  kubernetes_feature_enabled{name="GateA"} 1\n',
    expected: [
      '2 GateA=true kube-controller-manager',
      '4 GateA=true kube-apiserver',
      '6 GateA=true kube-scheduler',
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
  {
    form: 'a list in a file of variables, before a comment',
    text: 'FEATURE_GATES=GateA=true   # comment\nB=c\nKUBELET_FEATURE_GATES=GateB=true # x\n',
    expected: ['1 GateA=true * or another program', '3 GateB=true kubelet'],
  },
  {
    form: 'a list before a command that is no program of Kubernetes',
    text: 'FEATURE_GATES=GateA=true make test\nFEATURE_GATES="GateB=true" ./run.sh\nFEATURE_GATES=GateA=true kubelet\nFEATURE_GATES=GateA=true make X="kubelet --feature-gates=GateB=true"\nFEATURE_GATES=GateA=true; B=c\nKUBE_FEATURE_GateA="true" kubelet\n',
    expected: [
      '1 GateA=true * or another program',
      '2 GateB=true * or another program',
      '3 GateA=true kubelet',
      '4 GateA=true * or another program',
      '4 GateB=true kubelet',
      '5 GateA=true * or another program',
      '6 GateA=true kubelet',
    ],
  },
  {
    form: 'a list before a script that is given the name of another program',
    text: 'KUBECONFIG=x FEATURE_GATES=GateA=true ./hack/run.sh gateway\n',
    expected: ['1 GateA=true * or another program'],
  },
  {
    form: 'metrics that a path of the API server leads to, whatever port that has',
    text: '$ curl -sk https://10.0.0.1:6443/api/v1/nodes/n1/proxy/metrics\nkubernetes_feature_enabled{name="GateA",stage=""} 1\n',
    expected: ['2 GateA=true kubelet'],
  },
  {
    form: 'metrics of what no name tells of, asked for after those of a component',
    text: '# curl -sk https://localhost:10259/metrics\nkubernetes_feature_enabled{name="GateA"} 1\n# curl -s http://kueue-metrics:8443/metrics\nkubernetes_feature_enabled{name="GateA"} 1\n',
    expected: ['2 GateA=true kube-scheduler', '4 GateA=true *'],
  },
  {
    form: 'metrics of a job on a port that components have too',
    text: 'kubernetes_feature_enabled{instance="10.0.0.4:10250",job="metrics-server",name="GateA"} 1\n',
    expected: ['1 GateA=true *'],
  },
  {
    form: 'who wrote a line of a log on a host that is called after a component',
    text: 'Nov 30 09:00:00 kube-scheduler-1 kubelet[12]: I1130 feature_gate.go:249] feature gates: {map[GateA:true]}\n',
    expected: ['1 GateA=true kubelet'],
  },
  {
    form: 'what stands behind values',
    text: 'KUBE_FEATURE_GateA=true # on\nKUBE_FEATURE_GATES=GateA=true, GateB=false # both\nFEATURE_GATES= GateA=true # kubelet\n',
    expected: [
      '1 GateA=true *',
      '2 GateA=true *',
      '2 GateB=false *',
      '3 GateA=true * or another program',
    ],
  },
  {
    form: 'labels of who wrote a line of a log',
    text: '{app="kubelet", job="x"} I1 feature_gate.go:2] feature gates: {map[GateA:true]}\n{"stream":{"unit":"kubelet.service"},"values":[["1","I1 feature_gate.go:2] feature gates: {map[GateA:true]}"]]}\n{app="virt-operator"} I1 feature_gate.go:2] feature gates: {map[GateA:true]}\nmsg="I1 feature_gate.go:2] feature gates: {map[GateA:true]}" component=kube-proxy\n{"caller":"feature_gate.go:385","msg":"feature gates: {map[GateA:true]}"}\nn1 k3s[9]: I1 feature_gate.go:2] feature gates: {map[GateA:true]}\n',
    expected: [
      '1 GateA=true kubelet',
      '2 GateA=true kubelet',
      '3 GateA=true not KubeVirt',
      '4 GateA=true kube-proxy',
      '5 GateA=true ?',
      '6 GateA=true *',
    ],
  },
  {
    form: 'fields of who wrote an entry, on lines of their own',
    text: '[\n  {\n    "textPayload": "I1 feature_gate.go:2] feature gates: {map[GateA:true]}",\n    "labels": {"container_name": "kube-proxy"}\n  },\n  {\n    "name": "kubelet",\n    "log": {\n    },\n    "message": "I1 feature_gate.go:2] feature gates: {map[GateB:true]}"\n  }\n]\n',
    expected: ['3 GateA=true kube-proxy', '10 GateB=true kubelet'],
  },
  {
    form: 'a log that the last command shows, after that of a component',
    text: '$ journalctl -u kubelet\nx\n$ cat /var/log/my.log\nI01 1 feature_gate.go:24] feature gates: {map[GateA:true]}\n# tail kubelet.log\nI01 1 feature_gate.go:24] feature gates: {map[GateB:true]}\n',
    expected: ['4 GateA=true ?', '6 GateB=true kubelet'],
  },
]);
