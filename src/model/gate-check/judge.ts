import { compareVersions } from '../version.ts';
import type { Finding, Report, Upgrade } from './finding.ts';
import { judgeKnown } from './judge-known.ts';
import { isForMany, judgeMany } from './judge-many.ts';
import { judgeUnknown } from './judge-unknown.ts';
import type { Configuration, GateSetting } from './setting.ts';
import type { GateTable, TableGate } from './table.ts';

/** What every judgement looks at. */
export interface Case {
  readonly table: GateTable;
  readonly upgrade: Upgrade;
  /** By name. */
  readonly gates: ReadonlyMap<string, TableGate>;
  readonly settings: readonly GateSetting[];
}

/** A judgement of one setting. */
export type Judgement = Pick<Finding, 'verdict' | 'reason' | 'remedy'>;

/**
 * Judges every setting of a configuration.
 * @throws {RangeError} when a release is not in the table, or `from` is newer than `to`
 */
export function judge(configuration: Configuration, table: GateTable, upgrade: Upgrade): Report {
  const { settings, unread } = configuration;
  const to = releaseOf(table, upgrade.to);
  if (upgrade.from !== undefined) {
    releaseOf(table, upgrade.from);
    if (compareVersions(upgrade.from, upgrade.to) > 0) {
      throw new RangeError(`from v${upgrade.from} to v${upgrade.to} leads back, expected forward`);
    }
  }
  const gates = new Map(table.gates.map((gate) => [gate.name, gate]));
  const known: Case = { table, upgrade, gates, settings };
  const findings = settings.map((setting) => ({
    setting,
    gate: gates.get(setting.name)?.name,
    ...judgeSetting(setting, known),
  }));
  return { upgrade, to, findings, unread };
}

function releaseOf({ releases }: GateTable, version: string) {
  const release = releases.find((one) => one.version === version);
  if (release !== undefined) return release;
  const [first, last] = [releases[0]?.version, releases.at(-1)?.version];
  throw new RangeError(`no gates are on record for "${version}", expected v${first} to v${last}`);
}

function judgeSetting(setting: GateSetting, known: Case): Judgement {
  const { owner, name, value } = setting;
  if (owner.kind === 'other') {
    const reason = { kind: 'other-program', program: owner.program } as const;
    return { verdict: 'not-judged', reason, remedy: 'keep' };
  }
  const gate = known.gates.get(name);
  if (gate === undefined && !isForMany(name)) return judgeUnknown(setting, known);
  if (value === undefined) {
    return { verdict: 'wont-start', reason: { kind: 'not-boolean' }, remedy: 'keep' };
  }
  const later = laterOne(setting, known.settings);
  if (gate === undefined) {
    return later === undefined ? judgeMany(setting, value, known) : overridden(later);
  }
  const judgement = judgeKnown(setting, value, gate, known);
  return later === undefined || judgement.verdict === 'wont-start' ? judgement : overridden(later);
}

function overridden(by: GateSetting): Judgement {
  return { verdict: 'overridden', reason: { kind: 'overridden', by }, remedy: 'drop' };
}

function laterOne(setting: GateSetting, settings: readonly GateSetting[]): GateSetting | undefined {
  return settings.findLast(
    (other) =>
      other.scope === setting.scope &&
      other.name === setting.name &&
      other.at.start > setting.at.start &&
      other.value !== undefined,
  );
}
