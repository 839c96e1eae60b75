/** A project whose releases concern whoever develops Kubernetes. */
export interface FollowedProject {
  /** owner/name on GitHub. */
  readonly repository: string;
  /** The tags that count, where the repository also releases something else. */
  readonly tags?: RegExp;
}

/**
 * The projects that LWKD follows, and those that its issues tell of besides; to follow another, add a
 * line. From https://github.com/kubernetes-sigs/lwkd, `scripts/release-crawler`.
 */
export const FOLLOWED: readonly FollowedProject[] = [
  { repository: 'containerd/containerd', tags: /^v\d/ },
  { repository: 'containerd/nerdctl' },
  { repository: 'containernetworking/cni' },
  { repository: 'coredns/coredns' },
  { repository: 'cri-o/cri-o' },
  { repository: 'cilium/cilium' },
  { repository: 'etcd-io/etcd', tags: /^v\d/ },
  { repository: 'golang/go' },
  { repository: 'google/cadvisor', tags: /^v\d/ },
  { repository: 'grpc/grpc' },
  { repository: 'kubernetes-csi/csi-driver-host-path' },
  { repository: 'kubernetes-csi/csi-driver-nfs' },
  { repository: 'kubernetes-csi/csi-driver-smb' },
  { repository: 'kubernetes-csi/external-provisioner', tags: /^v\d/ },
  { repository: 'kubernetes-csi/node-driver-registrar' },
  { repository: 'kubernetes-sigs/cluster-api' },
  { repository: 'kubernetes-sigs/cluster-api-provider-vsphere' },
  { repository: 'kubernetes-sigs/cri-tools' },
  { repository: 'kubernetes-sigs/gateway-api', tags: /^v\d/ },
  { repository: 'kubernetes-sigs/headlamp', tags: /^v\d/ },
  { repository: 'kubernetes-sigs/jobset' },
  { repository: 'kubernetes-sigs/karpenter', tags: /^v\d/ },
  { repository: 'kubernetes-sigs/kind' },
  { repository: 'kubernetes-sigs/kubebuilder' },
  { repository: 'kubernetes-sigs/kubespray' },
  { repository: 'kubernetes-sigs/kueue' },
  { repository: 'kubernetes-sigs/kustomize', tags: /^kustomize\/v\d/ },
  { repository: 'kubernetes-sigs/metrics-server', tags: /^v\d/ },
  { repository: 'kubernetes-sigs/node-feature-discovery' },
  { repository: 'kubernetes-sigs/vsphere-csi-driver' },
  { repository: 'kubernetes/autoscaler', tags: /^(?:cluster|vertical-pod)-autoscaler-\d/ },
  { repository: 'kubernetes/cloud-provider-aws', tags: /^v\d/ },
  { repository: 'kubernetes/cloud-provider-gcp', tags: /^(?:ccm\/)?v\d/ },
  { repository: 'kubernetes/cloud-provider-openstack', tags: /^v\d/ },
  { repository: 'kubernetes/cloud-provider-vsphere', tags: /^v\d/ },
  { repository: 'kubernetes/ingress-gce' },
  { repository: 'kubernetes/kompose' },
  { repository: 'kubernetes/kops', tags: /^v\d/ },
  { repository: 'kubernetes/kube-state-metrics', tags: /^v\d/ },
  { repository: 'kubernetes/minikube' },
  { repository: 'opencontainers/runc' },
  { repository: 'prometheus/prometheus', tags: /^v\d/ },
];
