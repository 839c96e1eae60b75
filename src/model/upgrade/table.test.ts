import { describe, expect, it } from 'vitest';
import { phraseText } from '../page/phrase.ts';
import { UPGRADE_COLUMNS } from './columns.ts';
import type { UpgradeEnhancement } from './data.ts';
import { type UpgradeRow, upgradeTable } from './table.ts';
import { example, rowsBetween } from './testing/example.ts';

const rows = (from: string, to: string) => rowsBetween(example, from, to);
const of = (name: string, from: string, to: string) =>
  rows(from, to)
    .filter(({ item }) => item.text === name)
    .map(({ kind, change, releases }) => [kind, change, releases.join(' ')]);

/** The items of the KEP, had it this timeline. */
const kepRows =
  (timeline: UpgradeEnhancement['timeline']) =>
  (from: string, to: string): UpgradeRow[] => {
    const enhancements = example.enhancements.map((each) => ({ ...each, timeline }));
    const all = rowsBetween({ ...example, enhancements }, from, to);
    return all.filter(({ about }) => about === 'enhancement');
  };

const kindsOf = (timeline: UpgradeEnhancement['timeline']) => (from: string, to: string) =>
  kepRows(timeline)(from, to).map(({ kind }) => kind);

describe('what else an upgrade brings', () => {
  it('has graduations, also over skipped stages', () => {
    expect(of('Growth', '1.30', '1.34')).toEqual([['kep-stable', 'new: GA', '1.31 1.34']]);
    expect(of('Growth', '1.33', '1.34')).toEqual([['kep-stable', 'Alpha → GA', '1.34']]);
    expect(of('Growth', '1.36', '1.37')).toEqual([['kep-removed', 'GA → Removed', '1.37']]);
  });

  it('has what is removed or deprecated first, once that is beyond alpha', () => {
    const [kep] = example.enhancements;
    const data = { ...example, enhancements: kep ? [{ ...kep, title: 'Remove Growth' }] : [] };
    const told = (from: string, to: string) =>
      upgradeTable(data, from, to).sections.flatMap(({ part, rows: all }) =>
        all.flatMap(({ about, kind, change }) =>
          about === 'enhancement' ? [[part, kind, change]] : [],
        ),
      );
    expect(told('1.30', '1.31')).toEqual([['rest', 'kep-ending-begun', 'removal: Alpha']]);
    expect(told('1.33', '1.34')).toEqual([['first', 'kep-ending', 'removal: Alpha → GA']]);
    expect(told('1.36', '1.37')).toEqual([['first', 'kep-removed', 'GA → Removed']]);
  });

  it('does not call a stage reached that is disputed', () => {
    const timeline = [
      { release: '1.31', state: { stage: 'alpha', standing: 'disputed' } },
      { release: '1.34', state: { stage: 'stable', standing: 'shipped' } },
    ] as const;
    const kinds = kindsOf(timeline);
    expect(kinds('1.30', '1.31')).toEqual(['kep-disputed']);
    expect(kinds('1.30', '1.34')).toEqual(['kep-stable']);
  });

  it('calls no KEP new of which no earlier stage is known', () => {
    const timeline = example.enhancements[0]?.timeline.slice(1, 2) ?? [];
    const told = kepRows(timeline)('1.30', '1.34');
    expect(told).toMatchObject([{ kind: 'kep-stable', change: 'GA' }]);
  });

  it('leaves a KEP whose gates are back at an earlier stage to its gates', () => {
    const timeline = (['alpha', 'beta', 'alpha'] as const).map((stage, index) => ({
      release: `1.3${index + 1}`,
      state: { stage, standing: 'shipped' as const },
    }));
    const kinds = kindsOf(timeline);
    expect(kinds('1.31', '1.32')).toEqual(['kep-beta']);
    expect(kinds('1.32', '1.33')).toEqual([]);
    expect(kinds('1.31', '1.33')).toEqual([]);
  });

  it('has the notes that demand action, each with its page', () => {
    const note = rows('1.33', '1.34').find(({ about }) => about === 'note');
    expect(note).toMatchObject({
      kind: 'action',
      item: { text: 'Release note #130000', path: '/releases/1.34/notes/#pr-130000' },
      related: [{ text: 'KEP-7' }, { text: 'Grown' }],
      components: ['kubectl'],
      sigs: ['CLI'],
    });
    expect(rows('1.34', '1.35').filter(({ about }) => about === 'note')).toEqual([]);
  });

  it('says what each KEP is, but for feature gates that stay as they are', () => {
    const told = rows('1.33', '1.34').flatMap(({ kind, related }) =>
      related.flatMap(({ text, summary }) =>
        summary === undefined ? [] : [[kind, text, summary]],
      ),
    );
    expect(told).toEqual(
      ['gate-locked', 'kep-stable'].map((kind) => [kind, 'KEP-7', 'Makes things grow.']),
    );
    const row = rows('1.33', '1.34').find(({ kind }) => kind === 'kep-stable');
    const aside = row && UPGRADE_COLUMNS[0]?.aside?.(row);
    expect(aside?.map(phraseText)).toEqual(['KEP-7: Makes things grow']);
  });

  it('has the API versions that are no longer served, with what replaces them', () => {
    const removed = rows('1.33', '1.35').find(({ about }) => about === 'api');
    expect(removed).toMatchObject({
      kind: 'api-removed',
      item: { text: 'shop.k8s.io/v1beta1 Widget, Part', path: '/apis/removed/#v1.34' },
      related: [
        { text: 'Widget', path: '/apis/shop.k8s.io/Widget/' },
        { text: 'Part', path: '/apis/shop.k8s.io/Part/' },
      ],
      releases: ['1.34'],
      action: 'Migrate manifests and clients to shop.k8s.io/v1 (available since v1.31).',
    });
    expect(rows('1.34', '1.37').filter(({ about }) => about === 'api')).toEqual([]);
  });

  it('comes in the order in which an operator needs it', () => {
    const { sections } = upgradeTable(example, '1.33', '1.34');
    expect(sections.map(({ part, phase }) => `${part} ${phase}`)).toEqual([
      'first before',
      'settings before',
      'locked before',
      'defaults during',
      'rest after',
      'unchanged unchanged',
    ]);
  });

  it('can be filtered by what occurs in it', () => {
    const labels = UPGRADE_COLUMNS.flatMap(({ filters = [] }) => filters).map(
      ({ name, choices }) => [name, choices(rows('1.33', '1.34')).map(({ label }) => label)],
    );
    expect(Object.fromEntries(labels)).toMatchObject({
      component: ['kube-apiserver', 'kubectl', 'kubelet', 'Unknown'],
      sig: ['API Machinery', 'CLI', 'Node', 'Unknown'],
    });
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
