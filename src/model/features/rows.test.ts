import { describe, expect, it } from 'vitest';
import type { DocsPage } from '../../schemas/docs-page.ts';
import type { Enhancement } from '../../schemas/enhancement.ts';
import type { FeatureGate } from '../../schemas/feature-gate.ts';
import type { Sources } from '../../schemas/sources.ts';
import { buildAtlas } from '../atlas/build.ts';
import { codeBlock } from '../gate/testing/code-block.ts';
import { featureRows } from './rows.ts';

const commit = 'a'.repeat(40);
const ref = {
  repository: 'o/r',
  branch: 'b',
  commit,
  tree: commit,
  committed: '2026-01-05T10:00:00Z',
};
const sources: Sources = {
  code: {
    synced: '2026-01-05T10:00:00Z',
    refs: ['1.33', '1.34', '1.35'].map((gatesOf) => ({ ...ref, gatesOf })),
  },
};

function enhancement(number: number, more: Partial<Enhancement>): Enhancement {
  const id = `sig-node/${number}-example`;
  return { id, number, title: `Example ${number}`, path: `keps/${id}/kep.yaml`, ...more };
}

const enhancements = [
  enhancement(1, {
    milestones: { alpha: '1.33', beta: '1.34', stable: '1.36' },
    featureGates: [{ name: 'firstGate', components: ['kubelet'] }],
    participatingSigs: ['sig-network', 'sig-node'],
  }),
  enhancement(2, { milestones: { stable: '1.33' } }),
  enhancement(3, { milestones: { alpha: '1.34' }, status: 'withdrawn' }),
  enhancement(4, { featureGates: [{ name: 'SecondGate' }] }),
  enhancement(5, { milestones: { beta: '1.36' } }),
];
const history = ['1.33 alpha off'];
const beta = '1.34 beta on';
const gates: FeatureGate[] = [
  { name: 'FirstGate', code: codeBlock([...history, beta], ['1.33', '1.34', '1.35']) },
  { name: 'SecondGate', code: codeBlock(history, ['1.33', '1.34', '1.35']) },
  { name: 'Orphan', code: codeBlock(history, ['1.33']) },
];
const releases = ['1.33', '1.34', '1.35', '1.36'].map((version) => ({
  version,
  ...(version === '1.36' ? {} : { support: { path: 'x', released: '2025-12-17' } }),
}));
const page = (id: string, more: Partial<DocsPage>): DocsPage => ({
  id,
  path: `content/en/docs/${id}.md`,
  url: `https://kubernetes.io/docs/${id}/`,
  generated: false,
  ...more,
});
const WIDGET = 'https://kubernetes.io/docs/reference/widget-v1/';
const apis = [{ kind: 'Widget', apiVersion: 'example.io/v1' }];
const docsPages = [
  page('widgets', { gates: ['FirstGate'], apis }),
  page('orphans', { gates: ['Orphan'], apis: [{ ...apis[0], kind: 'Widget', apiVersion: 'v2' }] }),
];
const apiResources = [{ kind: 'Widget', apiVersion: 'example.io/v1', url: WIDGET, path: 'w.md' }];
const atlas = buildAtlas({ enhancements, gates, releases, sources, docsPages, apiResources });
const keys = (release: string) => featureRows(atlas, release).map(({ key }) => key);
const row = (release: string, key: string) =>
  featureRows(atlas, release).find((one) => one.key === key);

describe('featureRows', () => {
  it('has a row for each enhancement that has a stage by then, and for gates without one', () => {
    expect(keys('1.33').sort()).toEqual([
      'Orphan',
      'sig-node/1-example',
      'sig-node/2-example',
      'sig-node/4-example',
    ]);
  });

  it('puts what changed first', () => {
    expect(keys('1.34').slice(0, 2)).toEqual(['sig-node/1-example', 'Orphan']);
    expect(row('1.34', 'sig-node/1-example')).toMatchObject({
      stage: 'beta',
      since: '1.34',
      standing: 'shipped',
      isGraduation: true,
      isChanged: true,
      sig: 'sig-node',
      sigs: ['sig-node', 'sig-network'],
      participants: ['sig-network'],
      components: ['kubelet'],
    });
    expect(row('1.35', 'sig-node/1-example')).toMatchObject({ stage: 'beta', isChanged: false });
  });

  it('joins a gate under its own spelling, with its state and what changed', () => {
    expect(row('1.34', 'sig-node/1-example')?.gates).toMatchObject([
      {
        name: 'FirstGate',
        answer: { kind: 'present', stage: 'beta', default: true },
        changes: [{ kind: 'stage' }, { kind: 'default', to: true }],
      },
    ]);
  });

  it('takes the stage from the gate where the milestones do not say', () => {
    expect(row('1.35', 'sig-node/4-example')).toMatchObject({
      stage: 'alpha',
      standing: 'shipped',
    });
  });

  it('shows a removed gate in the release that removed it and in no later one', () => {
    expect(row('1.34', 'Orphan')).toMatchObject({ stage: 'removed', isChanged: true });
    expect(row('1.35', 'Orphan')).toBeUndefined();
  });

  it('links the references of what the documentation of its gates documents', () => {
    const links = (release: string, key: string) =>
      row(release, key)?.references.map(({ label, url }) => `${label}: ${url}`);
    expect(links('1.35', 'sig-node/1-example')).toEqual([`Widget v1: ${WIDGET}`]);
    expect(links('1.34', 'Orphan')).toEqual([]);
    expect(links('1.35', 'sig-node/4-example')).toEqual([]);
  });

  it('tells from when on a gate is on, where that is not the beginning of its stage', () => {
    const turning = ['1.33 beta off', '1.34 beta on'];
    const turned = buildAtlas({
      enhancements: [enhancement(7, { featureGates: [{ name: 'Turning' }] })],
      gates: ['Turning', 'Alone'].map((name) => ({
        name,
        code: codeBlock(turning, ['1.33', '1.34', '1.35']),
      })),
      releases,
      sources,
    });
    const words = (release: string) =>
      featureRows(turned, release).map(({ since, defaultWords }) => [since, defaultWords]);
    expect(words('1.33')).toEqual(Array(2).fill(['1.33', undefined]));
    expect(words('1.35')).toEqual(Array(2).fill(['1.33', 'true since v1.34']));
  });

  it('gives a gate that began as deprecated a row of its own, and its KEP no stage', () => {
    const born = ['1.34 deprecated off'];
    const switched = buildAtlas({
      enhancements: [
        enhancement(8, { milestones: { deprecated: '1.34' }, featureGates: [{ name: 'Switch' }] }),
      ],
      gates: [{ name: 'Switch', code: codeBlock(born, ['1.34', '1.35']) }],
      releases,
      sources,
    });
    expect(featureRows(switched, '1.35')).toMatchObject([
      { key: 'Switch', stage: 'deprecated', enhancement: undefined, sig: 'sig-node' },
    ]);
    expect(switched.enhancements[0]?.claims).toEqual([]);
    expect(switched.enhancements[0]?.refuted).toMatchObject([{ rule: 'switch', isDenied: false }]);
  });

  it('plans for a release that is not out', () => {
    expect(row('1.36', 'sig-node/5-example')).toMatchObject({ standing: 'planned' });
  });

  it('leaves out what was withdrawn, but for a gate that nothing else names', () => {
    expect(row('1.34', 'sig-node/3-example')).toBeUndefined();
    const withGate = (name: string) =>
      featureRows(
        buildAtlas({
          enhancements: [
            ...enhancements,
            enhancement(6, { status: 'withdrawn', featureGates: [{ name }] }),
          ],
          gates,
          releases,
          sources,
        }),
        '1.34',
      ).find(({ key }) => key === 'sig-node/6-example');
    expect(withGate('SecondGate')).toBeUndefined();
    expect(withGate('Orphan')).toMatchObject({ stage: 'removed', standing: 'code' });
  });
});

describe('buildAtlas', () => {
  it('speaks of the day of the newest commit', () => {
    expect(atlas.today).toBe('2026-01-05');
  });

  it('joins components to gates as declared', () => {
    const first = atlas.gates.find(({ name }) => name === 'FirstGate');
    expect(first?.components).toEqual([{ name: 'kubelet', enhancements: ['sig-node/1-example'] }]);
  });

  it('makes a page of a release that only a plan names', () => {
    const planned = buildAtlas({
      enhancements: [enhancement(9, { milestones: { stable: '1.41' } })],
      gates: [],
      releases,
      sources,
    });
    expect(planned.releases.at(-1)).toMatchObject({ version: '1.41', phase: 'planned' });
  });
});
