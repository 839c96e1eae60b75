/** A configuration to try the checker on. */
export interface CheckExample {
  readonly label: string;
  readonly text: string;
}

/** One configuration of each common form. */
export const CHECK_EXAMPLES: readonly CheckExample[] = [
  {
    label: 'Flags',
    text: 'kube-apiserver --feature-gates=SidecarContainers=true,InPlacePodVerticalScaling=false,MutableCSINodeAllocatableCount=true --v=2\n',
  },
  {
    label: 'KubeletConfiguration',
    text: `apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
maxPods: 110
featureGates:
  # needed by the batch nodes
  KubeletCrashloopBackoffMax: true
  InPlacePodVerticalScaling: true
  ImageVolume: true
  CPUManager: true
`,
  },
  {
    label: 'kubeadm',
    text: `apiVersion: kubeadm.k8s.io/v1beta4
kind: ClusterConfiguration
kubernetesVersion: v1.35.0
apiServer:
  extraArgs:
    - name: feature-gates
      value: "WatchList=true,AnyVolumeDataSource=true"
    - name: v
      value: "2"
controllerManager:
  extraArgs:
    - name: feature-gates
      value: "MaxUnavailableStatefulSet=true"
`,
  },
  {
    label: 'Static pod',
    text: `apiVersion: v1
kind: Pod
metadata:
  name: kube-scheduler
  namespace: kube-system
spec:
  containers:
    - name: kube-scheduler
      image: registry.k8s.io/kube-scheduler:v1.35.0
      command:
        - kube-scheduler
        - --config=/etc/kubernetes/scheduler.yaml
        - --feature-gates=SchedulerQueueingHints=true,SchedulerAsyncPreemption=false
`,
  },
  {
    label: 'systemd',
    text: `[Service]
Environment="KUBELET_EXTRA_ARGS=--feature-gates=GracefulNodeShutdown=true"
ExecStart=/usr/bin/kubelet \\
  --config=/var/lib/kubelet/config.yaml \\
  --feature-gates=NodeSwap=true,DevicePluginCDIDevices=true \\
  $KUBELET_EXTRA_ARGS
Restart=always
`,
  },
];
