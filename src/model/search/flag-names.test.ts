import { expect, it } from 'vitest';
import { flagNames } from './flag-names.ts';

it('leads from removed flags to the notes that say so, the newest first', () => {
  const found = flagNames([
    { kind: 'flag', name: '--one', component: 'kubelet', removedIn: '1.30', pr: 12 },
    { kind: 'config-field', name: 'one', component: 'kubelet', removedIn: '1.30', pr: 12 },
    { kind: 'flag', name: '--other', removedIn: '1.31', to: '--another', pr: 34 },
  ]);
  expect(found).toEqual([
    {
      name: '--other',
      title: 'flag renamed to --another in v1.31',
      path: '/releases/1.31/notes/#pr-34',
    },
    {
      name: '--one',
      title: 'flag of kubelet removed in v1.30',
      path: '/releases/1.30/notes/#pr-12',
    },
  ]);
});
