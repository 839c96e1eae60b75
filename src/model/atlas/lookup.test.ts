import { describe, expect, it } from 'vitest';
import type { Atlas } from './atlas.ts';
import { distinctLabel, lookUp, newestRelease, runningRelease } from './lookup.ts';

const atlas = {
  enhancements: [
    { id: 'sig-a/1-x', label: 'KEP-1', record: { number: 1 } },
    { id: 'sig-a/2-x', label: 'KEP-2', record: { number: 2 } },
    { id: 'sig-b/2-y', label: 'KEP-2', record: { number: 2 } },
  ],
  gates: [{ name: 'Gate' }],
  releases: [
    { version: '1.9', phase: 'released' },
    { version: '1.10', phase: 'released' },
    { version: '1.11', phase: 'in-progress' },
  ],
} as unknown as Atlas;

describe('lookUp', () => {
  it('finds by identity', () => {
    expect(lookUp(atlas).enhancement('sig-b/2-y')?.record.number).toBe(2);
    expect(lookUp(atlas).gate('Gate')?.name).toBe('Gate');
    expect(lookUp(atlas).release('1.9')?.phase).toBe('released');
  });

  it('finds by number only where that is unique', () => {
    expect(lookUp(atlas).enhancementByNumber(1)?.id).toBe('sig-a/1-x');
    expect(lookUp(atlas).enhancementByNumber(2)).toBeUndefined();
  });

  it('tells those of one number from each other by their directories', () => {
    const labels = atlas.enhancements.map((view) => distinctLabel(view, lookUp(atlas)));
    expect(labels).toEqual(['KEP-1', 'KEP-2 (sig-a/2-x)', 'KEP-2 (sig-b/2-y)']);
  });

  it('is built once', () => {
    expect(lookUp(atlas)).toBe(lookUp(atlas));
  });
});

it('newestRelease is the newest that is out', () => {
  expect(newestRelease(atlas)).toBe('1.10');
});

it('runningRelease is the one whose cycle is under way', () => {
  expect(runningRelease(atlas)?.version).toBe('1.11');
});
