import { testForms } from '../testing/test-forms.ts';

testForms([
  {
    form: 'NixOS',
    text: `{ config, pkgs, lib, ... }:
{
  imports = [ ./hw.nix ];
  services.kubernetes = {
    roles = ["master" "node"];
    kubelet.extraOpts = "--fail-swap-on=false --feature-gates=GateA=true";
    featureGates = { UserNamespacesPodSecurityStandards = true; GateB = true; };
    apiserver.extraOpts = ''
      --feature-gates=GateA=true
    '';
    controllerManager.featureGates.HPAScaleToZero = true;
    kubelet.extraConfig = {
      featureGates = {
        GateA = true;
      };
    };
  };
  # services.k3s.extraFlags = "--kubelet-arg=feature-gates=X=true";
  services.k3s = {
    enable = true;
    role = "server";
    extraFlags = toString [
      "--kubelet-arg=feature-gates=GateA=true"
      "--disable traefik"
    ];
    extraKubeletConfig = { featureGates = { GateA = true; }; };
  };
  services.rke2.extraFlags = [ "--kube-apiserver-arg=feature-gates=GateA=true" ];
}
`,
    expected: [
      '6 GateA=true kubelet',
      '7 UserNamespacesPodSecurityStandards=true *',
      '7 GateB=true *',
      '9 GateA=true kube-apiserver',
      '11 HPAScaleToZero=true kube-controller-manager',
      '14 GateA=true kubelet',
      '23 GateA=true kubelet',
      '26 GateA=true kubelet',
      '28 GateA=true kube-apiserver',
    ],
  },
  {
    form: 'names alone',
    text: `{
  services.kubernetes.featureGates = [ "GateB" "GateA" ];
}
`,
    expected: ['2 GateB=true *', '2 GateA=true *'],
  },
  {
    form: 'expressions',
    text: `{ lib, ... }:
let gates = [ "GateA=true" ]; in {
  services.k3s.extraFlags = lib.concatStringsSep " " [
    "--kubelet-arg=feature-gates=\${lib.concatStringsSep "," gates}"
    "--kube-apiserver-arg=feature-gates=GateB=true"
  ];
  environment.etc."rancher/k3s/config.yaml".text = ''
    kubelet-arg:
      - feature-gates=GateA=true
  '';
  systemd.services.kubelet.serviceConfig.ExecStart = "\${pkgs.kubernetes}/bin/kubelet --feature-gates=GateA=true";
  services.kubernetes.kubelet.featureGates = lib.mkForce { GateA = true; };
}
`,
    expected: [
      '5 GateB=true kube-apiserver',
      '9 GateA=true kubelet',
      '11 GateA=true kubelet',
      '12 GateA=true kubelet',
      '4 not read',
    ],
  },
]);
