import type { PresentGate } from '../gate/in-release.ts';
import { neededIn } from '../gate/needs.ts';
import { type Case, type Judgment, kept } from './case.ts';
import type { GateSetting } from './setting.ts';

/** The gates that stand for all of a stage. */
const MANY = { AllAlpha: 'alpha', AllBeta: 'beta' } as const;

/** Whether a name stands for all gates of a stage. */
export function isForMany(name: string): name is keyof typeof MANY {
  return Object.hasOwn(MANY, name);
}

/** Judges AllAlpha and AllBeta by the gates that they turn the other way. */
export function judgeMany(setting: GateSetting, value: boolean, known: Case): Judgment {
  const { upgrade } = known;
  const stage = MANY[setting.name as keyof typeof MANY];
  const process = known.process(setting);
  const flipsAmong = (gates: ReadonlyMap<string, PresentGate>): string[] =>
    [...gates]
      .filter(
        ([gate, state]) =>
          state.stage === stage && state.default !== value && !process.held.has(gate),
      )
      .map(([gate]) => gate);
  const flips = flipsAmong(known.presentIn(process, upgrade.to));
  const isCompared = upgrade.from !== undefined && process.emulated === undefined;
  const flipsBefore = isCompared ? flipsAmong(known.presentIn(process, upgrade.from)) : undefined;
  const hasNeeds = known.table.gates.some((gate) => neededIn(gate, upgrade.to).length > 0);
  const reason = { kind: 'many', stage, flips, flipsBefore, hasNeeds } as const;
  if (flips.length === 0 && (flipsBefore ?? []).length === 0) return kept('redundant', reason);
  const isSame = flipsBefore !== undefined && flipsBefore.join() === flips.join();
  return kept(isSame ? 'fine' : 'changes', reason);
}
