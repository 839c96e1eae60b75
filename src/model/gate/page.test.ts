import { describe, expect, it } from 'vitest';
import type { ActivityWeek } from '../../schemas/activity.ts';
import type { FeatureGate } from '../../schemas/feature-gate.ts';
import { buildAtlas } from '../atlas/build.ts';
import { gateBranches, kepIn, releasesOut, sourceAt } from '../atlas/testing/records.ts';
import { phraseText } from '../page/phrase.ts';
import { pageSourcesOf, type TestRecords } from '../page/testing/page-sources.ts';
import { factTexts, plainRows } from '../page/testing/texts.ts';
import { theOne } from '../page/testing/the-one.ts';
import { gateAnswerData } from './data.ts';
import { type GatePage, gatePage } from './page.ts';
import { codeBlock } from './testing/code-block.ts';
import { docsBlock } from './testing/docs-block.ts';

const READ = ['1.33', '1.34', '1.35', '1.36'];
const atlas = buildAtlas({
  enhancements: [
    kepIn('sig-node/1-x', {
      title: 'X',
      participatingSigs: ['sig-auth'],
      featureGates: [{ name: 'Live', components: ['kubelet'] }],
    }),
  ],
  gates: [
    {
      name: 'Live',
      code: codeBlock(['1.33 alpha off', '1.34 beta off', '1.35 beta on'], READ),
      docs: docsBlock([{ stage: 'alpha', default: false, from: '1.33' }], {
        path: 'docs/Live.md',
        formerNames: ['Alive'],
        problems: [{ field: 'stages', kind: 'missing', expected: 'a stage' }],
      }),
    },
    {
      name: 'Patched',
      code: codeBlock(['1.33 alpha off', '1.35 beta off'], READ),
      docs: docsBlock([
        { stage: 'alpha', default: false, from: '1.33', to: '1.34' },
        { stage: 'beta', default: true, from: '1.35.0', to: '1.35.3' },
        { stage: 'beta', default: false, from: '1.35.4' },
      ]),
    },
    { name: 'Gone', code: codeBlock(['1.33 alpha off'], ['1.33']) },
    {
      name: 'Spelled',
      code: {
        ...codeBlock(['1.33 alpha off'], READ),
        otherNames: [{ since: '1.33', until: '1.33', name: 'spelled' }],
      },
    },
    { name: 'Next', code: codeBlock(['1.36 alpha off'], ['1.36']) },
  ] satisfies FeatureGate[],
  releases: releasesOut('1.33', '1.34', '1.35'),
  sources: { a: sourceAt('2026-02-01', gateBranches(...READ)) },
});

function pageOf(name: string, records: TestRecords = {}): GatePage {
  const gate = theOne(atlas.gates, (each) => each.name === name);
  return gatePage(gate, pageSourcesOf(atlas, records));
}

const historyOf = (page: GatePage) => plainRows(page.history).map((row) => row.slice(0, 4));

describe('gatePage', () => {
  it('says what a gate is today, since when, and whose it is', () => {
    const { facts, current, settings, sigs } = pageOf('Live');
    expect(factTexts(facts)).toEqual({
      Since: 'v1.34, default false; true since v1.35',
      'Former names': 'Alive',
      KEP: 'KEP-1 X',
      SIGs: 'SIG Node; SIG Auth',
      Components: 'kubelet (per KEP-1)',
    });
    expect(current).toMatchObject({
      release: '1.35',
      stage: 'beta',
      value: 'true',
      settable: false,
    });
    expect(settings.at(-1)).toEqual({
      name: 'Live',
      value: false,
      settings: [
        {
          components: ['kubelet'],
          place: 'file',
          text: [
            'apiVersion: kubelet.config.k8s.io/v1beta1',
            'kind: KubeletConfiguration',
            'featureGates:',
            '  Live: false',
          ].join('\n'),
        },
      ],
    });
    expect(sigs).toEqual(['sig-node', 'sig-auth']);
  });

  it('warns of one that is gone, and says what it was', () => {
    const { facts, current, settings } = pageOf('Gone');
    expect(factTexts(facts)).toMatchObject({ 'Last known': 'Alpha, false since v1.33' });
    expect(current).toMatchObject({ release: '1.34', reach: 'after', stage: 'removed' });
    expect(settings.map(({ value }) => value)).toEqual([true]);
  });

  it('sets a gate by each name by which releases know it', () => {
    const { releases, settings } = pageOf('Spelled');
    expect(releases.map(({ release, name }) => `${release} ${name}`).slice(1, 3)).toEqual([
      '1.33 spelled',
      '1.34 Spelled',
    ]);
    expect(settings.map(({ name, settings: all }) => [name, all[0]?.text])).toEqual([
      ['spelled', '--feature-gates=spelled=true'],
      ['Spelled', '--feature-gates=Spelled=true'],
    ]);
  });

  it('tells one to come from one that is there', () => {
    const { facts, current, head } = pageOf('Next');
    expect(factTexts(facts)).toMatchObject({
      Initial: 'Alpha, false from v1.36',
      Upcoming: 'v1.36: new gate, Alpha',
    });
    expect(current?.sentence).toBe(
      'In v1.35 and earlier: not available. Components fail to start if you set it.',
    );
    expect(head.description).toBe('Kubernetes feature gate Next: Alpha, false from v1.36.');
  });

  it('has the history by both sources, and what is odd in each', () => {
    const page = pageOf('Live');
    expect(historyOf(page)).toEqual([
      ['v1.33', 'Alpha false', 'Alpha false, lock unknown', 'shipped'],
      ['v1.34', 'Beta false', 'Alpha false, lock unknown (unchanged)', 'shipped'],
      ['v1.35', 'Beta true', 'Alpha false, lock unknown (unchanged)', 'shipped'],
    ]);
    expect(page.problems.map(({ file }) => file)).toEqual(['Live.md']);
    expect(historyOf(pageOf('Gone')).at(-1)).toMatchObject({
      1: 'removed in v1.34',
      2: 'not listed',
    });
  });

  it('tells what patches of a release do, where they are not alike', () => {
    const page = pageOf('Patched');
    const patches = page.facts.find(({ name }) => name === 'Patch releases');
    expect(patches?.values.map(phraseText)).toEqual([
      'up to v1.35.3: Beta, true, lock unknown (as documented)',
      'from v1.35.4: Beta, false, lock unknown (as documented)',
    ]);
    expect(historyOf(page).map((row) => row[3])).toEqual(['shipped', 'shipped']);
    const data = gateAnswerData(page.today.answer, '1.35');
    expect(data).toMatchObject({
      stage: 'beta',
      default: false,
      patches: [
        { from: '1.35.0', to: '1.35.3', stage: 'beta', default: true },
        { from: '1.35.4', stage: 'beta', default: false },
      ],
    });
  });
});

it('leads from what changed in the code to the pull requests that did it', () => {
  const pull = (number: number, more: object) => ({
    ...{ number, merged: `2026-02-0${number}T10:00:00Z`, milestone: '1.36', gates: ['Live'] },
    ...more,
  });
  const activity = [
    {
      week: '2026-02-02',
      pullRequests: [
        pull(2, { does: ['promotes', 'turns-on'], stage: 'beta', changedGates: ['Live'] }),
        pull(3, { does: ['adds'], changedGates: ['Other'], gates: ['Live', 'Other'] }),
        pull(4, {}),
      ],
    },
  ] as ActivityWeek[];
  const page = pageOf('Live', { activity });
  expect(factTexts(page.facts)['Changed by']).toBe(
    '#2: promoted to beta, enabled by default in v1.36 (merged 2026-02-02)',
  );
  expect(page.coverage.merged.map(({ number }) => number)).toEqual([4, 3, 2]);
});
