import { testForms } from '../testing/test-forms.ts';

testForms([
  {
    form: 'values for charts',
    text: `helm upgrade --install cert-manager jetstack/cert-manager --set featureGates="ServerSideApply=true" --set webhook.featureGates="AdditionalCertificateOutputFormats=true"
helm install x chart --set kubelet.featureGates.GateA=true
helm install karpenter oci://public.ecr.aws/karpenter/karpenter --set settings.featureGates.nodeRepair=true
helm template kueue --set-json 'controllerManager.featureGates=[{"name":"GateA","enabled":true}]'
`,
    expected: [
      '1 ServerSideApply=true not cert-manager',
      '1 AdditionalCertificateOutputFormats=true not cert-manager',
      '2 GateA=true kubelet',
      '3 nodeRepair=true not Karpenter',
      '4 GateA=true not Kueue',
    ],
  },
  {
    form: 'variables that a script sets for a command',
    text: `import os
args = ["kubelet"]
def build():
    args.append("--feature-gates=GateA=true")
def other(args):
    args.append("--feature-gates=GateA=true")
`,
    expected: ['4 GateA=true kubelet', '6 GateA=true ?'],
  },
  {
    form: 'calls that no line before tells of, and a list below its name',
    text: `# Kueue runs elsewhere.
run("--feature-gates=GateA=true")
feature_gates =
    "GateB=true"
`,
    expected: ['2 GateA=true *', '4 GateB=true ?'],
  },
  {
    form: 'variables of one name, which functions declare as their own',
    text: `#!/bin/bash
apiserver() {
  local args=(--v=2)
  args+=(--feature-gates=GateA=true)
  kube-apiserver "\${args[@]}" &
}
function node {
  local args="--feature-gates=GateB=true"
  if true; then { sudo -E /usr/bin/kubelet $args; }; fi
}
both() {
  shared="--feature-gates=GateC=true"
  kubelet $shared
}
other() {
  kube-proxy $shared
}
`,
    expected: ['4 GateA=true kube-apiserver', '8 GateB=true kubelet', '12 GateC=true *'],
  },
  {
    form: 'variables of a command that another program is given as one word',
    text: `#!/bin/bash
OPTS="--feature-gates=GateA=true"
ssh "$node" "sudo kubelet $OPTS"
MORE="--feature-gates=GateB=true"
echo "Starting the kubelet with $MORE"
SHOWN="--feature-gates=GateC=true"
log "kubelet args: $SHOWN"
echo "+ kubelet $SHOWN"
pkill -f "kubelet $SHOWN"
echo ssh node "kubelet $SHOWN"
pgrep bash "kubelet $SHOWN"
log bash "kubelet $SHOWN"
GIVEN="--feature-gates=GateD=true"
if ! X=1 sudo -u root timeout 5 bash -c "kubelet $GIVEN"; then exit; fi
`,
    expected: ['2 GateA=true kubelet', '4 GateB=true *', '6 GateC=true *', '13 GateD=true kubelet'],
  },
  {
    form: 'variables that functions declare for all, make of others, or hand on, and groups that are no functions',
    text: `#!/bin/bash
f() {
  declare -g ALL="--feature-gates=GateA=true"
}
kubelet $ALL
MADE="--feature-gates=GateB=true"
g()
{
  local MADE="$MADE --v=2"
  kubelet $MADE
}
launch() {
  kubelet $handed
}
h() {
  local handed="--feature-gates=GateC=true"
  launch
}
{
  declare GROUP="--feature-gates=GateD=true"
}
kubelet $GROUP
`,
    expected: [
      '3 GateA=true kubelet',
      '6 GateB=true kubelet',
      '16 GateC=true kubelet',
      '20 GateD=true kubelet',
    ],
  },
  {
    form: 'a variable behind another one before a script of Kubernetes',
    text: '#!/bin/sh\nETCD_DIR=/tmp/x FEATURE_GATES=GateA=true ./hack/local-up-cluster.sh -O\nA=b FEATURE_GATES=GateB=true /manager\n',
    expected: ['2 GateA=true *', '3 GateB=true not manager'],
  },
  {
    form: 'the same below a comment alone, and variables that no script of Kubernetes takes',
    text: '# run it\nETCD_DIR=/tmp/x FEATURE_GATES=GateA=true ./hack/local-up-cluster.sh -O\nETCD_FEATURE_GATES=GateB=true\nKUBELET_X=b FEATURE_GATES=GateC=true\n',
    expected: ['2 GateA=true *', '3 GateB=true not etcd', '4 GateC=true * or another program'],
  },
  {
    form: 'the same in a fence',
    text: 'Do this:\n\n```sh\nETCD_DIR=/tmp/x FEATURE_GATES=GateA=true ./hack/local-up-cluster.sh -O\n```\n',
    expected: ['4 GateA=true *'],
  },
  {
    form: 'the same in a step',
    text: 'steps:\n- run: |\n    ETCD_DIR=/tmp/x FEATURE_GATES=GateA=true ./hack/local-up-cluster.sh -O\n',
    expected: ['3 GateA=true *'],
  },
  {
    form: 'variables of one command that are given to several',
    text: `#!/bin/bash
A="--v=1" B="--feature-gates=GateA=true"
local C="--feature-gates=GateB=true" D=(--v=2)
local E=1 F=(
  --v=2
  --feature-gates=GateC=true
)
export G="--feature-gates=GateD=true" H="--feature-gates=GateE=true"
kubelet $B $C "\${F[@]}" $G
kube-proxy $A "\${D[@]}" $E $H
`,
    expected: [
      '2 GateA=true kubelet',
      '3 GateB=true kubelet',
      '6 GateC=true kubelet',
      '8 GateD=true *',
      '8 GateE=true *',
    ],
  },
  {
    form: 'a variable of a script in small letters that one component is given',
    text: '#!/bin/sh\nkube_feature_gates=GateA=true\nkubelet --feature-gates=$kube_feature_gates\n',
    expected: ['2 GateA=true kubelet'],
  },
  {
    form: 'a variable that is added to before a script takes it',
    text: '#!/bin/bash\nexport FEATURE_GATES="GateA=true"\nFEATURE_GATES="$FEATURE_GATES,GateB=true"\nhack/local-up-cluster.sh\n',
    expected: ['2 GateA=true *', '3 GateB=true *'],
  },
  {
    form: 'a variable in one block of a document, and the name of a script in another',
    text: 'First:\n\n```bash\nexport FEATURE_GATES="GateA=true"\n```\n\nThen `--v`:\n\n```bash\nvi hack/local-up-cluster.sh\n```\n',
    expected: ['4 GateA=true ?'],
  },
  {
    form: 'a variable that is called after all components, and given to one',
    text: 'KUBE_FEATURE_GATES="GateA=true"\nkubelet --feature-gates=$KUBE_FEATURE_GATES\n',
    expected: ['1 GateA=true kubelet'],
  },
  {
    form: 'flags of a file that is written, below a comment of another component',
    text: '#!/bin/bash\ncat <<EOF > /etc/kube-proxy/args\n# kubelet\n--feature-gates=GateA=true\nEOF\n',
    expected: ['4 GateA=true kube-proxy'],
  },
  {
    form: 'arrays of a shell that a command is given, and what a script of Kubernetes takes',
    text: `#!/bin/sh
ARGS=("--node-name=$(hostname)" # :)
  --feature-gates=GateC=true)
ARGS+=(--feature-gates=GateA=true
  --feature-gates=GateB=true)
exec kubelet "\${ARGS[@]}"
OPTS="--feature-gates=GateA=true"
minikube start \\
  $OPTS
export FEATURE_GATES=GateA=true
./hack/local-up-cluster.sh
SHARED="--feature-gates=GateA=true"
kube-scheduler $SHARED
kubelet $SHARED
OWN="--feature-gates=GateA=true"
exec /manager $OWN
BIN_ARGS+=("--feature-gates=GateA=true")
exec "\${KUBELET_BIN}" "\${BIN_ARGS[@]}"
`,
    expected: [
      '3 GateC=true kubelet',
      '4 GateA=true kubelet',
      '5 GateB=true kubelet',
      '7 GateA=true * or kubeadm',
      '10 GateA=true *',
      '12 GateA=true *',
      '15 GateA=true not manager',
      '17 GateA=true kubelet',
    ],
  },
  {
    form: 'metrics below the commands that asked for them',
    text: `$ minikube start --feature-gates=GateA=true
$ kubectl get --raw /metrics | grep kubernetes_feature_enabled
kubernetes_feature_enabled{name="GateB",stage=""} 1
`,
    expected: ['1 GateA=true * or kubeadm', '3 GateB=true kube-apiserver'],
  },
  {
    form: 'lists for charts, what no command reads, a template of CircleCI, and variables of PowerShell',
    text: `helm install cert-manager x --set 'extraArgs={--v=2,--feature-gates=GateA=true\\,GateB=false}'
: <<'NOTE'
kubelet --feature-gates=GateA=true
NOTE
kubelet --feature-gates=<< parameters.gates >>
$env:KUBELET_EXTRA_ARGS = "--feature-gates=GateA=true"
`,
    expected: [
      '1 GateA=true not cert-manager',
      '1 GateB=false not cert-manager',
      '6 GateA=true kubelet',
      '5 not read',
    ],
  },
  {
    form: 'arrays of gates',
    text: `declare -A FEATURE_GATES=(
  [GateA]=true # [GateC]=true
  ["GateB"]=false
)
kubelet_feature_gates=(GateA=true "GateB=false")
`,
    expected: [
      '2 GateA=true * or another program',
      '3 GateB=false * or another program',
      '5 GateA=true kubelet',
      '5 GateB=false kubelet',
    ],
  },
  {
    form: 'items of lists for charts',
    text: `helm install kueue oci://x/kueue --set "controllerManager.featureGates[0].name=GateA" --set "controllerManager.featureGates[0].enabled=false"
helm install x ./chart --set 'kubelet.featureGates[0].name=GateA,kubelet.featureGates[0].enabled=true' --set kubelet.featureGates[1].name=GateB
helm install kueue x/kueue --set-json 'controllerManager.featureGates[0]={"name":"GateA","enabled":false}' --set-json 'controllerManager.featureGates={"GateB":true}'
`,
    expected: [
      '1 GateA=false not Kueue',
      '2 GateA=true kubelet',
      '2 GateB=true kubelet',
      '3 GateA=false not Kueue',
      '3 GateB=true not Kueue',
    ],
  },
  {
    form: 'variables that are called after feature gates and more',
    text: 'FEATURE_GATES_ON="GateA=true"\nKUBELET_FEATURE_GATES_EXTRA=GateA=false\nFEATURE_GATES_NOTE="a=b"\nrestart "$FEATURE_GATES_ON"\n',
    expected: ['1 GateA=true ?', '2 GateA=false kubelet', '3 not read'],
  },
  {
    form: 'lines in what is printed',
    text: `printf "kubelet-arg+:\\n- feature-gates=GateA=true\\n" > /etc/rancher/rke2/config.yaml
printf 'featureGates:\\n  GateA: true\\n' > /var/lib/kubelet/config.yaml
echo -e "KUBELET_EXTRA_ARGS=--feature-gates=GateA=true\\nA=b" > /etc/default/kubelet
`,
    expected: ['1 GateA=true kubelet', '2 GateA=true kubelet', '3 GateA=true kubelet'],
  },
  {
    form: 'labels of Magnum',
    text: `openstack coe cluster template create k --labels kubelet_options="--feature-gates=GateA=true,GateB=true",kubeapi_options="--feature-gates=GateA=true",kube_tag=v1.35.0
`,
    expected: ['1 GateA=true kubelet', '1 GateB=true kubelet', '1 GateA=true kube-apiserver'],
  },
  {
    form: 'patches as arguments',
    text: `talosctl gen config c https://x:6443 --config-patch '[{"op": "add", "path": "/cluster/apiServer/extraArgs", "value": {"feature-gates": "GateA=true"}}]'
talosctl patch mc --nodes 10.0.0.1 -p '{"machine":{"kubelet":{"extraArgs":{"feature-gates":"GateA=true"}}}}'
`,
    expected: ['1 GateA=true kube-apiserver', '2 GateA=true kubelet'],
  },
  {
    form: 'a script',
    text: `#!/bin/sh
kind create cluster --config - <<-EOF
	kind: Cluster
	apiVersion: kind.x-k8s.io/v1alpha4
	featureGates: {GateA: true}
	kubeadmConfigPatches:
	- |
	  kind: KubeletConfiguration
	  featureGates:
	    GateA: true
	EOF
FG="GateA=true"
kubelet --feature-gates="$FG"
kube-apiserver --feature-gates "GateA=true,
GateB=true"
kubectl apply -f - <<'EOF'
apiVersion: v1
kind: Pod
metadata: {name: a}
spec:
  containers:
  - name: kube-scheduler
    command: [kube-scheduler, --feature-gates, GateA=true]
---
apiVersion: policy/v1beta1
kind: PodDisruptionBudget
metadata: {name: b}
EOF
KUBE_FEATURE_WatchListClient=false ./my-controller
FEATURE_GATES=AllAlpha=true hack/local-up-cluster.sh
KUBE_FEATURE_GATES="GateA=true" cluster/kube-up.sh
kwokctl create cluster --kube-feature-gates=GateA=true
docker run -e KUBE_FEATURE_X=true registry.k8s.io/kube-controller-manager:v1.34.0 kube-controller-manager --feature-gates=GateA=true
source-controller --feature-gates=CacheSecretsAndConfigMaps=true
minikube start --extra-config kubelet.feature-gates=GateA=true --feature-gates "GateB=true"
`,
    expected: [
      '5 GateA=true *',
      '10 GateA=true kubelet',
      '12 GateA=true kubelet',
      '14 GateA=true kube-apiserver',
      '15 GateB=true kube-apiserver',
      '23 GateA=true kube-scheduler',
      '29 WatchListClient=false *',
      '30 AllAlpha=true *',
      '31 GateA=true *',
      '32 GateA=true *',
      '33 X=true kube-controller-manager',
      '33 GateA=true kube-controller-manager',
      '34 CacheSecretsAndConfigMaps=true not Flux',
      '35 GateA=true kubelet',
      '35 GateB=true * or kubeadm',
    ],
  },
  {
    form: 'another language',
    text: `const c = new eks.NodeGroup("x", {
  kubeletExtraArgs: "--feature-gates=GateA=true",
  featureGates: { GateA: true },
});
`,
    expected: ['2 GateA=true kubelet', '3 GateA=true ?'],
  },
  {
    form: 'a Vagrantfile',
    text: `# -*- mode: ruby -*-
Vagrant.configure("2") do |config|
  config.vm.provision "shell", inline: <<-SHELL
    kubeadm init --config /x
    echo 'KUBELET_EXTRA_ARGS=--feature-gates=GateA=true' > /etc/default/kubelet
  SHELL
end
`,
    expected: ['5 GateA=true kubelet'],
  },
  {
    form: 'sentences',
    text: `We want to turn on feature gates soon. Set --feature-gates to something, don't forget.
The KubeletConfiguration featureGates field isn't set.
`,
    expected: ['1 not read', '2 not read'],
  },
  {
    form: 'lines of logs',
    text: `time="2025-01-01T00:00:00Z" level=info msg="Running kube-apiserver --advertise-port=6443 --feature-gates=GateA=true --v=2"
Jan 01 00:00:00 n1 kubelet[123]: I0101 flags.go:64] FLAG: --feature-gates="GateA=true"
`,
    expected: ['1 GateA=true kube-apiserver', '2 GateA=true kubelet'],
  },
  {
    form: 'variables',
    text: `# comment --feature-gates=Old=true
export KUBE_APISERVER_OPTS="--v=2 --feature-gates=GateA=true"
KUBELET_ARGS='--feature-gates=GateA=true --v=2'
KUBE_PROXY_ARGS=""
CONTROLLER_MANAGER_ARGS=--feature-gates=GateA=true
`,
    expected: [
      '2 GateA=true kube-apiserver',
      '3 GateA=true kubelet',
      '5 GateA=true kube-controller-manager',
    ],
  },
  {
    form: 'variables and documents that other programs read',
    text: `export FEATURE_GATES="GateA=true"
FEATURE_GATES=GateA=true ./karpenter
X_FEATURE_GATES=GateA=true kube-apiserver
kubectl apply -f - <<EOF
apiVersion: v1
kind: ConfigMap
metadata: {name: x}
data:
  feature-gates: GateA=true
EOF
cat > values.yaml <<EOF
featureGates:
  GateA: true
scheduler:
  featureGates: {GateA: true}
EOF
`,
    expected: [
      '1 GateA=true * or another program',
      '2 GateA=true not Karpenter',
      '3 GateA=true kube-apiserver',
      '9 GateA=true ?',
      '13 GateA=true ?',
      '15 GateA=true ?',
    ],
  },
  {
    form: 'texts between three quotes',
    text: `    return """
        kind: KubeletConfiguration
        apiVersion: kubelet.config.k8s.io/v1beta1
        ---
        apiVersion: kubeadm.k8s.io/v1beta3
        kind: ClusterConfiguration
        kubernetesVersion: %s
        controlPlaneEndpoint: "%s:6443"
        apiServer:
          extraArgs:
            feature-gates: "GateA=true"
        """.formatted(name);
    exec("bash", "-c", """
        cat <<'EOF' | kind create cluster --config=-
        kind: Cluster
        apiVersion: kind.x-k8s.io/v1alpha4
        featureGates:
          GateA: true
        EOF
        """);
config = '''
featureGates:
  GateA: true
'''
`,
    expected: ['11 GateA=true kube-apiserver', '18 GateA=true *', '23 GateA=true ?'],
  },
  {
    form: 'texts and arguments in programs',
    text: `const config = \`apiVersion: kubeadm.k8s.io/v1beta3
kind: ClusterConfiguration
apiServer:
  extraArgs:
    feature-gates: "GateA=true"
\`
cmd := exec.Command("kube-apiserver", "--feature-gates", "GateA=true", "--v=2")
Expect(flags).To(Have([]string{"--feature-gates", "GateB=false"}))
subprocess.run(f"kubelet --feature-gates=GateC=true --config {path}", shell=True)
`,
    expected: [
      '5 GateA=true kube-apiserver',
      '7 GateA=true kube-apiserver',
      '8 GateB=false ?',
      '9 GateC=true kubelet',
    ],
  },
  {
    form: 'patches of objects',
    text: `kubectl -n kube-system patch ds kube-proxy --type=json -p='[{"op":"add","path":"/spec/template/spec/containers/0/command/-","value":"--feature-gates=GateA=true"}]'
kubectl patch kubevirt kubevirt --type merge -p '{"spec":{"configuration":{"developerConfiguration":{"featureGates":["GateB"]}}}}'
kubectl patch deploy x -p '{"spec":{"featureGates":{"GateC":true}}}'
`,
    expected: ['1 GateA=true kube-proxy', '2 GateB=true not KubeVirt', '3 GateC=true ?'],
  },
  {
    form: 'a script that a template makes',
    text: `#!/bin/sh
kubelet --v=2 \\
{{- if .x }}
  --feature-gates=GateA=true \\
{{- end }}
  --config=/x
`,
    expected: ['4 GateA=true kubelet'],
  },
  {
    form: 'Ruby',
    text: `variables(args: '--feature-gates=GateA=true')
file '/x.yaml' do
  content <<~EOF
    kubelet-arg:
      - feature-gates=GateB=true
  EOF
end
`,
    expected: ['1 GateA=true *', '5 GateB=true kubelet'],
  },
  {
    form: 'comments of batch files, Lua, and Jinja',
    text: `REM kubelet.exe --feature-gates=GateA=true
:: kubelet.exe --feature-gates=GateA=true
-- kubelet --feature-gates=GateA=true
{# kubelet
   --feature-gates=GateA=true #}
kubelet --feature-gates=GateB=true
`,
    expected: ['6 GateB=true kubelet'],
  },
  {
    form: 'a line alone that begins as those comments',
    text: '-- kubelet --feature-gates=GateA=true\n',
    expected: ['1 GateA=true kubelet'],
  },
  {
    form: 'what programs declare, return, and end with a line end',
    text: `private static final String ARGS = "--feature-gates=GateA=true";
const args = ["--v=2", "--feature-gates=GateA=true,GateB=true", "--x"];
return "kubelet --feature-gates=GateA=true\\n";
~~kubelet --feature-gates=GateA=true~~
`,
    expected: [
      '1 GateA=true *',
      '2 GateA=true *',
      '2 GateB=true *',
      '3 GateA=true kubelet',
      '4 GateA=true kubelet',
    ],
  },
  {
    form: 'flags that name who gets gates',
    text: `./integration-test --kube-feature-gates="GateA=true"
kwokctl create cluster --extra-args="kube-apiserver=feature-gates=GateB=true" --extra-args=etcd=quota=1
`,
    expected: ['1 GateA=true *', '2 GateB=true kube-apiserver'],
  },
  {
    form: 'PowerShell',
    text: `.\\kubelet.exe --config=C:\\k\\config.yaml \`
  --feature-gates="GateA=true" --v=4
$KubeletArgs = "--feature-gates=GateA=true"
$KubeletArgs += "--feature-gates=\`"GateA=true,GateB=false\`""
`,
    expected: [
      '2 GateA=true kubelet',
      '3 GateA=true kubelet',
      '4 GateA=true kubelet',
      '4 GateB=false kubelet',
    ],
  },
  {
    form: 'a command within quotes',
    text: 'kubelet --v="`cat v`" --feature-gates="`cat a`,GateA=true"\n',
    expected: ['1 GateA=true kubelet', '1 not read'],
  },
  {
    form: 'values in PowerShell that begin on the next line',
    text: '$a = `\n  Start-Process kubelet `\n  -ArgumentList "--feature-gates=GateA=true"\n',
    expected: ['3 GateA=true kubelet'],
  },
  {
    form: 'a text of Rust in one line',
    text: 'fn a() {\n  let x = r#"kubelet --feature-gates=GateA=true"#;\n}\n',
    expected: ['2 GateA=true kubelet'],
  },
  {
    form: 'a script with lines that other languages have',
    text: `#!/bin/bash
A=(
  --v=2
)
systemd-run kubelet --feature-gates=GateA=true
case $x in
  *) y=1 ;;
esac
kube-proxy --feature-gates=GateA=true
`,
    expected: ['5 GateA=true kubelet', '9 GateA=true kube-proxy'],
  },
  {
    form: 'what commands printed',
    text: `$ kubectl get pod x -o jsonpath='{.spec}'
["kube-apiserver","--feature-gates=GateA=true,GateB=false","--v=2"]
$ docker inspect x
[--config /x.yaml --feature-gates GateA=true]
`,
    expected: ['2 GateA=true kube-apiserver', '2 GateB=false kube-apiserver', '4 GateA=true *'],
  },
  {
    form: 'variables that a command gives to what it names',
    text: 'kubectl -n karpenter set env deploy/karpenter FEATURE_GATES=GateA=true\ndocker run -e FEATURE_GATES=GateA=true quay.io/jetstack/cert-manager-controller:v1\n',
    expected: ['1 GateA=true not Karpenter', '2 GateA=true not cert-manager'],
  },
  {
    form: 'a variable beside values of flags that name other programs',
    text: 'docker run -e FEATURE_GATES=GateA=true --network nginx -v /etc/nginx:/etc/x kindest/node\n# see kube-up.sh\n',
    expected: ['1 GateA=true * or another program'],
  },
  {
    form: 'a list of a program that names in a line of its own what it starts, and is given more',
    text: 'import subprocess\n\ndef a():\n    cmd = [\n        "kubelet",\n        "--v=2",\n    ]\n    cmd.append("--feature-gates=GateA=true")\n    cmd += ["--feature-gates=GateB=true"]\n\ndef b(cmd):\n    cmd += ["--feature-gates=GateC=true"]\n    run = ["/manager"]\n    run += ["--feature-gates=GateD=true"]\n\ndef c():\n    rm = ["rm", "/var/lib/kubelet"]\n    rm += ["--feature-gates=GateE=true"]\n    a = ["sudo", "kubelet"]\n    a += ["--feature-gates=GateF=true"]\n    a = ["docker", "run", "x", "kubelet"]\n    a += ["--feature-gates=GateG=true"]\n    a = [os.path.join(d, "kubelet")]\n    a += ["--feature-gates=GateH=true"]\n',
    expected: [
      '8 GateA=true kubelet',
      '9 GateB=true kubelet',
      '12 GateC=true *',
      '14 GateD=true *',
      '18 GateE=true *',
      '20 GateF=true kubelet',
      '22 GateG=true *',
      '24 GateH=true *',
    ],
  },
  {
    form: 'flags below a comment that names whose they are',
    text: '# kubelet\n--v=2\n--feature-gates=GateA=true\n# kube-apiserver and kubelet:\n--feature-gates=GateA=true\n# kube-proxy\n\n--feature-gates=GateA=true\n# kubelet and more\n--feature-gates=GateA=true\n# kubelet\nkube-proxy --feature-gates=GateA=true\n# my-operator\n--feature-gates=GateA=true\n',
    expected: [
      '3 GateA=true kubelet',
      '5 GateA=true *',
      '8 GateA=true *',
      '10 GateA=true *',
      '12 GateA=true kube-proxy',
      '14 GateA=true *',
    ],
  },
  {
    form: 'a redirection at the start of a line',
    text: 'echo "featureGates: {GateA: true}" \\\n> /var/lib/kubelet/config.yaml\ncat <<EOF \\\n> /var/lib/kube-proxy/config.conf\nfeatureGates: {GateA: true}\nEOF\n> /var/lib/kubelet/config.yaml cat <<EOF\nfeatureGates: {GateA: true}\nEOF\n',
    expected: ['1 GateA=true kubelet', '5 GateA=true kube-proxy', '8 GateA=true kubelet'],
  },
  {
    form: 'paths of charts and objects',
    text: `helm install x /charts/karpenter --set featureGates.GateA=true
kubectl patch -f /deploy/karpenter.yaml -p '{"featureGates": {"GateA": true}}'
kubectl patch --local -f kubelet/config.yaml -p '{"featureGates": {"GateA": true}}'
kubectl patch --local -f kube-proxy/config.conf -p '{"featureGates": {"GateA": true}}'
`,
    expected: [
      '1 GateA=true not Karpenter',
      '2 GateA=true not Karpenter',
      '3 GateA=true kubelet',
      '4 GateA=true kube-proxy',
    ],
  },
  {
    form: 'a command that is quoted, lines of a text of Groovy, and of a unit after something else',
    text: '> kubelet --feature-gates=GateA=true\nsh """\n  kubelet \\\\\n    --feature-gates=GateA=true\n"""\n1 x.go:9] kube [Unit]\nExecStart=/usr/bin/kubelet --feature-gates=GateB=true\n',
    expected: ['1 GateA=true kubelet', '4 GateA=true kubelet', '7 GateB=true kubelet'],
  },
  {
    form: 'lines of PowerShell',
    text: `@"
kind: KubeletConfiguration
featureGates:
  GateA: true
"@ | Set-Content C:\\k.yaml
nssm set kube-proxy AppParameters "--feature-gates=GateB=false --v=2"
`,
    expected: ['4 GateA=true kubelet', '6 GateB=false kube-proxy'],
  },
  {
    form: 'a gate of client-go before a command, in a text of one line',
    text: 'KUBE_FEATURE_GateA=false kube-proxy --v=2',
    expected: ['1 GateA=false kube-proxy'],
  },
  {
    form: 'lines that make sets a variable to',
    text: '.PHONY: x\ndefine KUBELET_CONFIG\nkind: KubeletConfiguration\n---\nkind: KubeProxyConfiguration\nfeatureGates:\n  GateA: true\nendef\ndefine KUBE_SCHEDULER_ARGS =\n--v=2\n--feature-gates=GateB=true\nendef\n',
    expected: ['7 GateA=true kube-proxy', '11 GateB=true kube-scheduler'],
  },
  {
    form: 'a file that is written before lines that make sets a variable to',
    text: 'cat > kube-proxy.yaml <<EOF\nfeatureGates:\n  GateA: true\nEOF\ndefine X\ny\nendef\n',
    expected: ['3 GateA=true kube-proxy'],
  },
  {
    form: 'variables that a shell sets where they are not, and one that has to be',
    text: `#!/bin/sh\n: "\${GATES:=GateA=true}"\n: \${FEATURE_GATES:="GateB=true"}\n: "\${FEATURE_GATES:?must be set}"\nkubelet --feature-gates=$GATES\nkube-proxy --feature-gates=$FEATURE_GATES\n`,
    expected: ['2 GateA=true kubelet', '3 GateB=true kube-proxy'],
  },
  {
    form: 'lists of words with a line for each, by what leads to them or by their first item',
    text: [
      'kubeletArgs := []string{\n\t"--feature-gates=GateA=true",\n}\n',
      'cmd = (\n    # it\n    "kube-proxy",\n    "--feature-gates", "GateA=true",\n)\n',
      'x = [\n  "--feature-gates=GateA=true",\n]\n',
      'kube_scheduler_flags = %w[\n  --v=2\n  --feature-gates=GateA=true\n]\n',
    ].join(''),
    expected: [
      '2 GateA=true kubelet',
      '7 GateA=true kube-proxy',
      '10 GateA=true *',
      '14 GateA=true kube-scheduler',
    ],
  },
  {
    form: 'lines of calls and objects of programs, and what stands behind these',
    text: [
      'x(ctx, &Args{\n\tKubeletExtraArgs: pulumi.String("--feature-gates=GateA=true"),\n})\n',
      'flags := append(envtest.KubeAPIServerFlags,\n\t"--feature-gates=GateA=true")\n',
      'c = [{\n  image: "r/kube-proxy:v1",\n  args: ["--feature-gates=GateA=true"],\n}]\n',
      'ControlPlane: envtest.ControlPlane{\n\tAPIServer: &envtest.APIServer{\n\t\tArgs: []string{\n\t\t\t"--feature-gates=GateA=true",\n',
      '}}}\nz(\n  "--feature-gates=GateA=true")\n',
      'd = [\n  {\n    name: "kubelet",\n    args: [\n      "--feature-gates=GateA=true",\n    ],\n  },\n]\n',
      'e = [\n  "/csi-provisioner",\n  "--feature-gates=GateA=true",\n]\n',
    ].join(''),
    expected: [
      '2 GateA=true kubelet',
      '5 GateA=true kube-apiserver',
      '8 GateA=true kube-proxy',
      '13 GateA=true kube-apiserver',
      '16 GateA=true *',
      '21 GateA=true kubelet',
      '27 GateA=true not a CSI sidecar',
    ],
  },
  {
    form: 'a list between quotes before a command, and an input between brackets',
    text: 'FEATURE_GATES="GateA=true" minikube start\nx: GateB=true\nkubelet --feature-gates=$[[ inputs.x ]] --v=2\n',
    expected: ['1 GateA=true * or kubeadm', '2 GateB=true kubelet'],
  },
  {
    form: 'commands of a shell of their own, whose output a file or a program gets',
    text: '(echo --feature-gates=GateA=true) >> /x/args/kubelet\n( echo a; echo "--feature-gates=GateA=true" ) | sudo tee /x/args/kube-proxy\n(echo --feature-gates=GateA=true)\n',
    expected: ['1 GateA=true kubelet', '2 GateA=true kube-proxy', '3 GateA=true ?'],
  },
  {
    form: 'what a program is given once it is made, and what is given to no program that is named',
    text: 'let mut cmd = Command::new("kubelet");\ncmd.arg("--v=2");\ncmd.arg("--feature-gates=A=true");\nargs := []string{"kueue"}\nargs = append(args, "--feature-gates=B=true")\no.APIServer.ExtraArgs = append(o.APIServer.ExtraArgs, "--feature-gates=C=true")\n}\nfunc f(args []string) {\n\targs = append(args, "--feature-gates=D=true")\n}\n',
    expected: ['3 A=true kubelet', '5 B=true not Kueue', '6 C=true kube-apiserver', '9 D=true ?'],
  },
  {
    form: 'commands in HTML, and a flag in a sentence of it',
    text: '<p>Start <code>kubelet --feature-gates=GateA=true</code> here.</p>\n<pre><code class="x">kube-proxy --feature-gates=GateB=true\n</code></pre>\n<p>It is enabled with the <code>--feature-gates=GateC=true</code> flag.</p>\n',
    expected: ['1 GateA=true kubelet', '2 GateB=true kube-proxy', '4 GateC=true ?'],
  },
  {
    form: 'what Puppet and Jinja fill in, on lines of its own too',
    text: '<%- | String $ip | -%>\nKUBELET_ARGS=--v=2 --node-ip=<%= $ip %> --feature-gates=GateA=true\nKUBELET_OPTS="{% if a %}--feature-gates=GateB=true{% else %}--feature-gates=GateC=true{% endif %}"\n',
    expected: ['2 GateA=true kubelet', '3 GateB=true kubelet', '3 GateC=true kubelet'],
  },
  {
    form: 'items of an array that are called after components',
    text: '#!/bin/bash\ndeclare -A ARGS\nARGS[kubelet]="--feature-gates=GateA=true --v=2"\nFEATURE_GATES["kube-apiserver"]="GateB=true"\n',
    expected: ['3 GateA=true kubelet', '4 GateB=true kube-apiserver'],
  },
  {
    form: 'items of an array that are called after gates, or numbered',
    text: '#!/bin/bash\ndeclare -A FEATURE_GATES\nFEATURE_GATES[GateA]=true\nKUBELET_ARGS[0]="--feature-gates=GateB=true"\n',
    expected: ['4 GateB=true *', '2 not read', '3 not read'],
  },
  {
    form: 'what is added to the arguments of a script',
    text: '#!/bin/sh\nif [ -n "$G" ]; then\n  set -- "$@" --feature-gates=GateA=true\nfi\nexec kubelet "$@"\n',
    expected: ['3 GateA=true kubelet'],
  },
  {
    form: 'a test whether gates are given',
    text: `#!/bin/sh\nif [ -n "\${feature_gates}" ]; then\n  kubeadm init --feature-gates "\${feature_gates}"\nfi\n`,
    expected: ['3 not read'],
  },
  {
    form: 'what a search found in files',
    text: '/etc/kube-proxy.yaml:31:    - --feature-gates=GateA=true\n/etc/default/x:KUBELET_ARGS=--feature-gates=GateA=true\n',
    expected: ['1 GateA=true kube-proxy', '2 GateA=true kubelet'],
  },
]);
