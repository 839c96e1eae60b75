import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../atlas/build.ts';
import {
  docsPageOf,
  gateBranches,
  kepIn,
  releasesOut,
  sourceAt,
} from '../atlas/testing/records.ts';
import { codeBlock } from '../gate/testing/code-block.ts';
import { phraseText } from '../page/phrase.ts';
import { plainRows } from '../page/testing/texts.ts';
import { theOne } from '../page/testing/the-one.ts';
import { viewApiKinds } from './kinds.ts';
import { type ApiKindPage, apiKindPage } from './page.ts';
import { referenceSection } from './reference-section.ts';

const gate = (name: string, releases: readonly string[]) => ({
  name,
  code: codeBlock(['1.34 beta on'], releases),
});
const atlas = buildAtlas({
  enhancements: [kepIn('sig-apps/1-x', { title: 'X', featureGates: [{ name: 'Widgets' }] })],
  gates: [
    gate('Widgets', ['1.34', '1.35']),
    gate('OldWidgets', ['1.34']),
    gate('GoneWidgets', ['1.34']),
  ],
  releases: releasesOut('1.34', '1.35'),
  apiFields: [
    {
      ...{ id: 'shop.k8s.io/Widget', group: 'shop.k8s.io', kind: 'Widget' },
      fields: [
        { path: 'spec.parts[].size', gates: [{ name: 'Widgets', version: 'v1', since: '1.34' }] },
        { path: 'spec.spares[].size', gates: [{ name: 'Widgets', version: 'v1', since: '1.34' }] },
        { path: '', gates: [{ name: 'GoneWidgets', version: 'v1', since: '1.34' }] },
      ],
      templates: [{ path: 'spec.template', of: 'core/Part', version: 'v1', since: '1.34' }],
    },
    {
      ...{ id: 'core/Part', group: 'core', kind: 'Part' },
      fields: [{ path: 'spec', gates: [{ name: 'Widgets', version: 'v1', since: '1.35' }] }],
    },
  ],
  docsPages: [
    docsPageOf('concepts/widget', {
      contentType: 'concept',
      gates: ['Widgets', 'OldWidgets'],
      apis: [{ kind: 'Widget', apiVersion: 'shop.k8s.io/v1' }],
    }),
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
    s: sourceAt('2026-02-01', [
      ...gateBranches('1.34', '1.35').map((ref) => ({ ...ref, typesOf: ref.gatesOf })),
      { repository: 'kubernetes/website', branch: 'main' },
    ]),
  },
});
const sectionOf = ({ sections }: ApiKindPage, name: string) =>
  sections.find(({ id }) => id === name);
const itemsOf = (page: ApiKindPage, name: string) =>
  sectionOf(page, name)?.items?.map(({ phrase }) => phraseText(phrase));

describe('apiKindPage', () => {
  const kinds = viewApiKinds(atlas.references.resources, atlas.references, atlas.removals);
  const pageOf = (name: string) => {
    const api = theOne(kinds, ({ kind }) => kind === name);
    return apiKindPage(api, atlas);
  };

  it('joins a kind with the gates and enhancements that touch it, and their sources', () => {
    const page = pageOf('Widget');
    expect(page.head.searchMeta).toEqual({
      kind: 'API kind',
      title: 'Widget (API, shop.k8s.io)',
      sigs: ['Apps'],
    });
    expect(itemsOf(page, 'feature-gates')).toEqual(['OldWidgets Removed (in v1.35)']);
    expect(itemsOf(page, 'enhancements')).toEqual(['KEP-1 X']);
    expect(itemsOf(page, 'documentation')).toEqual(['concepts/widget (concept)']);
    expect(itemsOf(page, 'sources')).toEqual([
      'Defined in the Go package k8s.io/api/shop/v1',
      'content/en/docs/reference/widget.md',
      'content/en/docs/concepts/widget.md',
    ]);
  });

  it('lists the fields that gates control, and apart from them those of earlier releases', () => {
    const page = pageOf('Widget');
    const fields = sectionOf(page, 'fields');
    expect(fields?.table?.headings).toEqual(['Fields', 'Feature gate', 'Releases', 'Enhancement']);
    expect(plainRows(fields?.table)).toEqual([
      ['spec.{parts,spares}[].size', 'Widgets Beta true', 'since v1.34 or earlier', 'KEP-1'],
    ]);
    expect(plainRows(fields?.folded?.table)).toEqual([
      ['the whole kind', 'GoneWidgets Removed (in v1.35)', 'up to v1.34', ''],
    ]);
    expect(itemsOf(page, 'templates')).toEqual(['spec.template has the fields of Part']);
  });

  it('is there for a kind of which only the code is known', () => {
    const page = pageOf('Part');
    expect(plainRows(sectionOf(page, 'fields')?.table)).toEqual([
      ['spec', 'Widgets Beta true', 'since v1.35', 'KEP-1'],
    ]);
    expect(sectionOf(page, 'feature-gates')).toBeUndefined();
    expect(page.api.versions.map(({ apiVersion }) => apiVersion)).toEqual(['v1']);
  });
});

describe('referenceSection', () => {
  const section = (gates: readonly string[], named: string) =>
    referenceSection(atlas.references.of(gates), atlas, named);

  it('tells the fields that a gate controls, by kind, with the reference of each version', () => {
    const told = section(['Widgets'], 'this gate');
    expect(told?.heading).toBe('API fields');
    expect(told?.fields?.table.headings).toEqual(['Kind', 'Fields', 'Releases', 'Reference']);
    expect(plainRows(told?.fields?.table)).toEqual([
      [
        'Widget (shop.k8s.io)',
        'spec.{parts,spares}[].size',
        'since v1.34 or earlier',
        'shop.k8s.io/v1',
      ],
      ['Part', 'spec', 'since v1.35', 'v1'],
    ]);
    expect(told?.table).toBeUndefined();
    expect(told?.pages?.items).toHaveLength(1);
  });

  it('names the gate of each field where there are several', () => {
    const table = section(['Widgets', 'GoneWidgets'], 'its gates')?.fields?.table;
    expect(plainRows(table)?.map(([kind, , gate]) => [kind, gate])).toEqual([
      ['Widget (shop.k8s.io)', 'Widgets'],
      ['Part', 'Widgets'],
      ['Widget (shop.k8s.io)', 'GoneWidgets'],
    ]);
  });

  it('tells what the documentation connects with a gate without fields', () => {
    const told = section(['OldWidgets'], 'this gate');
    expect(told?.heading).toBe('API reference');
    expect(told?.fields).toBeUndefined();
    expect(told?.table?.rows).toHaveLength(1);
    expect(section([], 'its gates')).toBeUndefined();
  });

  it('leads from a table of a release to what a gate controls in it', () => {
    const kindsIn = (release: string) =>
      atlas.references.of(['Widgets', 'GoneWidgets'], release).links.map(({ label }) => label);
    expect(kindsIn('1.34')).toEqual(['Widget v1']);
    expect(atlas.references.of(['Widgets'], '1.34').fields.map(({ kind }) => kind)).toEqual([
      'Widget',
      'Widget',
    ]);
  });
});
