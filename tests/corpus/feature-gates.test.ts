import { describe, expect, it } from 'vitest';
import { parseGateList } from '../../scripts/sync/sources/feature-gates-code/parse-list.ts';
import { parseGatePage } from '../../scripts/sync/sources/feature-gates-docs/parse.ts';
import { featureGate } from '../../src/schemas/feature-gate.ts';
import { readBundle } from './clone-bundle.ts';
import { hasBundles } from './upstream-bundles.ts';

const LIST = 'test/compatibility_lifecycle/reference/versioned_feature_list.yaml';
const FIRST_LIST = 'test/featuregates_linter/test_data/versioned_feature_list.yaml';
const PAGES = 'content/en/docs/reference/command-line-tools-reference/feature-gates/';

const KUBERNETES = 'kubernetes/kubernetes';
const WEBSITE = 'kubernetes/website';

describe.skipIf(!hasBundles(KUBERNETES))('every gate list of kubernetes/kubernetes', async () => {
  const counts = { '1.32': 170, '1.33': 184, '1.34': 201, '1.35': 210, '1.36': 230, '1.37': 242 };
  const read = Object.keys(counts).map(async (release) => {
    const file = release === '1.32' ? FIRST_LIST : LIST;
    const ref = release === '1.37' ? 'master' : `release-${release}`;
    const files = await readBundle(KUBERNETES, ref, (path) => path === file);
    return files.map(({ text }) => ({ release, ...parseGateList(text, file) }));
  });
  const lists = (await Promise.all(read)).flat();

  it('has as many gates as upstream wrote', () => {
    expect(Object.fromEntries(lists.map(({ release, gates }) => [release, gates.size]))).toEqual(
      counts,
    );
  });

  it('has one oddity: two entries of a gate for one release', () => {
    const odd = lists.flatMap(({ release, gates, problems }) => [
      ...problems,
      ...[...gates]
        .filter(([, gate]) => gate.problems.length > 0)
        .map(([name]) => `${release} ${name}`),
    ]);
    expect(odd).toEqual(['1.37 DRAFractionalCapacityRange']);
  });

  it('prints two gates by their Go identifiers up to 1.35', () => {
    for (const { release, gates } of lists) {
      const isIdentifier = Number(release.split('.')[1]) <= 35;
      expect(gates.has('CPUCFSQuotaPeriod'), release).toBe(isIdentifier);
      expect(gates.has('RuntimeClassInImageCriAPI'), release).toBe(isIdentifier);
    }
  });
});

describe.skipIf(!hasBundles(WEBSITE))('every feature-gate page of kubernetes/website', async () => {
  const read = await readBundle(WEBSITE, 'HEAD', (path) => path.startsWith(PAGES));
  const texts = read.map(({ text }) => text);
  const pages = read.map(({ path, text }) => ({ ...parseGatePage(text, path), path }));
  const gates = pages.flatMap(({ record }) => record ?? []);

  it('gives 465 records that pass the schema; the section’s own page is named', () => {
    for (const { name, docs } of gates) featureGate.parse({ name, docs });
    expect(new Set(gates.map(({ name }) => name)).size).toBe(465);
    expect(pages.flatMap(({ record, path }) => (record === undefined ? [path] : []))).toEqual([
      `${PAGES}index.md`,
    ]);
  });

  it('has 230 pages with the field removed, 228 of them true', () => {
    expect(texts.filter((text) => /^removed:/m.test(text))).toHaveLength(230);
    expect(gates.filter(({ docs }) => docs.removed)).toHaveLength(228);
  });

  it('reads 1085 stages and every former name', () => {
    expect(gates.flatMap(({ docs }) => docs.stages)).toHaveLength(1085);
    expect(gates.flatMap(({ docs }) => docs.formerNames ?? [])).toEqual(['PodHasNetworkCondition']);
  });

  it('has the counted oddities and no others', () => {
    const kinds = gates.flatMap(({ docs }) =>
      (docs.problems ?? []).map(({ field, kind }) => `${field.replace(/\d+/, 'N')} ${kind}`),
    );
    const counts = Object.fromEntries(
      [...new Set(kinds)].map((kind) => [kind, kinds.filter((other) => other === kind).length]),
    );
    expect(counts).toEqual({
      'stages[N].defaultValue missing': 17,
      'stages[N].toVersion missing': 4,
      'stages[N].fromVersion contradiction': 3,
      'title contradiction': 1,
    });
  });
});
