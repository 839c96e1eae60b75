import { describe, expect, it } from 'vitest';
import { codeGate, kep, stableIn } from '../testing/context.ts';
import { foundBy, said, saidBy } from '../testing/said.ts';

const announcements = [stableIn('1.34', 1)];
const featureGates = [{ name: 'Example' }];
const gatesOf = (...entries: string[]) => [codeGate('Example', entries)];

describe('announced-milestone', () => {
  it.each([
    [{ beta: '1.30' }, 'names no release'],
    [{ beta: '1.30', stable: '1.35' }, 'v1.35'],
  ])('tells an announcement that kep.yaml does not bear out: %j', (milestones, says) => {
    const enhancements = [kep({ milestones })];
    const findings = foundBy('announced-milestone', { enhancements, announcements });
    expect(said(findings)).toEqual([
      `KEP-1 | announcement: listed as GA in v1.34 | kep.yaml: ${says}`,
    ]);
    expect(findings[0]?.citations[0].place).toBe('line 21');
    expect(findings[0]?.fix?.snippet).toBe('milestone:\n  beta: "v1.30"\n  stable: "v1.34"');
  });

  it('prepares nothing to paste where the gate denies the announcement as well', () => {
    const enhancements = [kep({ milestones: { beta: '1.30' }, featureGates })];
    const gates = gatesOf('1.30 beta on');
    const [finding] = foundBy('announced-milestone', { enhancements, gates, announcements });
    expect(finding?.fix?.url).toContain('/edit/master/keps/sig-node/1-example/kep.yaml');
    expect(finding?.fix?.snippet).toBeUndefined();
  });

  it.each([
    ['with the announced release', '1.34', []],
    ['with another release that the gate bears out', '1.35', gatesOf('1.35 stable on')],
  ])('is content %s', (_, stable, gates) => {
    const enhancements = [kep({ milestones: { stable }, featureGates })];
    expect(saidBy('announced-milestone', { enhancements, gates, announcements })).toEqual([]);
  });
});

it.each([
  ['another release', ['1.30 beta on', '1.35 stable on'], ['Example GA since v1.35']],
  ['no release', ['1.30 beta on'], ['Example never GA']],
  ['the announced release', ['1.34 stable on'], []],
])('announced-gate hears of a gate that got there in %s', (_, entries, says) => {
  const records = { enhancements: [kep({ featureGates })], announcements };
  expect(saidBy('announced-gate', { ...records, gates: gatesOf(...entries) })).toEqual(
    says.map((words) => `KEP-1 | announcement: listed as GA in v1.34 | code: ${words}`),
  );
});

describe('not-announced', () => {
  const milestones = { stable: '1.34' };
  const enhancements = [kep({ milestones }), kep({ number: 2, milestones })];
  const post = stableIn('1.34', 2);

  it('tells a claim that a complete list lacks', () => {
    expect(saidBy('not-announced', { enhancements, announcements: [post] })).toEqual([
      'KEP-1 | kep.yaml: v1.34 | announcement: lists 1 as GA, not this one',
    ]);
  });

  it('does not take a list of the major ones for complete', () => {
    const major = { ...post, counts: { stable: 9, line: 10 } };
    expect(saidBy('not-announced', { enhancements, announcements: [major] })).toEqual([]);
  });
});
