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
    form: 'a heading before a block of a terminal',
    text: '# Kubelet gates\n\n```\n$ kubectl get pods\n```\n\n## The kubelet\n\n```yaml\nfeatureGates:\n  GateA: true\n```\n',
    expected: ['11 GateA=true kubelet'],
  },
  {
    form: 'comments that begin with a command, below one at the start',
    text: '# Head of it.\n\nkind: KubeletConfiguration\n# sed changes this\n\nfeatureGates:\n  GateA: true\n',
    expected: ['7 GateA=true kubelet'],
  },
  {
    form: 'a comment that begins with a command, and names another component',
    text: '# Values.\n\nkubelet:\n# cat /var/lib/kube-proxy/config.conf\n# shows it.\n  featureGates:\n    GateA: true\n',
    expected: ['7 GateA=true kubelet'],
  },
  {
    form: 'comments in lines that a script puts into a file',
    text: '# Start it.\n\ncat <<EOF > /var/lib/kubelet/config.yaml\n# head\n#\nfeatureGates: {GateA: true}\nEOF\n',
    expected: ['6 GateA=true kubelet'],
  },
  {
    form: 'a text between quotes on several lines',
    text: "$ kubectl patch kubeletconfig x -p '\nspec:\n  featureGates:\n    GateA: true\n'\n",
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
  {
    form: 'commands of root that show something',
    text: '# cat /x/args/kube-apiserver\n--feature-gates=GateA=true\n# ps -ef | grep kubelet\n/usr/bin/kubelet --feature-gates=GateB=true\n# kubelet --feature-gates=GateC=true\n',
    expected: ['2 GateA=true kube-apiserver', '4 GateB=true kubelet'],
  },
]);
