import { testForms } from '../testing/test-forms.ts';

testForms([
  {
    form: 'a unit',
    text: `[Unit]
Description=kubelet
# Environment="X=--feature-gates=Old=true"
[Service]
EnvironmentFile=-/etc/default/kubelet
Environment="KUBELET_A=--v=2" 'KUBELET_B=--feature-gates=GateA=true'
ExecStart=/usr/bin/kubelet \\
  --config=/var/lib/kubelet/config.yaml \\
  --feature-gates=GateA=true,GateB=true \\
  $KUBELET_A
`,
    expected: ['6 GateA=true kubelet', '9 GateA=true kubelet', '9 GateB=true kubelet'],
  },
  {
    form: 'a unit below the parameters of its template',
    text: '<%- | String $ip | -%>\n[Service]\nEnvironment="ARGS=--feature-gates=GateA=true --node-ip=<%= $ip %>"\nExecStart=/usr/bin/kubelet $ARGS\n',
    expected: ['3 GateA=true kubelet'],
  },
  {
    form: 'comments in a line that goes on',
    text: `[Service]
ExecStart=/usr/bin/kubelet \\
  # --feature-gates=GateA=true
  ; --feature-gates=GateA=true \\
  --feature-gates=GateB=true \\
  # the end
  --v=2
`,
    expected: ['5 GateB=true kubelet'],
  },
  {
    form: 'a drop-in of k3s',
    text: `[Service]
Environment=KUBELET_EXTRA_ARGS=--feature-gates=GateA=true --v=2
ExecStart=
ExecStart=/usr/local/bin/k3s server '--kubelet-arg' 'feature-gates=GateA=true' --kube-apiserver-arg "feature-gates=GateB=true"
`,
    expected: ['2 GateA=true kubelet', '4 GateA=true kubelet', '4 GateB=true kube-apiserver'],
  },
  {
    form: 'a unit that a template makes',
    text: `[Service]
ExecStart={{ bin_dir }}/kubelet \\
{% if kube_version is version('v1.24', '<') %}
  --network-plugin=cni \\
  --feature-gates=GateA=true \\
{% endif %}
  --config=/x {% if a %}--feature-gates=GateB=true{% endif %} --v=2
`,
    expected: ['5 GateA=true kubelet', '7 GateB=true kubelet'],
  },
  {
    form: 'flags in a variable that is named after gates',
    text: `[Service]
Environment=KUBELET_FEATURE_GATES=--feature-gates=GateA=true
Environment="FEATURE_GATES_ARG=--feature-gates=GateB=true" "X_FEATURE_GATES=--v=2 --feature-gates GateC=true"
Environment="KUBE_PROXY_FEATURE_GATES={% for gate in gates %}{{ gate }}=true{% endfor %}"
ExecStart=/usr/bin/kubelet $KUBELET_FEATURE_GATES
`,
    expected: [
      '2 GateA=true kubelet',
      '3 GateB=true kubelet',
      '3 GateC=true kubelet',
      '4 not read',
    ],
  },
  {
    form: 'arguments of a container, which begin with dashes',
    text: '[Container]\nImage=registry.k8s.io/kubelet:v1.35.0\nExec=--feature-gates=GateA=true --v=2\n',
    expected: ['3 GateA=true kubelet'],
  },
  {
    form: 'a part of a unit, without its head',
    text: 'Environment="KUBELET_EXTRA_ARGS=--v=2 --feature-gates=GateA=true"\n',
    expected: ['1 GateA=true kubelet'],
  },
  {
    form: 'a unit below the command that shows it',
    text: '$ systemctl cat kube-proxy\n# /etc/x.service\n[Service]\nExecStart=/usr/bin/kube-proxy --feature-gates=GateA=true\n',
    expected: ['4 GateA=true kube-proxy'],
  },
  {
    form: 'what Chef fills in, between the parts of a line too',
    text: '[Service]\nExecStart=/usr/bin/kubelet \\\n<% if @swap -%>\n  --v=2 \\\n<% end -%>\n  --feature-gates=GateA=true,<%= @gates.join(",") %>\n',
    expected: ['6 GateA=true kubelet', '6 not read'],
  },
  {
    form: 'a unit below its path',
    text: '/lib/systemd/system/kubelet.service\n\n[Service]\nEnvironment="KUBELET_EXTRA_ARGS=--feature-gates GateA=true"\n',
    expected: ['4 GateA=true kubelet'],
  },
]);
