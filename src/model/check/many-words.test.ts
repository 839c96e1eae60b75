import { expect, it } from 'vitest';
import type { Finding, Report } from './finding.ts';
import { reasonWords } from './words.ts';

const report = { upgrade: { to: '1.35' }, to: {} } as Report;
it.each([
  [
    ['A', 'B'],
    ['B', 'C'],
    'It enables 2 alpha gates in v1.35: 1 that it did not before, and 1 no longer.',
  ],
  [['A'], ['A'], 'It enables 1 alpha gate in v1.35, the same as before.'],
  [[], ['A', 'B'], 'It changes no gate in v1.35; before, it changed 2.'],
])('says what AllAlpha=true does beside what it did: %j, %j', (flips, flipsBefore, words) => {
  const reason = { kind: 'many', stage: 'alpha', flips, flipsBefore, hasNeeds: false } as const;
  const finding = { setting: { value: true }, reason, declaredFor: [] };
  expect(reasonWords(finding as unknown as Finding, report)).toBe(words);
});

it('says how a pair is written that has a colon', () => {
  const setting = { name: 'A', written: ':true' };
  const finding = {
    setting,
    reason: { kind: 'not-boolean' },
    declaredFor: [],
  } as unknown as Finding;
  expect(reasonWords(finding, report)).toBe('Invalid pair “A:true”: write “A=true”.');
});
