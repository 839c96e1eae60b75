import type { CodeEntry, CodeState, FeatureGate } from '../../../schemas/feature-gate.ts';
import { compareVersions } from '../../version.ts';

/** An entry of a gate in code from words, such as "1.30 beta on" or "1.31 stable on locked". */
export function readEntry(words: string): CodeEntry {
  const [version = '', stage, setting, lock] = words.split(' ');
  return {
    version,
    stage: stage as CodeEntry['stage'],
    default: setting === 'on',
    locked: lock === 'locked',
  };
}

/**
 * What is recorded of a gate whose code tells a history.
 * @param told its entries, or words for them
 * @param releases those whose code has it
 * @param others releases whose own code does otherwise
 */
export function codeBlock(
  told: readonly (CodeEntry | string)[],
  releases: readonly string[],
  others: Readonly<Record<string, Omit<CodeState, 'since' | 'until'>>> = {},
): NonNullable<FeatureGate['code']> {
  const history = told.map((entry) => (typeof entry === 'string' ? readEntry(entry) : entry));
  const states = releases.flatMap((release) => {
    const entry = history.findLast(({ version }) => compareVersions(version, release) <= 0);
    const state = others[release] ?? entry;
    if (state === undefined) return [];
    const { stage, default: isOn, locked } = state;
    return [{ since: release, until: release, stage, default: isOn, locked }];
  });
  const [first] = history;
  const [since = ''] = releases;
  return {
    states: states.length > 0 ? states : [{ since, until: releases.at(-1), stage: first?.stage }],
    history,
  };
}
