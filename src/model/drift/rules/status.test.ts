import { describe, expect, it } from 'vitest';
import { codeGate, kep, stableIn } from '../testing/context.ts';
import { foundBy, said, saidBy } from '../testing/said.ts';

const featureGates = [{ name: 'Example' }];
const gatesOf = (...entries: string[]) => [codeGate('Example', entries)];
const OUT = 'v1.34, its stable milestone, has been out since Aug 27, 2025';

describe('kep-status-behind', () => {
  const milestones = { stable: '1.34' };
  const announcements = [stableIn('1.34', 1)];

  it('goes by the code first', () => {
    const enhancements = [kep({ featureGates, milestones })];
    const gates = gatesOf('1.30 beta on', '1.34 stable on');
    const findings = foundBy('kep-status-behind', { enhancements, gates, announcements });
    expect(said(findings)).toEqual([
      'KEP-1 | code: Example GA since v1.34 | kep.yaml: implementable',
    ]);
    expect(findings[0]?.fix?.snippet).toBe('status: implemented');
  });

  it('goes by an announcement next', () => {
    expect(saidBy('kep-status-behind', { enhancements: [kep()], announcements })).toEqual([
      'KEP-1 | announcement: listed as GA in v1.34 | kep.yaml: implementable',
    ]);
  });

  it('goes by the milestone last, and then prepares nothing to paste', () => {
    const findings = foundBy('kep-status-behind', { enhancements: [kep({ milestones })] });
    expect(said(findings)).toEqual([`KEP-1 | schedule: ${OUT} | kep.yaml: implementable`]);
    expect(findings[0]?.fix?.snippet).toBeUndefined();
  });

  it.each([
    ['an announcement', {}, announcements],
    ['a milestone', { milestones }, []],
  ])('does not believe %s that the gate denies', (_, fields, posts) => {
    const enhancements = [kep({ featureGates, ...fields })];
    const records = { enhancements, gates: gatesOf('1.30 beta on'), announcements: posts };
    expect(saidBy('kep-status-behind', records)).toEqual([]);
  });

  it.each([
    ['the milestone is still to come', { milestones: { stable: '1.37' } }],
    ['it is implemented', { milestones, status: 'implemented' }],
    ['it was withdrawn', { milestones, status: 'withdrawn' }],
  ] as const)('says nothing when %s', (_, fields) => {
    expect(saidBy('kep-status-behind', { enhancements: [kep(fields)] })).toEqual([]);
  });
});

it.each([
  [
    'tells a gate that is not GA in the newest list',
    ['1.30 alpha off', '1.33 beta on'],
    ['KEP-1 | kep.yaml: implemented | code: Example Beta since v1.33'],
  ],
  ['accepts a graduation that is about to be released', ['1.33 beta on', '1.37 stable on'], []],
])('kep-status-ahead %s', (_, entries, expected) => {
  const enhancements = [kep({ status: 'implemented', featureGates })];
  expect(saidBy('kep-status-ahead', { enhancements, gates: gatesOf(...entries) })).toEqual(
    expected,
  );
});

describe('kep-stage-behind', () => {
  const milestones = { beta: '1.30', stable: '1.34' };
  const enhancements = [kep({ stage: 'beta', milestones, featureGates })];

  it('tells a stage that a released milestone has passed', () => {
    const gates = gatesOf('1.30 beta on', '1.34 stable on');
    const findings = foundBy('kep-stage-behind', { enhancements, gates });
    expect(said(findings)).toEqual([`KEP-1 | kep.yaml: beta | schedule: ${OUT}`]);
    expect(findings[0]?.fix?.snippet).toBe('stage: stable');
  });

  it('prepares nothing to paste where nobody confirms the milestone', () => {
    const [finding] = foundBy('kep-stage-behind', { enhancements });
    expect(finding?.fix?.url).toContain('/edit/master/keps/sig-node/1-example/kep.yaml');
    expect(finding?.fix?.snippet).toBeUndefined();
  });

  it('leaves it to the rule for milestones where the gate contradicts', () => {
    const gates = gatesOf('1.30 beta on');
    expect(saidBy('kep-stage-behind', { enhancements, gates })).toEqual([]);
  });
});
