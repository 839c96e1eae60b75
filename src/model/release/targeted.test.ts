import { expect, it } from 'vitest';
import { buildAtlas } from '../atlas/build.ts';
import { gateBranches, kepIn, releasesOut, sourceAt } from '../atlas/testing/records.ts';
import { nextStepPhrase } from '../enhancement/next-step.ts';
import { codeBlock } from '../gate/testing/code-block.ts';
import { currentStage } from '../graduation/current-stage.ts';
import { phraseText } from '../page/phrase.ts';
import { deliveryOf } from '../tracking/delivery.ts';
import { targetedIn, targetedSection } from './targeted.ts';

const lists = ['1.34', '1.35'];
const atlas = buildAtlas({
  enhancements: [
    kepIn('sig-node/1-missing', {
      milestones: { alpha: '1.34', stable: '1.38' },
      featureGates: [{ name: 'Missing' }],
    }),
    kepIn('sig-node/2-later', {
      milestones: { alpha: '1.34', beta: '1.35' },
      featureGates: [{ name: 'Later' }],
    }),
    kepIn('sig-node/3-unapproved', {
      milestones: { alpha: '1.34', beta: '1.38' },
      status: 'provisional',
    }),
  ],
  gates: [{ name: 'Later', code: codeBlock(['1.35 beta on'], ['1.35']) }],
  releases: releasesOut(...lists),
  sources: { code: sourceAt('2026-01-05', gateBranches(...lists)) },
});

it('has what a release that is out has none of the gates of', () => {
  const told = targetedIn('1.34', atlas).map(({ view, stage }) => [view.label, stage]);
  expect(told).toEqual([
    ['KEP-1', 'alpha'],
    ['KEP-2', 'alpha'],
  ]);
  expect(targetedIn('1.35', atlas)).toEqual([]);
});

it('says of one and of several KEPs that they are not counted', () => {
  const one = { ...atlas, enhancements: atlas.enhancements.slice(0, 1) };
  const lead = (of: typeof atlas) => (targetedSection('1.34', of)?.lead ?? []).join('');
  expect(lead(one)).toContain('shows this KEP at the stage targeted for v1.34. It is not counted.');
  expect(lead(atlas)).toContain('these 2 KEPs at the stage targeted for v1.34. They are not');
});

it('is what the stage, the next step and the delivery of an enhancement say', () => {
  const told = atlas.enhancements.map((view) => {
    const next = nextStepPhrase(view, atlas);
    const stage = currentStage(view, '1.35')?.stage;
    return [stage, next && phraseText(next), deliveryOf(view, 'alpha', '1.35', atlas)];
  });
  expect(told).toEqual([
    [undefined, 'GA in v1.38', 'gate-absent'],
    ['beta', 'GA: no release planned', 'in-code'],
    ['beta', 'Beta in v1.38', 'no-gate'],
  ]);
});
