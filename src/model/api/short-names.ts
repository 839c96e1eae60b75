/** Source: `ShortNames()` below `pkg/registry` of kubernetes/kubernetes, shown by `kubectl api-resources`. */
const SHORT_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    CertificateSigningRequest: 'csr',
    ComponentStatus: 'cs',
    ConfigMap: 'cm',
    CronJob: 'cj',
    CustomResourceDefinition: 'crd',
    DaemonSet: 'ds',
    Deployment: 'deploy',
    Endpoints: 'ep',
    Event: 'ev',
    HorizontalPodAutoscaler: 'hpa',
    IPAddress: 'ip',
    Ingress: 'ing',
    LimitRange: 'limits',
    Namespace: 'ns',
    NetworkPolicy: 'netpol',
    Node: 'no',
    PersistentVolume: 'pv',
    PersistentVolumeClaim: 'pvc',
    Pod: 'po',
    PodDisruptionBudget: 'pdb',
    PodSecurityPolicy: 'psp',
    PriorityClass: 'pc',
    ReplicaSet: 'rs',
    ReplicationController: 'rc',
    ResourceQuota: 'quota',
    Service: 'svc',
    ServiceAccount: 'sa',
    StatefulSet: 'sts',
    StorageClass: 'sc',
    VolumeAttributesClass: 'vac',
  }),
);

/** What kubectl also calls a kind of the API: "deploy" for "Deployment". */
export function shortNames(kind: string): string[] {
  const name = SHORT_NAMES.get(kind);
  return name === undefined ? [] : [name];
}
