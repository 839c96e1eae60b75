import { testForms } from '../testing/test-forms.ts';

testForms([
  {
    form: 'what describes a variable of Terraform',
    text: `variable "feature_gates" {
  description = "Feature gates, such as 'GateB=true'"
  default     = "GateA=true"
}
variable "kubelet_feature_gates" {
  description = "None by default"
  default     = ""
  sensitive   = false
}
variable "more_feature_gates" {
  description = "Set by whoever calls this"
}
output "feature_gates" {
  description = "Those in use"
  value       = "GateC=true"
}
`,
    expected: ['3 GateA=true ?', '15 GateC=true ?'],
  },
  {
    form: 'Terraform',
    text: `# feature_gates in a comment
module "rke" {
  source = "x"
  services {
    kubelet {
      extra_args = {
        feature-gates = "GateA=true"
      }
    }
    kube_api {
      extra_args = { "feature-gates" = join(",", ["GateA=true", "GateB=true"]) }
    }
  }
}
resource "talos_machine_configuration_apply" "x" {
  config_patches = [
    yamlencode({
      machine = {
        kubelet = {
          extraArgs = { "feature-gates" = "GateA=true" }
        }
      }
    }),
    jsonencode({cluster = {apiServer = {extraArgs = {"feature-gates" : "GateA=true"}}}}),
    file("x.yaml"),
  ]
}
resource "helm_release" "cm" {
  name = "cert-manager"
  chart = "cert-manager"
  set {
    name  = "featureGates"
    value = "ServerSideApply=true"
  }
  values = [<<YAML
featureGates: "ServerSideApply=true"
YAML
  ]
}
variable "kube_feature_gates" {
  type    = map(bool)
  default = {
    GateA = true
  }
}
resource "eks" "ng" {
  feature_gates = var.kube_feature_gates
  bootstrap_extra_args = "--kubelet-extra-args '--feature-gates=GateA=true'"
  pre_bootstrap_user_data = <<-EOT
    MIME-Version: 1.0
    #!/bin/bash
    echo "$(jq '.featureGates += {"GateA": true}' /etc/kubernetes/kubelet/kubelet-config.json)" > /etc/kubernetes/kubelet/kubelet-config.json
  EOT
}
`,
    expected: [
      '7 GateA=true kubelet',
      '11 GateA=true kube-apiserver',
      '11 GateB=true kube-apiserver',
      '20 GateA=true kubelet',
      '24 GateA=true kube-apiserver',
      '33 ServerSideApply=true not cert-manager',
      '36 ServerSideApply=true not cert-manager',
      '43 GateA=true *',
      '48 GateA=true kubelet',
      '52 GateA=true ?',
      '47 not read',
    ],
  },
  {
    form: 'values of Terraform',
    text: `kubelet_extra_args = "--feature-gates=GateA=true" // feature-gates
feature_gates      = ["GateA=true", "GateB=true"]
`,
    expected: ['1 GateA=true kubelet', '2 GateA=true ?', '2 GateB=true ?'],
  },
  {
    form: 'a cluster of kind',
    text: 'resource "kind_cluster" "c" {\n  kind_config {\n    kind        = "Cluster"\n    api_version = "kind.x-k8s.io/v1alpha4"\n    feature_gates = { GateA = "true" }\n  }\n}\n',
    expected: ['5 GateA=true *'],
  },
  {
    form: 'nodes and charts of EKS',
    text: `resource "helm_release" "karpenter" {
  values = [yamlencode({
    settings = { featureGates = { spotToSpotConsolidation = true } }
  })]
  set = [{ name = "settings.featureGates.nodeRepair", value = "true" }]
}
resource "aws_launch_template" "lt" {
  user_data = base64encode(templatefile("\${path.module}/u.tpl", { kubelet_extra_args = "--feature-gates=GateA=true" }))
}
module "eks" {
  self_managed_node_groups = {
    one = {
      bootstrap_extra_args = <<-EOT
        [settings.kubernetes]
        feature-gates = { GateA = true }
      EOT
      cloudinit_pre_nodeadm = [{
        content_type = "application/node.eks.aws"
        content      = <<-EOT
          ---
          apiVersion: node.eks.aws/v1alpha1
          kind: NodeConfig
          spec:
            kubelet:
              config:
                featureGates:
                  GateA: true
        EOT
      }]
    }
  }
}
`,
    expected: [
      '3 spotToSpotConsolidation=true not Karpenter',
      '5 nodeRepair=true not Karpenter',
      '8 GateA=true kubelet',
      '15 GateA=true kubelet',
      '27 GateA=true kubelet',
    ],
  },
  {
    form: 'paths as keys, which a dynamic block goes through',
    text: 'resource "helm_release" "a" {\n  dynamic "set" {\n    for_each = {\n      "kubelet.featureGates.GateA" = true\n      "kubelet.featureGates" = "GateB=true"\n    }\n  }\n}\n',
    expected: ['4 GateA=true kubelet', '5 GateB=true kubelet'],
  },
  {
    form: 'clusters of clouds, which take names',
    text: 'resource "selectel_mks_cluster_v1" "a" {\n  kubernetes_options = {\n    feature_gates = ["GateA"]\n  }\n}\nresource "scaleway_k8s_cluster" "b" {\n  feature_gates = ["GateA=true"]\n}\nkubernetes_options = {\n  airflow = { feature_gates = "GateA=true" }\n  kubelet = { feature_gates = ["GateA"] }\n}\n',
    expected: ['3 GateA=true *', '7 GateA=true *', '10 GateA=true ?', '11 not read'],
  },
]);
