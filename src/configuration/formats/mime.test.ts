import { testForms } from '../testing/test-forms.ts';

testForms([
  {
    form: 'user data in parts',
    text: `MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="BOUNDARY"

--BOUNDARY
Content-Type: application/node.eks.aws

---
apiVersion: node.eks.aws/v1alpha1
kind: NodeConfig
spec:
  featureGates:
    InstanceIdNodeName: true
  kubelet:
    config:
      featureGates:
        GateA: true
    flags:
      - "--feature-gates=GateA=true"

--BOUNDARY
Content-Type: text/x-shellscript; charset="us-ascii"

#!/bin/bash
/etc/eks/bootstrap.sh c --kubelet-extra-args "--feature-gates=GateA=true"
--BOUNDARY--
`,
    expected: [
      '12 InstanceIdNodeName=true not nodeadm',
      '16 GateA=true kubelet',
      '18 GateA=true kubelet',
      '24 GateA=true kubelet',
    ],
  },
]);
