import { expect, it } from 'vitest';
import { readFixture } from '../../testing/fixture.ts';
import { parseReference } from './parse.ts';

const PATH = 'content/en/docs/reference/setup-tools/kubeadm/kubeadm-init.md';
const text = readFixture(import.meta, 'kubeadm-init.md');
const { records, unread } = parseReference(text, PATH);

it('reads the gates of today, the deprecated and the removed', () => {
  expect(records.map(({ problems: _, ...record }) => record)).toEqual([
    {
      name: 'TestedSocket',
      path: PATH,
      default: true,
      stages: [
        { stage: 'alpha', since: '1.32' },
        { stage: 'beta', since: '1.34' },
        { stage: 'stable', since: '1.36' },
      ],
    },
    { name: 'TestedOdd', path: PATH, stages: [] },
    {
      name: 'TestedKeys',
      path: PATH,
      default: false,
      stages: [
        { stage: 'alpha', since: '1.19' },
        { stage: 'deprecated', since: '1.31' },
      ],
    },
    {
      name: 'TestedLearner',
      path: PATH,
      stages: [
        { stage: 'alpha', since: '1.27' },
        { stage: 'beta', since: '1.29' },
        { stage: 'stable', since: '1.32' },
      ],
      removedIn: '1.33',
    },
  ]);
});

it('says what it cannot read', () => {
  expect(records.find(({ name }) => name === 'TestedOdd')?.problems).toMatchObject([
    { field: 'Alpha', got: '1.x' },
    { field: 'stages', kind: 'missing' },
    { field: 'Default', got: 'maybe' },
  ]);
  expect(unread.map(({ problem: { got, expected } }) => [got, expected])).toEqual([
    ['not a gate', 'the name of a gate'],
    ['TestedLearner', 'each gate once'],
  ]);
});

it('takes no column for a stage by a name that every object has', () => {
  const other = '\n\n| Kind | constructor |\n| --- | --- |\n| A | B |\n';
  expect(parseReference(`${text}${other}`, PATH)).toEqual({ records, unread });
});

it('reads columns in other words', () => {
  const table = text.replaceAll('Feature |', 'Feature gate |').replaceAll(' GA ', ' Stable ');
  expect(parseReference(table, PATH)).toEqual({ records, unread });
});

it('reads cells in other words', () => {
  const table =
    'Feature | Default | Alpha | Beta\n---|---|---|---\n`Tested` | True | ~~1.31~~ v1.32.0 | N/A\n';
  const stages = [{ stage: 'alpha', since: '1.32' }];
  expect(parseReference(table, PATH)).toEqual({
    records: [{ name: 'Tested', path: PATH, default: true, stages }],
    unread: [],
  });
});

it.each([
  ['# A page', 'none'],
  ['<table><tr><td>Alpha</td></tr></table>', '<table>'],
  ['Knob | Alpha\n---|---\nX | 1.30', 'Knob | Alpha'],
])('says that it cannot read the tables of %j', (page, got) => {
  const problem = { field: '(tables)', got };
  expect(parseReference(page, PATH).unread).toMatchObject([{ problem }]);
});
