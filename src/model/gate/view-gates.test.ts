import { expect, it } from 'vitest';
import { indexRenames } from './view-gates.ts';

it('gathers the gates that release notes say were renamed, and nothing else', () => {
  const names = [
    { kind: 'gate', name: 'OldWidget', change: 'renamed', to: 'Widget' },
    { kind: 'gate', name: 'Gadget', change: 'removed' },
    { kind: 'flag', name: '--old', change: 'renamed', to: '--new' },
  ] as const;
  expect([...indexRenames([{ notes: [{ pr: 1, names: [...names] }, { pr: 2 }] }])]).toEqual([
    ['Widget', ['OldWidget']],
  ]);
});
