import { describe, expect, it } from 'vitest';
import { indexApiRemovals } from '../api/removal.ts';
import { shortNames } from '../api/short-names.ts';
import { recordedObjects } from './called-api.ts';

const entry = (apiVersion: string, removedIn: string, ...kinds: string[]) => ({
  ...{ id: apiVersion, title: '', path: '', url: '', links: [], problems: [], replacements: [] },
  ...{ apiVersions: [apiVersion], removedIn, kinds },
});
const removals = indexApiRemovals([
  entry('extensions/v1beta1', '1.16', 'NetworkPolicy', 'Widget'),
  entry('policy/v1beta1', '1.25', 'Widget', 'Ingress'),
]);
const place = { name: undefined, line: 1, column: 1 };

describe('what a program calls an object', () => {
  it.each([
    ['extensions/v1beta1', 'networkpolicies', 'extensions/v1beta1 NetworkPolicy'],
    ['extensions/v1beta1', 'netpol', 'extensions/v1beta1 NetworkPolicy'],
    ['policy/v1beta1', 'Ingresses', 'policy/v1beta1 Ingress'],
    ['policy/v1beta1', 'widget', 'policy/v1beta1 Widget'],
    ['*/v1beta1', 'Widget', 'policy/v1beta1 Widget'],
  ])('is named as the record does: %s %s', (apiVersion, kind, expected) => {
    const [object] = recordedObjects([{ apiVersion, kind, isCalled: true, ...place }], removals);
    expect(`${object?.apiVersion} ${object?.kind}`).toBe(expected);
  });

  it('has no short name by what every object of JavaScript has', () =>
    expect(shortNames('constructor')).toEqual([]));

  it('is one object with the version that is written on the same line', () => {
    const called = { apiVersion: '*/v1beta1', kind: 'Widget', isCalled: true, ...place } as const;
    const written = { apiVersion: 'policy/v1beta1', kind: 'Widget', ...place };
    expect(recordedObjects([called, written], removals)).toEqual([written]);
    expect(recordedObjects([{ ...called, line: 2 }, written], removals)).toHaveLength(2);
  });

  it('is left out where it is not on record', () => {
    const called = { apiVersion: 'a.io/v1beta1', kind: 'as', isCalled: true, ...place } as const;
    const written = { apiVersion: 'a.io/v1beta1', kind: 'A', ...place };
    expect(recordedObjects([called, written], removals)).toEqual([written]);
  });
});
