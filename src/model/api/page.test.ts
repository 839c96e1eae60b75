import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../atlas/build.ts';
import { codeBlock } from '../gate/testing/code-block.ts';
import { type ListItem, phraseText } from '../page/phrase.ts';
import { viewApiKinds } from './kinds.ts';
import { apiKindPage } from './page.ts';

const commit = 'a'.repeat(40);
const ref = { commit, tree: commit, committed: '2026-02-01T00:00:00Z' };
const gate = (name: string, releases: readonly string[]) => ({
  name,
  code: codeBlock([{ version: '1.34', stage: 'beta', default: true, locked: false }], releases),
});
const atlas = buildAtlas({
  enhancements: [
    {
      id: 'sig-apps/1-x',
      number: 1,
      title: 'X',
      owningSig: 'sig-apps',
      path: 'keps/sig-apps/1-x/kep.yaml',
      featureGates: [{ name: 'Widgets' }],
    },
  ],
  gates: [gate('Widgets', ['1.34', '1.35']), gate('OldWidgets', ['1.34'])],
  releases: [
    { version: '1.34', support: { path: 'x', released: '2025-08-27' } },
    { version: '1.35', support: { path: 'x', released: '2025-12-17' } },
  ],
  docsPages: [
    {
      id: 'concepts/widget',
      path: 'content/en/docs/widget.md',
      url: 'https://kubernetes.io/docs/widget/',
      generated: false,
      contentType: 'concept',
      gates: ['Widgets', 'OldWidgets'],
      apis: [{ kind: 'Widget', apiVersion: 'shop.k8s.io/v1' }],
    },
  ],
  apiResources: [
    {
      kind: 'Widget',
      apiVersion: 'shop.k8s.io/v1',
      url: 'https://kubernetes.io/docs/reference/widget/',
      path: 'content/en/docs/reference/widget.md',
      import: 'k8s.io/api/shop/v1',
    },
  ],
  sources: {
    s: {
      synced: '2026-02-01T00:00:00Z',
      refs: [
        ...['1.34', '1.35'].map((gatesOf) => ({
          ...ref,
          repository: 'kubernetes/kubernetes',
          branch: `release-${gatesOf}`,
          gatesOf,
        })),
        { ...ref, repository: 'kubernetes/website', branch: 'main' },
      ],
    },
  },
});
const texts = (items: readonly ListItem[]) => items.map(({ phrase }) => phraseText(phrase));

describe('apiKindPage', () => {
  it('joins a kind with the gates and enhancements that touch it, and their sources', () => {
    const [widget] = viewApiKinds(atlas.references.resources, atlas.references, atlas.removals);
    if (widget === undefined) throw new Error('the atlas has no kind');
    const page = apiKindPage(widget, atlas);
    expect(page.head.searchMeta).toEqual({
      kind: 'API kind',
      title: 'Widget (API, shop.k8s.io)',
      sigs: ['Apps'],
    });
    expect(texts(page.gates.items)).toEqual(['OldWidgets Removed (in v1.35)', 'Widgets Beta (on)']);
    expect(texts(page.enhancements)).toEqual(['KEP-1 X']);
    expect(texts(page.documentation)).toEqual(['concepts/widget (concept)']);
    expect(texts(page.sources)).toEqual([
      'Defined in the Go package k8s.io/api/shop/v1',
      'content/en/docs/reference/widget.md',
      'content/en/docs/widget.md',
    ]);
  });
});
