import { describe, expect, it } from 'vitest';
import type { RemovedApi } from '../../schemas/removed-api.ts';
import { type ApiName, apiInRelease, indexApiRemovals } from './removal.ts';

const entry = (
  removedIn: string,
  apiVersions: readonly string[],
  kinds: readonly string[],
  replacements?: RemovedApi['replacements'],
): RemovedApi => ({
  id: `${kinds[0]}-${removedIn}`,
  path: 'guide.md',
  url: 'https://kubernetes.io/guide',
  title: kinds.join(),
  removedIn,
  apiVersions: [...apiVersions],
  kinds: [...kinds],
  ...(replacements && { replacements }),
});

const removals = indexApiRemovals([
  entry('1.16', ['old/v1beta1'], ['Policy'], [{ apiVersion: 'shop/v1beta1', since: '1.10' }]),
  entry('1.25', ['shop/v1beta1'], ['Policy']),
  entry(
    '1.22',
    ['old/v1beta1', 'shop/v1beta1'],
    ['Widget', 'Part'],
    [
      { apiVersion: 'shop/v1', kind: 'Widget', since: '1.19' },
      { apiVersion: 'shop/v1', kind: 'Part', since: '1.20' },
    ],
  ),
  entry('1.26', ['flow/v1beta1'], ['Flow'], [{ apiVersion: 'flow/v1beta2' }]),
  entry(
    '1.29',
    ['flow/v1beta2'],
    ['Flow'],
    [
      { apiVersion: 'flow/v1', since: '1.29' },
      { apiVersion: 'flow/v1beta3', since: '1.26' },
    ],
  ),
  entry('1.32', ['flow/v1beta3'], ['Flow'], [{ apiVersion: 'flow/v1', since: '1.29' }]),
]);

const at = (name: string, release: string) => {
  const [apiVersion = '', kind = ''] = name.split(' ');
  const answer = apiInRelease(removals, { apiVersion, kind } satisfies ApiName, release);
  switch (answer.kind) {
    case 'removed':
      return `removed in ${answer.removal.removedIn}: ${answer.replacements.map((each) => each.apiVersion).join()}`;
    case 'served-until':
      return `until ${answer.removal.lastServed}`;
    case 'not-yet':
      return `not-yet ${answer.since}`;
    case 'not-removed':
      return answer.kind;
  }
};

describe('apiInRelease', () => {
  it.each([
    ['shop/v1beta1 Widget', '1.21', 'until 1.21'],
    ['shop/v1beta1 Widget', '1.22', 'removed in 1.22: shop/v1'],
    ['shop/v1beta1 WidgetList', '1.40', 'removed in 1.22: shop/v1'],
    ['old/v1beta1 Part', '1.30', 'removed in 1.22: shop/v1'],
    ['shop/v1 Widget', '1.19', 'not-removed'],
    ['shop/v1 Part', '1.19', 'not-yet 1.20'],
    ['shop/v1 List', '1.19', 'not-removed'],
  ])('%s in %s: %s', (name, release, expected) => {
    expect(at(name, release)).toBe(expected);
  });

  it('follows replacements that were removed in turn, as far as there are any', () => {
    expect(at('flow/v1beta1 Flow', '1.26')).toBe('removed in 1.26: flow/v1beta2');
    expect(at('flow/v1beta1 Flow', '1.30')).toBe('removed in 1.26: flow/v1,flow/v1beta3');
    expect(at('flow/v1beta1 Flow', '1.32')).toBe('removed in 1.26: flow/v1');
    expect(at('old/v1beta1 Policy', '1.24')).toBe('removed in 1.16: shop/v1beta1');
    expect(at('old/v1beta1 Policy', '1.25')).toBe('removed in 1.16: ');
  });

  it('knows that what is removed was once not there yet', () => {
    expect(at('flow/v1beta3 Flow', '1.25')).toBe('not-yet 1.26');
    expect(at('flow/v1beta3 Flow', '1.31')).toBe('until 1.31');
  });
});
