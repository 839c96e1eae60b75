/** A configuration made by hand, and what is right about each gate that it sets, in order. */
interface CheckedConfiguration {
  readonly form: string;
  readonly text: string;
  /** The release that it is for; v1.35 where none is named. */
  readonly to?: string;
  readonly from?: string;
  /** "Name=value verdict line component", the component left out where none is told. */
  readonly answers: readonly string[];
  /** The text after cleaning; the same text where left out. */
  readonly cleaned?: string;
  readonly unread?: number;
  /** Whether verdicts follow from other gates or from the component, not from the gate alone. */
  readonly isByNeeds?: true;
}

const kubelet = (gates: string) =>
  `apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\n${gates}`;

export const CASES: readonly CheckedConfiguration[] = [
  // Lines that a shell joins before another program reads them
  {
    form: 'the last line of a unit that a shell writes',
    text: 'cat <<EOF >/etc/systemd/system/kubelet.service\n[Service]\nExecStart=/usr/bin/kubelet \\\\\n  --v=2 \\\\\n  --feature-gates=CPUManager=true\nRestart=always\nEOF\n',
    answers: ['CPUManager=true wont-start 5 kubelet'],
    cleaned: 'cat <<EOF >/etc/systemd/system/kubelet.service\n[Service]\nExecStart=/usr/bin/kubelet \\\\\n  --v=2\nRestart=always\nEOF\n',
  },
  {
    form: 'the first and the last line of a variable that a shell writes',
    text: 'cat > /opt/kubelet.conf << EOF\nKUBELET_OPTS="--feature-gates=CPUManager=true \\\\\n--v=2 \\\\\n--feature-gates=CPUManager=true"\nEOF\n',
    answers: ['CPUManager=true wont-start 2 kubelet', 'CPUManager=true wont-start 4 kubelet'],
    cleaned: 'cat > /opt/kubelet.conf << EOF\nKUBELET_OPTS="--v=2"\nEOF\n',
  },
  {
    form: 'an array of PowerShell, which takes no comma behind its last item',
    text: '$a = @("--v=2", "--feature-gates=CPUManager=true")\n',
    answers: ['CPUManager=true wont-start 1'],
    cleaned: 'Line 1: remove CPUManager by hand, because it is part of an expression.',
  },
  {
    form: 'a variable of a class of Cluster API, which patches refer to',
    text: 'kind: ClusterClass\napiVersion: cluster.x-k8s.io/v1beta1\nspec:\n  variables:\n  - name: kubeletFeatureGates\n    schema: {openAPIV3Schema: {default: "CPUManager=true"}}\n  - name: other\n    required: true\n',
    answers: ['CPUManager=true wont-start 6 kubelet'],
    cleaned: 'Line 6: remove CPUManager by hand, because the variable of a class has to stay.',
  },
  {
    form: 'a variable that others are given, which stays',
    text: 'vars:\n  kube_feature_gates: "CPUManager=true"\ntasks:\n- command: kubelet --feature-gates={{ kube_feature_gates }}\n',
    answers: ['CPUManager=true wont-start 2'],
    cleaned:
      'vars:\n  kube_feature_gates: ""\ntasks:\n- command: kubelet --feature-gates={{ kube_feature_gates }}\n',
  },
  {
    form: 'what a variable has by default',
    text: `#!/bin/sh\nG=\${G:-"CPUManager=true"}\nkubelet --feature-gates="\${G}"\n`,
    answers: ['CPUManager=true wont-start 2 kubelet'],
    cleaned: `#!/bin/sh\nG=\${G:-""}\nkubelet --feature-gates="\${G}"\n`,
  },
  {
    form: 'a variable that is declared behind a prompt',
    text: '$ export KUBE_FEATURE_GATES="CPUManager=true"\n$ cluster/kube-up.sh\n',
    answers: ['CPUManager=true wont-start 1'],
    cleaned: '$ export KUBE_FEATURE_GATES=""\n$ cluster/kube-up.sh\n',
  },
  {
    form: 'what is added to a variable, which one process gets',
    text: '#!/bin/sh\nG=AllAlpha=true\nG="$G,HPAScaleToZero=false,CPUManager=true"\nkubelet --feature-gates=$G\n',
    to: '1.34',
    answers: [
      'AllAlpha=true changes 2 kubelet',
      'HPAScaleToZero=false fine 3 kubelet',
      'CPUManager=true wont-start 3 kubelet',
    ],
    cleaned:
      '#!/bin/sh\nG=AllAlpha=true\nG="$G,HPAScaleToZero=false"\nkubelet --feature-gates=$G\n',
  },
  {
    form: 'all that is added to a variable',
    text: '#!/bin/sh\nG=HPAScaleToZero=true\nG="$G,CPUManager=true"\nkubelet --feature-gates=$G\n',
    to: '1.34',
    answers: ['HPAScaleToZero=true fine 2 kubelet', 'CPUManager=true wont-start 3 kubelet'],
    cleaned: '#!/bin/sh\nG=HPAScaleToZero=true\nG="$G"\nkubelet --feature-gates=$G\n',
  },
  {
    form: 'what is added to a variable that a script of Kubernetes takes',
    text: '#!/bin/sh\nFEATURE_GATES=AllAlpha=true\nFEATURE_GATES="$FEATURE_GATES,HPAScaleToZero=false"\nhack/local-up-cluster.sh\n',
    to: '1.34',
    answers: ['AllAlpha=true changes 2', 'HPAScaleToZero=false fine 3'],
  },
  {
    form: 'a variable that is added to and set nowhere',
    text: '#!/bin/sh\nFEATURE_GATES="$FEATURE_GATES,CPUManager=true"\nhack/local-up-cluster.sh\n',
    answers: ['CPUManager=true wont-start 2'],
    cleaned: '#!/bin/sh\nFEATURE_GATES="$FEATURE_GATES"\nhack/local-up-cluster.sh\n',
    unread: 1,
  },
  {
    form: 'a variable in a line of a diff',
    text: 'diff --git a/x.sh b/x.sh\n--- a/x.sh\n+++ b/x.sh\n@@ -1,2 +1,3 @@\n #!/bin/sh\n+export FEATURE_GATES="CPUManager=true"\n kubelet --feature-gates=$FEATURE_GATES\n',
    answers: ['CPUManager=true wont-start 6 kubelet'],
    cleaned: 'Line 6: remove CPUManager by hand, because it is a line of a diff.',
  },
  {
    form: 'an item of an array that is called after a component',
    text: '#!/bin/bash\ndeclare -A ARGS\nARGS[kubelet]="--feature-gates=CPUManager=true"\nkubelet "${ARGS[kubelet]}"\n',
    answers: ['CPUManager=true wont-start 3 kubelet'],
    cleaned: 'Line 3: remove CPUManager by hand, because it is an item of an array.',
  },
  {
    form: 'all gates of a document that has a name beside its kind',
    text: 'apiVersion: k3d.io/v1alpha3\nkind: Simple\nname: a\noptions:\n  k3s:\n    extraArgs:\n    - arg: --kubelet-arg=feature-gates=CPUManager=true\n      nodeFilters: [all]\n',
    answers: ['CPUManager=true wont-start 7 kubelet'],
    cleaned:
      'apiVersion: k3d.io/v1alpha3\nkind: Simple\nname: a\noptions:\n  k3s:\n    extraArgs: []\n',
  },
  {
    form: 'a variable that is declared, which keeps its name',
    text: '#!/bin/sh\nexport KUBE_FEATURE_GATES="CPUManager=true"\nexport A=1 FEATURE_GATES=CPUManager=true B=2\n',
    answers: ['CPUManager=true wont-start 2', 'CPUManager=true wont-start 3'],
    cleaned: '#!/bin/sh\nexport KUBE_FEATURE_GATES=""\nexport A=1 FEATURE_GATES= B=2\n',
  },
  {
    form: 'an item of a list that a search printed',
    text: '/etc/kube-apiserver.yaml:    - --feature-gates=CPUManager=true\n',
    answers: ['CPUManager=true wont-start 1 kube-apiserver'],
    cleaned: 'Line 1: remove CPUManager by hand, because it is an item of a list.',
  },
  {
    form: 'a line that is an item of a list',
    text: "lineinfile:\n  path: /etc/kubernetes/manifests/kube-apiserver.yaml\n  line: '    - --feature-gates=CPUManager=true'\n",
    answers: ['CPUManager=true wont-start 3 kube-apiserver'],
    cleaned: 'Line 3: remove CPUManager by hand, because it is an item of a list.',
  },
  {
    form: 'arguments on both sides of a condition',
    text: 'locals {\n  kubelet_extra_args = var.x ? "--feature-gates=CPUManager=true" : "--v=2"\n}\n',
    answers: ['CPUManager=true wont-start 2 kubelet'],
    cleaned: 'Line 2: CPUManager cannot be removed by a program without changing other parts of the text.',
  },
  {
    form: 'a field without a value, which is false',
    text: kubelet('featureGates:\n  EventedPLEG:\n  KubeletCrashLoopBackOffMax: null\n'),
    answers: ['EventedPLEG= redundant 4 kubelet', 'KubeletCrashLoopBackOffMax=null fine 5 kubelet'],
    cleaned: kubelet('featureGates:\n  KubeletCrashLoopBackOffMax: null\n'),
  },
  // Templates
  {
    form: 'gates above a template that puts in more of them',
    text: kubelet('featureGates:\n  CPUManager: true\n  {{- toYaml .Values.gates | nindent 2 }}\nmaxPods: 5\n'),
    answers: ['CPUManager=true wont-start 4 kubelet'],
    cleaned: kubelet('featureGates:\n  {{- toYaml .Values.gates | nindent 2 }}\nmaxPods: 5\n'),
    unread: 1,
  },
  {
    form: 'templates between commas',
    text: 'kube_feature_gates: |-\n  [\n    "CPUManager=true"\n    {%- if x -%}\n    ,"EventedPLEG=true"\n    {%- endif -%}\n  ]\n',
    answers: ['CPUManager=true wont-start 3', 'EventedPLEG=true fine 5'],
    cleaned: 'Line 3: remove CPUManager by hand, because templates stand between the commas around it.',
  },
  // Flags
  { form: 'a bare flag, default off and turned on', text: '--feature-gates=EventedPLEG=true', answers: ['EventedPLEG=true fine 1'] },
  {
    form: 'a bare list',
    text: 'EventedPLEG=true,ContextualLogging=true\n',
    answers: ['EventedPLEG=true fine 1', 'ContextualLogging=true redundant 1'],
    cleaned: 'EventedPLEG=true\n',
  },
  {
    form: 'a removed gate',
    text: '--feature-gates=StatefulSetAutoDeletePVC=true,EventedPLEG=true',
    answers: ['StatefulSetAutoDeletePVC=true wont-start 1', 'EventedPLEG=true fine 1'],
    cleaned: '--feature-gates=EventedPLEG=true',
  },
  {
    form: 'the same gate one release before',
    text: '--feature-gates=StatefulSetAutoDeletePVC=true',
    to: '1.34',
    answers: ['StatefulSetAutoDeletePVC=true redundant 1'],
    cleaned: '',
  },
  {
    form: 'a locked gate set otherwise',
    text: 'kubelet --feature-gates=InPlacePodVerticalScaling=false --v=2',
    answers: ['InPlacePodVerticalScaling=false wont-start 1 kubelet'],
    cleaned: 'kubelet --v=2',
  },
  {
    form: 'the same gate before it was locked',
    text: 'kubelet --feature-gates=InPlacePodVerticalScaling=false --v=2',
    to: '1.34',
    answers: ['InPlacePodVerticalScaling=false fine 1 kubelet'],
  },
  {
    form: 'a gate that came later',
    text: 'kube-apiserver --feature-gates GangScheduling=true',
    to: '1.34',
    answers: ['GangScheduling=true wont-start 1 kube-apiserver'],
    cleaned: 'kube-apiserver',
  },
  { form: 'a name that no gate has', text: 'kubelet --feature-gates=NobodyEverHadThis=true', answers: ['NobodyEverHadThis=true wont-start 1 kubelet'] },
  {
    form: 'the wrong case',
    text: 'kubelet --feature-gates=eventedPLEG=true',
    answers: ['eventedPLEG=true misspelled 1 kubelet'],
    cleaned: 'kubelet --feature-gates=EventedPLEG=true',
  },
  { form: 'two letters swapped', text: 'kubelet --feature-gates=EvnetedPLEG=true', answers: ['EvnetedPLEG=true misspelled 1 kubelet'] },
  {
    form: 'the wrong case of a gate that is gone',
    text: 'kubelet --feature-gates=cpumanager=true',
    answers: ['cpumanager=true misspelled 1 kubelet'],
    cleaned: 'kubelet',
  },
  {
    form: 'booleans as Go reads them',
    text: '--feature-gates=EventedPLEG=1,ContextualLogging=F,ImageVolume=T,HPAScaleToZero=TRUE',
    answers: ['EventedPLEG=1 fine 1', 'ContextualLogging=F fine 1', 'ImageVolume=T redundant 1', 'HPAScaleToZero=TRUE fine 1'],
    cleaned: '--feature-gates=EventedPLEG=1,ContextualLogging=F,HPAScaleToZero=TRUE',
  },
  {
    form: 'no booleans',
    text: '--feature-gates=EventedPLEG=yes,ContextualLogging',
    answers: ['EventedPLEG=yes wont-start 1', 'ContextualLogging= wont-start 1'],
  },
  {
    form: 'spaces, quotes and empty parts',
    text: 'kubelet --feature-gates=" EventedPLEG = true, ,ContextualLogging=true" --v 2',
    answers: ['EventedPLEG=true fine 1 kubelet', 'ContextualLogging=true redundant 1 kubelet'],
    cleaned: 'kubelet --feature-gates="EventedPLEG = true" --v 2',
  },
  {
    form: 'a flag twice: the later one holds',
    text: 'kubelet --feature-gates=EventedPLEG=false --feature-gates=EventedPLEG=true',
    answers: ['EventedPLEG=false overridden 1 kubelet', 'EventedPLEG=true fine 1 kubelet'],
    cleaned: 'kubelet --feature-gates=EventedPLEG=true',
  },
  {
    form: 'flags that hand arguments on to different programs and nodes',
    text: `kubetest2 noop --test-args='--feature-gates=EventedPLEG=true' --kube-test-args='--feature-gates=EventedPLEG=true'
k3d cluster create --k3s-arg '--kubelet-arg=feature-gates=EventedPLEG=true@server:0' --k3s-arg '--kubelet-arg=feature-gates=EventedPLEG=true@agent:0'
`,
    answers: ['EventedPLEG=true fine 1', 'EventedPLEG=true fine 1', 'EventedPLEG=true fine 2 kubelet', 'EventedPLEG=true fine 2 kubelet'],
  },
  {
    form: 'a component before the name',
    text: 'kube-apiserver --feature-gates=kube:HPAScaleToZero=true,wardle:BanFlunder=true',
    answers: ['HPAScaleToZero=true fine 1 kube-apiserver', 'BanFlunder=true not-judged 1'],
  },
  {
    form: 'several lines',
    text: '# old\n# --feature-gates=CPUManager=true\nkube-scheduler \\\n  --feature-gates=SchedulerQueueingHints=true \\\n  --v=2\n',
    answers: ['SchedulerQueueingHints=true redundant 4 kube-scheduler'],
    cleaned: '# old\n# --feature-gates=CPUManager=true\nkube-scheduler \\\n  --v=2\n',
  },
  {
    form: 'the last of several lines',
    text: 'kube-scheduler \\\n  --v=2 \\\n  --feature-gates=SchedulerQueueingHints=true\necho done\n',
    answers: ['SchedulerQueueingHints=true redundant 3 kube-scheduler'],
    cleaned: 'kube-scheduler \\\n  --v=2\necho done\n',
  },
  { form: 'another program', text: '/usr/local/bin/csi-provisioner --feature-gates=Topology=true', answers: ['Topology=true not-judged 1'] },
  { form: 'kubeadm’s own flag', text: 'kubeadm init --feature-gates=PublicKeysECDSA=true', answers: ['PublicKeysECDSA=true fine 1'], isByNeeds: true },
  {
    form: 'a gate of the components among those of kubeadm, and one that is GA',
    text: 'kubeadm init --feature-gates=NodeSwap=true,WaitForAllControlPlaneComponents=true,ControlPlaneKubeletLocalMode=false',
    to: '1.34',
    answers: ['NodeSwap=true wont-start 1', 'WaitForAllControlPlaneComponents=true redundant 1', 'ControlPlaneKubeletLocalMode=false fine 1'],
    isByNeeds: true,
  },
  {
    form: 'k3s',
    text: 'kubelet-arg:\n  - "feature-gates=ContextualLogging=true,EventedPLEG=true"\n',
    answers: ['ContextualLogging=true redundant 2 kubelet', 'EventedPLEG=true fine 2 kubelet'],
    cleaned: 'kubelet-arg:\n  - "feature-gates=EventedPLEG=true"\n',
  },
  {
    form: 'a shell variable',
    text: "KUBELET_EXTRA_ARGS='--feature-gates=ContextualLogging=true'\n",
    answers: ['ContextualLogging=true redundant 1 kubelet'],
    cleaned: "KUBELET_EXTRA_ARGS=''\n",
  },
  { form: 'gates from a variable', text: 'kubelet --feature-gates=$GATES\n', answers: [], unread: 1 },
  // The way from one release to another
  {
    form: 'a default that was turned on: the setting holds it off',
    text: 'kubelet --feature-gates=KubeletCrashLoopBackOffMax=false',
    from: '1.34',
    answers: ['KubeletCrashLoopBackOffMax=false changes 1 kubelet'],
  },
  {
    form: 'a default that was turned on: the setting is idle',
    text: 'kubelet --feature-gates=KubeletCrashLoopBackOffMax=true',
    from: '1.34',
    answers: ['KubeletCrashLoopBackOffMax=true redundant 1 kubelet'],
    cleaned: 'kubelet',
  },
  {
    form: 'a gate that the release left does not know',
    text: '--feature-gates=GenericWorkload=true',
    from: '1.34',
    answers: ['GenericWorkload=true changes 1'],
  },
  {
    form: 'a gate that depends on another one, alone',
    text: 'kube-apiserver --feature-gates=GangScheduling=true',
    from: '1.34',
    answers: ['GangScheduling=true wont-start 1 kube-apiserver'],
    isByNeeds: true,
  },
  {
    form: 'a gate with the one that it depends on',
    text: 'kube-apiserver --feature-gates=GangScheduling=true,GenericWorkload=true',
    from: '1.34',
    answers: ['GangScheduling=true changes 1 kube-apiserver', 'GenericWorkload=true changes 1 kube-apiserver'],
  },
  {
    form: 'the same in a release before dependencies',
    text: 'kubelet --feature-gates=GracefulNodeShutdown=false',
    to: '1.34',
    answers: ['GracefulNodeShutdown=false fine 1 kubelet'],
  },
  {
    form: 'a gate that others depend on by default, turned off',
    text: 'kubelet --feature-gates=GracefulNodeShutdown=false,EventedPLEG=true',
    answers: ['GracefulNodeShutdown=false wont-start 1 kubelet', 'EventedPLEG=true fine 1 kubelet'],
    isByNeeds: true,
  },
  {
    form: 'the same together with those that depend on it',
    text: 'kubelet --feature-gates=GracefulNodeShutdown=false,GracefulNodeShutdownBasedOnPodPriority=false,WindowsGracefulNodeShutdown=false',
    answers: ['GracefulNodeShutdown=false fine 1 kubelet', 'GracefulNodeShutdownBasedOnPodPriority=false fine 1 kubelet', 'WindowsGracefulNodeShutdown=false fine 1 kubelet'],
  },
  {
    form: 'a dependency that another file of the same component may meet',
    text: `${kubelet('featureGates:\n  ClusterTrustBundleProjection: true\n')}---\n${kubelet('featureGates:\n  ClusterTrustBundle: true\n')}`,
    answers: ['ClusterTrustBundleProjection=true unknown 4 kubelet', 'ClusterTrustBundle=true fine 9 kubelet'],
  },
  {
    form: 'a dependency in a release whose code tells of none',
    text: 'kubelet --feature-gates=GracefulNodeShutdown=false',
    to: '1.37',
    answers: ['GracefulNodeShutdown=false unknown 1 kubelet'],
  },
  {
    form: 'a gate that the list of a release does not hold',
    text: 'kube-apiserver --feature-gates=WatchListClient=true',
    to: '1.37',
    answers: ['WatchListClient=true unknown 1 kube-apiserver'],
  },
  {
    form: 'a GA gate against its default, of whose lock nobody tells',
    text: 'kube-apiserver --feature-gates=AdvancedAuditing=false,CSIPersistentVolume=true',
    to: '1.14',
    answers: ['AdvancedAuditing=false unknown 1 kube-apiserver', 'CSIPersistentVolume=true redundant 1 kube-apiserver'],
    isByNeeds: true,
  },
  {
    form: 'a cloud controller manager, which has fewer gates',
    text: 'cloud-controller-manager --feature-gates=NodeSwap=true,CloudControllerManagerWebhook=true,ContextualLogging=false',
    answers: [
      'NodeSwap=true wont-start 1 cloud-controller-manager',
      'CloudControllerManagerWebhook=true fine 1 cloud-controller-manager',
      'ContextualLogging=false unknown 1 cloud-controller-manager',
    ],
    cleaned: 'cloud-controller-manager --feature-gates=CloudControllerManagerWebhook=true,ContextualLogging=false',
    isByNeeds: true,
  },
  {
    form: 'the one of k3s, which has all',
    text: 'kube-cloud-controller-manager-arg:\n  - feature-gates=NodeSwap=true\n',
    answers: ['NodeSwap=true redundant 2 kube-cloud-controller-manager'],
    cleaned: 'kube-cloud-controller-manager-arg: []\n',
  },
  {
    form: 'a locked gate set otherwise, and again to its default',
    text: 'kubelet --feature-gates=NodeSwap=false,NodeSwap=true',
    answers: ['NodeSwap=false overridden 1 kubelet', 'NodeSwap=true redundant 1 kubelet'],
    cleaned: 'kubelet',
  },
  { form: 'a gate that is the same in both', text: '--feature-gates=EventedPLEG=true', from: '1.34', answers: ['EventedPLEG=true fine 1'] },
  { form: 'all of a stage', text: '--feature-gates=AllAlpha=true\n', from: '1.34', answers: ['AllAlpha=true changes 1'] },
  {
    form: 'all alpha gates without the beta gates that some depend on',
    text: '--feature-gates=AllAlpha=true,AllBeta=false',
    from: '1.34',
    answers: ['AllAlpha=true wont-start 1', 'AllBeta=false wont-start 1'],
  },
  { form: 'all of a stage, as it is anyway', text: '--feature-gates=AllAlpha=false', answers: ['AllAlpha=false redundant 1'] },
  {
    form: 'a default that is none anymore, because all of its stage are off',
    text: '--feature-gates=AllBeta=false,ContextualLogging=true',
    answers: ['AllBeta=false changes 1', 'ContextualLogging=true fine 1'],
  },
  {
    form: 'a gate in the last list before it went away',
    text: '--feature-gates=AnyVolumeDataSource=true',
    to: '1.36',
    answers: ['AnyVolumeDataSource=true redundant 1'],
    cleaned: '',
  },
  {
    form: 'the same gate where it surely is gone',
    text: '--feature-gates=AnyVolumeDataSource=true',
    to: '1.37',
    answers: ['AnyVolumeDataSource=true wont-start 1'],
    cleaned: '',
  },
  {
    form: 'a name that no code around a release has',
    text: '--feature-gates=NobodyEverHadThis=true',
    to: '1.36',
    answers: ['NobodyEverHadThis=true wont-start 1'],
  },
  {
    form: 'a name that nobody knows, before all code that was read',
    text: '--feature-gates=NobodyEverHadThis=true',
    to: '1.16',
    answers: ['NobodyEverHadThis=true unknown 1'],
  },
  {
    form: 'a Go identifier that lists of gates once printed for a name',
    text: '--feature-gates=RuntimeClassInImageCriAPI=true',
    to: '1.37',
    answers: ['RuntimeClassInImageCriAPI=true misspelled 1'],
    cleaned: '--feature-gates=RuntimeClassInImageCriApi=true',
  },
  {
    form: 'a gate under its identifier and its name, in a release whose list prints the identifier',
    text: '--feature-gates=RuntimeClassInImageCriAPI=true,RuntimeClassInImageCriApi=true',
    answers: ['RuntimeClassInImageCriAPI=true misspelled 1', 'RuntimeClassInImageCriApi=true fine 1'],
  },
  {
    form: 'a default that newer code tells differently',
    text: '--feature-gates=WindowsHostNetwork=true',
    to: '1.32',
    answers: ['WindowsHostNetwork=true redundant 1'],
  },
  // Components' configurations
  {
    form: 'KubeletConfiguration',
    text: kubelet('# mine\nfeatureGates:\n  # idle\n  ContextualLogging: true # why\n  EventedPLEG: true\nmaxPods: 9\n'),
    answers: ['ContextualLogging=true redundant 6 kubelet', 'EventedPLEG=true fine 7 kubelet'],
    cleaned: kubelet('# mine\nfeatureGates:\n  # idle\n  EventedPLEG: true\nmaxPods: 9\n'),
  },
  {
    form: 'KubeletConfiguration that loses all gates',
    text: kubelet('featureGates:\n  ContextualLogging: true\nmaxPods: 9\n'),
    answers: ['ContextualLogging=true redundant 4 kubelet'],
    cleaned: kubelet('featureGates: {}\nmaxPods: 9\n'),
  },
  {
    form: 'strings and old booleans in a KubeletConfiguration',
    text: kubelet('featureGates:\n  EventedPLEG: "true"\n  ContextualLogging: on\n  ImageVolume: 1\n'),
    answers: ['EventedPLEG="true" wont-start 4 kubelet', 'ContextualLogging=on redundant 5 kubelet', 'ImageVolume=1 wont-start 6 kubelet'],
    cleaned: kubelet('featureGates:\n  EventedPLEG: "true"\n  ImageVolume: 1\n'),
  },
  {
    form: 'a key twice',
    text: kubelet('featureGates:\n  EventedPLEG: false\n  EventedPLEG: true\n'),
    answers: ['EventedPLEG=false overridden 4 kubelet', 'EventedPLEG=true fine 5 kubelet'],
    cleaned: kubelet('featureGates:\n  EventedPLEG: true\n'),
  },
  {
    form: 'JSON',
    text: '{\n\t"kind": "KubeletConfiguration",\n\t"featureGates": {"EventedPLEG": true, "ContextualLogging": true}\n}\n',
    answers: ['EventedPLEG=true fine 3 kubelet', 'ContextualLogging=true redundant 3 kubelet'],
    cleaned: '{\n\t"kind": "KubeletConfiguration",\n\t"featureGates": {"EventedPLEG": true}\n}\n',
  },
  {
    form: 'KYAML',
    text: '---\n{\n  kind: "KubeletConfiguration",\n  featureGates: {\n    CPUManager: true,\n    EventedPLEG: true,\n  },\n}\n',
    answers: ['CPUManager=true wont-start 5 kubelet', 'EventedPLEG=true fine 6 kubelet'],
    cleaned: '---\n{\n  kind: "KubeletConfiguration",\n  featureGates: {\n    EventedPLEG: true,\n  },\n}\n',
  },
  {
    form: 'several documents',
    text: `${kubelet('featureGates: {CPUManager: true}\n')}---\nkind: KubeProxyConfiguration\nfeatureGates: {ContextualLogging: false}\n`,
    answers: ['CPUManager=true wont-start 3 kubelet', 'ContextualLogging=false fine 6 kube-proxy'],
    cleaned: `${kubelet('featureGates: {}\n')}---\nkind: KubeProxyConfiguration\nfeatureGates: {ContextualLogging: false}\n`,
  },
  {
    form: 'a component for which no enhancement declares the gate',
    text: 'kind: KubeProxyConfiguration\nfeatureGates:\n  InPlacePodVerticalScaling: false\n',
    to: '1.34',
    answers: ['InPlacePodVerticalScaling=false fine 3 kube-proxy'],
  },
  { form: 'an alias', text: 'x: &gates {EventedPLEG: true}\nfeatureGates: *gates\n', answers: ['EventedPLEG=true not-judged 1'] },
  // kubeadm
  {
    form: 'kubeadm v1beta3',
    text: 'apiVersion: kubeadm.k8s.io/v1beta3\nkind: ClusterConfiguration\nfeatureGates:\n  EtcdLearnerMode: true\napiServer:\n  extraArgs:\n    feature-gates: "AnyVolumeDataSource=true"\n    v: "2"\nscheduler:\n  extraArgs:\n    feature-gates: HPAScaleToZero=true\n',
    answers: ['EtcdLearnerMode=true wont-start 4', 'AnyVolumeDataSource=true redundant 7 kube-apiserver', 'HPAScaleToZero=true fine 11 kube-scheduler'],
    cleaned: 'apiVersion: kubeadm.k8s.io/v1beta3\nkind: ClusterConfiguration\nfeatureGates: {}\napiServer:\n  extraArgs:\n    v: "2"\nscheduler:\n  extraArgs:\n    feature-gates: HPAScaleToZero=true\n',
    isByNeeds: true,
  },
  {
    form: 'kubeadm v1beta4',
    text: 'apiVersion: kubeadm.k8s.io/v1beta4\nkind: InitConfiguration\nnodeRegistration:\n  kubeletExtraArgs:\n    - name: feature-gates\n      value: ContextualLogging=true\n---\napiVersion: kubeadm.k8s.io/v1beta4\nkind: ClusterConfiguration\ncontrollerManager:\n  extraArgs:\n  - name: v\n    value: "2"\n  - name: feature-gates\n    value: HPAScaleToZero=true,CPUManager=true\n',
    answers: ['ContextualLogging=true redundant 6 kubelet', 'HPAScaleToZero=true fine 15 kube-controller-manager', 'CPUManager=true wont-start 15 kube-controller-manager'],
    cleaned: 'apiVersion: kubeadm.k8s.io/v1beta4\nkind: InitConfiguration\nnodeRegistration:\n  kubeletExtraArgs: []\n---\napiVersion: kubeadm.k8s.io/v1beta4\nkind: ClusterConfiguration\ncontrollerManager:\n  extraArgs:\n  - name: v\n    value: "2"\n  - name: feature-gates\n    value: HPAScaleToZero=true\n',
  },
  // Pods
  {
    form: 'a static pod',
    text: 'kind: Pod\nspec:\n  containers:\n  - name: kube-apiserver\n    command:\n    - kube-apiserver\n    - --v=2\n    - --feature-gates=CPUManager=true\n    - --feature-gates\n    - ContextualLogging=true\n',
    answers: ['CPUManager=true wont-start 8 kube-apiserver', 'ContextualLogging=true redundant 10 kube-apiserver'],
    cleaned: 'kind: Pod\nspec:\n  containers:\n  - name: kube-apiserver\n    command:\n    - kube-apiserver\n    - --v=2\n',
  },
  {
    form: 'arguments in brackets',
    text: 'kind: Pod\nspec:\n  containers:\n  - image: registry.k8s.io/kube-scheduler:v1.35.0\n    args: ["--v=2", "--feature-gates=CPUManager=true"]\n',
    answers: ['CPUManager=true wont-start 5 kube-scheduler'],
    cleaned: 'kind: Pod\nspec:\n  containers:\n  - image: registry.k8s.io/kube-scheduler:v1.35.0\n    args: ["--v=2"]\n',
  },
  {
    form: 'a pod of another program',
    text: 'kind: Deployment\nspec:\n  template:\n    spec:\n      containers:\n      - name: csi-provisioner\n        image: registry.k8s.io/sig-storage/csi-provisioner:v5\n        args: [--feature-gates=Topology=true]\n',
    answers: ['Topology=true not-judged 8'],
  },
  {
    form: 'a ConfigMap with a configuration in it',
    text: 'kind: ConfigMap\ndata:\n  kubelet: |\n    kind: KubeletConfiguration\n    featureGates:\n      CPUManager: true\n      EventedPLEG: true\n',
    answers: ['CPUManager=true wont-start 6 kubelet', 'EventedPLEG=true fine 7 kubelet'],
    cleaned: 'kind: ConfigMap\ndata:\n  kubelet: |\n    kind: KubeletConfiguration\n    featureGates:\n      EventedPLEG: true\n',
  },
  // Units
  {
    form: 'a systemd unit',
    text: '[Unit]\nDescription=kubelet: the agent\n[Service]\n; --feature-gates=CPUManager=true\nEnvironment="KUBELET_ARGS=--feature-gates=CPUManager=true,EventedPLEG=true --v=2"\nExecStart=/usr/bin/kubelet \\\n    --feature-gates=ContextualLogging=true \\\n    $KUBELET_ARGS\n',
    answers: ['CPUManager=true wont-start 5 kubelet', 'EventedPLEG=true fine 5 kubelet', 'ContextualLogging=true redundant 7 kubelet'],
    cleaned: '[Unit]\nDescription=kubelet: the agent\n[Service]\n; --feature-gates=CPUManager=true\nEnvironment="KUBELET_ARGS=--feature-gates=EventedPLEG=true --v=2"\nExecStart=/usr/bin/kubelet \\\n    $KUBELET_ARGS\n',
  },
  {
    form: 'a unit of another program',
    text: '[Service]\nExecStart=/usr/bin/etcd --feature-gates=StopGRPCServiceOnDefrag=true\n',
    answers: ['StopGRPCServiceOnDefrag=true not-judged 2'],
  },
  // Values of charts
  {
    form: 'values by component',
    text: 'cluster:\n  kubelet:\n    featureGates:\n      CPUManager: true\n  controllerManager:\n    extraArgs: "--feature-gates=CPUManager=true --v=2"\n',
    answers: ['CPUManager=true wont-start 4 kubelet', 'CPUManager=true wont-start 6 kube-controller-manager'],
    cleaned: 'cluster:\n  kubelet:\n    featureGates: {}\n  controllerManager:\n    extraArgs: "--v=2"\n',
  },
  {
    form: 'values of who knows what',
    text: 'featureGates: "SomeGateOfTheChart=true,CPUManager=true"\n',
    answers: ['SomeGateOfTheChart=true not-judged 1', 'CPUManager=true not-judged 1'],
  },
  {
    form: 'a contrary elsewhere for the same component',
    text: `${kubelet('featureGates:\n  ContextualLogging: false\n')}---\nkind: Pod\nspec:\n  containers:\n  - command: [kubelet, --feature-gates=ContextualLogging=true]\n`,
    answers: ['ContextualLogging=false fine 4 kubelet', 'ContextualLogging=true fine 9 kubelet'],
  },
  {
    form: 'a contrary elsewhere that does not hold there',
    text: '[Service]\nEnvironment="A=--feature-gates=ContextualLogging=false,ContextualLogging=true --v=2"\nExecStart=/bin/kubelet --feature-gates=ContextualLogging=true $A\n',
    answers: ['ContextualLogging=false overridden 2 kubelet', 'ContextualLogging=true redundant 2 kubelet', 'ContextualLogging=true redundant 3 kubelet'],
    cleaned: '[Service]\nEnvironment="A=--v=2"\nExecStart=/bin/kubelet $A\n',
  },
  {
    form: 'a contrary elsewhere that a locked gate refuses',
    text: '[Service]\nEnvironment="A=--feature-gates=AuthorizeNodeWithSelectors=false --v=2"\nExecStart=/bin/kubelet --feature-gates=AuthorizeNodeWithSelectors=true $A\n',
    answers: ['AuthorizeNodeWithSelectors=false wont-start 2 kubelet', 'AuthorizeNodeWithSelectors=true redundant 3 kubelet'],
    cleaned: '[Service]\nEnvironment="A=--v=2"\nExecStart=/bin/kubelet $A\n',
  },
  {
    form: 'a flag behind one that ends without a value',
    text: 'kubelet \\\n  --feature-gates=ContextualLogging= \\\n  --feature-gates=CPUManager=true \\\n  --v=2\n',
    answers: ['ContextualLogging= wont-start 2 kubelet', 'CPUManager=true wont-start 3 kubelet'],
    cleaned: 'kubelet \\\n  --feature-gates=ContextualLogging= \\\n  --v=2\n',
  },
  {
    form: 'a parameter of a chart',
    text: 'kind: Application\nspec:\n  parameters:\n  - {name: kubelet.featureGates.CPUManager, value: "false"}\n  - {name: a, value: b}\n',
    answers: ['CPUManager=false wont-start 4 kubelet'],
    cleaned: 'kind: Application\nspec:\n  parameters:\n  - {name: a, value: b}\n',
  },
  {
    form: 'the only argument of a call',
    text: 'Command::new("kubelet").arg("--feature-gates=CPUManager=true").spawn();\n',
    answers: ['CPUManager=true wont-start 1 kubelet'],
    cleaned: 'Line 1: remove CPUManager by hand, because it is part of an expression.',
  },
  {
    form: 'an argument of a program in quotes, with what stands behind these',
    text: "f({ kubeletExtraArgs: '--v=2 --feature-gates=CPUManager=true',\n}, a(\n  b=\"--feature-gates=CPUManager=true,EventedPLEG=true\",\n))\nc = [\"--v=2 --feature-gates=CPUManager=true\"]\n",
    answers: ['CPUManager=true wont-start 1 kubelet', 'CPUManager=true wont-start 3', 'EventedPLEG=true fine 3', 'CPUManager=true wont-start 5'],
    cleaned: "f({ kubeletExtraArgs: '--v=2',\n}, a(\n  b=\"--feature-gates=EventedPLEG=true\",\n))\nc = [\"--v=2\"]\n",
  },
  { form: 'what is no YAML', text: 'kind: KubeletConfiguration\nfeatureGates:\n  - [\nfoo: }\n', answers: [], unread: 2 },
  { form: 'a file without gates', text: kubelet('maxPods: 110\n'), answers: [] },
];
