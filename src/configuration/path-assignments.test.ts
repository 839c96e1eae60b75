import { expect, it } from 'vitest';
import { found } from './testing/found.ts';

it.each([
  ["yq -i '.featureGates.GateA = true' /var/lib/kubelet/config.yaml", ['GateA=true kubelet']],
  ['yq \'.x.kubelet.featureGates["GateA"]=false\' c.yaml', ['GateA=false kubelet']],
  [
    'yq -i \'.apiServer.extraArgs."feature-gates" = "GateA=true,GateB=false"\' c.yaml',
    ['GateA=true ?', 'GateB=false ?'],
  ],
  ['jq \'.featureGates += {"GateA": true}\' kubelet.json', ['GateA=true kubelet']],
  [
    `echo "$(jq '.featureGates += {"GateA": true}' kubelet.json)" > kubelet.json`,
    ['GateA=true kubelet'],
  ],
  ["jq '.featureGates.SidecarGate=true' kubelet/config.json", ['SidecarGate=true kubelet']],
  ["yq '.featureGates.GateA == true' kubelet.yaml", []],
  ['apiclient set settings.kubernetes.feature-gates.GateA=true', ['GateA=true kubelet']],
  ['kops create cluster --override=spec.kubelet.featureGates.GateA=true', ['GateA=true kubelet']],
  ['argocd app set x -p kubelet.featureGates.GateA=true', ['GateA=true kubelet']],
  [
    `oc patch featuregate cluster --type=merge -p '{"spec":{"customNoUpgrade":{"enabled":["GateA"]}}}'`,
    ['GateA=true * or OpenShift'],
  ],
  [
    `oc patch featuregate/cluster --type=json -p '[{"op":"add","path":"/spec/customNoUpgrade/disabled/-","value":"GateA"}]'`,
    ['GateA=false * or OpenShift'],
  ],
])('what commands assign to feature gates is read in %s', (command, expected) => {
  const lines = found(`${command}\n`);
  expect(lines.filter((line) => /=/.test(line)).map((line) => line.slice(2))).toEqual(expected);
});
