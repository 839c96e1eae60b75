import { expect, it } from 'vitest';
import { readConfiguration } from '../read.ts';
import { testForms } from '../testing/test-forms.ts';

testForms([
  {
    form: 'variables of containers that are called after components',
    text: 'env:\n- name: KUBELET_TEST_ARGS\n  value: --feature-gates=GateA=true\n- name: X_CONFIG\n  value: |\n    kind: KubeProxyConfiguration\n    featureGates: {GateC: true}\ncontainers:\n- image: x/y\n  env:\n  - {name: KUBELET_EXTRA_ARGS, value: --feature-gates=GateB=true}\n  - {name: X_ARGS, value: --feature-gates=GateB=true}\n',
    expected: [
      '3 GateA=true kubelet',
      '7 GateC=true kube-proxy',
      '11 GateB=true kubelet',
      '12 GateB=true not y',
    ],
  },
  {
    form: 'a container whose image alone names its program, and a cluster in a map',
    text: 'containers:\n- image: public.ecr.aws/karpenter/controller:1.6\n  name: controller\n  env: [{name: FEATURE_GATES, value: GateA=true}]\nclusterConfig: {apiServer: {extraArgs: {feature-gates: GateB=true}}}\n',
    expected: ['4 GateA=true not Karpenter', '5 GateB=true kube-apiserver'],
  },
  {
    form: 'what components say of themselves, in JSON',
    text: '{"kind": "Flagz", "metadata": {"name": "apiserver"}, "flags": {"feature-gates": "GateA=true"}}\n---\n{"result": [\n{"metric": {"__name__": "kubernetes_feature_enabled", "job": "apiserver", "name": "GateA"}, "values": [[1, "0"], [2, "1"]]},\n{"metric": {"__name__": "kubernetes_feature_enabled", "name": "GateB"}, "value": [1, "0"]}]}\n',
    expected: ['1 GateA=true kube-apiserver', '4 GateA=true kube-apiserver', '5 GateB=false *'],
  },
  {
    form: 'arguments of one name that kubeadm sorts by their values',
    text: `apiVersion: kubeadm.k8s.io/v1beta4
kind: ClusterConfiguration
scheduler:
  extraArgs:
    - name: feature-gates
      value: GateB=false
    - name: feature-gates
      value: GateA=true,GateB=true
    - name: feature-gates
      value: GateC=true
`,
    expected: [
      '6 GateB=false kube-scheduler',
      '8 GateA=true kube-scheduler',
      '8 GateB=true kube-scheduler',
      '10 GateC=true kube-scheduler',
      '7 not read',
    ],
  },
  {
    form: 'a patch that replaces a map',
    text: 'machine: {kubelet: {extraConfig: {featureGates: {$patch: replace, GateA: true}}}}\n',
    expected: ['1 GateA=true kubelet'],
  },
  {
    form: 'a variable of a class that is a map',
    text: 'variables:\n- name: apiServerExtraArgs\n  value: {feature-gates: GateA=true}\n',
    expected: ['3 GateA=true kube-apiserver'],
  },
  {
    form: 'comments of templates',
    text: `{# kubelet --feature-gates=GateA=true #}
{{- /* --feature-gates=GateA=true */}}
{{/* featureGates: */}}
kubelet:
  featureGates: {GateB: true}
`,
    expected: ['5 GateB=true kubelet'],
  },
  {
    form: 'what people are told',
    text: `a:
  message: The kubelet takes no --feature-gates=GateA=true
  fail_msg: start kubelet --feature-gates=GateB=true
`,
    expected: ['2 GateA=true ?', '3 GateB=true ?'],
  },
  {
    form: 'YAML whose comments have code in sentences',
    text: `# The gates of the kubelet, such as \`feature-gates: GateB=true\`.
# -- Use \`--feature-gates=GateA=true\` here.
kubelet:
  extraArgs:
    # feature-gates: GateB=true
    feature-gates: GateC=true
`,
    expected: ['6 GateC=true kubelet'],
  },
  {
    form: 'JSON with comments',
    text: `{
  // "featureGates": { "GateA": false },
  "kind": "KubeletConfiguration", /* "featureGates": {"GateA": true} */
  "a": "http://a//b /* c */",
  "featureGates": {
    "GateB": true, // a comment
  },
}
`,
    expected: ['6 GateB=true kubelet'],
  },
  {
    form: 'values whose tag says what they are',
    text: `kind: KubeletConfiguration
featureGates:
  GateA: !!bool "true"
  GateB: !!str true
  GateC: !!bool false
`,
    expected: ['3 GateA=true kubelet', '4 GateB=!!str true kubelet', '5 GateC=false kubelet'],
  },
  {
    form: 'a parameter of a chart that is an argument',
    text: `kind: Application
spec:
  source:
    helm:
      parameters:
        - name: controlPlane.distro.k8s.apiServer.extraArgs[0]
          value: --feature-gates=GateA=true
        - name: cert-manager.extraArgs
          value: '{--v=2,--featureGates=GateA=true}'
        - name: node.command
          value: sh -c "kubelet --feature-gates=GateA=true # --feature-gates=GateB=true"
`,
    expected: [
      '7 GateA=true kube-apiserver',
      '9 GateA=true not cert-manager',
      '11 GateA=true kubelet',
    ],
  },
  {
    form: 'a parameter of a chart in quotes',
    text: `apiVersion: argoproj.io/v1alpha1
kind: Application
spec: {source: {helm: {parameters: [{name: kubelet.featureGates.GateA, value: "false"}]}}}
`,
    expected: ['3 GateA=false kubelet'],
  },
  {
    form: 'arguments of a component that is named beside them',
    text: `kind: KwokctlConfiguration
componentsPatches:
  - name: kube-scheduler
    extraArgs:
      - {key: feature-gates, value: GateA=true}
`,
    expected: ['5 GateA=true kube-scheduler'],
  },
  {
    form: 'gates of all components in KubeKey',
    text: `apiVersion: kubekey.kubesphere.io/v1alpha2
kind: Cluster
spec:
  kubernetes:
    featureGates: {GateA: true}
`,
    expected: ['5 GateA=true *'],
  },
  {
    form: 'a Secret whose value names feature gates',
    text: `kind: Secret
apiVersion: v1
data:
  other: aGVsbG8gd29ybGQsIGhlbGxvIHdvcmxkLCBoZWxsbyB3b3JsZA==
  value: I2Nsb3VkLWNvbmZpZwpydW5jbWQ6Ci0ga3ViZWxldCAtLWZlYXR1cmUtZ2F0ZXM9QT10cnVlCg==
`,
    expected: ['5 A=true kubelet'],
  },
  {
    form: 'patches of talhelper',
    text: `clusterName: c
nodes:
  - hostname: n1
    controlPlane: true
    patches:
      - |-
        machine:
          kubelet:
            extraArgs:
              feature-gates: GateA=true
      - "@./patches/x.yaml"
controlPlane:
  patches:
    - |-
      cluster:
        apiServer:
          extraArgs:
            feature-gates: UserNamespacesPodSecurityStandards=true,GateB=true
        controllerManager:
          extraArgs:
            feature-gates: HPAScaleToZero=true
    - |-
      - op: add
        path: /cluster/scheduler/extraArgs
        value:
          feature-gates: GateA=true
worker:
  inlinePatch:
    machine:
      kubelet:
        extraConfig:
          featureGates:
            GateA: true
`,
    expected: [
      '10 GateA=true kubelet',
      '18 UserNamespacesPodSecurityStandards=true kube-apiserver',
      '18 GateB=true kube-apiserver',
      '21 HPAScaleToZero=true kube-controller-manager',
      '26 GateA=true kube-scheduler',
      '33 GateA=true kubelet',
    ],
  },
  {
    form: 'eksctl',
    text: `apiVersion: eksctl.io/v1alpha5
kind: ClusterConfig
metadata: {name: c, region: us-east-1}
managedNodeGroups:
  - name: ng
    overrideBootstrapCommand: |
      #!/bin/bash
      /etc/eks/bootstrap.sh c --kubelet-extra-args '--feature-gates=GateA=true'
nodeGroups:
  - name: ng2
    kubeletExtraConfig:
      featureGates:
        RotateKubeletServerCertificate: true
        GateA: true
    preBootstrapCommands:
      - "sed -i 's/--v=2/--v=2 --feature-gates=GateA=true/' /etc/systemd/system/kubelet.service"
    bottlerocket:
      settings:
        kubernetes:
          feature-gates:
            GateA: true
`,
    expected: [
      '8 GateA=true kubelet',
      '13 RotateKubeletServerCertificate=true kubelet',
      '14 GateA=true kubelet',
      '16 GateA=true kubelet',
      '21 GateA=true kubelet',
    ],
  },
  {
    form: 'Cluster API and its providers',
    text: `apiVersion: controlplane.cluster.x-k8s.io/v1beta2
kind: KubeadmControlPlane
metadata: {name: cp}
spec:
  kubeadmConfigSpec:
    clusterConfiguration:
      featureGates: {EtcdLearnerMode: true}
      apiServer:
        extraArgs:
          - name: feature-gates
            value: GateA=true
      controllerManager:
        extraArgs: {feature-gates: "HPAScaleToZero=true"}
    joinConfiguration:
      nodeRegistration:
        kubeletExtraArgs:
          feature-gates: GateA=true
      patches: {directory: /etc/kubernetes/patches}
    files:
      - path: /etc/kubernetes/patches/kubeletconfiguration0+strategic.yaml
        content: |
          apiVersion: kubelet.config.k8s.io/v1beta1
          kind: KubeletConfiguration
          featureGates:
            GateA: true
      - path: /etc/kubernetes/patches/kube-apiserver0+json.json
        content: |
          [{"op": "add", "path": "/spec/containers/0/command/-", "value": "--feature-gates=GateA=true"}]
    preKubeadmCommands:
      - sed -i 's|KUBELET_EXTRA_ARGS=|KUBELET_EXTRA_ARGS=--feature-gates=GateA=true |' /etc/default/kubelet
---
apiVersion: controlplane.cluster.x-k8s.io/v1beta1
kind: RKE2ControlPlane
metadata: {name: r}
spec:
  serverConfig:
    kubeAPIServer:
      extraArgs: ["--feature-gates=GateA=true"]
  agentConfig:
    kubelet:
      extraArgs: ["feature-gates=GateA=true"]
---
apiVersion: controlplane.cluster.x-k8s.io/v1beta2
kind: KThreesControlPlane
spec:
  kthreesConfigSpec:
    serverConfig:
      kubeAPIServerArg: ["--feature-gates=GateA=true"]
    agentConfig:
      kubeletArgs:
        - "--feature-gates=GateA=true"
---
apiVersion: operator.cluster.x-k8s.io/v1alpha2
kind: CoreProvider
metadata: {name: cluster-api}
spec:
  manager:
    featureGates:
      ClusterTopology: true
---
apiVersion: cluster.x-k8s.io/v1beta1
kind: ClusterClass
spec:
  patches:
  - name: x
    definitions:
    - selector: {apiVersion: controlplane.cluster.x-k8s.io/v1beta1, kind: KubeadmControlPlaneTemplate, matchResources: {controlPlane: true}}
      jsonPatches:
      - op: add
        path: /spec/template/spec/kubeadmConfigSpec/clusterConfiguration/apiServer/extraArgs/feature-gates
        value: GateA=true
      - op: add
        path: "/spec/template/spec/kubeadmConfigSpec/clusterConfiguration/featureGates"
        valueFrom:
          template: |
            EtcdLearnerMode: true
`,
    expected: [
      '7 EtcdLearnerMode=true not kubeadm',
      '11 GateA=true kube-apiserver',
      '13 HPAScaleToZero=true kube-controller-manager',
      '17 GateA=true kubelet',
      '25 GateA=true kubelet',
      '28 GateA=true kube-apiserver',
      '30 GateA=true kubelet',
      '38 GateA=true kube-apiserver',
      '41 GateA=true kubelet',
      '48 GateA=true kube-apiserver',
      '51 GateA=true kubelet',
      '59 ClusterTopology=true not Cluster API',
      '71 GateA=true kube-apiserver',
      '76 EtcdLearnerMode=true not kubeadm',
    ],
  },
  {
    form: 'patches of kustomize',
    text: `apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
resources: [x.yaml]
patches:
- target: {kind: Deployment, name: kueue-controller-manager}
  patch: |-
    - op: add
      path: /spec/template/spec/containers/0/args/-
      value: --feature-gates=TopologyAwareScheduling=true
- target: {kind: KubeadmControlPlane, group: controlplane.cluster.x-k8s.io, version: v1beta1}
  patch: |-
    - op: add
      path: /spec/kubeadmConfigSpec/clusterConfiguration/controllerManager/extraArgs/feature-gates
      value: GateA=true
`,
    expected: ['9 TopologyAwareScheduling=true not Kueue', '14 GateA=true kube-controller-manager'],
  },
  {
    form: 'k0sctl',
    text: `apiVersion: k0sctl.k0sproject.io/v1beta1
kind: Cluster
metadata: {name: k0s}
spec:
  hosts:
  - role: worker
    installFlags:
    - --kubelet-extra-args="--feature-gates=GateA=true"
    - --debug
  k0s:
    version: 1.34.1+k0s.0
    config:
      apiVersion: k0s.k0sproject.io/v1beta1
      kind: ClusterConfig
      spec:
        controllerManager:
          extraArgs: {feature-gates: HPAScaleToZero=true}
        scheduler:
          extraArgs:
            feature-gates: GateA=true
        featureGates:
        - {name: GateB, enabled: true, components: ["kubelet"]}
`,
    expected: [
      '8 GateA=true kubelet',
      '17 HPAScaleToZero=true kube-controller-manager',
      '20 GateA=true kube-scheduler',
      '22 GateB=true kubelet',
    ],
  },
  {
    form: 'Rancher',
    text: `apiVersion: provisioning.cattle.io/v1
kind: Cluster
metadata: {name: r}
spec:
  rkeConfig:
    machineGlobalConfig:
      kube-apiserver-arg:
      - feature-gates=GateA=true
    machineSelectorConfig:
    - config:
        kubelet-arg: ["feature-gates=GateA=true", "max-pods=200"]
      machineLabelSelector: {}
`,
    expected: ['8 GateA=true kube-apiserver', '11 GateA=true kubelet'],
  },
  {
    form: 'cloud-init',
    text: `#cloud-config
write_files:
- path: /etc/rancher/k3s/config.yaml
  content: |
    kubelet-arg:
      - feature-gates=GateA=true
- path: /var/lib/kubelet/config.yaml
  content: |
    featureGates:
      GateA: true
runcmd:
- [sh, -c, "curl -sfL https://get.k3s.io | INSTALL_K3S_EXEC='--kube-apiserver-arg=feature-gates=GateA=true' sh -"]
- kubeadm init --feature-gates=PublicKeysECDSA=true
- [kubeadm, join, --feature-gates, "X=true"]
- |
  cat >/etc/default/kubelet <<'EOF'
  KUBELET_EXTRA_ARGS="--feature-gates=GateA=true"
  EOF
`,
    expected: [
      '6 GateA=true kubelet',
      '10 GateA=true kubelet',
      '12 GateA=true kube-apiserver',
      '13 PublicKeysECDSA=true not kubeadm',
      '14 X=true not kubeadm',
      '17 GateA=true kubelet',
    ],
  },
  {
    form: 'values of vcluster',
    text: `controlPlane:
  distro:
    k8s:
      enabled: true
      apiServer:
        extraArgs:
        - --feature-gates=GateA=true
      controllerManager:
        extraArgs: ["--feature-gates=HPAScaleToZero=true"]
`,
    expected: ['7 GateA=true kube-apiserver', '9 HPAScaleToZero=true kube-controller-manager'],
  },
  {
    form: 'configz',
    text: `{"kubeletconfig":{"enableServer":true,"featureGates":{"GateA":true,"NodeSwap":true},"kind":"KubeletConfiguration","apiVersion":"kubelet.config.k8s.io/v1beta1"}}
`,
    expected: ['1 GateA=true kubelet', '1 NodeSwap=true kubelet'],
  },
  {
    form: 'a profile of minikube',
    text: `{"Name":"m","KubernetesConfig":{"KubernetesVersion":"v1.34.0","FeatureGates":"GateA=true","ExtraOptions":[{"Component":"kubelet","Key":"feature-gates","Value":"GateA=true"}]},"Tags":[{"Key":"feature-gates","Value":"GateA=true"}]}
`,
    expected: ['1 GateA=true * or kubeadm', '1 GateA=true kubelet', '1 not read'],
  },
  {
    form: 'jobs that test Kubernetes',
    text: `containers:
- image: x
  command: [runner.sh]
  args:
  - kubetest2
  - noop
  - --test-args={% if x -%} --feature-gates=GateA=true {% endif -%} --service-feature-gates=GateA=true
  env:
  - {name: KUBE_FEATURE_GATES, value: GateA=true}
`,
    expected: ['7 GateA=true *', '7 GateA=true *', '9 GateA=true *'],
  },
  {
    form: 'MicroShift',
    text: `featureGates:
  featureSet: CustomNoUpgrade
  customNoUpgrade:
    enabled: [GateA]
    disabled: [GateB]
`,
    expected: ['4 GateA=true * or OpenShift', '5 GateB=false * or OpenShift'],
  },
  {
    form: 'ctlptl',
    text: `apiVersion: ctlptl.dev/v1alpha1
kind: Cluster
product: kind
kindV1Alpha4Cluster:
  featureGates: {GateA: true}
minikube:
  startFlags: [--feature-gates=GateA=true]
`,
    expected: ['5 GateA=true *', '7 GateA=true * or kubeadm'],
  },
  {
    form: 'actions of a workflow',
    text: `steps:
- uses: medyagh/setup-minikube@v1
  with:
    feature-gates: GateA=true
- uses: helm/kind-action@v1
  with: {feature-gates: GateA=true}
- uses: actions/checkout@v4
  with: {feature-gates: GateA=true}
`,
    expected: ['4 GateA=true * or kubeadm', '6 GateA=true *', '8 GateA=true ?'],
  },
  {
    form: 'clusters of OpenShift and of KubeOne',
    text: `apiVersion: hypershift.openshift.io/v1beta1
kind: HostedCluster
spec:
  configuration:
    featureGate:
      featureSet: CustomNoUpgrade
      customNoUpgrade: {enabled: [GateA], disabled: [GateB]}
---
apiVersion: kubeone.k8c.io/v1beta2
kind: KubeOneCluster
controlPlaneComponents:
  scheduler:
    featureGates: {GateA: true}
`,
    expected: [
      '7 GateA=true * or OpenShift',
      '7 GateB=false * or OpenShift',
      '13 GateA=true kube-scheduler',
    ],
  },
  {
    form: 'OpenShift',
    text: `apiVersion: v1
kind: List
items:
- apiVersion: machineconfiguration.openshift.io/v1
  kind: KubeletConfig
  metadata: {name: x}
  spec:
    kubeletConfig:
      featureGates:
        GateA: true
- apiVersion: operator.openshift.io/v1
  kind: KubeAPIServer
  metadata: {name: cluster}
  spec:
    unsupportedConfigOverrides:
      apiServerArguments:
        feature-gates:
        - GateA=true
- apiVersion: config.openshift.io/v1
  kind: FeatureGate
  metadata: {name: cluster}
  spec:
    featureSet: TechPreviewNoUpgrade
  status:
    featureGates:
    - version: 4.18
      enabled: [{name: ProcMountType}]
`,
    expected: ['10 GateA=true kubelet', '18 GateA=true kube-apiserver', '23 not read'],
  },
  {
    form: 'jobs of Prow',
    text: `periodics:
- name: ci
  spec:
    containers:
    - image: gcr.io/k8s-staging-test-infra/krte:v1
      command: [wrapper.sh]
      args:
      - bash
      - -c
      - curl -sSL x | ./e2e-k8s.sh
      env:
      - name: FEATURE_GATES
        value: '{"AllAlpha":true}'
      - {name: KUBE_FEATURE_GATES, value: "AllAlpha=true"}
    - image: gcr.io/x/kubekins-e2e:v1
      args:
      - --env=KUBE_FEATURE_GATES=GateA=true
      - --kubelet-flags=--feature-gates=GateA=true
      - --test_args=--ginkgo.focus=x --feature-gates=DRA=true
`,
    expected: [
      '13 AllAlpha=true *',
      '14 AllAlpha=true *',
      '17 GateA=true *',
      '18 GateA=true kubelet',
      '19 DRA=true not kubekins-e2e',
    ],
  },
  {
    form: 'scripts of steps, with variables and a shell',
    text: 'steps:\n- image: alpine\n  env: [{name: A, value: b}]\n  script: minikube start --feature-gates=GateA=true\nscript:\n  image: alpine\n  command: [sh]\n  source: |\n    kubelet --feature-gates=GateB=true\n',
    expected: ['4 GateA=true * or kubeadm', '9 GateB=true kubelet'],
  },
  {
    form: 'steps whose image or command tells whose gates they have, beside their scripts',
    text: 'steps:\n- image: public.ecr.aws/karpenter/controller:1.6\n  env: [{name: FEATURE_GATES, value: GateA=true}]\n  script: exec controller\n- {image: y, source: x, command: [kube-proxy], args: [--feature-gates=GateA=true]}\n',
    expected: ['3 GateA=true not Karpenter', '5 GateA=true kube-proxy'],
  },
  {
    form: 'images that start components',
    text: 'a: {image: "rancher/rke2:v1", environment: {FEATURE_GATES: GateA=true}}\n',
    expected: ['1 GateA=true *'],
  },
  {
    form: 'a script in a pod',
    text: `kind: Pod
apiVersion: v1
spec:
  containers:
  - name: a
    command: ["sh"]
    args:
    - -c
    - |
      set -e # unlike kube-up.sh
      exec kube-scheduler \\
        --config=/etc/x \\
        --feature-gates=GateA=true # old
      # --feature-gates=Old=true
  - name: kubelet
    image: x
    args:
    - --feature-gates
    - GateA=true
    - --emulated-version=1.33
`,
    expected: ['13 GateA=true kube-scheduler', '19 GateA=true kubelet'],
  },
  {
    form: 'JSON',
    text: `{
  "apiVersion": "kubelet.config.k8s.io/v1beta1",
  "kind": "KubeletConfiguration",
  "featureGates": {
    "GateA": true
  }
}
`,
    expected: ['5 GateA=true kubelet'],
  },
  {
    form: 'Ansible',
    text: `- name: kubelet
  template: {src: k.j2, dest: /etc/kubernetes/kubelet.env}
  vars:
    kubelet_flags: "--feature-gates={{ gates | join(',') }},GateA=true"
- name: sysctl
  ansible.builtin.command: kubeadm upgrade apply v1.35.0 --feature-gates=EtcdLearnerMode=true
- name: block
  blockinfile:
    path: /etc/systemd/system/kubelet.service.d/20-gates.conf
    block: |
      [Service]
      Environment="KUBELET_EXTRA_ARGS=--feature-gates=GateA=true"
- shell: |
    cat > /etc/rancher/rke2/config.yaml <<EOF
    kube-controller-manager-arg:
      - "feature-gates=GateA=true"
    EOF
`,
    expected: [
      '4 GateA=true kubelet',
      '6 EtcdLearnerMode=true not kubeadm',
      '12 GateA=true kubelet',
      '16 GateA=true kube-controller-manager',
      '4 not read',
    ],
  },
  {
    form: 'values of add-ons',
    text: `apiVersion: eksctl.io/v1alpha5
kind: ClusterConfig
addons:
- name: aws-ebs-csi-driver
  configurationValues: '{"sidecars":{"provisioner":{"additionalArgs":["--feature-gates=VolumeAttributesClass=true"]}}}'
- name: x
  configurationValues: |-
    controller: {featureGates: "X=true"}
`,
    expected: ['5 VolumeAttributesClass=true not a CSI sidecar', '8 X=true ?'],
  },
  {
    form: 'Butane',
    text: `variant: flatcar
version: 1.0.0
systemd:
  units:
  - name: kubelet.service
    enabled: true
    contents: |
      [Service]
      ExecStart=/opt/bin/kubelet --feature-gates=GateA=true
    dropins:
    - name: 10.conf
      contents: |
        [Service]
        Environment="KUBELET_EXTRA_ARGS=--feature-gates=GateA=true"
storage:
  files:
  - path: /etc/kubernetes/kubelet.yaml
    contents:
      inline: |
        kind: KubeletConfiguration
        apiVersion: kubelet.config.k8s.io/v1beta1
        featureGates: {GateA: true}
`,
    expected: ['9 GateA=true kubelet', '14 GateA=true kubelet', '22 GateA=true kubelet'],
  },
  {
    form: 'other programs in pods',
    text: `apiVersion: apps/v1
kind: Deployment
metadata: {name: karpenter}
spec:
  template:
    spec:
      containers:
      - name: controller
        image: public.ecr.aws/karpenter/controller:1.0
        env:
        - name: FEATURE_GATES
          value: "NodeRepair=true,SpotToSpotConsolidation=false"
      - name: kube-rbac-proxy
        image: quay.io/brancz/kube-rbac-proxy
        args: ["--feature-gates=X=true"]
`,
    expected: [
      '12 NodeRepair=true not Karpenter',
      '12 SpotToSpotConsolidation=false not Karpenter',
      '15 X=true not kube-rbac-proxy',
    ],
  },
  {
    form: 'a template of Helm',
    text: `{{- if .Values.enabled }}
apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: {{ include "x.fullname" . }}
spec:
  template:
    spec:
      containers:
      - name: kube-proxy
        image: "{{ .Values.image }}:{{ .Values.tag }}"
        command:
        - kube-proxy
        {{- with .Values.featureGates }}
        - --feature-gates={{ . }}
        {{- end }}
        - --feature-gates=GateA=true
        args: {{ toYaml .Values.args | nindent 8 }}
{{- end }}
---
apiVersion: policy/v1beta1
kind: PodSecurityPolicy
metadata: {name: x}
{{- range .Values.x }}
---
apiVersion: batch/v1beta1
kind: CronJob
metadata:
  name: y
{{ end }}
`,
    expected: ['17 GateA=true kube-proxy', '15 not read'],
  },
  {
    form: 'Compose',
    text: `services:
  k3s:
    image: rancher/k3s:v1.34.2-k3s1
    command:
      - server
      - --kube-apiserver-arg
      - feature-gates=GateA=true
      - --kubelet-arg=feature-gates=GateA=true,GateB=true
    environment:
      K3S_KUBELET_ARGS: "--feature-gates=GateA=true"
      KUBE_FEATURE_WatchListClient: "false"
  api:
    image: registry.k8s.io/kube-apiserver:v1.34.2
    entrypoint: kube-apiserver
    command: >-
      --etcd-servers=http://etcd:2379
      --feature-gates=GateA=true
      --v=2
`,
    expected: [
      '7 GateA=true kube-apiserver',
      '8 GateA=true kubelet',
      '8 GateB=true kubelet',
      '10 GateA=true kubelet',
      '11 WatchListClient=false *',
      '17 GateA=true kube-apiserver',
    ],
  },
  {
    form: 'Kubespray',
    text: `kube_feature_gates: []
kubelet_feature_gates:
  - GateA=true
kubeadm_feature_gates:
  - "PublicKeysECDSA=true"
kube_apiserver_feature_gates: ["GateA=true"]
kube_controller_feature_gates: ["GateA=true"]
kube_scheduler_feature_gates:
- GateA=true
kube_proxy_feature_gates: ["GateA=true"]
kubelet_custom_flags:
  - "--feature-gates=GateA=true"
kubelet_config_extra_args:
  featureGates:
    GateA: true
kube_kubeadm_apiserver_extra_args:
  feature-gates: GateA=true
kubeadm_scheduler_extra_args: {feature-gates: "GateA=true"}
`,
    expected: [
      '3 GateA=true kubelet',
      '5 PublicKeysECDSA=true not kubeadm',
      '6 GateA=true kube-apiserver',
      '7 GateA=true kube-controller-manager',
      '9 GateA=true kube-scheduler',
      '10 GateA=true kube-proxy',
      '12 GateA=true kubelet',
      '15 GateA=true kubelet',
      '17 GateA=true kube-apiserver',
      '18 GateA=true kube-scheduler',
    ],
  },
  {
    form: 'charts of other programs',
    text: `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: cm, namespace: argocd}
spec:
  source:
    chart: cert-manager
    repoURL: https://charts.jetstack.io
    helm:
      parameters:
      - name: featureGates
        value: ServerSideApply=true
      values: |
        featureGates: "ServerSideApply=true"
---
apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: {name: kueue}
spec:
  chart: {spec: {chart: kueue, version: "0.9"}}
  values:
    controllerManager:
      featureGates:
      - name: TopologyAwareScheduling
        enabled: true
    managerConfig:
      controllerManagerConfigYaml: |-
        apiVersion: config.kueue.x-k8s.io/v1beta1
        kind: Configuration
        featureGates:
          TopologyAwareScheduling: true
---
apiVersion: helm.cattle.io/v1
kind: HelmChart
metadata: {name: ebs-csi}
spec:
  chart: aws-ebs-csi-driver
  valuesContent: |-
    sidecars:
      provisioner:
        additionalArgs: ["--feature-gates=VolumeAttributesClass=true"]
`,
    expected: [
      '11 ServerSideApply=true not cert-manager',
      '13 ServerSideApply=true not cert-manager',
      '23 TopologyAwareScheduling=true not Kueue',
      '30 TopologyAwareScheduling=true not Kueue',
      '40 VolumeAttributesClass=true not a CSI sidecar',
    ],
  },
  {
    form: 'what Terraform and a shell put in',
    text: `apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
%{ if swap ~}
failSwapOn: false
%{ endif ~}
featureGates:
  GateA: true
  \${indent(2, yamlencode({ more = merge({}, { x = 1 }) }))}
  GateB: \${gate_b}
---
env:
- { name: NODE, value: \${NODE} }
- { name: KUBE_FEATURE_GATES, value: "GateA=true,GateB=\${B}" }
`,
    expected: ['7 GateA=true kubelet', '13 GateA=true *', '9 not read', '13 not read'],
  },
  {
    form: 'templates of a ClusterClass',
    text: `apiVersion: cluster.x-k8s.io/v1beta1
kind: ClusterClass
spec:
  patches:
  - name: gates
    definitions:
    - selector:
        apiVersion: controlplane.cluster.x-k8s.io/v1beta1
        kind: KubeadmControlPlaneTemplate
      jsonPatches:
      - op: add
        path: /spec/template/spec/kubeadmConfigSpec/initConfiguration/nodeRegistration/kubeletExtraArgs
        valueFrom:
          template: |
            feature-gates: "GateA=true"
            {{ if .swap }}
            fail-swap-on: "false"
            {{ end }}
      - op: add
        path: /spec/template/spec/kubeadmConfigSpec/clusterConfiguration/apiServer/extraArgs/feature-gates
        valueFrom:
          template: GateB=true,GateC={{ .c }}
      - op: add
        path: /spec/template/spec/kubeadmConfigSpec/clusterConfiguration/scheduler/extraArgs/feature-gates
        valueFrom: {variable: schedulerGates}
`,
    expected: [
      '15 GateA=true kubelet',
      '22 GateB=true kube-apiserver',
      '22 not read',
      '23 not read',
    ],
  },
  {
    form: 'schemas, and objects whose parts are those of others',
    text: `{"kubelet": {"featureGates": {"title": "gates", "properties": {"GateA": {"type": "boolean", "default": true}}}}}
---
kind: ClusterConfiguration
version: v1
spec:
  global:
    featureGates: {GateB: true}
---
apiVersion: karpenter.k8s.aws/v1
kind: EC2NodeClass
spec:
  userData: |
    [settings.kubernetes.feature-gates]
    GateC = true
---
apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: {name: kyverno}
spec:
  values: {admissionController: {featureGates: {GateD: true}}}
`,
    expected: [
      '7 GateB=true ?',
      '14 GateC=true kubelet',
      '20 GateD=true not an admission controller',
    ],
  },
  {
    form: 'a GitHub workflow',
    text: `name: ci
on: [push]
env:
  KIND_FEATURE_GATES: "GateA=true"
jobs:
  e2e:
    runs-on: ubuntu-latest
    steps:
    - name: minikube
      uses: medyagh/setup-minikube@latest
      with:
        start-args: --feature-gates=GateA=true
        extra-config: 'apiserver.feature-gates=GateA=true'
        feature-gates: "GateB=true"
    - run: |
        minikube start --feature-gates=GateA=true --extra-config=kubelet.feature-gates=GateB=true
        cat <<EOF | kind create cluster --config -
        kind: Cluster
        apiVersion: kind.x-k8s.io/v1alpha4
        featureGates:
          GateA: true
        EOF
    - name: k3d
      uses: AbsaOSS/k3d-action@v2
      with:
        args: >-
          --k3s-arg "--kube-apiserver-arg=feature-gates=GateA=true@server:*"
`,
    expected: [
      '4 GateA=true ?',
      '12 GateA=true * or kubeadm',
      '13 GateA=true kube-apiserver',
      '14 GateB=true * or kubeadm',
      '16 GateA=true * or kubeadm',
      '16 GateB=true kubelet',
      '21 GateA=true *',
      '27 GateA=true kube-apiserver',
    ],
  },
  {
    form: 'k3d',
    text: `apiVersion: k3d.io/v1alpha5
kind: Simple
options:
  k3s:
    extraArgs:
      - arg: "--kube-apiserver-arg=feature-gates=GateA=true"
        nodeFilters: ["server:*"]
      - arg: --kubelet-arg=feature-gates=GateB=true
        nodeFilters: [agent:*]
`,
    expected: ['6 GateA=true kube-apiserver', '8 GateB=true kubelet'],
  },
  {
    form: 'Gardener',
    text: `apiVersion: core.gardener.cloud/v1beta1
kind: Shoot
spec:
  kubernetes:
    kubeScheduler: {featureGates: {GateA: true}}
    kubeProxy: {featureGates: {GateA: true}}
  provider:
    workers:
    - name: w
      kubernetes:
        kubelet:
          featureGates: {GateA: true}
---
apiVersion: gardenlet.config.gardener.cloud/v1alpha1
kind: GardenletConfiguration
featureGates: {HVPA: true}
---
apiVersion: operator.gardener.cloud/v1alpha1
kind: Garden
spec:
  virtualCluster:
    gardener:
      gardenerAPIServer: {featureGates: {X: true}}
    kubernetes:
      kubeAPIServer: {featureGates: {GateA: true}}
`,
    expected: [
      '5 GateA=true kube-scheduler',
      '6 GateA=true kube-proxy',
      '12 GateA=true kubelet',
      '16 HVPA=true not Gardener',
      '23 X=true not Gardener',
      '25 GateA=true kube-apiserver',
    ],
  },
  {
    form: 'Canonical Kubernetes and MicroK8s',
    text: `cluster-config: {}
extra-node-kube-apiserver-args:
  --feature-gates: GateA=true
extra-node-kubelet-args:
  "--feature-gates": "GateA=true"
---
version: 0.2.0
extraKubeletArgs:
  --feature-gates: GateA=true
extraKubeAPIServerArgs:
  --feature-gates: GateA=true
`,
    expected: [
      '3 GateA=true kube-apiserver',
      '5 GateA=true kubelet',
      '9 GateA=true kubelet',
      '11 GateA=true kube-apiserver',
    ],
  },
  {
    form: 'ConfigMaps',
    text: `apiVersion: v1
kind: ConfigMap
metadata: {name: kubelet-config, namespace: kube-system}
data:
  kubelet: |
    apiVersion: kubelet.config.k8s.io/v1beta1
    featureGates:
      GateA: true
    kind: KubeletConfiguration
---
apiVersion: v1
kind: ConfigMap
metadata: {name: kube-proxy, namespace: kube-system}
data:
  config.conf: "apiVersion: kubeproxy.config.k8s.io/v1alpha1\\nkind: KubeProxyConfiguration\\nfeatureGates:\\n  GateA: true\\n"
  kubelet.json: '{"featureGates":{"GateA":true}}'
  KUBELET_FEATURE_GATES: GateA=true
`,
    expected: [
      '8 GateA=true kubelet',
      '15 GateA=true kube-proxy',
      '16 GateA=true kubelet',
      '17 GateA=true kubelet',
    ],
  },
  {
    form: 'anchors, variables, copies',
    text: `x-gates: &gates
  GateA: true
kubelet:
  featureGates:
    <<: *gates
    GateB: false
kubeAPIServer:
  featureGates: *gates
services:
  api:
    image: registry.k8s.io/kube-apiserver:v1.34.0
    environment:
    - KUBE_FEATURE_WatchListClient=false
    - FEATURE_GATES=GateA=true
metadata:
  annotations:
    kubectl.kubernetes.io/last-applied-configuration: '{"featureGates":{"GateA":true}}'
  managedFields:
  - fieldsV1: {"f:spec": {"f:featureGates": {}}}
`,
    expected: [
      '2 GateA=true kubelet',
      '2 GateA=true kube-apiserver',
      '6 GateB=false kubelet',
      '13 WatchListClient=false kube-apiserver',
      '14 GateA=true kube-apiserver',
    ],
  },
  {
    form: 'kubeadm',
    text: `# kubectl get --raw /api/v1/nodes/x/proxy/configz
apiVersion: kubeadm.k8s.io/v1beta4
kind: JoinConfiguration
nodeRegistration:
  kubeletExtraArgs:
  - {name: feature-gates, value: "GateA=true"}
patches:
  directory: /x
---
kind: ClusterConfiguration
scheduler:
  extraArgs:
  - name: feature-gates
    value: "GateA=true"
  - name: emulated-version
    value: "1.34"
etcd: {local: {extraArgs: {}}}
`,
    expected: ['6 GateA=true kubelet', '14 GateA=true kube-scheduler'],
  },
  {
    form: 'Secrets, lists, quoted booleans',
    text: `apiVersion: v1
kind: Secret
metadata: {name: machine-config}
stringData:
  kubelet-args: "--feature-gates=GateA=true"
data:
  x: YQ==
---
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
featureGates:
  "GateA": "true"
  GateB: yes
  # UserNamespacesSupport: true
---
apiVersion: v1
kind: List
items:
- apiVersion: extensions/v1beta1
  kind: Ingress
- {apiVersion: policy/v1beta1, kind: PodSecurityPolicy, metadata: {name: p}}
`,
    expected: ['5 GateA=true kubelet', '12 GateA="true" kubelet', '13 GateB=true kubelet'],
  },
  {
    form: 'a schema',
    text: `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: kubevirts.kubevirt.io}
spec:
  versions:
  - schema:
      openAPIV3Schema:
        properties:
          featureGates:
            description: Map of feature gates
            type: object
            additionalProperties: {type: boolean}
`,
    expected: [],
  },
  {
    form: 'objects of other programs',
    text: `apiVersion: kubevirt.io/v1
kind: KubeVirt
metadata: {name: k}
spec:
  configuration:
    developerConfiguration:
      featureGates:
      - GPU
      - HostDisk
---
apiVersion: hco.kubevirt.io/v1beta1
kind: HyperConverged
spec:
  featureGates:
    deployKubeSecondaryDNS: true
---
apiVersion: config.kueue.x-k8s.io/v1beta1
kind: Configuration
featureGates:
  DynamicResourceAllocation: true
---
apiVersion: controller.config.cert-manager.io/v1alpha1
kind: ControllerConfiguration
featureGates:
  ServerSideApply: true
---
apiVersion: karpenter.sh/v1
kind: NodePool
spec: {}
`,
    expected: [
      '8 GPU=true not KubeVirt',
      '9 HostDisk=true not KubeVirt',
      '15 deployKubeSecondaryDNS=true not KubeVirt',
      '20 DynamicResourceAllocation=true not Kueue',
      '25 ServerSideApply=true not cert-manager',
    ],
  },
  {
    form: 'values of a chart',
    text: `controller:
  featureGates: ServerSideApply=true
settings:
  featureGates:
    nodeRepair: true
kubelet:
  extraArgs: "--feature-gates=GateA=true"
apiServer:
  featureGates: [GateA=true]
`,
    expected: [
      '2 ServerSideApply=true ?',
      '5 nodeRepair=true ?',
      '7 GateA=true kubelet',
      '9 GateA=true kube-apiserver',
    ],
  },
  {
    form: 'kOps',
    text: `apiVersion: kops.k8s.io/v1alpha2
kind: InstanceGroup
metadata: {name: nodes}
spec:
  kubelet:
    featureGates:
      GateA: "true"
  additionalUserData:
  - name: x.sh
    type: text/x-shellscript
    content: |
      #!/bin/sh
      echo 'DAEMON_ARGS="--feature-gates=GateA=true"' > /etc/sysconfig/kubelet
---
apiVersion: kops.k8s.io/v1alpha2
kind: Cluster
spec:
  certManager: {enabled: true, featureGates: {X: "true"}}
  kubeProxy: {featureGates: {GateA: "True"}}
  cloudControllerManager: {featureGates: {GateA: "true"}}
  kubeControllerManager:
    featureGates: {GateA: "maybe"}
`,
    expected: [
      '7 GateA=true kubelet',
      '13 GateA=true kubelet',
      '18 X=true not cert-manager',
      '19 GateA=true kube-proxy',
      '20 GateA=true cloud-controller-manager',
      '22 GateA="maybe" kube-controller-manager',
    ],
  },
  {
    form: "Puppet's arguments, which have colons",
    text: "kubernetes::kubelet_extra_arguments:\n- 'feature-gates: GateA=true,GateB=false'\n- 'v: 2'\nnotes:\n- 'feature-gates: GateA=true'\ncontainers:\n- command: [kubelet, 'feature-gates: GateA=true']\n",
    expected: ['2 GateA=true kubelet', '2 GateB=false kubelet', '5 not read', '7 not read'],
  },
  {
    form: "Puppet's keys, which have colons, and a path to what is written as no gate",
    text: 'kubernetes::kubelet::feature_gates:\n  GateA: true\nkubelet.featureGates.readme: true\n',
    expected: ['2 GateA=true kubelet', '3 not read'],
  },
  {
    form: 'items of lists for charts, each in two values that stand apart',
    text: 'parameters:\n- name: kueue.featureGates[0].name\n  value: GateA\n- name: kueue.featureGates[0].enabled\n  value: "false"\n- {name: "kueue.featureGates[1].name", value: GateB}\n- {name: "kueue.featureGates[1].enabled", value: "true"}\n',
    expected: ['3 GateA=false not Kueue', '6 GateB=true not Kueue'],
  },
  {
    form: 'an item of a list for charts whose state stands above its name, behind more, or is filled in',
    text: 'parameters:\n- name: kueue.featureGates[0].name\n  value: GateA\n- value: "false"\n  name: kueue.featureGates[0].enabled\n- name: kueue.featureGates[1].name\n  value: GateB\n- name: kueue.featureGates[1].enabled\n  forceString: true\n  value: "false"\n- name: kueue.featureGates[2].name\n  value: GateC\n- name: kueue.featureGates[2].enabled\n  value: "{{ x }}"\n',
    expected: ['3 GateA=false not Kueue', '7 GateB=false not Kueue', '11 not read', '13 not read'],
  },
  {
    form: 'an item of a list for charts that has more',
    text: 'parameters:\n- name: kueue.featureGates[0].name\n  value: GateA\n- name: kueue.featureGates[0].enabled\n  value: "false"\n- name: kueue.featureGates[0].components\n  value: x\n',
    expected: ['2 not read', '4 not read', '6 not read'],
  },
  {
    form: 'an item of a list for charts without its state, which others with another path, in a comment, or in another document do not have',
    text: 'parameters:\n- name: kueue.featureGates[0].name\n  value: GateA\n- name: other.kueue.featureGates[0].enabled\n  value: "false"\n# - {name: kueue.featureGates[0].enabled, value: "false"}\n---\nparameters:\n- name: kueue.featureGates[0].enabled\n  value: "false"\n',
    expected: ['2 not read', '4 not read', '9 not read'],
  },
  {
    form: 'a gate alone as an item of a list has it',
    text: 'kubelet:\n  featureGates: {name: GateA, enabled: false}\nkubeProxy:\n  featureGates: {name: GateA}\nscheduler:\n  featureGates: {name: GateA, enabled: true, GateB: true}\nkueue:\n  featureGates: {name: GateA, enabled: true, stage: alpha}\n',
    expected: ['2 GateA=false kubelet', '4 not read', '6 not read', '8 not read'],
  },
  {
    form: 'the same in a field that is a map',
    text: 'kind: KubeletConfiguration\napiVersion: kubelet.config.k8s.io/v1beta1\nfeatureGates: {name: GateA, enabled: true}\n---\nkind: KubeletConfiguration\nfeatureGates: {name: GateA, GateB: true}\n',
    expected: [
      '3 name=GateA kubelet',
      '3 enabled=true kubelet',
      '6 name=GateA kubelet',
      '6 GateB=true kubelet',
    ],
  },
  {
    form: 'variables of a class, with what they are by default',
    text: 'kind: ClusterClass\napiVersion: cluster.x-k8s.io/v1beta1\nvariables:\n- name: apiServerFeatureGates\n  required: false\n  schema: {openAPIV3Schema: {type: string, default: "GateA=true"}}\n- name: kubeletExtraArgs\n  schema: {openAPIV3Schema: {type: object, default: {feature-gates: GateB=true}}}\n- name: schedulerFeatureGates\n  schema: {openAPIV3Schema: {type: string}}\n',
    expected: ['6 GateA=true kube-apiserver', '8 GateB=true kubelet', '9 not read'],
  },
  {
    form: 'conditions of templates above what they are about',
    text: 'kubelet-arg:\n{% if kubelet_feature_gates %}\n- "feature-gates={{ kubelet_feature_gates }}"\n{% endif %}\n{{- if .Values.featureGates }}\n- feature-gates=GateA=true\n{{- end }}\nkubelet:\n  featureGates:\n    {{- if .Values.featureGates.b }}\n    GateB: true\n    {{- end }}\n',
    expected: ['6 GateA=true kubelet', '11 GateB=true kubelet', '3 not read'],
  },
  {
    form: 'a template that goes through gates, and puts them in',
    text: '{{- with .Values.featureGates }}\nfeatureGates:\n  {{- toYaml . | nindent 2 }}\n{{- end }}\na:\n{{- with .Values.featureGates }}\n  b: {{ . }}\n{{- end }}\n',
    expected: ['3 not read', '6 not read'],
  },
  {
    form: 'templates that ask for gates, or go through some, and end before others',
    text: 'kubelet-arg:\n{{- if .Values.featureGates }}\n- v=2\n{{- else }}\n- feature-gates=GateA=true\n{{- end }}\n{{- with .Values.featureGates }}\n# feature-gates: none\n- v=2\n{{- end }}\n{{- if .Values.featureGates }}\n{{- if .x }}\n- v=2\n{{- end }}\n- feature-gates=GateB=true\n{{- end }}\n{{- range .Values.featureGates }}\n- feature-gates=GateC=true\n{{- end }}\n',
    expected: [
      '5 GateA=true kubelet',
      '15 GateB=true kubelet',
      '18 GateC=true kubelet',
      '2 not read',
      '7 not read',
      '17 not read',
    ],
  },
  {
    form: 'a condition of a template above what names no gates',
    text: 'kubelet-arg:\n{{- if .Values.featureGates }}\n{{ include "gates" . }}\n{{- end }}\n',
    expected: ['2 not read'],
  },
  {
    form: 'a variable for all components that one is given besides',
    text: 'kube_feature_gates: [GateA=true]\nkube_scheduler_feature_gates: "{{ kube_feature_gates }}"\n',
    expected: ['1 GateA=true *'],
  },
  {
    form: 'what tests of Kubernetes are given',
    text: 'args:\n- --node-test-args=--feature-gates=GateA=true --v=2\n- --env=X=y\n',
    expected: ['2 GateA=true *'],
  },
  {
    form: 'lines that stand for others',
    text: '...\nspec:\n  containers:\n  - command:\n    - kube-apiserver\n    - --feature-gates=GateA=true\n    ...\n',
    expected: ['6 GateA=true kube-apiserver'],
  },
  {
    form: 'the end of a document',
    text: 'kind: KubeletConfiguration\nfeatureGates:\n  GateA: true\n...\nkind: KubeProxyConfiguration\nfeatureGates:\n  GateB: true\n',
    expected: ['3 GateA=true kubelet', '7 GateB=true kube-proxy'],
  },
  {
    form: 'the end of a document before a directive',
    text: '%YAML 1.2\n---\nkind: KubeletConfiguration\nfeatureGates:\n  GateA: true\n...\n%YAML 1.2\n---\nkind: KubeProxyConfiguration\nfeatureGates:\n  GateB: true\n',
    expected: ['5 GateA=true kubelet', '11 GateB=true kube-proxy'],
  },
  {
    form: 'what follows the end of a document',
    text: 'kind: KubeletConfiguration\nfeatureGates:\n  GateA: true\n...\nend of the file\n',
    expected: ['3 GateA=true kubelet'],
  },
  {
    form: 'the parts of a cluster of kubeadm, whatever else is around them',
    text: 'services:\n  kubeadm:\n    apiServer:\n      extraArgs:\n        feature-gates: GateA=true\n    featureGates:\n      GateB: true\n',
    expected: ['5 GateA=true kube-apiserver', '7 GateB=true not kubeadm'],
  },
  {
    form: 'a variable without a value',
    text: 'env:\n- name: FEATURE_GATES\n- name: A\n  value: b\n',
    expected: [],
  },
  {
    form: 'a step of a workflow with a script that starts components',
    text: 'steps:\n- env:\n    FEATURE_GATES: GateA=true\n  run: |\n    set -e\n    ./hack/local-up-cluster.sh -O\n- env:\n    FEATURE_GATES: GateB=true\n  run: ./hack/test.sh\n',
    expected: ['3 GateA=true *', '8 GateB=true ?'],
  },
  {
    form: 'steps of a workflow with such a script among their commands, or in their words alone',
    text: 'steps:\n- env: {FEATURE_GATES: GateA=true}\n  run: ./hack/local-up-cluster.sh; true\n- env: {FEATURE_GATES: GateB=true}\n  run: shellcheck hack/local-up-cluster.sh\n- env: {FEATURE_GATES: GateC=true}\n  run: |\n    # kube-up.sh is not run\n    chmod +x hack/local-up-cluster.sh\n',
    expected: ['2 GateA=true *', '4 GateB=true ?', '6 GateC=true ?'],
  },
  {
    form: 'what Chef fills in',
    text: 'kind: KubeletConfiguration\n<% unless @x -%>\nfeatureGates:\n  GateA: true\n<% end -%>\nv: <%= @v %>\n',
    expected: ['4 GateA=true kubelet'],
  },
]);

it('marks the name alone of a gate whose value stands apart', () => {
  const text = 'parameters:\n- name: "a=b.featureGates.GateA"\n  value: "true"\n';
  const [one] = readConfiguration(text).settings;
  expect(text.slice(one?.at.start, one?.at.end)).toBe('GateA');
  expect(one?.group.whole.kind).toBe('items');
});
