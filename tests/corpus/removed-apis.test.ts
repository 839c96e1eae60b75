import { describe, expect, it } from 'vitest';
import { parseGuide } from '../../scripts/sync/sources/removed-apis/parse.ts';
import { apiInRelease, indexApiRemovals } from '../../src/model/api/removal.ts';
import { removedApi } from '../../src/schemas/removed-api.ts';
import { readBundle } from './clone-bundle.ts';
import { hasBundles } from './upstream-bundles.ts';

const REPOSITORY = 'kubernetes/website';
const GUIDE = 'content/en/docs/reference/using-api/deprecation-guide.md';

describe.skipIf(!hasBundles(REPOSITORY))('the deprecation guide', async () => {
  const [guide] = await readBundle(REPOSITORY, 'HEAD', (path) => path === GUIDE);
  const text = guide?.text ?? '';
  const { records } = parseGuide(text, GUIDE);

  it('becomes a valid record for each entry, without a problem', () => {
    const headings = text.match(/^#### .*\{#.*\}$/gm) ?? [];
    expect(records).toHaveLength(headings.length);
    for (const record of records) removedApi.parse(record);
    expect(records.flatMap(({ problems = [] }) => problems)).toEqual([]);
  });

  it('loses none of the API versions that it sets in bold', () => {
    const known = new Set(
      records.flatMap(({ apiVersions, replacements = [] }) => [
        ...apiVersions,
        ...replacements.map(({ apiVersion }) => apiVersion),
      ]),
    );
    const bold = [...text.matchAll(/\*\*([a-z0-9.]+\/v\w+)\*\*/g)].map(([, name]) => name);
    expect([...new Set(bold)].filter((name) => !known.has(name ?? ''))).toEqual([]);
  });

  it('answers what the entries say', () => {
    const removals = indexApiRemovals(records);
    const ask = (apiVersion: string, kind: string, release: string) => {
      const answer = apiInRelease(removals, { apiVersion, kind }, release);
      const to = answer.kind === 'removed' ? answer.replacements : [];
      return [answer.kind, ...to.map((each) => `${each.apiVersion} since ${each.since}`)];
    };
    expect(ask('flowcontrol.apiserver.k8s.io/v1beta3', 'FlowSchema', '1.31')).toEqual([
      'served-until',
    ]);
    expect(ask('flowcontrol.apiserver.k8s.io/v1beta1', 'FlowSchema', '1.32')).toEqual([
      'removed',
      'flowcontrol.apiserver.k8s.io/v1 since 1.29',
    ]);
    expect(ask('extensions/v1beta1', 'Ingress', '1.22')).toEqual([
      'removed',
      'networking.k8s.io/v1 since 1.19',
    ]);
    expect(ask('policy/v1beta1', 'PodSecurityPolicy', '1.25')).toEqual(['removed']);
    expect(ask('storage.k8s.io/v1', 'VolumeAttachment', '1.12')).toEqual(['not-yet']);
  });
});
