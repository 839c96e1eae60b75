import { describe, expect, it } from 'vitest';
import type { Sources } from '../../schemas/sources.ts';
import { gateListUrl } from './citation.ts';

const ref = (release: string, upstreamCommit: string) => ({
  repository: 'kubernetes/kubernetes',
  branch: `release-${release}`,
  commit: 'a'.repeat(40),
  tree: 'b'.repeat(40),
  committed: '2026-01-01T00:00:00Z',
  upstreamCommit,
  gateListOf: release,
});
const sources: Sources = {
  code: { synced: '2026-01-01T00:00:00Z', refs: [ref('1.32', 'v1.32.3'), ref('1.33', 'v1.33.3')] },
};

describe('gateListUrl', () => {
  it.each([
    ['1.32', 'v1.32.3/test/featuregates_linter/test_data/versioned_feature_list.yaml'],
    ['1.33', 'v1.33.3/test/compatibility_lifecycle/reference/versioned_feature_list.yaml'],
  ])('of v%s leads to where that release keeps it', (release, file) => {
    const url = `https://github.com/kubernetes/kubernetes/blob/${file}`;
    expect(gateListUrl(sources, release)).toBe(url);
  });

  it('is none for a release without one', () => {
    expect(gateListUrl(sources, '1.31')).toBeUndefined();
  });
});
