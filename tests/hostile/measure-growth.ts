import { TestRunner } from 'vitest';
import { processorTime } from '../processor-time.ts';
import type { Filler } from './constructs/fillers.ts';
import { peakMemory } from './peak-memory.ts';

/** A thousandth, a hundredth, a tenth, and all of the longest text. */
const SHARES = [1000, 100, 10, 1];
/** Milliseconds below which times of short texts tell nothing. */
const LEAST = 5;

/** A construct at one of its lengths. */
interface Measured {
  readonly name: string;
  /** Of how many parts of the longest. */
  readonly share: number;
  /** Whether a bound kept it, or a part of it, from being read. */
  readonly isRefused: boolean;
  /** Milliseconds of the processor. */
  readonly time: number;
  /** MiB; nothing where the system does not tell. */
  readonly memory: number | undefined;
}

/** What became of the constructs of one kind of document, at four lengths each. */
export interface Growth {
  readonly texts: number;
  /** Characters of the longest. */
  readonly longest: number;
  /** How many of the longest were refused by a bound, and of those of a tenth. */
  readonly refused: { readonly longest: number; readonly tenth: number };
  readonly slowest: Measured;
  readonly largest: Measured;
  /** From each length to the next: how many times the time it took, and that time. */
  readonly steps: readonly { readonly name: string; readonly times: number; readonly to: number }[];
}

declare module 'vitest' {
  interface TaskMeta {
    /** What a test that measures growth found. */
    growth?: Growth;
  }
}

/**
 * Measures each construct at four lengths, each ten times the one before.
 * @param longest characters of the longest text that is read
 * @param prepare makes the text of a share of the longest, and gives what reads it: that gives what came of it
 */
export async function growthOf(
  fillers: readonly Filler[],
  longest: number,
  prepare: (filler: Filler[1], share: number) => () => Promise<unknown>,
): Promise<Growth> {
  const all: Measured[] = [];
  const steps: Growth['steps'][number][] = [];
  for (const [name, filler] of fillers) {
    let shorter: number | undefined;
    for (const share of SHARES) {
      const read = prepare(filler, share);
      let time = 0;
      let made: unknown;
      const memory = await peakMemory(async () => {
        time = await processorTime(async () => {
          made = await read();
        });
      });
      all.push({ name, share, isRefused: isRefused(made), time, memory });
      if (shorter !== undefined) {
        steps.push({ name, times: time / Math.max(shorter, LEAST), to: time });
      }
      shorter = time;
    }
  }
  const none = { name: '', share: 1, isRefused: false, time: 0, memory: 0 };
  const refusedAt = (share: number) =>
    all.filter((each) => each.share === share && each.isRefused).length;
  return {
    texts: all.length,
    longest,
    refused: { longest: refusedAt(1), tenth: refusedAt(10) },
    slowest: all.reduce((a, b) => (b.time > a.time ? b : a), none),
    largest: all.reduce((a, b) => ((b.memory ?? 0) > (a.memory ?? 0) ? b : a), none),
    steps,
  };
}

/** How errors, problems, and notices name a bound. */
const BOUND = /\b(?:more than|at most) \d|\blonger than\b/;

function isRefused(made: unknown): boolean {
  if (made instanceof Error) return BOUND.test(made.message);
  const words = JSON.stringify(made, (key, value: unknown) => {
    if (value instanceof Map) return [...value.values()];
    return key === 'html' ? undefined : value;
  });
  return BOUND.test(words ?? '');
}

/** Says what the running test found, for the page that tells it. */
export function noteGrowth(growth: Growth): void {
  const test = TestRunner.getCurrentTest();
  if (test !== undefined) test.meta.growth = { ...growth, steps: [] };
}
