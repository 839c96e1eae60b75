import { describe, expect, it } from 'vitest';
import { readConfiguration } from './read.ts';
import { found } from './testing/found.ts';

const KUBELET = 'kind: KubeletConfiguration\nfeatureGates:\n  GateA: true\n  GateB: false\n';
const fileOf = (source: string) =>
  `variant: fcos\nstorage:\n  files:\n  - path: /etc/x.yaml\n    contents:\n      source: "${source}"\n`;

describe('files that are written as URLs of data', () => {
  it('are read', () => {
    expect(found(fileOf(`data:,${encodeURIComponent(KUBELET)}`))).toEqual([
      '6 GateA=true kubelet',
      '6 GateB=false kubelet',
    ]);
  });

  it.each([
    ['in base64', `data:;base64,${btoa(KUBELET)}`, /encoded/],
    ['compressed', `data:;base64,H4sIAAAAAAAAA${'8vOz'.repeat(10)}`, /compressed/],
    ['with what no URL has', `data:,featureGates%3A {}`, /not read/],
  ])('are named %s', (_, source, reason) => {
    const { settings, unread } = readConfiguration(fileOf(source));
    expect(settings).toEqual([]);
    expect(unread).toEqual([{ line: 6, reason: expect.stringMatching(reason), isBroken: false }]);
  });
});
