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
  /** By the name that the release knows each by. */
  readonly gates: ReadonlyMap<string, TimedGate>;
  /** The setting of the same process and the same name that holds instead. */
  readonly later: (setting: GateSetting) => GateSetting | undefined;
  /** A setting of the same component, read by other means, that holds there and says the contrary. */
  readonly contrary: (setting: GateSetting) => GateSetting | undefined;
  /** What was suggested for names that no gate has. */
  readonly suggestions: Map<string, Suggestion | undefined>;
  /** The process that a setting belongs to. */
  readonly process: (setting: GateSetting) => GateProcess;
  /** The gates that a release surely has, for one process where it is given; worked out once for each. */
  readonly presentIn: (
    release: string,
    process?: Partial<Pick<GateProcess, 'component' | 'emulated'>>,
  ) => ReadonlyMap<string, PresentGate>;
}

/** A judgment of one setting. */
export type Judgment = Pick<Finding, 'verdict' | 'reason' | 'remedy'>;

/** A judgment of a setting that cleaning leaves as it is. */
export function kept(verdict: Finding['verdict'], reason: Finding['reason']): Judgment {
  return { verdict, reason, remedy: 'keep' };
}

/** A judgment of a setting without a value: a component that names a gate need not tell what it is set to. */
export function withoutValue({ form }: GateSetting): Judgment {
  return form === 'observed'
    ? kept('unknown', { kind: 'value-untold' })
    : kept('wont-start', { kind: 'not-boolean' });
}
