import { expect, it } from 'vitest';
import type { KubeadmGate } from '../../schemas/kubeadm-gate.ts';
import { buildAtlas } from '../atlas/build.ts';
import { gateBranches, releasesOut, sourceAt } from '../atlas/testing/records.ts';
import { phraseText } from '../page/phrase.ts';
import { kubeadmNames } from '../search/names.ts';
import { kubeadmTable } from './kubeadm-table.ts';

const ALPHA = { stage: 'alpha', since: '1.32' } as const;
const GATES: readonly KubeadmGate[] = [
  {
    name: 'GoneGate',
    path: 'x',
    stages: [ALPHA, { stage: 'stable', since: '1.33' }],
    removedIn: '1.34',
  },
  { name: 'GrownGate', path: 'x', default: true, stages: [{ stage: 'stable', since: '1.34' }] },
  { name: 'NewGate', path: 'x', default: false, stages: [ALPHA] },
];

const atlas = buildAtlas({
  enhancements: [],
  gates: [],
  releases: releasesOut('1.32', '1.33', '1.34'),
  kubeadmGates: [...GATES],
  sources: { code: sourceAt('2025-09-01', gateBranches('1.32', '1.33', '1.34')) },
});

it('tells the gates of kubeadm with their stages, defaults, and removals', () => {
  const rows = kubeadmTable(atlas).rows.map((cells) =>
    cells.map((phrases) => phrases.map(phraseText).join(', ')),
  );
  expect(rows).toEqual([
    ['GoneGate', 'Alpha v1.32, GA v1.33', '', 'v1.34'],
    ['GrownGate', 'GA v1.34', 'true (locked)', ''],
    ['NewGate', 'Alpha v1.32', 'false', ''],
  ]);
});

it('finds them by their names', () => {
  const found = kubeadmNames(atlas).map(({ name, path, stage }) => [name, path, stage]);
  expect(found).toEqual([
    ['GoneGate', '/feature-gates/#kubeadm', 'Removed'],
    ['GrownGate', '/feature-gates/#kubeadm', 'GA'],
    ['NewGate', '/feature-gates/#kubeadm', 'Alpha'],
  ]);
});
