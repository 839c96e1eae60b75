import { describe, expect, it } from 'vitest';
import type { ApiResource } from '../../schemas/api-resource.ts';
import { docsPageOf } from '../atlas/testing/records.ts';
import { docsUrlIn } from './docs-url.ts';
import { type ControlledField, joinApiFields } from './fields.ts';
import { joinApiReferences } from './references.ts';
import { indexApiRemovals } from './removal.ts';

const resource = (kind: string, apiVersion?: string): ApiResource => ({
  kind,
  apiVersion,
  url: `https://kubernetes.io/docs/reference/${kind}-${apiVersion}/`,
  path: `content/en/docs/reference/${kind}.md`,
});
const gate = (name: string, enhancements: string[], formerNames: string[] = []) => ({
  name,
  enhancements,
  formerNames,
});

const input = {
  fields: joinApiFields({ records: [], gates: [], removals: indexApiRemovals([]), sources: {} }),
  pages: [
    docsPageOf('concepts/widget', {
      gates: ['OldWidgets', 'WidgetPools'],
      apis: [
        { kind: 'Widget', apiVersion: 'shop.k8s.io/v1', overrideLinkText: 'the Widget' },
        { kind: 'Part', apiVersion: 'v1' },
        { kind: 'Screw' },
        { kind: 'Gadget', apiVersion: 'shop.k8s.io/v1beta1' },
      ],
    }),
    docsPageOf('tasks/widget', {
      gates: ['Widgets', 'NoSuchGate'],
      apis: [{ kind: 'Widget', apiVersion: 'shop.k8s.io/v1' }],
    }),
    docsPageOf('contribute/shortcodes', { gates: ['Widgets', 'NoGateEither'] }),
    docsPageOf('reference/widget', { generated: true, apis: [{ kind: 'Widget' }] }),
  ],
  resources: [
    resource('Widget', 'shop.k8s.io/v1'),
    resource('Widget', 'other.k8s.io/v1'),
    resource('Part', 'v1'),
    resource('Screw'),
    resource('Gadget', 'shop.k8s.io/v1'),
    resource('Gadget', 'other.k8s.io/v1'),
  ],
  gates: [gate('Widgets', ['sig-a/1-w'], ['OldWidgets']), gate('WidgetPools', ['sig-a/2-p'])],
};
const references = joinApiReferences(input);

describe('joinApiReferences', () => {
  it('leads from a gate over its pages to the references of their APIs, each once', () => {
    const { pages, links } = references.of(['Widgets']);
    expect(pages.map(({ id }) => id)).toEqual(['concepts/widget', 'tasks/widget']);
    expect(links.map(({ label, url }) => [label, url])).toEqual([
      ['the Widget', 'https://kubernetes.io/docs/reference/Widget-shop.k8s.io/v1/'],
      ['Part v1', 'https://kubernetes.io/docs/reference/Part-v1/'],
      ['Screw', 'https://kubernetes.io/docs/reference/Screw-undefined/'],
    ]);
  });

  it('takes the gates of an enhancement together', () => {
    expect(references.of(['WidgetPools', 'Widgets']).pages).toHaveLength(2);
    expect(references.of([])).toEqual({ fields: [], pages: [], links: [], unmatched: [] });
  });

  it('names what has no reference, with that of other versions in the same group', () => {
    expect(references.unmatched).toMatchObject([
      {
        kind: 'Gadget',
        apiVersion: 'shop.k8s.io/v1beta1',
        others: [{ apiVersion: 'shop.k8s.io/v1' }],
      },
    ]);
    expect(references.of(['WidgetPools']).unmatched).toEqual(references.unmatched);
  });

  it('takes the kinds of pages for no gate whose fields the code names', () => {
    const part: ControlledField = {
      ...{ group: '', kind: 'Part', path: 'spec.a', gate: 'WidgetPools' },
      ...{ versions: [{ apiVersion: 'v1', runs: [{ since: '1.30' }] }], runs: [{ since: '1.30' }] },
    };
    const { of, ofKind } = joinApiReferences({
      ...input,
      fields: {
        ...{ ...input.fields, all: [part] },
        ofGates: (names) => (names.includes('WidgetPools') ? [part] : []),
      },
    });
    expect(of(['WidgetPools']).links.map(({ kind }) => kind)).toEqual(['Part']);
    expect(of(['WidgetPools']).pages).toHaveLength(1);
    expect(of(['Widgets']).links).toHaveLength(3);
    expect(ofKind('Widget').gates).toEqual(['Widgets']);
    expect(ofKind('Part').gates).toEqual(['WidgetPools', 'Widgets']);
  });

  it('tells which gates and enhancements touch a kind', () => {
    expect(references.ofKind('Widget', 'shop.k8s.io/v1')).toMatchObject({
      gates: ['WidgetPools', 'Widgets'],
      enhancements: ['sig-a/2-p', 'sig-a/1-w'],
    });
    expect(references.ofKind('Nothing').pages).toEqual([]);
  });
});

describe('docsUrlIn', () => {
  const releases = { current: '1.35', supported: ['1.35', '1.34', '1.9'] };
  const url = 'https://kubernetes.io/docs/concepts/widget/';

  it.each([
    ['1.35', url],
    ['1.34', 'https://v1-34.docs.kubernetes.io/docs/concepts/widget/'],
    ['1.30', undefined],
    ['1.36', undefined],
  ])('%s: %s', (release, expected) => {
    expect(docsUrlIn(url, release, releases)).toBe(expected);
  });

  it.each([
    ['1.35', undefined],
    ['1.36', 'https://v1-36.docs.kubernetes.io/docs/reference/kubernetes-api/batch/job-v1/'],
  ])(
    'leads into the generated reference of %s only where it has that address',
    (release, expected) => {
      const job = 'https://kubernetes.io/docs/reference/kubernetes-api/batch/job-v1/';
      const later = { current: '1.37', supported: ['1.37', '1.36', '1.35'] };
      expect(docsUrlIn(job, release, later)).toBe(expected);
    },
  );
});
