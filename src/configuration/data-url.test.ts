import { describe, expect, it } from 'vitest';
import { readConfiguration } from './read.ts';
import { found } from './testing/found.ts';

const KUBELET = 'kind: KubeletConfiguration\nfeatureGates:\n  GateA: true\n  GateB: false\n';
const fileOf = (source: string) =>
  `variant: fcos\nstorage:\n  files:\n  - path: /etc/x.yaml\n    contents:\n      source: "${source}"\n`;

describe('files that are written as URLs of data', () => {
  it.each([
    ['are read', `data:,${encodeURIComponent(KUBELET)}`],
    ['are read in base64 at the line of the value', `data:;base64,${btoa(KUBELET)}`],
  ])('%s', (_, given) => {
    expect(found(fileOf(given))).toEqual(['6 GateA=true kubelet', '6 GateB=false kubelet']);
  });

  it('are no part of a value of several lines', () => {
    const value = btoa(KUBELET);
    const lines = `${value.slice(0, 60)}\n    ${value.slice(60)}`;
    expect(found(`kind: Secret\ndata:\n  a: |\n    ${lines}\n`)).toEqual(['4 not read']);
  });

  it('keep the objects of Secrets', () => {
    const inner = btoa('apiVersion: a.io/v1beta1\nkind: A\n');
    const { objects } = readConfiguration(`apiVersion: v1\nkind: Secret\ndata:\n  a: ${inner}\n`);
    expect(objects.map(({ line, kind }) => `${line} ${kind}`)).toEqual(['1 Secret', '4 A']);
  });

  it.each([
    ['compressed', `data:;base64,H4sIAAAAAAAAA${'8vOz'.repeat(10)}`, /compressed/],
    ['with what no URL has', `data:,featureGates%3A {}`, /not read/],
  ])('are named %s', (_, source, reason) => {
    const { settings, unread } = readConfiguration(fileOf(source));
    expect(settings).toEqual([]);
    expect(unread).toEqual([{ line: 6, reason: expect.stringMatching(reason), isBroken: false }]);
  });
});
