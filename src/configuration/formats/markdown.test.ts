import { testForms } from '../testing/test-forms.ts';

testForms([
  {
    form: 'code that a reader is told to remove, or not to',
    text: '# Upgrade\n\nRemove the `--v=2` flag and `--feature-gates=GateA=true` from the kubelet.\n\nDo not remove `--feature-gates=GateB=true` from the kubelet.\n\nTo roll back, unset `--v=2` and `kubelet --feature-gates=GateA=false`.\n',
    expected: ['3 GateA=true kubelet', '5 GateB=true kubelet', '7 GateA=false kubelet'],
  },
  {
    form: 'several components in one sentence',
    text: '# Storage\n\n- Set `--feature-gates=CSIGateA=true` on the kubelet\n- Set `--feature-gates=GateB=true` on kube-apiserver, kube-scheduler, and kubelet\n- Set `--feature-gates=GateC=true` on the kubelet and Karpenter\n',
    expected: ['3 CSIGateA=true kubelet', '4 GateB=true *', '5 GateC=true ?'],
  },
  {
    form: 'several components in one sentence that does not list them',
    text: '# Set\n\n- Set `--feature-gates=GateA=true` on the kubelet instead of kube-apiserver.\n- Set `--feature-gates=GateB=true` on the kubelet, never on kube-proxy.\n- Unlike the kubelet, kube-proxy takes `--feature-gates=GateA=true`.\n',
    expected: ['3 GateA=true ?', '4 GateB=true ?', '5 GateA=true ?'],
  },
  {
    form: 'a variable behind a colon of Chinese, which no blank parts from words',
    text: '* vim /etc/default/kubelet\n* 配置参数：KUBELET_EXTRA_ARGS=--feature-gates=GateA=true\n',
    expected: ['2 GateA=true *'],
  },
  {
    form: 'flags between the punctuation of Chinese',
    text: 'kubelet（--feature-gates=GateA=true）\n列表：--feature-gates=GateB=true。\nkubelet：--feature-gates=GateA=true；kube-proxy：--feature-gates=GateB=true\n',
    expected: ['1 GateA=true *', '2 GateB=true *', '3 GateA=true *', '3 GateB=true *'],
  },
  {
    form: 'a runbook',
    text: `# Turn it on

1. Add \`--feature-gates=GateA=true\` to the kube-apiserver.
2. Write the unit:

   ~~~ini
   [Service]
   ExecStart=/usr/bin/kubelet --feature-gates=GateB=true
   ~~~

The feature-gates flag isn't read here, don't worry.

    kube-scheduler --feature-gates=NodeSwap=true
`,
    expected: [
      '3 GateA=true kube-apiserver',
      '8 GateB=true kubelet',
      '13 NodeSwap=true kube-scheduler',
      '11 not read',
    ],
  },
  {
    form: 'code below items of lists that are called after components',
    text: '# Give them these flags\n\n* **kube-apiserver** options:\n    * `--feature-gates="GateA=true`\n- kubelet:\n  - Set `--feature-gates=GateB=true`\n\nOr `--feature-gates=GateB=true`.\n',
    expected: ['4 GateA=true kube-apiserver', '6 GateB=true kubelet', '8 GateB=true ?'],
  },
  {
    form: 'blocks below what names their component or its file',
    text: '# Gates\n\n1. kube-apiserver\n\n   ```yaml\n   - --feature-gates=GateA=true\n   ```\n\n2. Edit `/var/lib/kubelet/config.yaml`:\n\n   ```yaml\n   featureGates:\n     GateB: true\n   ```\n\n## The kube-scheduler\n\n```\n--feature-gates=GateA=true\n```\n\n```yaml title="kube-proxy.yaml"\nfeatureGates: {GateA: true}\n```\n\n## The kubelet and the kube-proxy\n\n`--feature-gates=GateB=true`\n\n## The kubelet beside KubeVirt\n\n    --feature-gates=GateB=true\n\n# The kubelet\n\nFor the API server:\n\n    --feature-gates=GateB=true\n\n## Kueue\n\n    --feature-gates=GateB=true\n\nSee https://x.y/kubelet/.\n\n    --feature-gates=GateB=true\n',
    expected: [
      '6 GateA=true kube-apiserver',
      '13 GateB=true kubelet',
      '19 GateA=true kube-scheduler',
      '23 GateA=true kube-proxy',
      '28 GateB=true *',
      '32 GateB=true ?',
      '38 GateB=true ?',
      '42 GateB=true ?',
      '46 GateB=true ?',
    ],
  },
  {
    form: 'an item of a list that leads to a block as the first line',
    text: '- kubelet:\n  ```\n  --feature-gates=GateA=true\n  ```\n',
    expected: ['3 GateA=true kubelet'],
  },
  {
    form: 'fences with attributes',
    text: `# Nodes

\`\`\`yaml title="config.yaml" {2,4-6} hl_lines="a/b"
kind: KubeletConfiguration
featureGates:
  GateA: true
\`\`\`

We no longer run kubelet --feature-gates=NodeSwap=false here.

1. ~~~\`x\`, y
   kubelet --feature-gates=GateB=true
   ~~~

\`\`\`\`{.sh linenums="1"}
\`\`\`sh
kube-apiserver --feature-gates=GateA=true
\`\`\`
\`\`\`\`
`,
    expected: [
      '6 GateA=true kubelet',
      '12 GateB=true kubelet',
      '17 GateA=true kube-apiserver',
      '9 not read',
    ],
  },
  {
    form: 'flags in bold',
    text: `# Flags

| component | flag |
|---|---|
| kubelet | **--feature-gates=GateA=true** |
| kubelet | <b>--feature-gates=GateA=true</b> |
| kubelet | __--feature-gates=GateA=true__, **\`--feature-gates=GateB=true\`** |

Since v1.30, **feature-gates** is no list: \`--v=2\`.
`,
    expected: [
      '5 GateA=true kubelet',
      '6 GateA=true kubelet',
      '7 GateA=true kubelet',
      '7 GateB=true kubelet',
      '9 not read',
    ],
  },
  {
    form: 'a diff',
    text: `# Upgrade

1. Edit:

   \`\`\`diff
    kind: KubeletConfiguration
    featureGates:
   -  GateA: true
   +  GateB: true
   \`\`\`

\`\`\`diff
-kubelet --feature-gates=GateA=true
+kubelet --feature-gates=GateB=true
\`\`\`
`,
    expected: ['9 GateB=true kubelet', '14 GateB=true kubelet'],
  },
  {
    form: 'tabs, and what stands below them',
    text: '<TabItem value="a" label="kubelet">\n\n```\n--feature-gates=GateA=true\n```\n\n</TabItem>\n\n```\n--feature-gates=GateA=true\n```\n\n{{% tab name="kube-proxy" %}}\n```\n--feature-gates=GateA=true\n```\n',
    expected: ['4 GateA=true kubelet', '10 GateA=true ?', '15 GateA=true kube-proxy'],
  },
  {
    form: 'tabs that end on their own line, and what only begins as a tab does',
    text: '{{< tab name="kube-proxy" include="a.md" />}}\n{{< /tabs >}}\n\nThen:\n\n```\n--feature-gates=GateA=true\n```\n\n## kubelet\n\n<Tab label="kube-proxy">a</Tab>\n\n```\n--feature-gates=GateA=true\n```\n\n<TableOfContents a="kube-proxy" />\n\n```\n--feature-gates=GateA=true\n```\n\n<TableOfContents a="kube-proxy">\n\n```\n--feature-gates=GateA=true\n```\n',
    expected: [
      '7 GateA=true ?',
      '15 GateA=true kubelet',
      '21 GateA=true kubelet',
      '27 GateA=true kubelet',
    ],
  },
  {
    form: 'what stands below the tabs of Hugo',
    text: '{{% tab name="kube-proxy" %}}\na\n{{% /tabs %}}\n\n```\n--feature-gates=GateA=true\n```\n',
    expected: ['6 GateA=true ?'],
  },
  {
    form: 'comments that name whose flags stand below, nearer than a heading',
    text: '# Kubelet\n\n```sh\n# kube-proxy\n--feature-gates=GateA=true\n# notes\n--feature-gates=GateB=true\n```\n',
    expected: ['5 GateA=true kube-proxy', '7 GateB=true kubelet'],
  },
  {
    form: 'headings that are underlined',
    text: 'Kubelet\n---\n\n```\n--feature-gates=GateA=true\n```\n\nThe kube-scheduler\n---\n\n```\n--feature-gates=GateA=true\n```\n',
    expected: ['5 GateA=true kubelet', '12 GateA=true kube-scheduler'],
  },
  {
    form: 'the ends of front matter and of containers, which underline nothing',
    text: '---\ndescription: About the kubelet\n---\n\n:::note\nRestart the kubelet first.\n:::\n\n```\n--feature-gates=GateA=true\n```\n',
    expected: ['10 GateA=true ?'],
  },
  {
    form: 'code in Jira',
    text: 'h2. Nodes\n{code:yaml}\nkind: KubeletConfiguration\nfeatureGates: {GateA: true}\n{code}\n{noformat}\nkube-proxy --feature-gates=GateB=true\n{noformat}\n',
    expected: ['4 GateA=true kubelet', '7 GateB=true kube-proxy'],
  },
]);
