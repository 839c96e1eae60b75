import type { PresentGate } from '../gate/in-release.ts';
import type { TimedGate } from '../gate/timed-gate.ts';
import type { Finding, Upgrade } from './finding.ts';
import type { GateProcess } from './process.ts';
import type { GateSetting } from './setting.ts';
import type { Suggestion } from './spelling.ts';
import type { GateTable } from './table.ts';

/** What every judgment looks at. */
export interface Case {
  readonly table: GateTable;
  readonly upgrade: Upgrade;
  /** By name. */
  readonly gates: ReadonlyMap<string, TimedGate>;
  /** The settings of the configuration by the names that they set. */
  readonly settings: ReadonlyMap<string, readonly GateSetting[]>;
  /** The setting of the same process that holds instead; worked out once for each. */
  readonly later: (setting: GateSetting) => GateSetting | undefined;
  /** What was suggested for names that no gate has. */
  readonly suggestions: Map<string, Suggestion | undefined>;
  /** The gates that a release surely has; worked out once for each. */
  readonly present: (release: string) => ReadonlyMap<string, PresentGate>;
  /** The process that a setting belongs to. */
  readonly process: (setting: GateSetting) => GateProcess;
  /** The gates that a process surely has; worked out once for each. */
  readonly presentIn: (process: GateProcess, release: string) => ReadonlyMap<string, PresentGate>;
}

/** A judgment of one setting. */
export type Judgment = Pick<Finding, 'verdict' | 'reason' | 'remedy'>;

/** A judgment of a setting that cleaning leaves as it is. */
export function kept(verdict: Finding['verdict'], reason: Finding['reason']): Judgment {
  return { verdict, reason, remedy: 'keep' };
}

/** The setting of the same process that holds instead of one of the same name. */
export function laterOne(
  setting: GateSetting,
  settings: readonly GateSetting[] | undefined,
): GateSetting | undefined {
  return settings?.findLast(
    (other) =>
      other.scope === setting.scope &&
      other.at.start > setting.at.start &&
      (other.branch === undefined || other.branch.id === setting.branch?.id) &&
      other.value !== undefined,
  );
}
