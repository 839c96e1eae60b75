import { expect, it } from 'vitest';
import type { MergedView } from '../../activity/activity.ts';
import { sortMerges, versionLines, type WordsOf } from './merges.ts';

const view = (number: number, more: Partial<MergedView> = {}): MergedView => ({
  ...{ number, merged: '2026-06-10T10:00:00Z', date: '2026-06-10', week: '2026-06-08' },
  ...{ release: '1.37', note: 'note' as const },
  ...more,
});
const saying =
  (note: string): WordsOf =>
  () => ({ title: 'A title', note });

it.each([
  ['Promoted the widget pool feature to GA in `v1.37`.', {}, 'promotions'],
  ['kubeadm: graduated widget pools to Beta.', {}, 'promotions'],
  ['Promoted the `widget_reads_total` metric to Beta.', {}, 'others'],
  ['Made a field a struct. Promoted the API group to `v1`.', { does: ['promotes'] }, 'others'],
  ['Pools.', { does: ['promotes'], changedGates: ['WidgetPool'] }, 'promotions'],
  ['Pools.', { does: ['turns-on'], changedGates: ['WidgetPool'] }, 'promotions'],
  ['Pools.', { does: ['adds', 'turns-on'], changedGates: ['WidgetPool'] }, 'others'],
] as const)('%j %j is among %s', (note, more, section) => {
  const one = view(1, more as Partial<MergedView>);
  expect(sortMerges([one], saying(note))[section]).toEqual([one]);
});

it('tells an update once, and the other pull requests of it by number', () => {
  const lines = versionLines([view(3), view(2)], saying('Updated Go to `v1.26.4`.'));
  const page = 'https://github.com/kubernetes/kubernetes/pull';
  expect(lines).toEqual([
    {
      kind: 'bullet',
      pieces: [{ text: 'Go to v1.26.4', url: `${page}/3` }, ', ', { text: '#2', url: `${page}/2` }],
    },
  ]);
});
