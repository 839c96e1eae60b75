import { describe, expect, it } from 'vitest';
import { found } from '../testing/found.ts';

const CASES: readonly { form: string; text: string; expected: readonly string[] }[] = [
  {
    form: 'a unit',
    text: `[Unit]
Description=kubelet
# Environment="X=--feature-gates=Old=true"
[Service]
EnvironmentFile=-/etc/default/kubelet
Environment="KUBELET_A=--v=2" 'KUBELET_B=--feature-gates=GateA=true'
ExecStart=/usr/bin/kubelet \\
  --config=/var/lib/kubelet/config.yaml \\
  --feature-gates=GateA=true,GateB=true \\
  $KUBELET_A
`,
    expected: ['6 GateA=true *', '9 GateA=true kubelet', '9 GateB=true kubelet'],
  },
];

describe.each(CASES)('$form', ({ text, expected }) => {
  it('is read, with whose gates they are', () => {
    expect(found(text)).toEqual(expected);
  });
});
