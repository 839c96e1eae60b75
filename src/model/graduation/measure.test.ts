import { describe, expect, it } from 'vitest';
import type { Announcement } from '../../schemas/announcement.ts';
import type { EnhancementView } from '../enhancement/enhancement.ts';
import { judgedScore, measureStable, scoreOf } from './measure.ts';
import { differenceWords } from './measure-words.ts';

const view = (number: number, release?: string, status?: string): EnhancementView =>
  ({
    id: `sig-x/${number}-x`,
    record: { number, status },
    claims:
      release === undefined
        ? []
        : [{ stage: 'stable', release, standing: 'shipped', rule: 'declared' }],
    refuted: [],
    targeted: [],
  }) as unknown as EnhancementView;

const announce = (release: string, numbers: number[], more: Partial<Announcement> = {}) =>
  ({
    id: release,
    kind: 'release-announcement',
    title: release,
    path: `${release}.md`,
    release,
    counts: { stable: numbers.length, line: 1 },
    lists: [
      {
        stage: 'stable',
        heading: 'Stable',
        line: 1,
        enhancements: numbers.map((number) => ({ title: 'X', kep: { number }, line: 1 })),
      },
    ],
    ...more,
  }) satisfies Announcement;

const measure = (enhancements: EnhancementView[], posts: Announcement[]) =>
  measureStable({ enhancements }, posts, ['1.34', '1.35']);
const told = (measures: ReturnType<typeof measure>) =>
  measures.flatMap(({ differences }) =>
    differences.map(({ release, kind, view: of, setAside }) => [
      release,
      kind,
      of.record.number,
      setAside,
    ]),
  );

describe('measureStable', () => {
  it('counts what is listed, found and both, and leaves out releases without a list', () => {
    const measures = measure(
      [view(1, '1.34'), view(2), view(3, '1.34'), view(4, '1.34', 'withdrawn')],
      [announce('1.34', [1, 2])],
    );
    expect(measures).toMatchObject([{ release: '1.34', listed: 2, found: 2, both: 1 }]);
    expect(told(measures)).toEqual([
      ['1.34', 'missed', 2, undefined],
      ['1.34', 'extra', 3, undefined],
    ]);
    expect(scoreOf(measures)).toEqual({ precision: 0.5, recall: 0.5 });
    expect(judgedScore(measures)).toEqual({ precision: 0.5, recall: 0.5 });
  });

  it('counts one of several entries: where it is found, or else the first', () => {
    const posts = [announce('1.34', [1, 2]), announce('1.35', [1, 2])];
    const measures = measure([view(1, '1.35'), view(2)], posts);
    expect(measures.map(({ listed, found, both }) => [listed, found, both])).toEqual([
      [1, 0, 0],
      [1, 1, 1],
    ]);
    expect(told(measures)).toEqual([['1.34', 'missed', 2, undefined]]);
    expect(scoreOf(measures).recall).toBe(0.5);
  });

  it('sets aside what a short list may have left out, and what is presented as a removal', () => {
    const short = announce('1.34', [], { counts: { stable: 3, line: 1 } });
    const withOne = { ...announce('1.34', [2]), counts: short.counts };
    expect(told(measure([view(1, '1.34'), view(2, '1.34')], [withOne]))).toEqual([
      ['1.34', 'extra', 1, 'short-list'],
    ]);
    const removal = announce('1.34', [2], {
      features: [{ heading: 'Gone', isRemoval: true, keps: [{ number: 1 }], line: 1 }],
    });
    expect(told(measure([view(1, '1.34'), view(2, '1.34')], [removal]))).toEqual([
      ['1.34', 'extra', 1, 'removal'],
    ]);
  });

  it('has no score where there is nothing to compare', () => {
    expect(scoreOf([])).toEqual({ precision: undefined, recall: undefined });
  });
});

it('differenceWords says what is listed, what is here and why', () => {
  const targeted = { ...view(3), targeted: view(3, '1.37').claims };
  const [{ differences } = { differences: [] }] = measure(
    [view(1, '1.33'), view(2), targeted],
    [announce('1.34', [1, 2, 3])],
  );
  expect(differences.map(differenceWords)).toEqual([
    {
      listed: 'v1.34',
      here: 'GA in v1.33, shipped',
      why: expect.stringContaining('Only kep.yaml names the release'),
    },
    { listed: 'v1.34', here: 'no stage', why: 'Only the announcement says GA.' },
    expect.objectContaining({ here: 'GA only targeted for v1.37' }),
  ]);
});
