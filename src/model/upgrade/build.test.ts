import { describe, expect, it } from 'vitest';
import type { Enhancement } from '../../schemas/enhancement.ts';
import { buildAtlas } from '../atlas/build.ts';
import { gateBranches, kepIn, notesOf, releasesOut, sourceAt } from '../atlas/testing/records.ts';
import { featureRows } from '../features/rows.ts';
import { codeBlock } from '../gate/testing/code-block.ts';
import { indexReleaseNotes } from '../release/notes.ts';
import { stateIn } from '../steps.ts';
import { buildUpgradeData } from './build.ts';
import { diff } from './diff.ts';
import { upgradeItems } from './items.ts';

const atlas = buildAtlas({
  enhancements: [
    kepIn('sig-node/1-example', {
      milestones: { alpha: '1.33', beta: '1.34' },
      featureGates: [{ name: 'first', components: ['kubelet'] }],
      participatingSigs: ['sig-network', 'sig-node'],
    }),
    kepIn('sig-node/2-example', { milestones: { alpha: '1.33' }, status: 'withdrawn' }),
    kepIn('sig-node/3-example'),
    kepIn('sig-node/4-example'),
  ],
  gates: [{ name: 'First', code: codeBlock(['1.33 alpha off', '1.34 beta on'], ['1.34']) }],
  releases: releasesOut('1.33', '1.34'),
  sources: { code: sourceAt('2026-01-05', gateBranches('1.34')) },
});
const notes = indexReleaseNotes([
  notesOf(
    '1.34',
    {
      pr: 1,
      actionRequired: true,
      areas: ['apiserver', 'test'],
      gates: ['First', 'Nobody'],
      keps: [3, 9],
    },
    { pr: 2, kinds: ['deprecation'] },
    {
      pr: 5,
      tells: ['removal'],
      names: [{ kind: 'flag', name: '--wobble', change: 'removed' }],
      components: ['kubelet'],
      areas: ['apiserver'],
    },
    { pr: 3, kinds: ['deprecation'], actionRequired: true, sigs: ['sig-cli'] },
    { pr: 4, kinds: ['feature'] },
  ),
]);
const data = buildUpgradeData(atlas, notes.ofRelease, ({ pr }) =>
  pr === 1 ? 'ACTION REQUIRED: do it. Then rest.' : undefined,
);

describe('buildUpgradeData', () => {
  it('tells of each enhancement which stages it reached, whose it is and what it touches', () => {
    expect(data.enhancements[0]).toEqual({
      slug: '1',
      label: 'KEP-1',
      title: 'Example 1',
      sigs: ['sig-node', 'sig-network'],
      components: ['kubelet'],
      timeline: [
        { release: '1.33', state: { stage: 'alpha', standing: 'shipped' } },
        { release: '1.34', state: { stage: 'beta', standing: 'shipped' } },
      ],
    });
  });

  it('leaves out what reached no stage, unless something names it', () => {
    expect(data.enhancements.map(({ slug }) => slug)).toEqual(['1', '3']);
  });

  it('joins gates with the enhancements that name them', () => {
    expect(data.gates).toMatchObject([
      { name: 'First', enhancements: ['1'], components: ['kubelet'] },
    ]);
  });

  it('takes the notes that ask for something, with the gates, KEPs and components that are known', () => {
    expect(data.notes).toMatchObject([
      {
        pr: 1,
        asks: 'action',
        text: 'Do it. Then rest.',
        components: ['kube-apiserver'],
        gates: ['First'],
        enhancements: ['3'],
      },
      { pr: 2, asks: 'deprecation' },
      { pr: 5, asks: 'removal', components: ['kubelet'] },
      { pr: 3, asks: 'action', sigs: ['sig-cli'] },
    ]);
  });

  it('has of an enhancement in a release the stage that the feature table has', () => {
    const lists = ['1.32', '1.33', '1.34', '1.35', '1.36'];
    const undated = (id: string, name?: string): Enhancement =>
      kepIn(id, {
        milestones: { alpha: '1.32', beta: '1.34' },
        status: 'implemented',
        featureGates: name === undefined ? [] : [{ name }],
      });
    const history = ['1.32 alpha off', '1.34 beta on'];
    const world = buildAtlas({
      releases: releasesOut(...lists),
      sources: { code: sourceAt('2026-01-05', gateBranches(...lists)) },
      enhancements: [
        undated('sig-node/1-x'),
        undated('sig-node/2-x', 'G'),
        undated('sig-node/3-x', 'H'),
      ],
      gates: [
        { name: 'G', code: codeBlock(history, lists) },
        { name: 'H', code: codeBlock(history, lists.slice(0, 3)) },
      ],
    });
    const built = buildUpgradeData(world, () => []);
    const { enhancements } = built;
    const stages = lists.map((release) =>
      enhancements.map(({ timeline }) => stateIn(timeline, release)?.stage),
    );
    const rows = lists.map(
      (release) => new Map(featureRows(world, release).map((row) => [row.key, row.stage])),
    );
    expect(stages).toEqual(rows.map((row) => world.enhancements.map(({ id }) => row.get(id))));
    expect(stages.at(-1)).toEqual([undefined, 'beta', undefined]);
    expect(stages.at(-2)).toEqual([undefined, 'beta', 'beta']);
    const items = upgradeItems(built, diff(built, '1.32', '1.36'));
    expect(
      items.flatMap((item) => (item.about === 'enhancement' ? item.enhancement.slug : [])),
    ).toEqual(['2']);
  });
});
