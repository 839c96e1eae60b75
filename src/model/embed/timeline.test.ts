import { describe, expect, it } from 'vitest';
import type { Stage } from '../../schemas/stage.ts';
import type { EnhancementView } from '../enhancement/enhancement.ts';
import { buildGate } from '../gate/gate.ts';
import { codeBlock } from '../gate/testing/code-block.ts';
import { docsBlock } from '../gate/testing/docs-block.ts';
import type { Claim, Standing } from '../graduation/claim.ts';
import { columnWidth, enhancementLane, gateLanes, layOutTimeline, shownNote } from './timeline.ts';

const lane = (periods: Parameters<typeof layOutTimeline>[0][number]['periods']) => ({
  label: 'one',
  periods,
});

describe('layOutTimeline', () => {
  it('has a column for each release from the first event to shortly after the last', () => {
    const periods = [
      { stage: 'alpha', since: '1.9', to: '1.11', note: '' },
      { stage: 'stable', since: '1.11', note: '' },
    ] as const;
    const timeline = layOutTimeline([lane(periods)], '1.36');
    expect(timeline?.releases).toEqual(['1.9', '1.10', '1.11', '1.12', '1.13']);
    expect(timeline?.lanes[0]?.spans).toMatchObject([
      { start: 0, length: 2, isOpen: false, isPlanned: false },
      { start: 2, length: 3, isOpen: true, isPlanned: false },
    ]);
  });

  it('tells what is not released yet', () => {
    const periods = [
      { stage: 'alpha', since: '1.36', to: '1.38', note: '' },
      { stage: 'beta', since: '1.38', note: '' },
    ] as const;
    const timeline = layOutTimeline([lane(periods)], '1.36');
    expect(timeline).toMatchObject({ releases: ['1.36', '1.37', '1.38'], released: 1 });
    expect(timeline?.lanes[0]?.spans.map(({ isPlanned }) => isPlanned)).toEqual([false, true]);
  });

  it('has columns in which each stage and note fits its bar', () => {
    const width = (to: string, note: string, stage: Stage = 'alpha') => {
      const timeline = layOutTimeline([lane([{ stage, since: '1.9', to, note }])], '1.36');
      const column = columnWidth(timeline ?? { lanes: [] }, 70);
      const notes = timeline?.lanes[0]?.spans.map((span) => shownNote(span, column));
      return [column, ...(notes ?? [])];
    };
    expect(width('1.10', 'true')).toEqual([70, 'true']);
    expect(width('1.10', 'true', 'deprecated')).toEqual([84, 'true']);
    expect(width('1.10', 'true (locked)')).toEqual([92, 'true (locked)']);
    expect(width('1.10', 'false, lock unknown')).toEqual([92, 'false, …']);
    expect(width('1.11', 'false, lock unknown')).toEqual([70, 'false, lock unknown']);
  });
});

const view = (more: Partial<EnhancementView>) =>
  ({ label: 'KEP-1', record: {}, claims: [], ...more }) as EnhancementView;

const claim = (stage: Stage, release: string, standing: Standing): Claim => ({
  ...{ stage, release, standing },
  ...{ evidence: [], contrary: [], rule: undefined },
});

describe('enhancementLane', () => {
  it('keeps the more mature of two stages claimed for one release', () => {
    const claims = [
      claim('alpha', '1.30', 'declared'),
      claim('beta', '1.30', 'declared'),
      claim('stable', '1.37', 'planned'),
    ];
    expect(enhancementLane(view({ claims })).periods).toMatchObject([
      { stage: 'beta', since: '1.30', to: '1.37', note: 'declared' },
      { stage: 'stable', since: '1.37', to: undefined, note: 'planned' },
    ]);
  });

  it('goes back where the gates did', () => {
    const later = [{ stage: 'alpha', release: '1.30', defaults: [] }] as const;
    const claims = [
      claim('alpha', '1.26', 'shipped'),
      { ...claim('beta', '1.27', 'shipped'), later },
    ];
    expect(enhancementLane(view({ claims })).periods).toMatchObject([
      { stage: 'alpha', since: '1.26', to: '1.27' },
      { stage: 'beta', since: '1.27', to: '1.30' },
      { stage: 'alpha', since: '1.30', to: undefined },
    ]);
  });

  it('says that the last stage ended where it is GA in an unknown release', () => {
    const claims = [claim('alpha', '1.17', 'declared'), claim('beta', '1.19', 'declared')];
    const { periods } = enhancementLane(view({ claims, undated: 'stable' }));
    expect(periods.map(({ note }) => note)).toEqual([
      'declared',
      'declared; later GA, release unknown',
    ]);
  });

  it('shows only targets for one that was given up', () => {
    const record = { status: 'withdrawn' } as EnhancementView['record'];
    const claims = [claim('alpha', '1.30', 'declared')];
    expect(enhancementLane(view({ claims, record })).periods).toMatchObject([
      { note: 'targeted', isTarget: true },
    ]);
  });
});

describe('gateLanes', () => {
  const lanes = (documented: 'alpha' | 'beta', read: readonly string[]) => {
    const record = {
      name: 'Gate',
      code: codeBlock(['1.33 alpha off'], ['1.33']),
      docs: docsBlock([{ stage: documented, from: '1.33', default: false }]),
    };
    return gateLanes(buildGate(record, read));
  };

  it('has one lane where the sources agree, and ends it by the removal', () => {
    expect(lanes('alpha', ['1.33', '1.35'])).toMatchObject([
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
    expect(lanes('beta', ['1.33']).map(({ label }) => label)).toEqual([
      'Gate, in code',
      'Gate, in docs',
    ]);
  });
});
