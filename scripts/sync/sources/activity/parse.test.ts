import { describe, expect, it } from 'vitest';
import { activityWeek } from '../../../../src/schemas/activity.ts';
import type { ActivityTexts } from './fetch.ts';
import { parseActivity } from './parse.ts';

const GATES = new Set(['WidgetPool']);

function pull(number: unknown, more: object = {}) {
  return {
    number,
    title: 'Widgets: promote pools',
    mergedAt: '2026-06-16T09:10:11Z',
    author: { login: 'octo-cat' },
    milestone: { title: 'v1.37' },
    labels: { nodes: [{ name: 'sig/node' }, { name: 'kind/feature' }, { name: 'size/L' }] },
    body: '',
    ...more,
  };
}

function texts(more: Partial<ActivityTexts>): ActivityTexts {
  return {
    recorded: [],
    merged: [],
    published: [],
    knownGates: GATES,
    firstWeek: '2026-06-01',
    prose: new Map(),
    ...more,
  };
}

const weeksOf = (more: Partial<ActivityTexts>) =>
  parseActivity(texts(more)).records.map((record) => activityWeek.parse(record));

describe('parseActivity', () => {
  it('keeps the facts of a pull request, and its words apart', () => {
    const body = [
      '<!-- [KEP]: https://kep.k8s.io/1 -->',
      'Part of https://github.com/kubernetes/enhancements/issues/1234.',
      '```release-note',
      'Promoted the `WidgetPool` feature gate to Beta.',
      '```',
    ].join('\r\n');
    const names = [
      'sig/node',
      'sig/api-machinery',
      'kind/feature',
      'release-note',
      'size/XL',
      'lgtm',
    ];
    const labels = { nodes: names.map((name) => ({ name })) };
    const { records, files = [] } = parseActivity(texts({ merged: [pull(9, { body, labels })] }));
    expect(records).toEqual([
      {
        week: '2026-06-15',
        pullRequests: [
          {
            number: 9,
            merged: '2026-06-16T09:10:11Z',
            author: 'octo-cat',
            milestone: '1.37',
            sigs: ['sig-api-machinery', 'sig-node'],
            kinds: ['feature'],
            size: 'XL',
            note: 'note',
            keps: [1234],
            gates: ['WidgetPool'],
            does: ['promotes'],
            changedGates: ['WidgetPool'],
            stage: 'beta',
          },
        ],
      },
    ]);
    expect(JSON.stringify(records)).not.toContain('Promoted');
    expect(files.map(({ path }) => path)).toEqual(['prose/activity/2026-06-15.json']);
    expect(JSON.parse(files[0]?.text ?? '').pullRequests['9']).toEqual({
      title: 'Widgets: promote pools',
      note: 'Promoted the `WidgetPool` feature gate to Beta.',
    });
  });

  it('sorts by weeks from Monday to Sunday', () => {
    const at = (number: number, mergedAt: string) => pull(number, { mergedAt });
    const merged = [
      at(3, '2026-06-21T23:59:59Z'),
      at(2, '2026-06-15T00:00:00Z'),
      at(4, '2026-06-22T00:00:00Z'),
    ];
    expect(
      weeksOf({ merged }).map(({ week, pullRequests }) => [
        week,
        pullRequests?.map(({ number }) => number),
      ]),
    ).toEqual([
      ['2026-06-15', [2, 3]],
      ['2026-06-22', [4]],
    ]);
  });

  it('continues a week on record: what is read again is there once, as it is now', () => {
    const [first] = weeksOf({ merged: [pull(1), pull(2)] });
    if (first === undefined) throw new Error('no week');
    const again = pull(2, { labels: { nodes: [{ name: 'sig/network' }] } });
    const [week] = weeksOf({ recorded: [first], merged: [again, pull(3)] });
    expect(week?.pullRequests?.map(({ number, sigs }) => [number, sigs])).toEqual([
      [1, ['sig-node']],
      [2, ['sig-network']],
      [3, ['sig-node']],
    ]);
    expect(weeksOf({ recorded: [first] })).toEqual([first]);
  });

  it('takes releases of the followed projects, with the tags that count', () => {
    const release = (tagName: string, publishedAt: string, isPrerelease = false) => ({
      ...{ tagName, publishedAt, isPrerelease },
    });
    const published = [
      {
        project: { repository: 'o/widgets', tags: /^v\d/ },
        nodes: [
          release('v2.0.0-rc.1', '2026-06-16T00:00:00Z', true),
          release('chart-1.2', '2026-06-16T00:00:00Z'),
          release('v1.9.0', '2026-05-31T00:00:00Z'),
        ],
      },
      { project: { repository: 'o/silent' }, nodes: undefined },
    ];
    const parsed = parseActivity(texts({ published }));
    expect(parsed.records).toEqual([
      {
        week: '2026-06-15',
        releases: [
          { repository: 'o/widgets', tag: 'v2.0.0-rc.1', date: '2026-06-16', isPreRelease: true },
        ],
      },
    ]);
    expect(parsed.notices.join()).toContain('o/silent');
  });

  it.each([
    ['null', null],
    ['a list', []],
    ['no number', pull(undefined)],
    ['a number that is none', pull(1.5)],
    ['no time', pull(1, { mergedAt: null })],
    ['a day that is none', pull(1, { mergedAt: '2026-13-45T00:00:00Z' })],
  ])('leaves out %s, and says so', (_, node) => {
    const parsed = parseActivity(texts({ merged: [node, pull(2)] }));
    expect(parsed.records).toHaveLength(1);
    expect(parsed.notices).toHaveLength(1);
  });

  it('keeps a pull request of which parts are missing or odd, with problems', () => {
    const odd = pull(5, {
      title: 7,
      body: null,
      author: { login: 'not a handle' },
      milestone: { title: 'someday' },
      labels: { nodes: [null, { name: '' }, { name: 'sig/node' }, { name: 'size/HUGE' }] },
    });
    const [week] = weeksOf({ merged: [odd, pull(6, { author: null, labels: null })] });
    expect(week?.pullRequests).toEqual([
      { number: 5, merged: '2026-06-16T09:10:11Z', sigs: ['sig-node'] },
      { number: 6, merged: '2026-06-16T09:10:11Z', milestone: '1.37' },
    ]);
    expect(week?.problems?.map(({ field }) => field)).toEqual([
      '[5].author',
      '[5].labels',
      '[5].labels',
    ]);
    const [repaired] = weeksOf({ recorded: week ? [week] : [], merged: [pull(5)] });
    expect(repaired?.problems).toBeUndefined();
  });

  it('reads a fence of any length, and a note that says that there is none', () => {
    const bodies = [
      '~~~~release-note\nWidgets.\n~~~~',
      '```release-note\nNONE\n```',
      '```release-note\n',
      '```release-note\r'.repeat(50_000),
    ];
    const merged = bodies.map((body, index) => pull(index + 1, { body }));
    const [file] = parseActivity(texts({ merged })).files ?? [];
    const notes = Object.values(JSON.parse(file?.text ?? '{}').pullRequests);
    expect(notes).toEqual([
      { title: 'Widgets: promote pools', note: 'Widgets.' },
      { title: 'Widgets: promote pools' },
      { title: 'Widgets: promote pools' },
      { title: 'Widgets: promote pools' },
    ]);
  });
});
