import { applyEdits, cleaningEdits } from '../model/check/clean.ts';
import type { Finding, Upgrade } from '../model/check/finding.ts';
import { judge } from '../model/check/judge.ts';
import type { GateSetting } from '../model/check/setting.ts';
import type { GateTable } from '../model/check/table.ts';
import { readConfiguration } from './read.ts';

/** Renaming may show what else is to go; more rounds than these would be a mistake. */
const ROUNDS = 4;

/** A text without the settings that were taken out; the same text where there were none. */
export interface Cleaned {
  readonly text: string;
  /** How many settings were taken out. */
  readonly dropped: number;
  /** How many got the case of their name mended, and are still there. */
  readonly renamed: number;
}

/**
 * Takes out of a text the settings that stop a component or do nothing, and mends the case of names.
 * The result is read again: where anything else is missing from it, there is none.
 */
export function cleanConfiguration(
  text: string,
  table: GateTable,
  upgrade: Upgrade,
): Cleaned | undefined {
  let current = text;
  const before = readConfiguration(text).settings;
  for (let round = 0; round < ROUNDS; round += 1) {
    const { findings } = judge(readConfiguration(current), table, upgrade);
    const renames = findings.filter(({ remedy }) => remedy === 'rename');
    const concerned =
      renames.length > 0 ? renames : findings.filter(({ remedy }) => remedy === 'drop');
    if (concerned.length === 0) {
      const known = new Set(before.map(({ name }) => name));
      const renamed = findings.filter(({ setting }) => !known.has(setting.name)).length;
      return { text: current, dropped: before.length - findings.length, renamed };
    }
    const concern = new Set(concerned);
    const others = findings.filter((finding) => !concern.has(finding));
    const next = applyEdits(current, cleaningEdits(current, [...others.map(kept), ...concerned]));
    const left = readConfiguration(next).settings;
    const isWhole = left.length === others.length + renames.length && hasAll(left, others);
    if (!isWhole) return undefined;
    current = next;
  }
  return undefined;
}

function hasAll(settings: readonly GateSetting[], findings: readonly Finding[]): boolean {
  const left = new Set(settings.map(({ name, written }) => `${name}=${written}`));
  return findings.every(({ setting }) => left.has(`${setting.name}=${setting.written}`));
}

function kept(finding: Finding): Finding {
  return { ...finding, remedy: 'keep' };
}
