import type { Round } from './builds.ts';
import { WEEK } from './change.ts';
import type { Cost } from './cost.ts';
import { ANSWER, type Interactions, SLOWDOWN } from './interactions.ts';
import { median } from './median.ts';
import type { Size } from './sizes.ts';

/** Everything that a run measured. */
export interface Measured {
  readonly machine: readonly string[];
  readonly corpus: string;
  readonly rounds: readonly Round[];
  readonly growth: { readonly times: number; readonly cost: Cost } | undefined;
  readonly sizes: readonly Size[];
  readonly interactions: readonly Interactions[];
}

const NAMES: Record<keyof Round, string> = {
  hugo: 'Hugo, the Markdown alone',
  proseCold: 'our prose alone, cold',
  proseWarm: 'our prose alone, caches kept',
  cold: 'the site, cold',
  rebuild: 'the site, caches kept',
};

/** The report of a run, in Markdown. */
export function writeReport(measured: Measured): string {
  const { machine, corpus, rounds, growth, sizes, interactions } = measured;
  const names = Object.keys(NAMES) as (keyof Round)[];
  const lines = names.map((name) => roundLine(name, rounds));
  const parts = [
    machine.map((line) => `- ${line}`).join('\n'),
    corpus,
    `Least / median / most of ${rounds.length} rounds, in seconds. “Caches kept” is after a change of ${WEEK.enhancements} records of enhancements and of the texts of ${WEEK.proposals} proposals and ${WEEK.gates} gates.`,
    table(['build', 'clock', 'processor', '× Hugo, clock', '× Hugo, processor', 'memory'], lines),
    ...(growth === undefined ? [] : [growthLines(growth, rounds)]),
    table(['largest', 'bytes after gzip', 'budget', 'files', 'which'], sizes.map(sizeLine)),
    ...(interactions.length === 0 ? [] : [interactionLines(interactions)]),
  ];
  return parts.join('\n\n');
}

function roundLine(name: keyof Round, rounds: readonly Round[]): string[] {
  const costs = rounds.map((round) => round[name]);
  const hugo = rounds.map((round) => round.hugo);
  const ratio = (of: (cost: Cost) => number): string =>
    (median(costs.map(of)) / median(hugo.map(of))).toFixed(2);
  return [
    NAMES[name],
    range(costs.map(clock)),
    range(costs.map(processor)),
    ratio(clock),
    ratio(processor),
    memoryWords(costs),
  ];
}

function growthLines({ times, cost }: { times: number; cost: Cost }, rounds: readonly Round[]) {
  const once = rounds.map(({ cold }) => cold);
  const row = [
    `the site, cold, ${times} × the corpus, once`,
    cost.clock.toFixed(1),
    cost.processor.toFixed(1),
    (cost.clock / median(once.map(clock))).toFixed(2),
    (cost.processor / median(once.map(processor))).toFixed(2),
    memoryWords([cost]),
  ];
  return table(
    ['build', 'clock', 'processor', '× once, clock', '× once, processor', 'memory'],
    [row],
  );
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
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
