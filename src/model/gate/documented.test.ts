import { describe, expect, it } from 'vitest';
import type { DocsStage } from '../../schemas/feature-gate.ts';
import { differingPatches, docsPeriods } from './documented.ts';
import { buildGate } from './gate.ts';
import { gateIn } from './in-release.ts';
import { docsBlock } from './testing/docs-block.ts';
import { patchWords } from './words.ts';

const flip: readonly DocsStage[] = [
  { stage: 'alpha', default: false, from: '1.29', to: '1.30' },
  { stage: 'beta', default: true, from: '1.31.0', to: '1.31.0' },
  { stage: 'deprecated', default: false, from: '1.31.1', to: '1.32' },
];
const late: readonly DocsStage[] = [
  { stage: 'beta', default: false, from: '1.27', to: '1.28.5' },
  { stage: 'beta', default: true, from: '1.28.6' },
];
const OFF = { stage: 'deprecated', default: false, locked: undefined } as const;
const ON = { stage: 'beta', default: true, locked: undefined } as const;
const gate = (stages: readonly DocsStage[]) =>
  buildGate({ name: 'G', docs: docsBlock(stages) }, []);

describe('docsPeriods', () => {
  const told = (stages: readonly DocsStage[]) =>
    docsPeriods(stages).map(({ stage, since, to }) => [stage, since, to]);

  it('has of a minor release what its later patches do', () => {
    expect(told(flip)).toEqual([
      ['alpha', '1.29', '1.31'],
      ['deprecated', '1.31', '1.33'],
    ]);
    expect(told(late)).toEqual([
      ['beta', '1.27', '1.28'],
      ['beta', '1.28', undefined],
    ]);
  });

  it('ends what has no end of its own where the next stage begins', () => {
    const open = [{ stage: 'alpha' as const, from: '1.30' }];
    expect(told([...open, { stage: 'beta', from: '1.32' }])).toEqual([
      ['alpha', '1.30', '1.32'],
      ['beta', '1.32', undefined],
    ]);
    expect(told([...open, { stage: 'beta', from: '1.30.2' }])).toEqual([
      ['beta', '1.30', undefined],
    ]);
  });

  it('does not depend on the order in the file', () => {
    expect(told(flip.toReversed())).toEqual(told(flip));
  });
});

describe('differingPatches', () => {
  const words = (...given: Parameters<typeof differingPatches>) =>
    differingPatches(...given).map(patchWords);

  it('is what each patch does, where they are not all alike', () => {
    expect(words(flip, '1.31', OFF)).toEqual([
      'v1.31.0 only: Beta, true, lock unknown',
      'from v1.31.1: Deprecated, false, lock unknown',
    ]);
    expect(words(late, '1.28', ON)).toEqual([
      'up to v1.28.5: Beta, false, lock unknown',
      'from v1.28.6: Beta, true, lock unknown',
    ]);
  });

  it('is nothing of a release that is one, nor where no patch is as the release', () => {
    expect(words(flip, '1.30', { ...OFF, stage: 'alpha' })).toEqual([]);
    expect(words(flip, '1.32', OFF)).toEqual([]);
    expect(words(flip, '1.31', { ...OFF, stage: 'stable' })).toEqual([]);
  });

  const alpha = (to: string, from = '1.29'): DocsStage => ({
    stage: 'alpha',
    default: false,
    from,
    to,
  });
  const betaOn = (from: string, to: string): DocsStage => ({
    stage: 'beta',
    default: true,
    from,
    to,
  });
  const ga: DocsStage = { stage: 'stable', default: true, from: '1.30.3' };

  it.each([
    ['both name no patch', [alpha('1.30'), betaOn('1.30', '1.31')], []],
    ['the earlier one lasts longer', [alpha('1.31'), betaOn('1.30', '1.31')], []],
    [
      'the earlier one names its end',
      [alpha('1.30.0'), betaOn('1.30', '1.31')],
      ['v1.30.0 only: Alpha, false, lock unknown', 'from v1.30.1: Beta, true, lock unknown'],
    ],
    [
      'the later one names its beginning',
      [alpha('1.30'), betaOn('1.30.2', '1.31')],
      ['up to v1.30.1: Alpha, false, lock unknown', 'from v1.30.2: Beta, true, lock unknown'],
    ],
    [
      'a third one begins with a patch',
      [alpha('1.30'), betaOn('1.30', '1.30.2'), ga],
      ['up to v1.30.2: Beta, true, lock unknown', 'from v1.30.3: GA, true, lock unknown'],
    ],
    [
      'the earlier one is said to end behind the beginning of the later one',
      [alpha('1.30.5'), betaOn('1.30.3', '1.31')],
      ['up to v1.30.2: Alpha, false, lock unknown', 'from v1.30.3: Beta, true, lock unknown'],
    ],
    [
      'no stage says what the patches between two are',
      [alpha('1.30.1'), betaOn('1.30.3', '1.31')],
      ['up to v1.30.1: Alpha, false, lock unknown', 'from v1.30.3: Beta, true, lock unknown'],
    ],
    ['the later one begins with the first patch', [alpha('1.30'), betaOn('1.30.0', '1.31')], []],
  ])('of stages that overlap in a minor release, where %s', (_, stages, told) => {
    expect(words(stages, '1.30', ON)).toEqual(told);
  });

  it('tells of a gate that came with a patch', () => {
    const came: DocsStage[] = [{ stage: 'beta', default: true, from: '1.9.3' }];
    expect(words(came, '1.9', ON)).toEqual(['from v1.9.3: Beta, true, lock unknown']);
  });
});

it('gateIn has the patches in the release that they are of, and in no other', () => {
  const patches = (release: string) => {
    const answer = gateIn(gate(flip), release);
    return answer.kind === 'present' ? answer.patches?.map(({ from, to }) => [from, to]) : answer;
  };
  expect(patches('1.30')).toBeUndefined();
  expect(patches('1.31')).toEqual([
    ['1.31.0', '1.31.0'],
    ['1.31.1', undefined],
  ]);
  expect(patches('1.32')).toBeUndefined();
  expect(gateIn(gate(flip), '1.31')).toMatchObject({ stage: 'deprecated', default: false });
});
