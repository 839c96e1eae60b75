import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FeatureGate } from '../../schemas/feature-gate.ts';
import { buildGate } from '../gate/gate.ts';
import { answersThrough } from '../gate/in-release.ts';
import { codeBlock } from '../gate/testing/code-block.ts';
import type { Steps } from '../steps.ts';
import { compareVersions } from '../version.ts';
import type { EnhancementPoint, UpgradeData } from './data.ts';
import { diff } from './diff.ts';
import { compose } from './testing/compose.ts';
import { example } from './testing/example.ts';

const RELEASES = ['1.8', '1.9', '1.10', '1.11', '1.12', '1.13', '1.14'];
const LISTS = ['1.11', '1.12', '1.14'];

const release = fc.constantFrom(...RELEASES);
const entry = fc.record({
  version: release,
  stage: fc.constantFrom('alpha', 'beta', 'stable', 'deprecated'),
  default: fc.boolean(),
  locked: fc.boolean(),
});
const docsStage = fc.record({
  stage: fc.constantFrom('alpha', 'beta', 'stable', 'deprecated'),
  default: fc.option(fc.boolean(), { nil: undefined }),
  from: release,
  to: fc.option(release, { nil: undefined }),
});
const code = fc
  .tuple(fc.array(entry, { minLength: 1, maxLength: 4 }), fc.subarray(LISTS, { minLength: 1 }))
  .map(([history, releases]) => codeBlock(history, releases));
const docs = fc.record({
  path: fc.constant('x'),
  stages: fc.array(docsStage, { maxLength: 3 }),
  removed: fc.boolean(),
});
const blocks = fc.record(
  { code: fc.option(code, { nil: undefined }), docs: fc.option(docs, { nil: undefined }) },
  { requiredKeys: [] },
);

const enhancementTimeline: fc.Arbitrary<Steps<EnhancementPoint | undefined>> = fc
  .uniqueArray(
    fc.record({
      release,
      state: fc.option(
        fc.record({
          stage: fc.constantFrom('alpha', 'beta', 'stable', 'disabled', 'removed'),
          standing: fc.constantFrom('declared', 'planned'),
        }),
        { nil: undefined },
      ),
    }),
    { selector: (step) => step.release, maxLength: 4 },
  )
  .map((steps) => steps.toSorted((a, b) => compareVersions(a.release, b.release)));

const note = fc.record({
  release,
  pr: fc.integer({ min: 1, max: 200_000 }),
  asks: fc.constantFrom('action', 'removal', 'deprecation'),
  isUrgent: fc.boolean(),
  names: fc.constant<[]>([]),
  sigs: fc.subarray(['sig-node', 'sig-apps']),
  components: fc.subarray(['kubelet', 'kubeadm']),
  gates: fc.constant<string[]>([]),
  enhancements: fc.subarray(['0']),
});

const removedApi = fc.record({
  id: fc.string(),
  path: fc.constant('x'),
  url: fc.constant('https://kubernetes.io/'),
  title: fc.constant('Widget'),
  removedIn: release,
  apiVersions: fc.constant<string[]>(['shop.k8s.io/v1beta1']),
  kinds: fc.constant<string[]>(['Widget']),
});

const upgrades: fc.Arbitrary<UpgradeData> = fc
  .record({
    gates: fc.array(blocks, { maxLength: 6 }),
    timelines: fc.array(enhancementTimeline, { minLength: 1, maxLength: 4 }),
    notes: fc.array(note, { maxLength: 6 }),
    removedApis: fc.array(removedApi, { maxLength: 3 }),
  })
  .map(({ gates, timelines, notes, removedApis }) => ({
    today: '2026-01-05',
    releases: RELEASES.map((version) => ({ version, phase: 'released' })),
    gates: gates.map((record, index) => ({
      name: `Gate${index}`,
      formerNames: [],
      answers: answersThrough(
        buildGate({ ...record, name: `Gate${index}` } as FeatureGate, LISTS),
        RELEASES,
      ),
      enhancements: index % 2 === 0 ? ['0'] : [],
      components: ['kubelet'],
    })),
    enhancements: timelines.map((timeline, index) => ({
      slug: index === 1 ? 'sig-node/1-example' : String(index),
      label: `KEP-${index}`,
      title: `The ${index}th example of "many"`,
      timeline,
      sigs: ['sig-node'],
      components: [],
    })),
    notes: notes.toSorted((a, b) => compareVersions(a.release, b.release)),
    removedApis: removedApis.toSorted((a, b) => compareVersions(a.removedIn, b.removedIn)),
  }));

const threeReleases = fc
  .tuple(release, release, release)
  .map((all) => all.toSorted(compareVersions) as [string, string, string]);

describe('the law of upgrades', () => {
  it('goes from A to C as from A to B and then from B to C', () => {
    fc.assert(
      fc.property(upgrades, threeReleases, (data, [a, b, c]) => {
        expect(compose(diff(data, a, b), diff(data, b, c))).toEqual(diff(data, a, c));
      }),
    );
  });

  it('changes nothing where nothing is upgraded', () => {
    fc.assert(
      fc.property(upgrades, release, (data, a) => {
        const { gates, enhancements, notes, removedApis } = diff(data, a, a);
        const sizes = [gates.size, enhancements.size, notes.length, removedApis.length];
        expect(sizes).toEqual([0, 0, 0, 0]);
      }),
    );
  });
});

it('diff and compose refuse to go back, to leave a gap, and what is unknown', () => {
  expect(() => diff(example, '1.30', '1.99')).toThrow('"1.99" is unknown');
  expect(() => diff(example, '1.31', '1.30')).toThrow('from 1.31 to 1.30');
  expect(() => compose(diff(example, '1.30', '1.31'), diff(example, '1.32', '1.33'))).toThrow(
    'from 1.32 after one to 1.31',
  );
});
