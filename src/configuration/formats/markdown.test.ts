import { testForms } from '../testing/test-forms.ts';

const CASES: readonly { form: string; text: string; expected: readonly string[] }[] = [
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
      '3 GateA=true ?',
      '8 GateB=true kubelet',
      '13 NodeSwap=true kube-scheduler',
      '11 not read',
    ],
  },
];

testForms(CASES);
