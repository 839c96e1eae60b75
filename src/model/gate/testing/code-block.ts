import type { CodeEntry, CodeState, FeatureGate } from '../../../schemas/feature-gate.ts';
import { compareVersions } from '../../version.ts';

/**
 * What is recorded of a gate whose code tells a history.
 * @param releases those whose code has it
 * @param others releases whose own code does otherwise
 */
export function codeBlock(
  history: readonly CodeEntry[],
  releases: readonly string[],
  others: Readonly<Record<string, Omit<CodeState, 'since' | 'until'>>> = {},
): NonNullable<FeatureGate['code']> {
  const states = releases.flatMap((release) => {
    const entry = history.findLast(({ version }) => compareVersions(version, release) <= 0);
    const told = others[release] ?? entry;
    if (told === undefined) return [];
    const { stage, default: isOn, locked } = told;
    return [{ since: release, until: release, stage, default: isOn, locked }];
  });
  const [first] = history;
  const [since = ''] = releases;
  return {
    states: states.length > 0 ? states : [{ since, until: releases.at(-1), stage: first?.stage }],
    history: [...history],
  };
}
