import { testForms } from '../testing/test-forms.ts';

testForms([
  {
    form: 'a file that a command shows, before a command that writes one',
    text: '[root@a ~]# cat /var/lib/kubelet/config.yaml\nfeatureGates:\n  GateA: true\nroot@a:~# cat <<EOF > /etc/default/kubelet\nARGS=--feature-gates=GateB=true\nEOF\n',
    expected: ['3 GateA=true kubelet', '5 GateB=true kubelet'],
  },
  {
    form: 'an object of kubectl, and a command with gates of its own',
    text: '$ kubectl get cm x -o yaml\nkind: ConfigMap\napiVersion: v1\ndata:\n  a: |\n    kind: KubeletConfiguration\n    featureGates: {GateA: true}\n$ kind create cluster --feature-gates=GateB=true\nCreating cluster\n',
    expected: ['7 GateA=true kubelet', '8 GateB=true *'],
  },
  {
    form: 'comments that are no prompts',
    text: '# head of it\nfeatureGates:\n# curl x\n  GateA: true\nkind: KubeletConfiguration\n',
    expected: ['4 GateA=true kubelet'],
  },
  {
    form: 'prompts of other shells',
    text: '~ ❯ cat a\nkind: KubeProxyConfiguration\nfeatureGates: {GateB: true}\nPS C:\\k> cat .\\kubelet.yaml\nfeatureGates: {GateA: false}\n$\n',
    expected: ['3 GateB=true kube-proxy', '5 GateA=false kubelet'],
  },
  {
    form: 'what kubectl describes',
    text: 'Name:  kubelet-config\nData\n====\nkubelet:\n----\nkind: KubeletConfiguration\nfeatureGates:\n  GateA: true\n\nBinaryData\n====\n\nEvents:  <none>\n',
    expected: ['8 GateA=true kubelet'],
  },
]);
