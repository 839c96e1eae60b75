import { describe, expect, it } from 'vitest';
import type { Enhancement } from '../../schemas/enhancement.ts';
import { codeBlock } from '../gate/testing/code-block.ts';
import { buildAtlas } from './build.ts';

function enhancement(number: number, more: Partial<Enhancement> = {}): Enhancement {
  const id = `sig-node/${number}-x`;
  return { id, number, title: 'X', path: `keps/${id}/kep.yaml`, ...more };
}

const ref = { repository: 'o/r', branch: 'b', commit: 'a'.repeat(40), tree: 'b'.repeat(40) };
const synced = '2026-01-05T10:00:00Z';
const beta = '1.34 beta on';
const inCode = (name: string, keps: number[]) => ({
  name,
  code: { ...codeBlock([beta], ['1.34']), keps },
});

describe('buildAtlas', () => {
  const { enhancements, gates } = buildAtlas({
    enhancements: [enhancement(1, { featureGates: [{ name: 'Named' }] }), enhancement(2)],
    gates: [inCode('Named', [1]), inCode('Told', [1]), inCode('Twice', [1, 2]), inCode('Odd', [9])],
    releases: [{ version: '1.34', support: { path: 'x', released: '2025-08-27' } }],
    sources: { code: { synced, refs: [{ ...ref, committed: synced, gatesOf: '1.34' }] } },
  });

  it('joins gates to the enhancements that name them or that their code names', () => {
    expect(gates.map(({ name, enhancements: ids }) => [name, ids])).toEqual([
      ['Named', ['sig-node/1-x']],
      ['Odd', []],
      ['Told', ['sig-node/1-x']],
      ['Twice', ['sig-node/1-x', 'sig-node/2-x']],
    ]);
    expect(
      enhancements[0]?.gates.map(({ name, isFromCode = false }) => [name, isFromCode]),
    ).toEqual([
      ['Named', false],
      ['Told', true],
      ['Twice', true],
    ]);
  });

  it('takes what the enhancement’s own gates reached for what it reached', () => {
    expect(enhancements[0]?.claims).toMatchObject([
      { stage: 'beta', release: '1.34', standing: 'shipped', rule: 'gate alone' },
    ]);
    expect(enhancements[1]?.claims).toEqual([]);
  });
});
