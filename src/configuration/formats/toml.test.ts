import { testForms } from '../testing/test-forms.ts';

testForms([
  {
    form: 'Bottlerocket',
    text: `# feature-gates = 1
[settings.kubernetes]
cluster-name = "c"
feature-gates = { GateA = true, "GateB" = false }

[settings.bootstrap-containers.x]
user-data = """
#!/bin/sh
kubelet --feature-gates=NodeSwap=true
"""
`,
    expected: ['4 GateA=true kubelet', '4 GateB=false kubelet', '9 NodeSwap=true kubelet'],
  },
  {
    form: 'an inventory of Ansible',
    text: `[kube_control_plane]
node1 ansible_host=1.2.3.4 kubelet_feature_gates='["GateB=false"]'

[k8s_cluster:vars]
kube_feature_gates=["GateA=true", "GateB=true"]
kubelet_feature_gates=['GateA=true']
`,
    expected: ['2 GateB=false kubelet', '5 GateA=true *', '5 GateB=true *', '6 GateA=true kubelet'],
  },
]);
