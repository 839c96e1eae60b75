import { expect, it } from 'vitest';
import { codeGate, contextOf, docsGate } from '../drift/testing/context.ts';
import { LIVE_STAGES, liveGates } from './live-gates.ts';

it('counts each gate in the releases that are known to have it, by stage', () => {
  const { atlas } = contextOf({
    gates: [
      codeGate('Graduating', ['1.32 alpha off', '1.34 beta on', '1.36 stable on']),
      codeGate('Gone', ['1.32 beta on'], ['1.33']),
      codeGate('Older', ['1.0 stable on', '1.33 deprecated off']),
      docsGate('Nobody knows when', [{ stage: 'beta', from: '1.32' }], true),
    ],
  });
  const shown = liveGates(atlas).map((count) => [
    count.release,
    ...LIVE_STAGES.map((stage) => count[stage]),
  ]);
  expect(shown).toEqual([
    ['1.32', 0, 2, 1, 0],
    ['1.33', 0, 1, 1, 1],
    ['1.34', 0, 1, 0, 1],
    ['1.35', 0, 1, 0, 1],
    ['1.36', 1, 0, 0, 1],
  ]);
});
