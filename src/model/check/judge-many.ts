import { gateIn, nameIn, type PresentGate } from '../gate/in-release.ts';
import { neededIn } from '../gate/needs.ts';
import type { TimedGate } from '../gate/timed-gate.ts';
import { type Case, type Judgment, kept } from './case.ts';
import { STAGE_OF_ALL_GATE } from './process.ts';
import type { GateSetting } from './setting.ts';

/** Whether a name stands for all gates of a stage. */
export function isForMany(name: string): name is keyof typeof STAGE_OF_ALL_GATE {
  return Object.hasOwn(STAGE_OF_ALL_GATE, name);
}

/** Judges AllAlpha and AllBeta by the gates that they turn the other way. */
export function judgeMany(setting: GateSetting, value: boolean, known: Case): Judgment {
  const stage = STAGE_OF_ALL_GATE[setting.name as keyof typeof STAGE_OF_ALL_GATE];
  const process = known.process(setting);
  const { from, to } = known.upgrade;
  const flipsAmong = (gates: ReadonlyMap<string, PresentGate>): string[] =>
    [...gates]
      .filter(
        ([gate, state]) =>
          state.stage === stage && state.default !== value && !process.held.has(gate),
      )
      .map(([gate]) => gate);
  const flips = flipsAmong(known.presentIn(to, process));
  const isCompared = from !== undefined && process.emulated === undefined;
  const flipsBefore = isCompared
    ? renamed(flipsAmong(known.presentIn(from, process)), known.table.gates, from, to)
    : undefined;
  const hasNeeds = known.table.gates.some((gate) => neededIn(gate, to).length > 0);
  const reason = { kind: 'many', stage, flips, flipsBefore, hasNeeds } as const;
  if (flips.length === 0 && (flipsBefore ?? []).length === 0) return kept('redundant', reason);
  const isSame = flipsBefore !== undefined && flipsBefore.join() === flips.join();
  return kept(isSame ? 'fine' : 'changes', reason);
}

/** Gates that one release names, by the names that another knows them by. */
function renamed(
  names: readonly string[],
  gates: readonly TimedGate[],
  from: string,
  to: string,
): string[] {
  const now = new Map(gates.map((gate) => [nameOf(gate, from), nameOf(gate, to)]));
  return names.map((name) => now.get(name) ?? name);
}

function nameOf(gate: TimedGate, release: string): string {
  return nameIn(gate.name, gateIn(gate, release));
}
