import { describe, expect, it } from 'vitest';
import type { Atlas } from './atlas.ts';
import { readSources } from './read-sources.ts';

const atlas = {
  enhancements: [{}, {}],
  gates: [{ record: { code: {} } }, { record: { docs: {} } }, { record: { code: {}, docs: {} } }],
  releases: [{ record: { cycle: {} } }, { record: { version: '1.41' } }],
  sources: {
    releases: { refs: [] },
    'feature-gates-code': { refs: [] },
    'something-new': { refs: [] },
    digests: { refs: [] },
    enhancements: { refs: [] },
  },
} as unknown as Atlas;

describe('readSources', () => {
  it('counts what each source gave, and keeps a source that it has no words for', () => {
    expect(readSources(atlas, { digests: 7 })).toEqual([
      { name: 'Digests', refs: [], records: 7 },
      { name: 'Enhancements', refs: [], records: 2 },
      { name: 'Feature gates, in the code', refs: [], records: 2 },
      { name: 'Releases', refs: [], records: 1 },
      { name: 'something-new', refs: [], records: undefined },
    ]);
  });
});
