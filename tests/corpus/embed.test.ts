import { describe, expect, it } from 'vitest';
import { fromContent } from '../../scripts/embed/find-table.ts';
import { updateTables } from '../../scripts/embed/update.ts';
import { readBundle } from './clone-bundle.ts';
import { hasBundles } from './upstream-bundles.ts';

const REPOSITORY = 'kubernetes/website';
const PAGES = [
  'content/en/docs/concepts/workloads/pods/pod-lifecycle.md',
  'content/en/docs/concepts/scheduling-eviction/dynamic-resource-allocation.md',
];
const MARKERS = `
<!-- kep-atlas:begin release=1.34 sig=node changed=yes -->
<!-- kep-atlas:end -->

<!-- kep-atlas:begin table=gates release=1.34 component=kubelet -->
<!-- kep-atlas:end -->
`;

describe.skipIf(!hasBundles(REPOSITORY))('tables in pages of the documentation', async () => {
  const find = await fromContent('content', 'https://atlas.example');

  it.each(PAGES)('come and stay up to date: %s', async (path) => {
    const [read] = await readBundle(REPOSITORY, 'HEAD', (each) => each === path);
    const page = read?.text ?? '';
    const half = page.indexOf('\n\n', page.length / 2);
    const before = page.slice(0, half) + MARKERS + page.slice(half);
    const { text, changed, errors } = await updateTables(before, find, path);
    expect(errors).toEqual([]);
    expect(changed).toHaveLength(2);
    expect(text.startsWith(page.slice(0, half))).toBe(true);
    expect(text.endsWith(page.slice(half))).toBe(true);
    expect(text.split('\n| ').length).toBeGreaterThan(40);
    const again = await updateTables(text, find, path);
    expect(again).toMatchObject({ text, changed: [], errors: [], count: 2 });
  });
});
