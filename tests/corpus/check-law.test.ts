import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadGateTable } from '../../scripts/check-gates/load-table.ts';
import { readConfiguration } from '../../src/configuration/read.ts';
import { componentNamed } from '../../src/model/check/component.ts';
import { type Finding, isFatal } from '../../src/model/check/finding.ts';
import { judge } from '../../src/model/check/judge.ts';
import { releaseRange } from '../../src/model/version.ts';
import { type BranchGate, entryIn, readRegistrations } from './registrations.ts';
import { KUBERNETES, readReleaseBranch, registersGates } from './release-branches.ts';
import { hasBundles } from './upstream-bundles.ts';

const RELEASES = releaseRange('1.29', '1.36');
const COMPONENTS = ['kube-apiserver', 'kubelet', 'kube-scheduler', 'cloud-controller-manager'];
const CLOUD_MODULES = ['apiserver', 'controller-manager'];
const STAGES: Readonly<Record<string, string>> = { AllAlpha: 'alpha', AllBeta: 'beta' };

interface Start {
  readonly release: string;
  readonly component: string;
  readonly emulated: string;
  /** In the order of the flag; the later of two of one name holds. */
  readonly settings: readonly (readonly [name: string, value: boolean])[];
}

const table = await loadGateTable('content');
const registered = new Map(
  await Promise.all(
    RELEASES.map(async (release) => {
      const files = await readReleaseBranch(release, registersGates);
      return [release, readRegistrations(files)] as const;
    }),
  ),
);

describe.skipIf(!hasBundles(KUBERNETES))('a component starts or stops as the checker says', () => {
  it('by defaults alone', () => {
    const broken = RELEASES.flatMap((release) =>
      COMPONENTS.flatMap((component) =>
        decide({ release, component, emulated: release, settings: [] }),
      ),
    );
    expect(broken).toEqual([]);
  });

  it('and for the same reasons, whatever is set', () => {
    let stops = 0;
    fc.assert(
      fc.property(fc.constantFrom(...RELEASES).chain(startOf), (start) => {
        const reasons = decide(start);
        const found = check(start);
        stops += reasons.length > 0 ? 1 : 0;
        const unsure = new Set(found.flatMap((one) => (one.startsWith('? ') ? one.slice(2) : [])));
        const isCompared = (reason: string) => !unsure.has(reason.split(' ')[0] ?? '');
        expect(found.filter((one) => !one.startsWith('? ')).sort()).toEqual(
          reasons.filter(isCompared).sort(),
        );
      }),
      { numRuns: 1500, seed: Number(process.env.PROPERTY_SEED ?? 1) },
    );
    expect(stops).toBeGreaterThan(300);
  });
});

/** Random settings: of gates that depend or are depended on more often than others, and of those that are none. */
function startOf(release: string): fc.Arbitrary<Start> {
  const gates = registered.get(release) ?? new Map<string, BranchGate>();
  const needing = [...gates].filter(([, { needs }]) => needs.length > 0);
  const involved = needing.flatMap(([name, { needs }]) => [name, ...needs]);
  const all = [...new Set([...registered.values()].flatMap((one) => [...one.keys()]))];
  const name = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...gates.keys()) },
    { weight: 2, arbitrary: fc.constantFrom(...all) },
    ...(involved.length > 0 ? [{ weight: 6, arbitrary: fc.constantFrom(...involved) }] : []),
    { weight: 1, arbitrary: fc.constantFrom('AllAlpha', 'AllBeta', 'Zzyzx0NoGateAtAll') },
  );
  const older = releaseRange('1.31', release).slice(-4);
  return fc.record({
    release: fc.constant(release),
    component: fc.constantFrom(...COMPONENTS),
    emulated:
      Number(release.slice(2)) >= 33 ? fc.constantFrom(release, ...older) : fc.constant(release),
    settings: fc.array(fc.tuple(name, fc.boolean()), { minLength: 1, maxLength: 6 }),
  });
}

/**
 * What stops a component, by the rules of component-base and the registration files of its release.
 * @returns "Name unknown", "Name not yet", "Name locked", "Name needs Other"; nothing where it starts
 */
function decide({ release, component, emulated, settings }: Start): string[] {
  const isCloud = component === 'cloud-controller-manager';
  const known = new Map(
    [...(registered.get(release) ?? [])].filter(
      ([, { modules }]) => !isCloud || CLOUD_MODULES.some((module) => modules.has(module)),
    ),
  );
  const held = new Map(settings);
  const enabled = new Map<string, boolean>();
  const reasons: string[] = [];
  for (const [name, value] of held) {
    if (STAGES[name] !== undefined) continue;
    const gate = known.get(name);
    const entry = gate && entryIn(gate.entries, emulated);
    if (gate === undefined) reasons.push(`${name} unknown`);
    else if (entry === undefined) reasons.push(`${name} not-yet`);
    else if (entry.isLocked && entry.isOn !== value) reasons.push(`${name} locked`);
    else enabled.set(name, value);
  }
  const isOn = (name: string): boolean => {
    const entry = entryIn(known.get(name)?.entries ?? [], emulated);
    const [all] = Object.entries(STAGES).find(([, stage]) => stage === entry?.stage) ?? [];
    const byStage = held.has(name) ? undefined : held.get(`${all}`);
    return enabled.get(name) ?? byStage ?? entry?.isOn ?? false;
  };
  for (const [name, { needs }] of isCloud ? [] : known) {
    if (!isOn(name)) continue;
    for (const needed of needs) if (!isOn(needed)) reasons.push(`${name} needs ${needed}`);
  }
  return reasons;
}

/** What the checker says that stops it, in the same words; "? Name" of what it is not sure of. */
function check({ release, component, emulated, settings }: Start): string[] {
  const list = settings.map(([name, value]) => `${name}=${value}`).join(',');
  const read = readConfiguration(`${component} --feature-gates=${list}\n`);
  const processes = read.processes.map((one) => ({ ...one, emulated: `kube:${emulated}` }));
  const { findings } = judge({ ...read, processes }, table, { from: undefined, to: release });
  expect(findings).toHaveLength(settings.length);
  expect(findings.every(({ setting: { owner } }) => isOf(owner, component))).toBe(true);
  return [...new Set(findings.flatMap((finding) => spell(finding, release)))];
}

function isOf(owner: Finding['setting']['owner'], component: string): boolean {
  return owner.kind === 'kubernetes' && owner.component === componentNamed(component);
}

function spell(finding: Finding, release: string): string[] {
  const { setting, reason, verdict } = finding;
  if (verdict === 'unknown') return [`? ${setting.name}`];
  if (!isFatal(finding)) return [];
  switch (reason.kind) {
    case 'absent':
      return [`${setting.name} ${isComing(finding, release) ? 'not-yet' : 'unknown'}`];
    case 'locked':
      return [`${setting.name} locked`];
    case 'dependency':
      return reason.broken.flatMap(({ gate, off }) =>
        off.map((one) => `${gate} needs ${one.gate}`),
      );
    default:
      return [`${setting.name} unknown`];
  }
}

/** Whether the binary has a gate that came after the release that it emulates. */
function isComing({ reason, emulated, setting }: Finding, release: string): boolean {
  const isEarly = reason.kind === 'absent' && reason.answer.kind === 'not-yet';
  return isEarly && emulated !== undefined && registered.get(release)?.has(setting.name) === true;
}
