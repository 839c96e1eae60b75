import { describe, expect, it } from 'vitest';
import type { Enhancement } from '../../schemas/enhancement.ts';
import type { FeatureGate } from '../../schemas/feature-gate.ts';
import { buildAtlas } from '../atlas/build.ts';
import {
  docsPageOf,
  gateBranches,
  kepIn,
  releasesOut,
  sourceAt,
} from '../atlas/testing/records.ts';
import { codeBlock } from '../gate/testing/code-block.ts';
import { featureRows } from './rows.ts';

const enhancements = [
  kepIn('sig-node/1-example', {
    milestones: { alpha: '1.33', beta: '1.34', stable: '1.36' },
    featureGates: [{ name: 'firstGate', components: ['kubelet'] }],
    participatingSigs: ['sig-network', 'sig-node'],
  }),
  kepIn('sig-node/2-example', { milestones: { stable: '1.33' } }),
  kepIn('sig-node/3-example', { milestones: { alpha: '1.34' }, status: 'withdrawn' }),
  kepIn('sig-node/4-example', { featureGates: [{ name: 'SecondGate' }] }),
  kepIn('sig-node/5-example', { milestones: { beta: '1.36' } }),
];
const history = ['1.33 alpha off'];
const beta = '1.34 beta on';
const gates: FeatureGate[] = [
  { name: 'FirstGate', code: codeBlock([...history, beta], ['1.33', '1.34', '1.35']) },
  { name: 'SecondGate', code: codeBlock(history, ['1.33', '1.34', '1.35']) },
  { name: 'Orphan', code: codeBlock(history, ['1.33']) },
];
const releases = [...releasesOut('1.33', '1.34', '1.35'), { version: '1.36' }];
const sources = { code: sourceAt('2026-01-05', gateBranches('1.33', '1.34', '1.35')) };
const WIDGET = 'https://kubernetes.io/docs/reference/widget-v1/';
const apis = [{ kind: 'Widget', apiVersion: 'example.io/v1' }];
const docsPages = [
  docsPageOf('widgets', { gates: ['FirstGate'], apis }),
  docsPageOf('orphans', {
    gates: ['Orphan'],
    apis: [{ ...apis[0], kind: 'Widget', apiVersion: 'v2' }],
  }),
];
const apiResources = [{ kind: 'Widget', apiVersion: 'example.io/v1', url: WIDGET, path: 'w.md' }];
const world = { enhancements, gates, releases, sources };
const atlas = buildAtlas({ ...world, docsPages, apiResources });
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

  it('takes no stage from a gate that is older than the first milestone, which has a row of its own', () => {
    const late = ['sig-node/6-x', 'sig-node/7-x'].map((id) =>
      kepIn(id, { milestones: { alpha: '1.35' }, featureGates: [{ name: 'SecondGate' }] }),
    );
    const rows = (release: string) =>
      featureRows(buildAtlas({ ...world, enhancements: late }), release);
    const keysOf = (release: string) => rows(release).map(({ key }) => key);
    expect(keysOf('1.33').sort()).toEqual(['FirstGate', 'Orphan', 'SecondGate']);
    expect(keysOf('1.35').sort()).toEqual(['FirstGate', ...late.map(({ id }) => id)]);
    const own = rows('1.33').find(({ key }) => key === 'SecondGate');
    expect(own).toMatchObject({ enhancement: undefined, stage: 'alpha' });
  });

  describe('of an enhancement that became GA in a release that is not known', () => {
    const lists = ['1.32', '1.33', '1.34', '1.35', '1.36'];
    const byCode = ['1.32 alpha off', '1.34 beta on'];
    const rowsOf = (gatesOfIt: FeatureGate[], milestones = {}, others: Enhancement[] = []) => {
      const featureGates = gatesOfIt.map(({ name }) => ({ name }));
      const given = { milestones, featureGates, status: 'implemented' } as const;
      const undated = buildAtlas({
        releases: [...releasesOut(...lists), { version: '1.37' }],
        sources: { code: sourceAt('2026-01-05', gateBranches(...lists)) },
        enhancements: [kepIn('sig-node/6-x', given), ...others],
        gates: gatesOfIt,
      });
      return (release: string) =>
        featureRows(undated, release).map(({ key, stage, since, isChanged, gates: cells }) =>
          [key, stage, since, isChanged, ...cells.map(({ name }) => name)].join(' '),
        );
    };
    const gateG = (until = lists) => ({ name: 'G', code: codeBlock(byCode, until) });

    it('has none after its last known stage, where none is planned', () => {
      const rows = rowsOf([], { alpha: '1.32', beta: '1.34' });
      expect(['1.33', '1.34', '1.35', '1.36'].map((release) => rows(release).length)).toEqual([
        1, 1, 0, 0,
      ]);
      const planned = rowsOf([], { alpha: '1.34', beta: '1.37' });
      expect(['1.34', '1.35', '1.36', '1.37'].map(planned)).toEqual([
        ['sig-node/6-x alpha 1.34 true'],
        [],
        [],
        ['sig-node/6-x beta 1.37 true'],
      ]);
      expect(rowsOf([], { beta: '1.33', stable: '1.34' })('1.35').length).toBe(1);
    });

    it('lists it with its gates while the release has or changes a gate, even one that another KEP names', () => {
      const rows = rowsOf([gateG()]);
      expect([rows('1.35'), rows('1.36')]).toEqual(
        Array(2).fill(['sig-node/6-x beta 1.34 false G']),
      );
      const early = { name: 'S', code: codeBlock(['1.32 alpha off'], lists) };
      expect(rowsOf([early, gateG()])('1.35')).toEqual(['sig-node/6-x beta 1.34 false S G']);
      const removed = rowsOf([gateG(['1.32', '1.33', '1.34'])]);
      expect([removed('1.35'), removed('1.36')]).toEqual([['sig-node/6-x beta 1.34 true G'], []]);
      const other = kepIn('sig-node/7-x', {
        milestones: { alpha: '1.32' },
        featureGates: [{ name: 'G' }],
      });
      expect(rowsOf([gateG()], { alpha: '1.32', beta: '1.34' }, [other])('1.35')).toContain(
        'sig-node/6-x beta 1.34 false G',
      );
    });

    it('does not take a gate that switches something off for a stage of it', () => {
      const switched = rowsOf(
        [{ name: 'Off', code: codeBlock(['1.34 deprecated off'], ['1.34', '1.35', '1.36']) }],
        { alpha: '1.33' },
      );
      expect(switched('1.35')).toEqual(['Off deprecated 1.34 false Off']);
    });
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
      ...world,
      enhancements: [kepIn('sig-node/7-example', { featureGates: [{ name: 'Turning' }] })],
      gates: ['Turning', 'Alone'].map((name) => ({
        name,
        code: codeBlock(turning, ['1.33', '1.34', '1.35']),
      })),
    });
    const words = (release: string) =>
      featureRows(turned, release).map(({ since, defaultWords }) => [since, defaultWords]);
    expect(words('1.33')).toEqual(Array(2).fill(['1.33', undefined]));
    expect(words('1.35')).toEqual(Array(2).fill(['1.33', 'true since v1.34']));
  });

  it('gives a gate that began as deprecated a row of its own, and its KEP no stage', () => {
    const born = ['1.34 deprecated off'];
    const switched = buildAtlas({
      ...world,
      enhancements: [
        kepIn('sig-node/8-example', {
          milestones: { deprecated: '1.34' },
          featureGates: [{ name: 'Switch' }],
        }),
      ],
      gates: [{ name: 'Switch', code: codeBlock(born, ['1.34', '1.35']) }],
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

  it.each(['withdrawn', 'replaced'] as const)(
    'leaves out what was %s, but for a gate that nothing else names',
    (status) => {
      expect(row('1.34', 'sig-node/3-example')).toBeUndefined();
      const withGate = (name: string) => {
        const one = kepIn('sig-node/6-example', { status, featureGates: [{ name }] });
        const more = buildAtlas({ ...world, enhancements: [...enhancements, one] });
        return featureRows(more, '1.34').find(({ key }) => key === one.id);
      };
      expect(withGate('SecondGate')).toBeUndefined();
      expect(withGate('Orphan')?.stage).toBe('removed');
    },
  );
});

describe('buildAtlas', () => {
  it('speaks of the day of the newest commit', () => {
    expect(atlas.today).toBe('2026-01-05');
  });

  it('puts enhancements that ended last among those that name a gate', () => {
    const { gates: joined } = buildAtlas({
      ...world,
      enhancements: [
        kepIn('sig-node/1-old', { status: 'replaced', featureGates: [{ name: 'Orphan' }] }),
        kepIn('sig-node/7-new', { featureGates: [{ name: 'Orphan' }] }),
      ],
    });
    expect(joined.find(({ name }) => name === 'Orphan')?.enhancements).toEqual([
      'sig-node/7-new',
      'sig-node/1-old',
    ]);
  });

  it('joins components to gates as declared', () => {
    const first = atlas.gates.find(({ name }) => name === 'FirstGate');
    expect(first?.components).toEqual([{ name: 'kubelet', enhancements: ['sig-node/1-example'] }]);
  });

  it('makes a page of a release that only a plan names', () => {
    const last = kepIn('sig-node/9-example', { milestones: { stable: '1.41' } });
    const planned = buildAtlas({ ...world, enhancements: [last], gates: [] });
    expect(planned.releases.at(-1)).toMatchObject({ version: '1.41', phase: 'planned' });
  });
});
