import { describe, expect, it } from 'vitest';
import { apiFields } from '../../../../src/schemas/api-fields.ts';
import { joinTypes, typesIn } from './join-branches.ts';
import type { KindTypes } from './parse.ts';

const problem = {
  field: 'v1 spec.x',
  kind: 'contradiction',
  expected: 'a gate',
  got: 'X',
} as const;
const gate = (path: string, name: string, version = 'v1', isMarked = false) => ({
  ...{ path, name, version, isMarked },
});
const branch = (release: string, more: Partial<KindTypes> | undefined) => ({
  release,
  types: {
    kinds: new Map(
      more === undefined
        ? []
        : [
            [
              'core/Widget',
              { group: 'core', kind: 'Widget', gates: [], templates: [], problems: [], ...more },
            ],
          ],
    ),
  },
});

const BRANCHES = [
  branch('1.10', {
    gates: [
      gate('spec.x', 'Xs', 'v1', true),
      gate('spec.a', 'Bs', 'v1beta1'),
      gate('spec.a', 'As'),
      gate('spec.a', 'Bs'),
    ],
  }),
  branch('1.8', { gates: [gate('spec.x', 'Xs')], problems: [problem] }),
  branch('1.9', { gates: [gate('spec.x', 'Xs')], problems: [problem] }),
  branch('1.11', undefined),
  branch('1.12', {
    gates: [gate('spec.a', 'As')],
    templates: [{ path: 'spec.b', version: 'v1', of: 'core/Part' }],
  }),
];

describe('joinTypes', () => {
  const records = joinTypes(BRANCHES);

  it('tells for each field and gate the releases that have it, oldest first', () => {
    expect(records).toEqual([
      {
        ...{ id: 'core/Widget', group: 'core', kind: 'Widget' },
        fields: [
          {
            path: 'spec.a',
            gates: [
              { name: 'As', version: 'v1', since: '1.10', until: '1.10' },
              { name: 'As', version: 'v1', since: '1.12' },
              { name: 'Bs', version: 'v1', since: '1.10', until: '1.10' },
              { name: 'Bs', version: 'v1beta1', since: '1.10', until: '1.10' },
            ],
          },
          {
            path: 'spec.x',
            gates: [
              { name: 'Xs', version: 'v1', since: '1.8', until: '1.9' },
              { name: 'Xs', version: 'v1', since: '1.10', until: '1.10', isMarked: true },
            ],
          },
        ],
        templates: [{ path: 'spec.b', of: 'core/Part', version: 'v1', since: '1.12' }],
        odd: [{ since: '1.8', until: '1.9', problems: [problem] }],
      },
    ]);
    expect(records.map((record) => apiFields.parse(record))).toEqual(records);
  });

  it('gives the same from its own records as from the types that they are of', () => {
    const again = BRANCHES.map(({ release }) => ({ release, types: typesIn(records, release) }));
    expect(joinTypes(again)).toEqual(records);
    expect(typesIn(records, '1.11').kinds.size).toBe(0);
  });
});
