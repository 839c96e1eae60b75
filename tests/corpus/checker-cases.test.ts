import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadGateTable } from '../../scripts/check-gates/load-table.ts';
import { readConfiguration } from '../../src/configuration/read.ts';
import { watchedIn } from '../../src/configuration/watched.ts';
import {
  type Finding,
  type FlagFinding,
  isFatal,
  isFatalFlag,
} from '../../src/model/check/finding.ts';
import { judge } from '../../src/model/check/judge.ts';

const FOLDER = fileURLToPath(new URL('../../../shared/cases/checker/', import.meta.url));

/**
 * What is right about each setting of a configuration, in the order of the text: whether the component
 * does not start (`stops`), whether the setting is the default (`idle`), does something (`fine`), or is
 * another program's (`not judged`). Names are shortened by `SHORT`.
 */
const RIGHT: Readonly<Record<string, string>> = {
  '01-kubeadm-v1beta3.yaml':
    'EtcdLearnerMode=true stops, UNPSS=true stops, UNPSS=true stops, HPAScaleToZero=true fine, UNPSS=true stops, NodeSwap=true idle',
  '03-kubeletconfig.yaml':
    'RotateKubeletServerCertificate=true idle, InPlacePodLevelResourcesVerticalScaling=true stops, CustomCPUCFSQuotaPeriod=true fine',
  '04-kubeproxy.yaml': 'NFTablesProxyMode=true idle, TopologyAwareHints=true idle',
  '06-kind.yaml':
    'DynamicResourceAllocation=true idle, UNPSS=true stops, SidecarContainrs=true stops, NoSuchGateAtAll=true stops, CPUManager=true stops',
  '07-kind-jsonpatch.yaml': 'UNPSS=true stops',
  '08-k3s-config.yaml':
    'UNPSS=true stops, CloudDualStackNodeIPs=true stops, NodeSwap=true idle, HPAScaleToZero=true fine, InPlacePodVerticalScaling=true idle',
  '09-k3s-cmdline.sh':
    'UNPSS=true stops, KubeletInUserNamespace=true fine, ProcMountType=true idle',
  '10-rke1-cluster.yml':
    'UNPSS=true stops, CPUManager=true stops, NodeSwap=true idle, TopologyAwareHints=true idle',
  '12-talos.yaml':
    'UNPSS=true stops, EnvFiles=true idle, CPUManager=true stops, UNPSS=true stops, HPAScaleToZero=true fine',
  '14-kops.yaml':
    'EventedPLEG=true fine, UNPSS=true stops, HPAScaleToZero=true fine, SchedulerQueueingHints=false stops',
  '15-kubespray.yml':
    'UNPSS=true stops, GracefulNodeShutdown=true idle, RotateKubeletServerCertificate=true idle, SeccompDefault=true stops',
  '16-minikube.sh':
    'UNPSS=true stops, UNPSS=true stops, EventedPLEG=true fine, UNPSS=true stops, CPUManager=true stops',
  '19-gardener-shoot.yaml':
    'UNPSS=true stops, UNPSS=true stops, HPAScaleToZero=true fine, NodeSwap=false stops',
  '21-nodeadm.yaml':
    'InstanceIdNodeName=true not judged, DynamicResourceAllocation=true idle, UNPSS=true stops, CPUManager=true stops',
  '22-k0s.yaml': 'UNPSS=true stops, CPUManager=true stops, UNPSS=true stops',
  '23-microk8s-kube-apiserver': 'UNPSS=true stops, HPAScaleToZero=true fine',
  '25-terraform.tf':
    'UNPSS=true stops, UNPSS=true stops, CPUManager=true stops, EnvFiles=true idle, CPUManager=true stops',
  '26-ansible.yml':
    'CPUManager=true stops, UNPSS=true stops, CPUManager=true stops, EtcdLearnerMode=true stops',
  '28-env.txt': 'UNPSS=true stops, UNPSS=true stops, CPUManager=true stops',
  '29-static-pod.yaml': 'UNPSS=true stops, --cloud-provider stops',
  '30-compose.yaml': 'UNPSS=true stops, NodeSwap=true idle',
  '31-dockerfile': 'CPUManager=true stops, UNPSS=true stops',
  '32-metrics.txt': 'UNPSS=true stops, SidecarContainers=true idle',
  '34-flagz.txt': 'UNPSS=true stops, HPAScaleToZero=true fine',
  '35-kube-feature-env.yaml': 'WatchListClient=false fine, InformerResourceVersion=true idle',
  '36-certmanager-values.yaml':
    'ServerSideApply=true not judged, AdditionalCertificateOutputFormats=true not judged, AdditionalCertificateOutputFormats=true not judged',
  '38-kubevirt.yaml':
    'CPUManager=true not judged, Sidecar=true not judged, LiveMigration=true not judged',
  '39-ebs-csi-values.yaml':
    'VolumeAttributesClass=true not judged, VolumeAttributesClass=true not judged, HonorPVReclaimPolicy=true not judged',
  '40-csi-deploy.yaml': 'VolumeAttributesClass=true not judged, Topology=true not judged',
  '42-kueue-values.yaml': 'DynamicResourceAllocation=true not judged',
  '43-openshift-fg.yaml':
    'ProcMountType=true idle, UNPSS=true stops, SidecarContainers=false stops',
  '44-emulated.yaml': 'GangScheduling=true stops, InPlacePodVerticalScaling=false fine',
  '45-capi-provider.yaml': 'ClusterTopology=true not judged',
  '48-allalpha.sh': 'AllAlpha=true fine, EventedPLEG=false fine, AllBeta=false fine',
  '51-kind-heredoc.sh': 'UNPSS=true stops, EventedPLEG=true fine',
  '52-k3d.sh': 'EventedPLEG=true fine, KubeletInUserNamespace=true fine',
  '54-inline-comment.sh': 'AllAlpha=false idle',
  '55-microk8s-setup.sh': 'CPUManager=true stops, UNPSS=true stops, CPUManager=true stops',
  '57-list-of-commands.yaml':
    'CPUManager=true stops, PublicKeysECDSA=true fine, VolumeAttributesClass=true not judged, UNPSS=true stops',
  '58-sh-c.yaml': 'VolumeAttributesClass=true not judged',
  '62-runbook.md': 'UNPSS=true stops, CPUManager=true stops',
  '63-bottlerocket.toml': 'UNPSS=true stops, MemoryQoS=true fine',
  '65-kubeadm-configmap.yaml':
    'UNPSS=true stops, EtcdLearnerMode=true stops, ControlPlaneKubeletLocalMode=true idle',
  '66-kubelet-ps.txt': 'CPUManager=true stops, UNPSS=true stops, UNPSS=true stops',
  '68-crlf.conf': 'CPUManager=true stops',
  '69-runtime-class.yaml':
    'RuntimeClassInImageCriApi=true fine, RuntimeClassInImageCriAPI=true stops, CustomCPUCFSQuotaPeriod=true fine, CPUCFSQuotaPeriod=true stops',
  '71-deps-off.sh':
    'ContainerRestartRules=false stops, RestartAllContainersOnContainerExits=true stops, NodeDeclaredFeatures=true fine, StructuredAuthenticationConfigurationJWKSMetrics=true idle, APIServerIdentity=false stops, UnknownVersionInteroperabilityProxy=true stops',
  '72-deps-single-off.yaml':
    'GracefulNodeShutdown=false stops, UserNamespacesSupport=false stops, MatchLabelKeysInPodTopologySpread=false stops',
  '74-allalpha-alone.txt': 'AllAlpha=true fine',
  '75-eks-bootstrap.sh': 'CPUManager=true stops, CPUManager=true stops',
  '80-deps-needed-on-kubelet.yaml':
    'ClusterTrustBundle=true fine, ClusterTrustBundleProjection=true fine, PodCertificateRequest=true fine',
  '81-default-target.sh':
    'SchedulerQueueingHints=false stops, HonorPVReclaimPolicy=true stops, StatefulSetAutoDeletePVC=true stops',
  '82-kind-kubeadm-patches.yaml': 'UNPSS=true stops, CPUManager=true stops, CPUManager=true stops',
};

const SHORT: Readonly<Record<string, string>> = { UserNamespacesPodSecurityStandards: 'UNPSS' };

/** The default target, and no release that is left. */
const TO_NEWEST = new Set(['81-default-target.sh']);

describe.skipIf(!existsSync(FOLDER))('the configurations of ../shared/cases/checker', async () => {
  const table = await loadGateTable('content');

  it.each(Object.entries(RIGHT))('%s is judged right', async (file, right) => {
    const text = await readFile(`${FOLDER}${file}`, 'utf8');
    const upgrade = TO_NEWEST.has(file)
      ? { from: undefined, to: table.newest }
      : { from: '1.34', to: '1.35' };
    const watched = watchedIn(table.removedFlags);
    const { findings, flags } = judge(readConfiguration(text, undefined, watched), table, upgrade);
    expect([...findings.map(spell), ...flags.map(spellFlag)].join(', ')).toBe(right);
  });
});

function spell(finding: Finding): string {
  const { name, value, written } = finding.setting;
  return `${SHORT[name] ?? name}=${value ?? written} ${spellVerdict(finding)}`;
}

function spellFlag(finding: FlagFinding): string {
  return `${finding.setting.name} ${isFatalFlag(finding) ? 'stops' : 'not certain'}`;
}

function spellVerdict(finding: Finding): string {
  if (isFatal(finding)) return 'stops';
  switch (finding.verdict) {
    case 'redundant':
    case 'overridden':
      return 'idle';
    case 'fine':
    case 'changes':
      return 'fine';
    case 'not-judged':
      return 'not judged';
    default:
      return finding.verdict;
  }
}
