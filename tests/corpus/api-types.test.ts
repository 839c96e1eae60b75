import { describe, expect, it } from 'vitest';
import type { PathText } from '../../scripts/sync/engine/read-folder.ts';
import { typesIn } from '../../scripts/sync/sources/api-types/join-branches.ts';
import { isTypesFile } from '../../scripts/sync/sources/api-types/packages.ts';
import { type ApiTypes, readTypes } from '../../scripts/sync/sources/api-types/parse.ts';
import { type ReferenceCoverage, referenceCoverage } from '../../src/model/api/kinds.ts';
import { readCollection } from '../../src/records/read-collection.ts';
import { committedAtlas } from '../committed.ts';
import { BRANCH_RELEASES, KUBERNETES, readReleaseBranch } from './release-branches.ts';
import { hasBundles } from './upstream-bundles.ts';

describe.skipIf(!hasBundles(KUBERNETES))('the API types of 20 release branches', async () => {
  const records = await readCollection('content', 'api-fields');
  const gates = await readCollection('content', 'feature-gates');
  const names = new Set(gates.flatMap(({ name, docs }) => [name, ...(docs?.formerNames ?? [])]));
  const types = new Map<string, PathText[]>();
  const read = new Map<string, ApiTypes>();
  for (const release of BRANCH_RELEASES) {
    const files = await readReleaseBranch(release, isTypesFile);
    types.set(release, files);
    read.set(release, readTypes(files, names));
  }
  const kindsOf = (release: string) => [...(read.get(release)?.kinds.values() ?? [])];
  const gatesOf = (release: string) =>
    new Set(kindsOf(release).flatMap(({ gates }) => gates.map(({ name }) => name)));

  it('name 133 gates at fields of kinds', () => {
    expect(BRANCH_RELEASES.map((release) => gatesOf(release).size)).toEqual([
      23, 24, 26, 32, 41, 40, 41, 38, 38, 41, 42, 45, 46, 48, 52, 58, 62, 67, 66, 69,
    ]);
    expect(new Set(BRANCH_RELEASES.flatMap((release) => [...gatesOf(release)])).size).toBe(133);
  });

  it('have markers for two names that no gate has', () => {
    const problems = BRANCH_RELEASES.flatMap((release) =>
      kindsOf(release).flatMap((each) => each.problems),
    );
    expect([...new Set(problems.map(({ kind, got }) => `${kind} ${got}`))].sort()).toEqual([
      'contradiction LoadBalancerClass',
      'contradiction PodCertificateProjection',
    ]);
  });

  it('have no marker that is not reached from a kind', () => {
    const differences = BRANCH_RELEASES.flatMap((release) => {
      const reached = new Set(
        kindsOf(release).flatMap(({ gates, problems }) => [
          ...gates.flatMap(({ name, isMarked }) => (isMarked ? [name] : [])),
          ...problems.map(({ got }) => got),
        ]),
      );
      return (types.get(release) ?? []).flatMap(({ path, text }) =>
        [...text.matchAll(/\+featureGate=(\w+)/g)].flatMap(([, gate]) =>
          reached.has(gate) ? [] : [`${release} ${path} ${gate}`],
        ),
      );
    });
    expect(differences).toEqual([]);
  });

  it('are in content/, release by release', () => {
    const sorted = ({ kinds }: Pick<ApiTypes, 'kinds'>) =>
      [...kinds]
        .map(([id, { gates, templates, problems }]) => ({
          id,
          said: [...gates, ...templates, ...problems].map((each) => JSON.stringify(each)).sort(),
        }))
        .sort((a, b) => (a.id < b.id ? -1 : 1));
    for (const release of BRANCH_RELEASES) {
      const own = read.get(release);
      expect(own && sorted(typesIn(records, release))).toEqual(own && sorted(own));
    }
  });

  it('tell where in a Pod the gates of 1.36 reach', () => {
    const paths = (gate: string) =>
      read
        .get('1.36')
        ?.kinds.get('core/Pod')
        ?.gates.flatMap(({ name, path }) => (name === gate ? [path] : []));
    expect(paths('ContainerRestartRules')).toEqual([
      'spec.initContainers[].restartPolicyRules[]',
      'spec.containers[].restartPolicyRules[]',
      'spec.ephemeralContainers[].restartPolicyRules[]',
    ]);
    expect(paths('HostnameOverride')).toEqual(['spec.hostnameOverride']);
  });

  it('leave the fields of a Pod to the Pod', () => {
    const deployment = read.get('1.36')?.kinds.get('apps/Deployment');
    expect(deployment?.templates).toContainEqual({
      path: 'spec.template',
      version: 'v1',
      of: 'core/Pod',
    });
    expect(deployment?.gates.filter(({ path }) => path.startsWith('spec.template'))).toEqual([]);
  });

  it('lead from each gate that has a field to the reference of its kind', async () => {
    const atlas = await committedAtlas();
    const { references } = atlas;
    const urls = new Map(
      references.resources.map(({ kind, apiVersion, url }) => [`${kind} ${apiVersion}`, url]),
    );
    const linked = new Map(
      atlas.gates.map(({ name }) => [
        name,
        new Set(references.of([name]).links.map((link) => link.kind)),
      ]),
    );
    const missing = BRANCH_RELEASES.flatMap((release) =>
      kindsOf(release).flatMap(({ group, kind, gates }) =>
        gates.flatMap(({ name, version }) => {
          const gate = atlas.gates.find((each) => each.name === name);
          const isThere = gate?.releases.includes(release) === true;
          const apiVersion = group === 'core' ? version : `${group}/${version}`;
          const isLinked = linked.get(name)?.has(kind) === true;
          const hasReference = urls.has(`${kind} ${apiVersion}`);
          return isThere && hasReference && !isLinked ? [`${release} ${name} ${kind}`] : [];
        }),
      ),
    );
    expect(missing).toEqual([]);
    const share = ({ withReference, all }: ReferenceCoverage) => withReference / all;
    const gates = referenceCoverage(
      atlas.gates.map(({ name }) => [name]),
      references,
    );
    const enhancements = referenceCoverage(
      atlas.enhancements.map((view) => view.gates.flatMap(({ name }) => name ?? [])),
      references,
    );
    expect(share(gates)).toBeGreaterThan(0.25);
    expect(share(enhancements)).toBeGreaterThan(0.18);
  });
});
