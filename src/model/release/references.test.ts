import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../atlas/build.ts';
import { docsPageOf, sourceAt } from '../atlas/testing/records.ts';
import { referencesIn } from './references.ts';

const released = (version: string, endOfLife: string) => ({
  version,
  support: { path: 'x', released: '2025-01-01', endOfLife },
});
const PAGE = 'https://kubernetes.io/docs/reference/widget-v1/';
const atlas = buildAtlas({
  sources: { all: sourceAt('2026-01-05') },
  enhancements: [],
  gates: [{ name: 'A', code: { states: [{ since: '1.35' }] } }],
  releases: [
    released('1.33', '2025-12-31'),
    released('1.34', '2026-12-31'),
    released('1.35', '2027-12-31'),
    { version: '1.36' },
  ],
  docsPages: [
    docsPageOf('widgets', {
      gates: ['A'],
      apis: [{ kind: 'Widget', apiVersion: 'example.io/v1' }],
    }),
  ],
  apiResources: [{ kind: 'Widget', apiVersion: 'example.io/v1', url: PAGE, path: 'w.md' }],
});

describe('referencesIn', () => {
  it.each([
    ['1.33', 'kubernetes.io', 'no longer supported'],
    ['1.34', 'v1-34.docs.kubernetes.io', 'supported'],
    ['1.35', 'kubernetes.io', 'the current one'],
    ['1.36', 'kubernetes.io', 'not out'],
  ])('of v%s are on %s: it is %s', (release, host) => {
    expect(referencesIn(atlas, release)(['A'])).toEqual([
      {
        kind: 'Widget',
        apiVersion: 'example.io/v1',
        label: 'Widget v1',
        url: PAGE.replace('kubernetes.io', host),
      },
    ]);
  });

  it('are none where no page names the gate', () => {
    expect(referencesIn(atlas, '1.35')(['B'])).toEqual([]);
  });
});
