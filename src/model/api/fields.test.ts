import { describe, expect, it } from 'vitest';
import { sourceAt } from '../atlas/testing/records.ts';
import { buildGate } from '../gate/gate.ts';
import { codeBlock } from '../gate/testing/code-block.ts';
import { docsBlock } from '../gate/testing/docs-block.ts';
import { isControlledIn, joinApiFields } from './fields.ts';
import { indexApiRemovals } from './removal.ts';

const RELEASES = ['1.20', '1.21', '1.22', '1.23'];
const gate = (name: string, since: string, releases: readonly string[], formerNames?: string[]) =>
  buildGate(
    {
      name,
      code: codeBlock([`${since} beta on`], releases),
      ...(formerNames && { docs: docsBlock([], { formerNames }) }),
    },
    RELEASES,
  );

const fields = joinApiFields({
  gates: [
    gate('Bolts', '1.21', ['1.21', '1.22', '1.23']),
    gate('Gone', '1.20', ['1.20', '1.21']),
    gate('Named', '1.20', RELEASES, ['OldName']),
  ],
  removals: indexApiRemovals([
    {
      ...{ id: 'widget-v122', path: 'x', url: 'https://example.org/', title: 'Widget' },
      ...{ removedIn: '1.22', apiVersions: ['shop.k8s.io/v1beta1'], kinds: ['Widget'] },
    },
  ]),
  sources: {
    'api-types': sourceAt(
      '2026-01-01',
      RELEASES.map((typesOf) => ({ branch: `release-${typesOf}`, typesOf })),
    ),
  },
  records: [
    {
      ...{ id: 'shop.k8s.io/Widget', group: 'shop.k8s.io', kind: 'Widget' },
      fields: [
        {
          path: 'spec.a',
          gates: [
            { name: 'Bolts', version: 'v1beta1', since: '1.20' },
            { name: 'Bolts', version: 'v1', since: '1.20', until: '1.21' },
            { name: 'Bolts', version: 'v1', since: '1.22', isMarked: true },
            { name: 'NoGate', version: 'v1', since: '1.22' },
          ],
        },
        { path: 'spec.b', gates: [{ name: 'Gone', version: 'v1', since: '1.20' }] },
        { path: 'spec.c', gates: [{ name: 'OldName', version: 'v1', since: '1.22' }] },
        { path: 'spec.d', gates: [{ name: 'Gone', version: 'v1', since: '1.22' }] },
      ],
      templates: [
        { path: 'spec.e', of: 'core/Part', version: 'v1beta1', since: '1.20', until: '1.21' },
        { path: 'spec.f', of: 'core/Part', version: 'v1beta1', since: '1.20' },
        { path: 'spec.f', of: 'core/Part', version: 'v1', since: '1.22' },
      ],
    },
  ],
});

describe('joinApiFields', () => {
  it('counts a comment for the releases that have the gate and serve the version', () => {
    expect(fields.ofGates(['Bolts'])).toEqual([
      {
        ...{ group: 'shop.k8s.io', kind: 'Widget', path: 'spec.a', gate: 'Bolts' },
        versions: [
          { apiVersion: 'shop.k8s.io/v1', runs: [{ since: '1.21' }] },
          { apiVersion: 'shop.k8s.io/v1beta1', runs: [{ since: '1.21', until: '1.21' }] },
        ],
        runs: [{ since: '1.21' }],
      },
    ]);
  });

  it('knows gates by their former names, and leaves out what is none', () => {
    expect(fields.all.map(({ gate }) => gate)).toEqual(['Bolts', 'Gone', 'Named']);
    expect(fields.ofKind('shop.k8s.io', 'Widget')).toEqual(fields.all);
    expect(fields.ofKind('core', 'Widget')).toEqual([]);
  });

  it('names what a kind holds in the newest release, once', () => {
    expect(fields.heldBy('shop.k8s.io', 'Widget')).toEqual([{ path: 'spec.f', of: 'core/Part' }]);
  });

  it('answers for a release', () => {
    const [field] = fields.ofGates(['Gone']);
    expect(RELEASES.map((release) => field && isControlledIn(field, release))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
