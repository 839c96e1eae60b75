import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isTypesFile } from '../../scripts/sync/sources/api-types/packages.ts';
import { type ApiGates, readApiGates } from '../../scripts/sync/sources/api-types/parse.ts';
import { joinRegistrations } from '../../scripts/sync/sources/feature-gates-code/registration/join.ts';
import { parseRegistrationFile } from '../../scripts/sync/sources/feature-gates-code/registration/parse.ts';
import {
  BRANCH_RELEASES,
  type BranchFile,
  KUBERNETES,
  readReleaseBranch,
  registersGates,
} from './release-branches.ts';
import { cloneBundle, hasBundles } from './upstream-bundles.ts';

describe.skipIf(!hasBundles(KUBERNETES))('the API types of 20 release branches', () => {
  let clone = '';
  const types = new Map<string, BranchFile[]>();
  const read = new Map<string, ApiGates>();

  beforeAll(() => {
    clone = cloneBundle(KUBERNETES);
    for (const release of BRANCH_RELEASES) {
      const registrations = readReleaseBranch(clone, release, registersGates);
      const parsed = registrations.map(({ path, text }) => parseRegistrationFile(text, path));
      const { gates } = joinRegistrations(parsed, release);
      const files = readReleaseBranch(clone, release, isTypesFile);
      types.set(release, files);
      read.set(release, readApiGates(files, new Set(gates.keys())));
    }
  });
  afterAll(() => {
    rmSync(clone, { recursive: true, force: true });
  });

  const gatesOf = (release: string) => [...(read.get(release)?.fields.keys() ?? [])];

  it('give fields to 131 gates', () => {
    expect(BRANCH_RELEASES.map((release) => gatesOf(release).length)).toEqual([
      22, 23, 25, 31, 38, 36, 35, 31, 27, 29, 29, 31, 32, 33, 36, 41, 44, 50, 50, 52,
    ]);
    expect(new Set(BRANCH_RELEASES.flatMap(gatesOf)).size).toBe(131);
  });

  it('have markers for gates that are gone, and for two names that no gate has', () => {
    const problems = BRANCH_RELEASES.flatMap((release) => read.get(release)?.problems ?? []);
    expect([...new Set(problems.map(({ kind, got }) => `${kind} ${got}`))].sort()).toEqual([
      'contradiction CSIStorageCapacity',
      'contradiction LoadBalancerClass',
      'contradiction PodCertificateProjection',
      'contradiction TopologyAwareHints',
    ]);
  });

  it('have no marker that is not reached from a kind', () => {
    const differences = BRANCH_RELEASES.flatMap((release) => {
      const { fields, problems } = read.get(release) ?? {};
      const reached = new Set(problems?.map(({ got }) => got));
      for (const [gate, governed] of fields ?? []) {
        if (governed.some(({ isMarked }) => isMarked)) reached.add(gate);
      }
      return (types.get(release) ?? []).flatMap(({ path, text }) =>
        [...text.matchAll(/\+featureGate=(\w+)/g)].flatMap(([, gate]) =>
          reached.has(gate) ? [] : [`${release} ${path} ${gate}`],
        ),
      );
    });
    expect(differences).toEqual([]);
  });

  it('tell where in a Pod the gates of 1.36 reach', () => {
    const fields = read.get('1.36')?.fields;
    const paths = (gate: string) =>
      fields?.get(gate)?.flatMap(({ kind, path }) => (kind === 'Pod' ? [path] : []));
    expect(paths('ContainerRestartRules')).toEqual([
      'spec.initContainers[].restartPolicyRules[]',
      'spec.containers[].restartPolicyRules[]',
      'spec.ephemeralContainers[].restartPolicyRules[]',
    ]);
    expect(paths('HostnameOverride')).toEqual(['spec.hostnameOverride']);
  });
});
