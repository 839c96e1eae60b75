import { expect, it } from 'vitest';
import { buildAtlas } from '../atlas/build.ts';
import { gateBranches, sourceAt } from '../atlas/testing/records.ts';
import { codeBlock } from './testing/code-block.ts';
import { retoldSection } from './told-history.ts';

it('leads to the file that registers the gate in each release', () => {
  const code = codeBlock(['1.33 beta off'], ['1.33', '1.34'], {
    '1.33': { stage: 'alpha', default: false, locked: false },
  });
  const packages = ['k8s.io/client-go/features'];
  const otherPackages = [
    { since: '1.33', until: '1.33', packages: ['k8s.io/apiserver/pkg/features'] },
  ];
  const { gates, sources } = buildAtlas({
    enhancements: [],
    releases: [],
    gates: [{ name: 'Moved', code: { ...code, packages, otherPackages } }],
    sources: { a: sourceAt('2026-02-01', gateBranches('1.33', '1.34')) },
  });
  const parts = gates
    .flatMap((gate) => retoldSection(gate, sources)?.items ?? [])
    .flatMap(({ phrase }) => phrase);
  const links = parts.flatMap((part) => (typeof part === 'object' && 'to' in part ? part.to : []));
  expect(links.map((to) => String(to).replace(/^.*\/k8s\.io\//, ''))).toEqual([
    'apiserver/pkg/features/kube_features.go#:~:text=Moved',
    'client-go/features/known_features.go#:~:text=Moved',
  ]);
});
