import type { Case, Judgement } from './case.ts';
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
  { upgrade, settings, present }: Case,
): Judgement {
  const stage = MANY[name as keyof typeof MANY];
  const isOwn = (gate: string): boolean =>
    settings.get(gate)?.some((one) => one.scope === scope) ?? false;
  const flipsIn = (release: string): string[] =>
    [...present(release)]
      .filter(
        ([gate, state]) =>
          state.stage === stage && state.locked !== true && state.default !== value && !isOwn(gate),
      )
      .map(([gate]) => gate);
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
  settings: Case['settings'],
): boolean | undefined {
  const name = stage === 'alpha' ? 'AllAlpha' : stage === 'beta' ? 'AllBeta' : undefined;
  if (name === undefined) return undefined;
  return settings.get(name)?.findLast((one) => one.scope === scope)?.value;
}
