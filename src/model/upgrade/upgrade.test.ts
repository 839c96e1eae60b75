import { describe, expect, it } from 'vitest';
import type { CodeEntry, FeatureGate } from '../../schemas/feature-gate.ts';
import { buildGate } from '../gate.ts';
import { gateTimeline } from './build.ts';
import { type Cell, cellsOf } from './cells.ts';
import type { UpgradeData, UpgradeGate } from './data.ts';
import { diff } from './diff.ts';
import { upgradeJson } from './json.ts';
import { upgradeMarkdown } from './markdown.ts';
import { type UpgradeRow, upgradeTable } from './table.ts';

const RELEASES = ['1.30', '1.31', '1.32', '1.33', '1.34', '1.35', '1.36', '1.37'];
const LISTS = ['1.33', '1.34', '1.35', '1.37'];

type Blocks = Omit<FeatureGate, 'name'>;
type State = readonly [since: string, stage: CodeEntry['stage'], setting: 'on' | 'off' | 'locked'];

function inCode(states: readonly State[], lists = LISTS): Blocks {
  return {
    code: {
      lists,
      history: states.map(([version, stage, setting]) => ({
        version,
        stage,
        default: setting !== 'off',
        locked: setting === 'locked',
      })),
    },
  };
}

function upgradeGate(name: string, blocks: Blocks, more: Partial<UpgradeGate> = {}): UpgradeGate {
  const gate = buildGate({ name, ...blocks }, LISTS, { enhancements: [], components: [] });
  const timeline = gateTimeline(gate, RELEASES);
  return { name, timeline, enhancements: [], components: [], ...more };
}

const grown = inCode([
  ['1.31', 'alpha', 'off'],
  ['1.33', 'beta', 'on'],
  ['1.34', 'stable', 'locked'],
]);

const data: UpgradeData = {
  today: '2026-01-05',
  releases: RELEASES.map((version) => ({ version, phase: 'released' })),
  gates: [
    upgradeGate('Grown', grown, { enhancements: ['7'], components: ['kubelet'] }),
    upgradeGate('Dropped', inCode([['1.32', 'alpha', 'off']], ['1.33', '1.34'])),
    upgradeGate('Vanished', inCode([['1.32', 'stable', 'locked']], ['1.33', '1.34', '1.35'])),
    upgradeGate(
      'Escape',
      inCode([
        ['1.33', 'stable', 'on'],
        ['1.34', 'deprecated', 'off'],
      ]),
    ),
    upgradeGate(
      'Wavering',
      inCode([
        ['1.31', 'beta', 'on'],
        ['1.33', 'beta', 'off'],
        ['1.34', 'beta', 'on'],
      ]),
    ),
    upgradeGate('Sudden', inCode([['1.34', 'beta', 'on']])),
    upgradeGate(
      'Freed',
      inCode([
        ['1.33', 'stable', 'locked'],
        ['1.35', 'stable', 'on'],
      ]),
    ),
    upgradeGate(
      'Steady',
      inCode([
        ['1.30', 'beta', 'on'],
        ['1.35', 'stable', 'on'],
      ]),
    ),
    upgradeGate('Papers', {
      docs: {
        path: 'x',
        removed: false,
        stages: [
          { stage: 'alpha', from: '1.31', to: '1.32' },
          { stage: 'beta', default: true, from: '1.33' },
        ],
      },
    }),
    upgradeGate('Passing', {
      docs: {
        path: 'x',
        removed: true,
        stages: [{ stage: 'stable', default: true, from: '1.31', to: '1.33' }],
      },
    }),
  ],
  enhancements: [
    {
      slug: '7',
      label: 'KEP-7',
      title: 'Growth',
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
      sigs: ['sig-cli'],
      components: ['kubectl'],
      gates: ['Grown'],
      enhancements: ['7'],
    },
  ],
};

const rows = (from: string, to: string): UpgradeRow[] =>
  upgradeTable(data, diff(data, from, to)).sections.flatMap((section) => section.rows);
const of = (name: string, from: string, to: string) =>
  rows(from, to)
    .filter(({ item }) => item.text === name)
    .map(({ kind, change, releases }) => [kind, change, releases.join(' ')]);

describe('what happens to a gate', () => {
  it('turns on by itself, and setting it becomes pointless', () => {
    expect(of('Grown', '1.32', '1.33')).toEqual([
      ['turned-on', 'Alpha, off → Beta, on', '1.33'],
      ['redundant', 'Alpha, off → Beta, on', '1.33'],
    ]);
  });

  it('is locked', () => {
    expect(of('Grown', '1.33', '1.34')).toEqual([
      ['gate-locked', 'Beta, on → GA, locked on', '1.34'],
      ['redundant', 'Beta, on → GA, locked on', '1.34'],
    ]);
  });

  it('goes from off to locked over skipped releases, each at its own time', () => {
    expect(of('Grown', '1.32', '1.34')).toEqual([
      ['gate-locked', 'Alpha, off → GA, locked on', '1.34'],
      ['turned-on', 'Alpha, off → GA, locked on', '1.33'],
      ['redundant', 'Alpha, off → GA, locked on', '1.33 1.34'],
    ]);
  });

  it('is removed in a release that is known', () => {
    expect(of('Dropped', '1.34', '1.35')).toEqual([
      ['gate-gone', 'Alpha, off → removed in v1.35', '1.35'],
    ]);
    expect(of('Dropped', '1.35', '1.36')).toEqual([]);
  });

  it('is removed somewhere between two releases: no release is made up', () => {
    const range = 'removed after v1.35, by v1.37';
    expect(of('Vanished', '1.35', '1.36')).toEqual([
      ['gate-maybe', `GA, locked on → GA, locked on, perhaps ${range}`, '1.36'],
    ]);
    expect(of('Vanished', '1.36', '1.37')).toEqual([
      ['gate-gone', `GA, locked on, perhaps ${range} → ${range}`, '1.37'],
    ]);
    expect(of('Vanished', '1.34', '1.37')).toEqual([
      ['gate-gone', `GA, locked on → ${range}`, '1.36 1.37'],
    ]);
  });

  it('is deprecated and off', () => {
    expect(of('Escape', '1.33', '1.34').map(([kind]) => kind)).toEqual([
      'turned-off',
      'redundant',
      'gate-deprecated',
    ]);
  });

  it('goes off and on again: nothing for whoever skips both', () => {
    expect(of('Wavering', '1.32', '1.34')).toEqual([['unchanged', 'Beta, on', '']]);
    expect(of('Wavering', '1.33', '1.34').map(([kind]) => kind)).toContain('turned-on');
  });

  it('is new, off or on', () => {
    expect(of('Grown', '1.30', '1.31')).toEqual([['gate-new', 'new: Alpha, off', '1.31']]);
    expect(of('Sudden', '1.33', '1.34')).toEqual([['new-on', 'new: Beta, on', '1.34']]);
  });

  it('is unlocked', () => {
    expect(of('Freed', '1.34', '1.35').map(([kind]) => kind)).toEqual(['gate-unlocked']);
  });

  it('changes its stage alone', () => {
    expect(of('Steady', '1.34', '1.35')).toEqual([['gate-stage', 'Beta, on → GA, on', '1.35']]);
  });

  it('leaves a default that nobody wrote down unknown', () => {
    expect(of('Papers', '1.32', '1.33').map(([kind]) => kind)).toEqual([
      'default-unclear',
      'redundant',
    ]);
  });

  it('came and went, and what it switched stays', () => {
    expect(of('Passing', '1.30', '1.35')).toEqual([['always-on', 'new: removed in v1.34', '1.31']]);
  });
});

describe('what else an upgrade brings', () => {
  it('has graduations, also over skipped stages', () => {
    expect(of('Growth', '1.30', '1.34')).toEqual([['kep-stable', 'new: GA', '1.31 1.34']]);
    expect(of('Growth', '1.33', '1.34')).toEqual([['kep-stable', 'Alpha → GA', '1.34']]);
    expect(of('Growth', '1.36', '1.37')).toEqual([['kep-removed', 'GA → Removed', '1.37']]);
  });

  it('has the notes that demand action, each with its page', () => {
    const note = rows('1.33', '1.34').find(({ about }) => about === 'note');
    expect(note).toMatchObject({
      kind: 'action',
      item: { text: 'Note on #130000', path: '/releases/1.34/notes/#pr-130000' },
      related: [{ text: 'KEP-7' }, { text: 'Grown' }],
      components: ['kubectl'],
      sigs: ['CLI'],
    });
    expect(rows('1.34', '1.35').filter(({ about }) => about === 'note')).toEqual([]);
  });

  it('comes in the order in which to see to it', () => {
    const { sections, components, sigs } = upgradeTable(data, diff(data, '1.33', '1.34'));
    expect(sections.map(({ phase }) => phase)).toEqual(['before', 'during', 'after', 'unchanged']);
    expect(components).toEqual(['kubectl', 'kubelet']);
    expect(sigs).toEqual(['API Machinery', 'CLI', 'Node']);
  });

  it('tells who a gate concerns, as far as that is known', () => {
    const find = (name: string) => rows('1.33', '1.34').find(({ item }) => item.text === name);
    expect(find('Grown')).toMatchObject({
      components: ['kubelet'],
      sigs: ['Node', 'API Machinery'],
    });
    expect(find('Sudden')).toMatchObject({ components: [], sigs: [] });
  });
});

describe('exports', () => {
  const table = upgradeTable(data, diff(data, '1.32', '1.35'));
  const all = table.sections.flatMap((section) => section.rows);
  const texts = (cells: readonly Cell[]) =>
    cells
      .flatMap(({ text, aside = [] }) => [text, ...aside.map((piece) => piece.text)])
      .filter((text) => text !== '');

  it('are a checklist in Markdown with every cell of every change', () => {
    const lines = upgradeMarkdown(table, data.today, (path) => `https://x${path}`).split('\n');
    const items = lines.filter((line) => line.startsWith('- [ ] '));
    const changed = all.filter(({ kind }) => kind !== 'unchanged');
    expect(items).toHaveLength(changed.length);
    const lost = changed.flatMap((row, index) =>
      texts(cellsOf(row)).filter((text) => !items[index]?.includes(text)),
    );
    expect(lost).toEqual([]);
    expect(lines.join('\n')).toContain('[Grown](https://x/feature-gates/Grown/)');
  });

  it('are JSON with every row', () => {
    const { sections, ...head } = upgradeJson(table, data.today, (path) => `https://x${path}`);
    expect(head).toEqual({ from: '1.32', to: '1.35', asOf: '2026-01-05' });
    const written = sections.flatMap((section) => section.rows);
    expect(written.map(({ item, ...row }) => ({ ...row, item: item.text }))).toEqual(
      all.map(({ item, related, ...row }) => ({
        ...row,
        item: item.text,
        related: related.map(({ text, path }) => ({ text, url: `https://x${path}` })),
      })),
    );
  });

  it('keep Markdown’s marks out of titles', () => {
    const [first] = data.enhancements;
    const enhancements = first ? [{ ...first, title: 'Use [x] for *y*' }] : [];
    const odd = { ...data, enhancements };
    const text = upgradeMarkdown(upgradeTable(odd, diff(odd, '1.33', '1.34')), data.today, String);
    expect(text).toContain('[Use \\[x\\] for \\*y\\*](');
  });
});
