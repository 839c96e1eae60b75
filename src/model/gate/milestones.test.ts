import { expect, it } from 'vitest';
import { buildGate } from './gate.ts';
import { gateMilestones } from './milestones.ts';
import { codeBlock } from './testing/code-block.ts';
import { docsBlock } from './testing/docs-block.ts';

const docs = docsBlock([{ stage: 'stable', from: '1.30' }]);
const milestones = (history: readonly string[], lists: readonly string[]) =>
  gateMilestones(
    buildGate({ name: 'Widgets', code: codeBlock(history, lists), docs }, ['1.33', '1.34']),
  );

it('has a gate locked from the first release of which that is known, in whatever release its stage began', () => {
  const lists = ['1.33', '1.34'];
  expect(milestones(['1.33 stable on locked'], lists).lockedIn).toBe('1.33');
  expect(milestones(['1.33 stable on', '1.34 stable on locked'], lists).lockedIn).toBe('1.34');
  expect(milestones(['1.33 stable on'], lists).lockedIn).toBeUndefined();
});
