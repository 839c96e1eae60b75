import { testForms } from '../testing/test-forms.ts';

testForms([
  {
    form: 'AsciiDoc',
    text: `= A

Start it with \`kubelet --feature-gates=GateC=true\`.

[source,yaml,title="x"]
.kubelet.yaml
----
kind: KubeletConfiguration
featureGates:
  GateA: true
---
kind: KubeProxyConfiguration
featureGates: {GateA: false}
----

[source,bash]
----
kube-apiserver --feature-gates=GateB=true
----
`,
    expected: [
      '3 GateC=true kubelet',
      '10 GateA=true kubelet',
      '13 GateA=false kube-proxy',
      '18 GateB=true kube-apiserver',
    ],
  },
  {
    form: 'reStructuredText',
    text: `A
=

Start it with::

    kubelet --feature-gates=GateB=true

.. code-block:: yaml
   :caption: kubelet.yaml

   kind: KubeletConfiguration

   featureGates:
     GateA: true

That is all.
`,
    expected: ['6 GateB=true kubelet', '14 GateA=true kubelet'],
  },
  {
    form: 'a table of TOML that is called as a block of AsciiDoc',
    text: '[source.a]\nurl = "x"\n[kubelet]\nfeatureGates = {GateA = true}\n',
    expected: ['4 GateA=true kubelet'],
  },
  {
    form: 'Markdown that shows a directive',
    text: '# A\n\n.. code:: x\n\n```yaml\nkind: KubeletConfiguration\nfeatureGates:\n  GateA: true\n```\n',
    expected: ['8 GateA=true kubelet'],
  },
  {
    form: 'headings that are underlined, and the deeper ones of a heading that ends',
    text: 'Parts\n*****\n\nkubelet\n~~~~~~~\n\n.. code-block:: yaml\n\n   featureGates:\n     GateA: true\n\nMore\n****\n\n.. code-block:: yaml\n\n   featureGates:\n     GateA: true\n',
    expected: ['10 GateA=true kubelet', '18 GateA=true ?'],
  },
  {
    form: 'lines around blocks of AsciiDoc, which underline nothing',
    text: '== kubelet\n\n. Edit the file:\n+\n[source,yaml]\n----\nfeatureGates:\n  GateA: true\n----\n',
    expected: ['8 GateA=true kubelet'],
  },
  {
    form: 'a tab of reStructuredText',
    text: '.. tabs::\n\n   .. tab:: kubelet\n\n      .. code-block:: yaml\n\n         featureGates: {GateA: true}\n',
    expected: ['7 GateA=true kubelet'],
  },
  {
    form: 'an item with a block that is joined to it',
    text: 'kubelet::\n+\n[source,yaml]\n----\nfeatureGates: {GateA: true}\n----\n',
    expected: ['5 GateA=true kubelet'],
  },
]);
