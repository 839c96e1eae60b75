import type { FeatureGate } from '../../../schemas/feature-gate.ts';
import { buildGate } from '../../gate/gate.ts';
import { answersThrough } from '../../gate/in-release.ts';
import { codeBlock } from '../../gate/testing/code-block.ts';
import { docsBlock } from '../../gate/testing/docs-block.ts';
import type { TimedGate } from '../../gate/timed-gate.ts';
import type { UpgradeData } from '../data.ts';
import { type UpgradeRow, upgradeTable } from '../table.ts';

const RELEASES = ['1.30', '1.31', '1.32', '1.33', '1.34', '1.35', '1.36', '1.37'];
const LISTS = ['1.33', '1.34', '1.35', '1.37'];

type Blocks = Omit<FeatureGate, 'name'>;

const inCode = (history: readonly string[], lists = LISTS): Blocks => ({
  code: codeBlock(history, lists),
});

function upgradeGate(name: string, blocks: Blocks, more: Partial<TimedGate> = {}): TimedGate {
  const gate = buildGate({ name, ...blocks }, LISTS);
  const answers = answersThrough(gate, RELEASES);
  return { name, formerNames: [], answers, enhancements: [], components: [], ...more };
}

const grown = inCode(['1.31 alpha off', '1.33 beta on', '1.34 stable on locked']);

/** All rows of what an upgrade changes, whatever their part. */
export const rowsBetween = (data: UpgradeData, from: string, to: string): UpgradeRow[] =>
  upgradeTable(data, from, to).sections.flatMap(({ rows }) => rows);

/** A small world for tests: a gate for each thing that can happen to one. */
export const example: UpgradeData = {
  today: '2026-01-05',
  releases: RELEASES.map((version) => ({ version, phase: 'released' })),
  gates: [
    upgradeGate('Grown', grown, { enhancements: ['7'], components: ['kubelet'] }),
    upgradeGate('Dropped', inCode(['1.32 alpha off'], ['1.33', '1.34'])),
    upgradeGate('Vanished', inCode(['1.32 stable on locked'], ['1.33', '1.34', '1.35'])),
    upgradeGate('Escape', inCode(['1.33 stable on', '1.34 deprecated off'])),
    upgradeGate('Unstaged', {
      code: { states: [{ since: '1.33', until: '1.34', stage: 'beta' }, { since: '1.35' }] },
    }),
    upgradeGate('Wavering', inCode(['1.31 beta on', '1.33 beta off', '1.34 beta on'])),
    upgradeGate('Sudden', inCode(['1.34 beta on'])),
    upgradeGate('Freed', inCode(['1.33 stable on locked', '1.35 stable on'])),
    upgradeGate('Steady', inCode(['1.30 beta on', '1.35 stable on'])),
    upgradeGate('Papers', {
      docs: docsBlock([
        { stage: 'alpha', from: '1.30', to: '1.30' },
        { stage: 'beta', default: true, from: '1.31' },
      ]),
    }),
    upgradeGate('Promised', { docs: docsBlock([{ stage: 'beta', default: true, from: '1.34' }]) }),
    upgradeGate('Passing', {
      docs: docsBlock([{ stage: 'stable', default: true, from: '1.31', to: '1.33' }], {
        removed: true,
      }),
    }),
  ],
  removedApis: [
    {
      id: 'widget-v134',
      path: 'x',
      url: 'https://kubernetes.io/guide/#widget-v134',
      title: 'Widget',
      removedIn: '1.34',
      apiVersions: ['shop.k8s.io/v1beta1'],
      kinds: ['Widget', 'Part'],
      replacements: [{ apiVersion: 'shop.k8s.io/v1', since: '1.31' }],
    },
  ],
  enhancements: [
    {
      slug: '7',
      label: 'KEP-7',
      title: 'Growth',
      summary: 'Makes things grow.',
      sigs: ['sig-node', 'sig-api-machinery'],
      components: ['kubelet'],
      timeline: [
        { release: '1.31', state: { stage: 'alpha', standing: 'declared' } },
        { release: '1.34', state: { stage: 'stable', standing: 'declared' } },
        { release: '1.37', state: { stage: 'removed', standing: 'planned' } },
      ],
    },
  ],
  notes: [
    {
      release: '1.34',
      pr: 130_000,
      asks: 'action',
      isUrgent: true,
      names: [],
      sigs: ['sig-cli'],
      components: ['kubectl'],
      gates: ['Grown'],
      enhancements: ['7'],
    },
  ],
};
