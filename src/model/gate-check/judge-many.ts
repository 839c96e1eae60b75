import type { Case, Judgement } from './judge.ts';
import { presenceAt } from './presence.ts';
import type { GateSetting } from './setting.ts';

/** The gates that stand for all of a stage. */
const MANY = { AllAlpha: 'alpha', AllBeta: 'beta' } as const;

/** Whether a name stands for all gates of a stage. */
export function isForMany(name: string): name is keyof typeof MANY {
  return Object.hasOwn(MANY, name);
}

/** Judges AllAlpha and AllBeta by the gates that they turn the other way. */
export function judgeMany(
  { name, scope }: GateSetting,
  value: boolean,
  { table, upgrade, settings }: Case,
): Judgement {
  const stage = MANY[name as keyof typeof MANY];
  const ownNames = new Set(settings.filter((one) => one.scope === scope).map((one) => one.name));
  const flipsIn = (release: string): string[] =>
    table.gates
      .filter((gate) => {
        const presence = presenceAt(gate, release, table);
        if (presence.kind !== 'present' || ownNames.has(gate.name)) return false;
        const { state } = presence;
        return state.stage === stage && !state.locked && state.default !== value;
      })
      .map((gate) => gate.name);
  const flips = flipsIn(upgrade.to);
  const flipsBefore = upgrade.from === undefined ? undefined : flipsIn(upgrade.from);
  const reason = { kind: 'many', stage, flips, flipsBefore } as const;
  if (flips.length === 0 && (flipsBefore ?? []).length === 0) {
    return { verdict: 'redundant', reason, remedy: 'keep' };
  }
  const isSame = flipsBefore !== undefined && flipsBefore.join() === flips.join();
  return { verdict: isSame ? 'fine' : 'changes', reason, remedy: 'keep' };
}

/** What a gate of a stage is without a setting of its own, given those for all gates of a stage. */
export function settingForAll(
  stage: string,
  scope: number,
  settings: readonly GateSetting[],
): boolean | undefined {
  return settings.findLast(
    (one) => one.scope === scope && isForMany(one.name) && MANY[one.name] === stage,
  )?.value;
}
