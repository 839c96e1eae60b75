import { indexApiRemovals } from '../api/removal.ts';
import { gateIn, nameIn } from '../gate/in-release.ts';
import type { TimedGate } from '../gate/timed-gate.ts';
import { onceForEach } from '../once.ts';
import { partition } from '../partition.ts';
import { compareVersions, previousRelease } from '../version.ts';
import { recordedObjects } from './called-api.ts';
import { type Case, type Judgment, kept, withoutValue } from './case.ts';
import { componentNamed } from './component.ts';
import { type Finding, isFatal, type Report, type Upgrade } from './finding.ts';
import { judgeEnvironment } from './judge-environment.ts';
import { judgeFlags } from './judge-flags.ts';
import { judgeKnown } from './judge-known.ts';
import { judgeKubeadm } from './judge-kubeadm.ts';
import { isForMany, judgeMany } from './judge-many.ts';
import { judgeNeeds } from './judge-needs.ts';
import { judgeObjects } from './judge-objects.ts';
import { judgeUnknown } from './judge-unknown.ts';
import { gatesOfProcess, ownerComponent, processesOf } from './process.ts';
import { isOfComponent } from './removed-flag.ts';
import { rivalsAmong } from './rivals.ts';
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
  const known = caseOf(configuration, table, upgrade);
  const twins = namedAlmostTwice(settings);
  const findings = settings.map((setting): Finding => {
    const judgment = judgeSetting(setting, known);
    const remedy = twins.has(setting) ? ('keep' as const) : judgment.remedy;
    const gate = known.gates.get(setting.name);
    return {
      setting,
      gate: gate?.name,
      declaredFor: gate === undefined ? [] : componentsElsewhere(setting, gate),
      emulated: known.process(setting).emulated,
      ...judgment,
      remedy,
    };
  });
  const removals = indexApiRemovals(table.removedApis);
  const { such: own, others: served } = partition(configuration.objects, ({ apiVersion }) =>
    isOfComponent(apiVersion),
  );
  const recorded = recordedObjects(served, removals);
  const records = { removals, ofFiles: table.removedConfigApis };
  const { apis, undecided } = judgeObjects([...recorded, ...own], records, upgrade.to);
  const flags = judgeFlags(configuration.flags, table, upgrade.to);
  const judged = new Set(apis.map(({ object }) => object));
  const checked = [...recorded, ...own.filter((object) => judged.has(object))];
  const left = [...unread, ...undecided].toSorted((a, b) => a.line - b.line);
  return {
    upgrade,
    to,
    findings,
    apis,
    flags,
    objects: checked.filter(({ isChosen }) => !isChosen).length,
    ownVersions: [
      ...new Set(own.flatMap((object) => (judged.has(object) ? [] : [object.apiVersion]))),
    ],
    unread: left,
  };
}

function caseOf(configuration: Configuration, table: GateTable, upgrade: Upgrade): Case {
  const gates = new Map(
    table.gates.map((gate) => [nameIn(gate.name, gateIn(gate, upgrade.to)), gate]),
  );
  const isSet = (setting: GateSetting) => observedDefault(setting, gates, upgrade) === undefined;
  const byProcess = onceForEach((key: string) => {
    const [release = '', component, emulated] = key.split(' ');
    return gatesOfProcess(table, release, {
      component: component || undefined,
      emulated: emulated || undefined,
    });
  });
  return {
    table,
    upgrade,
    gates,
    ...rivalsAmong(configuration.settings),
    suggestions: new Map(),
    process: processesOf(configuration, { to: upgrade.to, isSet }),
    presentIn: (release, { component = '', emulated = '' } = {}) =>
      byProcess(`${release} ${component} ${emulated}`),
  };
}

/** Settings of one process whose names differ in case alone: what is meant is not for a program to say. */
function namedAlmostTwice(settings: readonly GateSetting[]): Set<GateSetting> {
  const groups = Map.groupBy(settings, ({ scope, name }) => `${scope} ${name.toLowerCase()}`);
  const twins = [...groups.values()].filter(
    (group) => new Set(group.map(({ name }) => name)).size > 1,
  );
  return new Set(twins.flat());
}

function releaseOf({ releases }: GateTable, version: string) {
  const release = releases.find((one) => one.version === version);
  if (release !== undefined) return release;
  const [first, last] = [releases[0]?.version, releases.at(-1)?.version];
  throw new RangeError(
    `no feature gates are known for "${version}", expected v${first} to v${last}`,
  );
}

function judgeSetting(setting: GateSetting, known: Case): Judgment {
  const judgment = judgeReader(setting, known);
  const { verdict, reason } = judgment;
  const isOpen = setting.branch?.isByRelease && verdict !== 'fine' && verdict !== 'not-judged';
  if (!isOpen) return judgment;
  return kept('not-judged', { kind: 'if-set', verdict, reason });
}

function judgeReader(setting: GateSetting, known: Case): Judgment {
  const { owner, form } = setting;
  if (form === 'environment') return judgeEnvironment(setting, known);
  if (owner.kind === 'other') {
    if (owner.program === 'kubeadm') return judgeKubeadm(setting, known);
    return kept('not-judged', { kind: 'other-program', program: owner.program });
  }
  const judgment = judgeOfKubernetes(setting, known);
  if (owner.kind === 'kubernetes') return judgment;
  const { verdict, reason } = judgment;
  return kept('not-judged', { kind: 'if-kubernetes', verdict, reason });
}

function judgeOfKubernetes(setting: GateSetting, known: Case): Judgment {
  const { name, value } = setting;
  const gate = known.gates.get(name);
  if (gate === undefined && !isForMany(name)) return judgeUnknown(setting, known);
  if (value === undefined && setting.form !== 'observed') return withoutValue(setting);
  const observed = observedDefault(setting, known.gates, known.upgrade);
  if (observed !== undefined) return observed;
  const later = known.later(setting);
  const isOn = value ?? true;
  const own =
    gate === undefined ? judgeMany(setting, isOn, known) : judgeKnown(setting, isOn, gate, known);
  if (value === undefined && !isByName(own)) return withoutValue(setting);
  if (later !== undefined) return isByName(own) ? own : overridden(later);
  return isFatal(own) ? own : (judgeNeeds(setting, known) ?? own);
}

/** Whether a name alone decides, whatever it is set to later. */
function isByName({ verdict, reason }: Judgment): boolean {
  return (verdict === 'wont-start' && reason.kind !== 'locked') || reason.kind === 'doubt';
}

/**
 * The verdict on what a running component says of a gate that was by default what it says: nobody need
 * have set it. The component is of the release that is left, or of the one before.
 */
function observedDefault(
  { form, name, value }: GateSetting,
  gates: ReadonlyMap<string, TimedGate>,
  { from, to }: Upgrade,
): Judgment | undefined {
  const gate = gates.get(name);
  const release = from ?? previousRelease(to);
  if (form !== 'observed' || gate === undefined || release === undefined) return undefined;
  const state = gateIn(gate, release);
  if (state.kind !== 'present' || state.default !== value) return undefined;
  return kept('redundant', { kind: 'observed-default', state, release });
}

function overridden(by: GateSetting): Judgment {
  return { verdict: 'overridden', reason: { kind: 'overridden', by }, remedy: 'drop' };
}

/** The components that enhancements declare a gate for, where the setting's component is surely not one of them. */
function componentsElsewhere(
  { owner }: GateSetting,
  { components }: TimedGate,
): TimedGate['components'] {
  const component = ownerComponent(owner);
  const declared = components.map(componentNamed);
  const isElsewhere = declared.every((name) => name !== undefined && name !== component);
  return component !== undefined && isElsewhere ? components : [];
}
