import { expect, it } from 'vitest';
import type { BrokenNeed } from './dependency.ts';
import { dependencyWords } from './dependency-words.ts';
import type { GateSetting } from './setting.ts';

const setting = { name: 'Base', value: false, line: 1 } as GateSetting;
const effect = (isOn: boolean, by?: GateSetting) => ({ isOn, by, state: undefined });
const need = (gate: string, by?: GateSetting): BrokenNeed => ({
  gate,
  effect: effect(true, by),
  off: [{ gate: 'Base', effect: effect(false, setting) }],
});
const words = (...[broken, completion, doubt]: Parameters<typeof reasonOf>) =>
  dependencyWords({ setting }, reasonOf(broken, completion, doubt), 'v1.35');
const reasonOf = (
  broken: readonly BrokenNeed[],
  completion: Parameters<typeof dependencyWords>[1]['completion'],
  doubt?: Parameters<typeof dependencyWords>[1]['doubt'],
) => ({ kind: 'dependency', broken, completion, doubt }) as const;

it('names the gates on both sides and what else to set', () => {
  const other = { ...setting, name: 'B', value: true, line: 7 };
  expect(words([need('A'), need('B', other)], { value: false, gates: ['A', 'B'] })).toBe(
    'A (true by default) and B (true by line 7) depend on Base (false by this setting). In v1.35 a component does not start when an enabled gate depends on a disabled one. Also set A=false and B=false, or remove Base=false.',
  );
});

it('says that only removing helps, where the others are locked', () => {
  expect(words([need('A')], undefined)).toMatch(/disabled one\. Remove Base=false\.$/);
});

it('says what is not certain', () => {
  const unread = words([need('A')], undefined, { kind: 'unread', asOf: '1.34' });
  expect(unread).toContain(
    'v1.34 does not start with that. The dependencies of v1.35 are unknown.',
  );
  const met = words([need('A')], undefined, { kind: 'elsewhere', line: 9, isMetThere: true });
  expect(met).toContain('unless the same process also reads line 9.');
  const broken = words([need('A')], undefined, { kind: 'elsewhere', line: 9, isMetThere: false });
  expect(broken).toContain('a component that also reads line 9 does not start.');
});
