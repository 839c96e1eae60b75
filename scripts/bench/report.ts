import { markdownTable } from '../../src/formats/markdown-text.ts';
import type { GrowthCost, Round } from './builds.ts';
import { WEEK } from './change.ts';
import type { Cost } from './cost.ts';
import { CHANGE, type Development, FIRST_PAGE } from './development.ts';
import { ANSWER, type Interactions, SLOWDOWN } from './interactions.ts';
import { median } from './median.ts';
import { PAINTED, type Paint } from './paints.ts';
import type { Size } from './sizes.ts';

/** Everything that a run measured. */
export interface Measured {
  readonly machine: readonly string[];
  readonly corpus: string;
  readonly rounds: readonly Round[];
  readonly growth: { readonly times: number; readonly costs: GrowthCost } | undefined;
  readonly sizes: readonly Size[];
  readonly interactions: readonly Interactions[];
  readonly paints: readonly Paint[];
  readonly development: Development;
}

const NAMES: Record<keyof Round, string> = {
  hugo: 'Hugo, the Markdown alone',
  eleventy: 'Eleventy, the Markdown alone',
  astro: 'Astro, the files of the site ready made',
  proseCold: 'our prose alone, cold',
  proseWarm: 'our prose alone, caches kept',
  cold: 'the site, cold',
  rebuild: 'the site, caches kept',
};

/** The report of a run, in Markdown. */
export function writeReport(measured: Measured): string {
  const { machine, corpus, rounds, growth, sizes, interactions, paints, development } = measured;
  const names = Object.keys(NAMES) as (keyof Round)[];
  const lines = names.flatMap((name) => roundLine(name, rounds));
  const parts = [
    machine.map((line) => `- ${line}`).join('\n'),
    corpus,
    `Least / median / most of ${rounds.length} rounds, in seconds. “Caches kept” is after a change of ${WEEK.enhancements} records of enhancements and of the texts of ${WEEK.proposals} proposals and ${WEEK.gates} gates.`,
    table(['build', 'clock', 'processor', '× Hugo, clock', '× Hugo, processor', 'memory'], lines),
    ...(growth === undefined ? [] : [growthLines(growth, rounds)]),
    table(['largest', 'bytes after gzip', 'budget', 'files', 'which'], sizes.map(sizeLine)),
    ...(interactions.length === 0 ? [] : [interactionLines(interactions)]),
    ...(paints.length === 0 ? [] : [paintLines(paints)]),
    developmentLine(development),
  ];
  return parts.join('\n\n');
}

function roundLine(name: keyof Round, rounds: readonly Round[]): string[][] {
  const costs = rounds.flatMap((round) => round[name] ?? []);
  if (costs.length === 0) return [];
  const hugo = rounds.map((round) => round.hugo);
  return [
    [
      NAMES[name],
      range(costs.map(clock)),
      range(costs.map(processor)),
      ratio(costs, hugo, clock),
      ratio(costs, hugo, processor),
      memoryWords(costs),
    ],
  ];
}

function ratio(
  costs: readonly Cost[],
  others: readonly Cost[],
  of: (cost: Cost) => number,
): string {
  return (median(costs.map(of)) / median(others.map(of))).toFixed(2);
}

function growthLines(
  { times, costs }: { times: number; costs: GrowthCost },
  rounds: readonly Round[],
): string {
  const rows = (Object.keys(NAMES) as (keyof GrowthCost)[]).flatMap((name) => {
    const cost = costs[name];
    if (cost === undefined) return [];
    const once = rounds.flatMap((round) => round[name] ?? []);
    return [
      [
        `${NAMES[name]}, ${times} × the corpus, once`,
        cost.clock.toFixed(1),
        cost.processor.toFixed(1),
        ratio([cost], once, clock),
        ratio([cost], once, processor),
        memoryWords([cost]),
      ],
    ];
  });
  return table(
    ['build', 'clock', 'processor', '× once, clock', '× once, processor', 'memory'],
    rows,
  );
}

/** When the largest part of each page was painted. */
export function paintLines(paints: readonly Paint[]): string {
  const words = `Largest contentful paint of a first visit, in Chromium on “Slow 4G” of its developer tools (562 ms a request, 1.44 Mbit/s) with its processor slowed ${SLOWDOWN} times; the goal is ${PAINTED} ms.`;
  const rows = paints.map(({ kind, path, time, sent, bytes }) => [
    kind,
    `\`${path}\``,
    `${Math.round(time)} ms`,
    String(sent),
    String(bytes),
  ]);
  return `${words}\n\n${table(['page', 'address', 'painted', 'HTML after gzip', 'HTML'], rows)}`;
}

/** How quick development is. */
export function developmentLine({ ready, firstPage, firstOfAll, change }: Development): string {
  return `\`npm run dev\` says its address after ${ready.toFixed(1)} s, and its first page, asked for at once, is there after ${firstPage.toFixed(1)} s (goal ${FIRST_PAGE}), or ${firstOfAll.toFixed(1)} s where no start before kept any modules. A changed record is shown after ${change.toFixed(1)} s (goal ${CHANGE}).`;
}

function sizeLine({ what, bytes, budget, files, largest }: Size): string[] {
  return [what, String(bytes), String(budget), String(files), `\`${largest}\``];
}

/** How long each page needs to answer, one column a deed. */
export function interactionLines(interactions: readonly Interactions[]): string {
  const deeds = Object.keys(interactions[0]?.times ?? {}) as (keyof Interactions['times'])[];
  const words = `From an event until the paint that shows its answer, in Chromium with its processor slowed ${SLOWDOWN} times; the goal is ${ANSWER} ms.`;
  const lines = table(
    ['page', 'rows', ...deeds],
    interactions.map(({ kind, rows, times }) => [
      kind,
      String(rows),
      ...deeds.map((deed) => `${Math.round(times[deed])} ms`),
    ]),
  );
  return `${words}\n\n${lines}`;
}

const clock = (cost: Cost): number => cost.clock;
const processor = (cost: Cost): number => cost.processor;

function range(values: readonly number[]): string {
  return [Math.min(...values), median(values), Math.max(...values)]
    .map((value) => value.toFixed(1))
    .join(' / ');
}

function memoryWords(costs: readonly Cost[]): string {
  const known = costs.flatMap(({ memory }) => memory ?? []);
  return known.length === 0 ? '' : `${Math.round(Math.max(...known))} MiB`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return markdownTable(head, rows).trimEnd();
}
