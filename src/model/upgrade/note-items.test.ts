import { describe, expect, it } from 'vitest';
import type { NamedThing } from '../../schemas/release-notes.ts';
import type { UpgradeData, UpgradeNote } from './data.ts';
import { noteKind, thingsWords } from './note-items.ts';
import { removedSettingsText } from './settings.ts';
import { upgradeTable } from './table.ts';
import { example, rowsBetween } from './testing/example.ts';

const note = (pr: number, names: readonly NamedThing[], more: Partial<UpgradeNote> = {}) => ({
  release: '1.34',
  pr,
  asks: 'removal' as const,
  isUrgent: false,
  sigs: [],
  components: [],
  gates: [],
  enhancements: [],
  names,
  ...more,
});
const removed = (kind: NamedThing['kind'], name: string): NamedThing => ({
  kind,
  name,
  change: 'removed',
});

const data: UpgradeData = {
  ...example,
  notes: [
    note(1, [removed('flag', '--wobble')], { components: ['kubelet'] }),
    note(2, [{ kind: 'metric', name: 'a_total', change: 'renamed', to: 'b_total' }]),
    note(3, [removed('gate', 'Dropped')], { release: '1.35' }),
    note(4, []),
    note(5, [{ kind: 'config-field', name: 'failWidgets' }], {
      asks: 'action',
      isUrgent: true,
      text: 'Set failWidgets.',
    }),
    note(6, [], { asks: 'action' }),
  ],
};
const table = upgradeTable(data, '1.33', '1.35');
const rows = table.sections.flatMap(({ part, rows: each }) => each.map((row) => ({ part, row })));
const rowOf = (pr: number) =>
  rows.find(({ row }) => row.item.path.endsWith(`#pr-${pr}`) && row.about === 'note');

function settingsOf(notes: readonly UpgradeNote[]): string {
  const noted = { ...example, notes };
  return removedSettingsText(upgradeTable(noted, '1.33', '1.35').settings);
}

const allRows = (notes: readonly UpgradeNote[]) =>
  rowsBetween({ ...example, notes }, '1.33', '1.35');
const rowsOf = (notes: readonly UpgradeNote[]) =>
  allRows(notes).filter(({ about }) => about === 'note');

it('goes from release to release, and in each has first what itself demands action', () => {
  const asking = { asks: 'action' } as const;
  const notes = [
    note(7, [], asking),
    note(8, [], { ...asking, release: '1.35', isUrgent: true }),
    note(9, [], { ...asking, isUrgent: true }),
  ];
  expect(rowsOf(notes).map(({ item }) => item.text)).toEqual(
    [9, 7, 8].map((pr) => `Release note #${pr}`),
  );
});

describe('noteKind', () => {
  it('goes by what a note demands, and by what it says was removed or renamed', () => {
    expect(data.notes.map(noteKind)).toEqual([
      'setting-removed',
      'renamed',
      'setting-removed',
      'removal',
      'action',
      'action',
    ]);
  });

  it('has what was built into a component first', () => {
    const driver = removed('driver', 'in-tree cloud provider for Shop');
    expect(noteKind(note(1, [driver, removed('gate', 'Dropped')]))).toBe('driver-removed');
    const [row] = rowsOf([note(1, [driver])]);
    expect([row?.item.text, row?.change]).toEqual([driver.name, 'removed']);
  });

  it('takes what a program of its own has set for no setting of a component', () => {
    const ofTool = { ...removed('flag', '--tool'), component: 'ip-restore' };
    const own = { ...removed('flag', '--own'), component: 'kubelet' };
    expect(noteKind(note(1, [ofTool]))).toBe('removal');
    expect(noteKind(note(1, [ofTool, own]))).toBe('setting-removed');
  });
});

describe('the notes of an upgrade', () => {
  it('are called by what they name, with what became of it', () => {
    expect(rowOf(1)).toMatchObject({
      part: 'settings',
      row: {
        item: { text: '--wobble' },
        change: 'flag removed',
        related: [{ text: 'Release note #1' }],
        action: 'Removed or renamed: see the release note.',
      },
    });
    expect(rowOf(2)).toMatchObject({
      part: 'renamed',
      row: { item: { text: 'a_total' }, change: 'metric renamed to b_total' },
    });
    expect(rowOf(4)).toMatchObject({ part: 'rest', row: { item: { text: 'Release note #4' } } });
  });

  it('come first where they demand action, those that say so themselves before the others', () => {
    const first = table.sections.find(({ part }) => part === 'first')?.rows ?? [];
    expect(first.slice(0, 2).map(({ item, action }) => `${item.text}: ${action}`)).toEqual([
      'failWidgets: Set failWidgets.',
      'Release note #6: See the release note for the required action.',
    ]);
  });

  it('stand with the gate whose removal is all that they tell', () => {
    expect(rowOf(3)).toBeUndefined();
    const gate = rows.find(({ row }) => row.item.text === 'Dropped' && row.kind === 'gate-gone');
    expect(gate?.row.related).toEqual([
      { text: 'Release note #3', path: '/releases/1.35/notes/#pr-3' },
    ]);
  });

  it('give the settings to remove as one list', () => {
    expect(removedSettingsText(table.settings)).toBe(
      '# Flags\nkubelet --wobble\n\n# Feature gates\nDropped\nPassing\n',
    );
  });

  it('and tell flags of components from those of single commands and of unnamed programs', () => {
    const notes = [
      note(1, [removed('flag', '--one')], { components: ['kubeadm'] }),
      note(2, [removed('flag', '--other')]),
      note(3, [removed('flag', '--own')], { components: ['kube-proxy'] }),
      note(4, [{ ...removed('flag', '--tool'), component: 'a-gen' }]),
    ];
    expect(settingsOf(notes)).toBe(
      '# Flags\nkube-proxy --own\n\n# Flags of single commands, which their release notes name\nkubeadm --one\n\n# Flags of programs that no release note names\n--other\n\n# Feature gates\nDropped\nPassing\n',
    );
  });

  it('and name no gate that the new release has, but one that nothing knows', () => {
    const [present] = data.gates.filter(({ answers }) => answers.at(-1)?.state.kind === 'present');
    const notes = [note(1, [removed('gate', present?.name ?? ''), removed('gate', 'Foreign')])];
    expect(present).toBeDefined();
    expect(settingsOf(notes)).toBe('# Feature gates\nDropped\nForeign\nPassing\n');
    const noted = { ...example, notes: [note(1, [removed('gate', present?.name ?? '')])] };
    const { sections } = upgradeTable(noted, '1.33', '1.35');
    const told = sections.find(({ rows }) => rows.some(({ about }) => about === 'note'));
    expect(told?.part).toBe('rest');
    expect(told?.rows.find(({ about }) => about === 'note')).toMatchObject({
      item: { text: 'Release note #1' },
      change: `not removed in the code: ${present?.name}`,
    });
  });

  it('and tell gates of kubeadm, whatever the components have', () => {
    const ofKubeadm = { components: ['kubeadm'] };
    const notes = [note(1, [removed('gate', 'Grown'), removed('gate', 'Own')], ofKubeadm)];
    expect(settingsOf(notes)).toBe(
      '# Feature gates\nDropped\nPassing\n\n# Feature gates of kubeadm\nGrown\nOwn\n',
    );
  });

  it('are not called by what a removal only mentions', () => {
    const [row] = rowsOf([note(1, [{ kind: 'api', name: 'shop.k8s.io/v1' }])]);
    expect(row).toMatchObject({ kind: 'removal', item: { text: 'Release note #1' }, change: '' });
  });

  it('leave flags of tools that no cluster runs to the other removals', () => {
    const [row] = rowsOf([note(1, [{ ...removed('flag', '--tool'), component: 'a-gen' }])]);
    expect(row).toMatchObject({
      kind: 'removal',
      item: { text: '--tool' },
      change: 'flag removed',
    });
  });

  it('do not repeat what a row of a removed API version or gate tells', () => {
    const apis = [removed('api', 'shop.k8s.io/v1beta1'), removed('api', 'Widget')];
    const told = rowsOf([
      note(1, apis),
      note(2, [removed('api', 'Widget')]),
      note(3, [removed('flag', '--one'), removed('gate', 'Dropped')]),
    ]);
    expect(told.map(({ item, change }) => `${item.text}: ${change}`)).toEqual([
      '--one: flag removed',
      'Widget: API removed',
    ]);
    const [demand] = rowsOf([note(4, [removed('gate', 'Dropped')], { asks: 'action' })]);
    expect(demand?.change).toBe('feature gate removed');
    const api = allRows([note(1, apis)]).find(({ kind }) => kind === 'api-removed');
    expect(api?.related.map(({ text }) => text)).toEqual(['Release note #1', 'Widget', 'Part']);
  });
});

describe('thingsWords', () => {
  it('tells an API that a command drops from one that servers drop', () => {
    const names = [removed('api', 'shop.example/v1beta1')];
    expect(thingsWords(note(1, names, { components: ['kubectl'] }))).toBe(
      'API removed from kubectl',
    );
    expect(thingsWords(note(1, names, { components: ['kube-apiserver'] }))).toBe('API removed');
    expect(thingsWords(note(1, names))).toBe('API removed');
  });
});
