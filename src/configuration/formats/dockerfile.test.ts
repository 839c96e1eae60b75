import { testForms } from '../testing/test-forms.ts';

testForms([
  {
    form: 'a Dockerfile',
    text: `# syntax=docker/dockerfile:1
FROM golang AS build
ARG FEATURE_GATES=GateA=true
FROM scratch
# --feature-gates=Old=true
ENV KUBE_FEATURE_WatchListClient=false KUBELET_ARGS="--feature-gates=GateA=true --v=2"
ENTRYPOINT ["/usr/bin/csi-provisioner"]
CMD ["--feature-gates=Topology=true"]
RUN <<EOF
echo "--feature-gates=GateB=true" >> /etc/kubelet
EOF
`,
    expected: [
      '3 GateA=true ?',
      '6 WatchListClient=false *',
      '6 GateA=true kubelet',
      '8 Topology=true not a CSI sidecar',
      '10 GateB=true kubelet',
    ],
  },
  {
    form: 'a Dockerfile that starts a component',
    text: `FROM scratch
ENTRYPOINT ["/usr/local/bin/kube-apiserver", "--v=2"]
CMD ["--feature-gates=GateA=true"]
`,
    expected: ['3 GateA=true kube-apiserver'],
  },
  {
    form: 'a Dockerfile that starts a component with a gate named like a program',
    text: `FROM scratch
ARG FG="GateA=true"
ENTRYPOINT ["kube-scheduler", "--feature-gates", "SidecarContainers=true"]
CMD ["--feature-gates=\${FG}"]
`,
    expected: ['2 GateA=true kube-scheduler', '3 SidecarContainers=true kube-scheduler'],
  },
  {
    form: 'a Dockerfile with comments in commands',
    text: `FROM scratch
# comment \\
RUN kubelet --v=2 \\
    # --feature-gates=GateB=true
    --feature-gates=GateA=true
RUN set -e \\
  # kubelet --feature-gates=GateB=true \\

  ; kube-proxy --feature-gates=GateA=true
ENV A=b \\
  # for x
  FEATURE_GATES=GateA=true
`,
    expected: ['5 GateA=true kubelet', '9 GateA=true kube-proxy', '12 GateA=true ?'],
  },
]);
