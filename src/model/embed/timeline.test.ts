import { describe, expect, it } from 'vitest';
import type { EnhancementView } from '../enhancement/enhancement.ts';
import { buildGate } from '../gate/gate.ts';
import { codeBlock } from '../gate/testing/code-block.ts';
import { enhancementLane, gateLanes, layOutTimeline } from './timeline.ts';

const lane = (periods: Parameters<typeof layOutTimeline>[0][number]['periods']) => ({
  label: 'one',
  periods,
});

describe('layOutTimeline', () => {
  it('has a column for each release from the first event to shortly after the last', () => {
    const timeline = layOutTimeline(
      [
        lane([
          { stage: 'alpha', since: '1.9', to: '1.11', note: '' },
          { stage: 'stable', since: '1.11', note: '' },
        ]),
      ],
      '1.36',
    );
    expect(timeline?.releases).toEqual(['1.9', '1.10', '1.11', '1.12', '1.13']);
    expect(timeline?.lanes[0]?.spans).toMatchObject([
      { start: 0, length: 2, isOpen: false, isPlanned: false },
      { start: 2, length: 3, isOpen: true, isPlanned: false },
    ]);
  });

  it('tells what is not released yet', () => {
    const timeline = layOutTimeline(
      [
        lane([
          { stage: 'alpha', since: '1.36', to: '1.38', note: '' },
          { stage: 'beta', since: '1.38', note: '' },
        ]),
      ],
      '1.36',
    );
    expect(timeline).toMatchObject({ releases: ['1.36', '1.37', '1.38'], released: 1 });
    expect(timeline?.lanes[0]?.spans.map(({ isPlanned }) => isPlanned)).toEqual([false, true]);
  });

  it('leaves out lanes without a period and is nothing without any', () => {
    expect(layOutTimeline([lane([])], '1.36')).toBeUndefined();
  });
});

const view = (more: Partial<EnhancementView>) =>
  ({ label: 'KEP-1', record: {}, claims: [], ...more }) as EnhancementView;

describe('enhancementLane', () => {
  it('keeps the more mature of two stages claimed for one release', () => {
    const claims = [
      {
        stage: 'alpha',
        release: '1.30',
        standing: 'declared',
        evidence: [],
        contrary: [],
        rule: undefined,
      },
      {
        stage: 'beta',
        release: '1.30',
        standing: 'declared',
        evidence: [],
        contrary: [],
        rule: undefined,
      },
      {
        stage: 'stable',
        release: '1.37',
        standing: 'planned',
        evidence: [],
        contrary: [],
        rule: undefined,
      },
    ] as const;
    expect(enhancementLane(view({ claims })).periods).toMatchObject([
      { stage: 'beta', since: '1.30', to: '1.37', note: 'declared' },
      { stage: 'stable', since: '1.37', to: undefined, note: 'planned' },
    ]);
  });

  it('goes back where the gates did', () => {
    const claim = { standing: 'shipped', evidence: [], contrary: [], rule: undefined } as const;
    const claims = [
      { ...claim, stage: 'alpha', release: '1.26' },
      { ...claim, stage: 'beta', release: '1.27', until: '1.30' },
    ] as const;
    expect(enhancementLane(view({ claims })).periods).toMatchObject([
      { stage: 'alpha', since: '1.26', to: '1.27' },
      { stage: 'beta', since: '1.27', to: '1.30' },
      { stage: 'alpha', since: '1.30', to: undefined },
    ]);
  });

  it('shows only targets for one that was given up', () => {
    const record = { status: 'withdrawn' } as EnhancementView['record'];
    const claims = [
      {
        stage: 'alpha',
        release: '1.30',
        standing: 'declared',
        evidence: [],
        contrary: [],
        rule: undefined,
      },
    ] as const;
    expect(enhancementLane(view({ claims, record })).periods).toMatchObject([
      { note: 'targeted', isTarget: true },
    ]);
  });
});

describe('gateLanes', () => {
  it('has one lane where the sources agree, and ends it by the removal', () => {
    const gate = buildGate(
      {
        name: 'Gate',
        code: codeBlock(['1.33 alpha off'], ['1.33']),
        docs: {
          path: 'x',
          stages: [{ stage: 'alpha', from: '1.33', default: false }],
          removed: false,
        },
      },
      ['1.33', '1.35'],
      { enhancements: [], components: [] },
    );
    expect(gateLanes(gate)).toMatchObject([
      {
        label: 'Gate',
        periods: [
          { stage: 'alpha', since: '1.33', to: '1.34', note: 'false' },
          { stage: 'removed', since: '1.35', note: 'by v1.35' },
        ],
      },
    ]);
  });

  it('has a lane for each source where they do not agree', () => {
    const gate = buildGate(
      {
        name: 'Gate',
        code: codeBlock(['1.33 alpha off'], ['1.33']),
        docs: {
          path: 'x',
          stages: [{ stage: 'beta', from: '1.33', default: false }],
          removed: false,
        },
      },
      ['1.33'],
      { enhancements: [], components: [] },
    );
    expect(gateLanes(gate).map(({ label }) => label)).toEqual(['Gate, in code', 'Gate, in docs']);
  });
});
