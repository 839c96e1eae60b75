import { describe, expect, it } from 'vitest';
import type { Lookup } from '../atlas/lookup.ts';
import type { EnhancementView } from '../enhancement/enhancement.ts';
import { buildGate } from '../gate/gate.ts';
import { codeBlock } from '../gate/testing/code-block.ts';
import { indexGateRows } from './gate-rows.ts';

const view = {
  id: 'sig-node/1-x',
  slug: '1',
  label: 'KEP-1',
  sig: 'sig-node',
  sigs: ['sig-node', 'sig-cli'],
  record: { number: 1 },
} as unknown as EnhancementView;
const lookup = { enhancement: () => view } as unknown as Lookup;
const build = (lists: string[], allLists: string[]) =>
  buildGate({ name: 'Gate', code: codeBlock(['1.34 beta on locked'], lists) }, allLists, {
    enhancements: [view.id],
  });

describe('indexGateRows', () => {
  it('tells a gate’s state today, its enhancements and SIGs', () => {
    expect(indexGateRows([build(['1.34'], ['1.34'])], '1.34', lookup)).toEqual([
      {
        gate: expect.objectContaining({ name: 'Gate' }),
        presence: 'live',
        stage: 'beta',
        setting: 'true (locked)',
        since: '1.34',
        removed: '',
        enhancements: [view],
        sigs: ['sig-node', 'sig-cli'],
        sources: ['code'],
      },
    ]);
  });

  it('tells when a gate was removed, exactly or not', () => {
    const removed = (lists: string[]) =>
      indexGateRows([build(['1.34'], lists)], '1.36', lookup)[0]?.removed;
    expect(removed(['1.34', '1.35'])).toBe('v1.35');
    expect(removed(['1.34', '1.36'])).toBe('after v1.34, by v1.36');
  });
});
