import { gateIn, type PresentGate } from '../gate/in-release.ts';
import { compareVersions } from '../version.ts';
import type { Case, Judgement } from './case.ts';
import type { Report, Upgrade } from './finding.ts';
import { judgeKnown } from './judge-known.ts';
import { isForMany, judgeMany } from './judge-many.ts';
import { judgeUnknown } from './judge-unknown.ts';
import type { Configuration, GateSetting } from './setting.ts';
import type { GateTable } from './table.ts';

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
  const known: Case = {
    table,
    upgrade,
    gates,
    settings: Map.groupBy(settings, ({ name }) => name),
    suggestions: new Map(),
    present: presentIn(table),
  };
  const twins = namedAlmostTwice(settings);
  const findings = settings.map((setting) => {
    const judgement = judgeSetting(setting, known);
    const remedy = twins.has(setting) ? ('keep' as const) : judgement.remedy;
    return { setting, gate: gates.get(setting.name)?.name, ...judgement, remedy };
  });
  return { upgrade, to, findings, unread };
}

/** Settings of one process whose names differ in case alone: what is meant is not for a program to say. */
function namedAlmostTwice(settings: readonly GateSetting[]): Set<GateSetting> {
  const groups = Map.groupBy(settings, ({ scope, name }) => `${scope} ${name.toLowerCase()}`);
  const twins = [...groups.values()].filter(
    (group) => new Set(group.map(({ name }) => name)).size > 1,
  );
  return new Set(twins.flat());
}

function presentIn(table: GateTable): Case['present'] {
  const found = new Map<string, ReadonlyMap<string, PresentGate>>();
  return (release) => {
    const known = found.get(release);
    if (known !== undefined) return known;
    const states = table.gates.flatMap((gate) => {
      const answer = gateIn(gate, release);
      return answer.kind === 'present' ? [[gate.name, answer] as const] : [];
    });
    const made = new Map(states);
    found.set(release, made);
    return made;
  };
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
  const later = laterOne(setting, known);
  if (gate === undefined) {
    return later === undefined ? judgeMany(setting, value, known) : overridden(later);
  }
  const judgement = judgeKnown(setting, value, gate, known);
  return later === undefined || judgement.verdict === 'wont-start' ? judgement : overridden(later);
}

function overridden(by: GateSetting): Judgement {
  return { verdict: 'overridden', reason: { kind: 'overridden', by }, remedy: 'drop' };
}

/** The setting of the same process that holds instead. */
function laterOne(setting: GateSetting, { settings }: Case): GateSetting | undefined {
  return settings
    .get(setting.name)
    ?.findLast(
      (other) =>
        other.scope === setting.scope &&
        other.at.start > setting.at.start &&
        other.value !== undefined,
    );
}
