import { describe, expect, it } from 'vitest';
import type { ApiResource } from '../../schemas/api-resource.ts';
import { docsPageOf } from '../atlas/testing/records.ts';
import { apiKindPath } from '../page/paths.ts';
import { joinApiFields } from './fields.ts';
import { referenceCoverage, viewApiKinds } from './kinds.ts';
import { apiGroup, compareApiVersions } from './names.ts';
import { joinApiReferences } from './references.ts';
import { indexApiRemovals } from './removal.ts';

const resource = (kind: string, apiVersion?: string): ApiResource => ({
  kind,
  apiVersion,
  url: `https://kubernetes.io/docs/reference/${kind}/`,
  path: `content/en/docs/reference/${kind}.md`,
});
const resources = [
  resource('Widget', 'shop.k8s.io/v1beta1'),
  resource('Widget', 'shop.k8s.io/v1'),
  resource('Part', 'v1'),
  resource('Screw'),
];
const references = joinApiReferences({
  fields: joinApiFields({ records: [], gates: [], removals: indexApiRemovals([]), sources: {} }),
  pages: [
    docsPageOf('concepts/widget', {
      gates: ['Widgets'],
      apis: [
        { kind: 'Widget', apiVersion: 'shop.k8s.io/v1alpha1' },
        { kind: 'Widget', apiVersion: 'shop.k8s.io/v1' },
      ],
    }),
    docsPageOf('concepts/bolt', {
      gates: ['Bolts'],
      apis: [{ kind: 'Bolt', apiVersion: 'shop.k8s.io/v1' }],
    }),
  ],
  resources,
  gates: [
    { name: 'Widgets', formerNames: [], enhancements: ['sig-a/1-w'] },
    { name: 'Bolts', formerNames: [], enhancements: [] },
  ],
});

describe('viewApiKinds', () => {
  const removals = indexApiRemovals([
    {
      id: 'widget',
      path: 'guide.md',
      url: 'https://kubernetes.io/guide/#widget',
      title: 'Widget',
      removedIn: '1.22',
      apiVersions: ['extensions/v1beta1', 'shop.k8s.io/v1beta1'],
      kinds: ['Widget'],
    },
  ]);
  const kinds = viewApiKinds(resources, references, removals);

  it('gathers the versions of a kind, with those that no reference has, stable first', () => {
    const widget = kinds.find(({ group, kind }) => group === 'shop.k8s.io' && kind === 'Widget');
    expect(widget?.versions.map((each) => [each.version, each.resource !== undefined])).toEqual([
      ['v1', true],
      ['v1beta1', true],
      ['v1alpha1', false],
    ]);
    expect(widget).toMatchObject({
      group: 'shop.k8s.io',
      gates: ['Widgets'],
      enhancements: ['sig-a/1-w'],
    });
    expect(widget?.pages.map(({ id }) => id)).toEqual(['concepts/widget']);
  });

  it('knows which versions were removed, and kinds of which nothing else is left', () => {
    const removed = kinds.flatMap(({ versions }) =>
      versions.flatMap(({ apiVersion, removal }) => (removal ? [apiVersion] : [])),
    );
    expect(removed).toEqual(['extensions/v1beta1', 'shop.k8s.io/v1beta1']);
  });

  it('lists kinds by name, mere types last', () => {
    expect(kinds.map(({ group, kind }) => apiKindPath(group, kind))).toEqual([
      '/apis/shop.k8s.io/Bolt/',
      '/apis/core/Part/',
      '/apis/extensions/Widget/',
      '/apis/shop.k8s.io/Widget/',
      '/apis/types/Screw/',
    ]);
  });
});

it.each([
  ['batch/v1', 'batch'],
  ['v1', 'core'],
  [undefined, 'types'],
])('apiGroup %s → %s', (apiVersion, group) => {
  expect(apiGroup(apiVersion)).toBe(group);
});

it('compareApiVersions puts stable before beta before alpha, the newest first, and anything else last', () => {
  const preferred = ['v10', 'v2', 'v1', 'v2beta1', 'v1beta10', 'v1beta2', 'v1alpha3', 'latest'];
  expect(preferred.toReversed().sort(compareApiVersions)).toEqual(preferred);
});

it('referenceCoverage counts who leads to a reference, and who to a page alone', () => {
  expect(referenceCoverage([['Widgets'], ['Bolts', 'None'], ['None'], []], references)).toEqual({
    all: 4,
    withReference: 1,
    withPage: 2,
  });
});
