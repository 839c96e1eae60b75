import { describe, expect, it } from 'vitest';
import type { CodeEntry } from '../../schemas/feature-gate.ts';
import type { Lookup } from '../atlas/lookup.ts';
import type { EnhancementView } from '../enhancement/enhancement.ts';
import { buildGate } from './gate.ts';
import { gateRows } from './rows.ts';
import { codeBlock } from './testing/code-block.ts';

const beta: CodeEntry = { version: '1.34', stage: 'beta', default: true, locked: true };
const view = {
  id: 'sig-node/1-x',
  slug: '1',
  label: 'KEP-1',
  sig: 'sig-node',
  record: { number: 1 },
} as EnhancementView;
const lookup = { enhancement: () => view } as unknown as Lookup;
const build = (lists: string[], allLists: string[]) =>
  buildGate({ name: 'Gate', code: codeBlock([beta], lists) }, allLists, {
    enhancements: [view.id],
    components: [],
  });

describe('gateRows', () => {
  it('tells a gate’s state today, its enhancements and SIGs', () => {
    expect(gateRows([build(['1.34'], ['1.34'])], '1.34', lookup)).toEqual([
      {
        name: 'Gate',
        presence: 'live',
        stage: 'beta',
        setting: 'locked on',
        since: '1.34',
        removed: '',
        enhancements: [{ slug: '1', label: 'KEP-1', number: 1 }],
        sigs: ['sig-node'],
        sources: ['code'],
      },
    ]);
  });

  it('tells when a gate was removed, exactly or not', () => {
    const removed = (lists: string[]) =>
      gateRows([build(['1.34'], lists)], '1.36', lookup)[0]?.removed;
    expect(removed(['1.34', '1.35'])).toBe('v1.35');
    expect(removed(['1.34', '1.36'])).toBe('after v1.34, by v1.36');
  });
});
