import { expect, it } from 'vitest';
import { codeGate, kep, stableIn } from '../testing/context.ts';
import { saidBy } from '../testing/said.ts';
import { announcedGateRule } from './announced-gate.ts';

const enhancements = [kep({ featureGates: [{ name: 'Example' }] })];
const announcements = [stableIn('1.34', 1)];
const told = (...entries: string[]) =>
  saidBy(announcedGateRule, { enhancements, announcements, gates: [codeGate('Example', entries)] });

it.each([
  [['1.30 beta on', '1.35 stable on'], 'Example GA since v1.35'],
  [['1.30 beta on'], 'Example never GA'],
])('tells a gate that was not there when it was announced: %j', (entries, says) => {
  expect(told(...entries)).toEqual([`KEP-1 | announcement: listed as GA in v1.34 | code: ${says}`]);
});

it('is content where the gate got there in the announced release', () => {
  expect(told('1.34 stable on')).toEqual([]);
});
