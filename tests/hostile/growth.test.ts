import { describe, expect, it } from 'vitest';
import { countInputs } from '../count-inputs.ts';
import { processorTime } from '../processor-time.ts';
import { shareOf, someOf } from '../thorough.ts';
import { GROWING_KINDS } from './constructs/kinds.ts';
import { growthOf, noteGrowth } from './measure-growth.ts';

/** Each construct is tried in one kind of document of so many that it may stand in. */
const SHARE = 20;

/** Milliseconds of processor time below which a text of a tenth of the longest is not compared with shorter ones. */
const QUICK = 1_000;
/** Ten times the text may be this many times the work: a fifth of what a square would be. */
const MOST = 20;
/** Milliseconds and MiB that no text takes, whatever its length. */
const LONGEST = 60_000;
const MEMORY = 1_000;

describe.each(GROWING_KINDS)(
  '$kind, full of one thing',
  ({ fillers, around = asIs, read, longest }) => {
    const make = (filler: (characters: number) => string, share: number) =>
      around(filler(Math.floor(longest / share)));

    it('takes ten times as long to read where it is ten times as long', async () => {
      const steep: string[] = [];
      const some = someOf(fillers, SHARE);
      countInputs(some.length);
      for (const [name, filler] of some) {
        const time = async (share: number) => {
          const text = make(filler, share);
          return processorTime(() => attempt(() => read(text)));
        };
        if ((await time(10)) < QUICK) continue;
        const shorter = Math.max(await time(100), await time(100));
        const longer = Math.min(await time(10), await time(10));
        if (longer > MOST * shorter) steep.push(`${name}: ${shorter}, then ${longer}`);
      }
      expect(steep).toEqual([]);
    });

    it.runIf(shareOf(2) === 1)('holds at a thousand times the length', async () => {
      const growth = await growthOf(fillers, longest, (filler, share) => {
        const text = make(filler, share);
        return () => attempt(() => read(text));
      });
      noteGrowth(growth);
      countInputs(growth.texts);
      expect(growth.steps.filter(({ times, to }) => to > QUICK && times > MOST)).toEqual([]);
      expect(growth.slowest.time).toBeLessThan(LONGEST);
      expect(growth.largest.memory ?? 0).toBeLessThan(MEMORY);
    });
  },
);

function asIs(text: string): string {
  return text;
}

/** What came of it: what cannot be read says so; it may not take long to find out. */
async function attempt(read: () => unknown): Promise<unknown> {
  try {
    return await read();
  } catch (error) {
    expect(error).toBeInstanceOf(Error);
    return error;
  }
}
