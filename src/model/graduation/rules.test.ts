import { describe, expect, it } from 'vitest';
import { compareVersions } from '../version.ts';
import type { GraduationCase } from './case.ts';
import type { Evidence } from './evidence/evidence.ts';
import type { GateWitness } from './evidence/gates.ts';
import { type Conclusion, RESOLUTION_RULES, type RuleName } from './rules.ts';

const evidence = (source: Evidence['source'], release: string | undefined) =>
  ({ source, stage: 'stable', release }) as Evidence & { release: string };
const code = (release: string | undefined): Evidence => evidence('code', release);
const gate = (reached: string | undefined, more: Partial<GateWitness> = {}): GateWitness => ({
  isExclusive: true,
  isBornStable: false,
  bornDeprecated: undefined,
  reached: reached === undefined ? undefined : code(reached),
  renewed: [],
  neverReached: reached === undefined ? code(undefined) : undefined,
  lastRelease: undefined,
  ...more,
});
const kep = (release: string) => evidence('kep.yaml', release);
const note = (release: string) => ({ ...evidence('release-notes', release), stage: undefined });
const bullet = (release: string) => evidence('digest', release);
const post = (release: string) => evidence('announcement', release);

/** What the first rule with a verdict concludes; v1.36 is the newest release. */
function decide(more: Partial<GraduationCase>): [RuleName, string | undefined, string] | undefined {
  const given: GraduationCase = {
    stage: 'stable',
    milestone: undefined,
    missedTarget: [],
    gates: [],
    switches: [],
    mentions: [],
    announced: [],
    early: [],
    contested: [],
    lacking: [],
    backing: [],
    replaced: [],
    unapproved: [],
    isReleased: (release) => compareVersions(release, '1.36') <= 0,
    ...more,
  };
  for (const rule of RESOLUTION_RULES) {
    const verdict: Conclusion | undefined = rule.decide(given);
    if (verdict === undefined) continue;
    if (verdict.release !== undefined) return [rule.name, verdict.release, verdict.standing];
    return [rule.name, undefined, verdict.isDenied === true ? 'denied' : 'not confirmed'];
  }
  return undefined;
}

describe('a gate', () => {
  it('confirms its proposal, whoever else names it and whatever other gates do', () => {
    const gates = [gate('1.34', { isExclusive: false }), gate('1.35')];
    expect(decide({ milestone: kep('1.34'), gates })).toEqual(['gate agrees', '1.34', 'shipped']);
  });

  it('began a stage that the proposal counts from a new default', () => {
    const gates = [gate('1.30', { renewed: [code('1.33')] })];
    expect(decide({ milestone: kep('1.33'), gates })).toEqual(['gate renewed', '1.30', 'shipped']);
  });

  it('may follow its feature, where a merged change confirms the earlier release', () => {
    const given = { milestone: kep('1.30'), gates: [gate('1.33')], mentions: [note('1.30')] };
    expect(decide(given)).toEqual(['before its gate', '1.30', 'disputed']);
    const agreed = { ...given, stage: 'alpha' as const, announced: [post('1.30')] };
    expect(decide(agreed)).toEqual(['before its gate', '1.30', 'shipped']);
    expect(decide({ ...given, mentions: [] })?.[0]).toBe('gate decides');
    expect(decide({ ...given, missedTarget: [kep('1.29')] })?.[0]).toBe('gate decides');
    expect(decide({ ...given, gates: [gate('1.29')] })?.[0]).toBe('gate decides');
    const announced = [post('1.33')];
    expect(decide({ ...given, announced })).toEqual(['gate decides', '1.33', 'shipped']);
  });

  it('decides against the proposal: GA by the last of several, another stage by the first', () => {
    const given = { milestone: kep('1.31'), gates: [gate('1.34'), gate('1.33')] };
    expect(decide(given)).toEqual(['gate decides', '1.34', 'shipped']);
    expect(decide({ ...given, stage: 'beta' })).toEqual(['gate decides', '1.33', 'shipped']);
  });

  it('does not decide where another proposal names it, or a gate is not there yet', () => {
    const shared = [gate('1.34', { isExclusive: false })];
    expect(decide({ milestone: kep('1.31'), gates: shared })?.[0]).toBe('declared');
    const partly = [gate('1.34'), gate(undefined)];
    expect(decide({ milestone: kep('1.31'), gates: partly })?.[0]).toBe('declared');
  });

  it('refutes a stage that it never reached, whoever claims it', () => {
    const gates = [gate(undefined)];
    const refuted = ['gate below', undefined, 'denied'];
    expect(decide({ milestone: kep('1.34'), gates, mentions: [note('1.34')] })).toEqual(refuted);
    expect(decide({ announced: [post('1.34')], gates })).toEqual(refuted);
    expect(decide({ milestone: kep('1.37'), announced: [post('1.35')], gates })).toEqual([
      'gate below',
      '1.37',
      'disputed',
    ]);
    expect(decide({ milestone: kep('1.37'), gates })?.[0]).toBe('planned');
  });

  it('that is gone refutes what is claimed of releases that had it, and nothing later', () => {
    const gates = [gate(undefined, { lastRelease: '1.34' })];
    expect(decide({ milestone: kep('1.34'), gates })?.[0]).toBe('gate below');
    expect(decide({ milestone: kep('1.35'), gates })?.[0]).toBe('declared');
  });

  it('speaks alone where the proposal is silent, unless it was made to switch off what was there', () => {
    expect(decide({ gates: [gate('1.34')] })).toEqual(['gate alone', '1.34', 'shipped']);
    const documented = [gate(undefined, { reached: evidence('docs', '1.34') })];
    expect(decide({ gates: documented })).toEqual(['gate alone', '1.34', 'declared']);
    expect(decide({ gates: [gate('1.34', { isBornStable: true })] })).toBeUndefined();
    expect(decide({ stage: 'deprecated', gates: [gate('1.34')] })).toBeUndefined();
  });

  it('takes an enhancement away that went with the last of its gates', () => {
    const gates = [gate('1.33'), gate('1.34')];
    expect(decide({ stage: 'removed', gates })).toEqual(['gate gone', '1.34', 'shipped']);
    expect(decide({ stage: 'removed', gates: [...gates, gate(undefined)] })).toBeUndefined();
    const shared = gate('1.34', { isExclusive: false });
    expect(decide({ stage: 'removed', gates: [shared] })).toBeUndefined();
    expect(decide({ stage: 'removed', gates: [] })).toBeUndefined();
  });

  it('does not date a deprecation, which kep.yaml and announcements tell', () => {
    const given = { stage: 'deprecated', milestone: kep('1.35'), gates: [gate('1.37')] } as const;
    expect(decide(given)).toEqual(['declared', '1.35', 'declared']);
    expect(decide({ ...given, announced: [post('1.35')] })?.[0]).toBe('announcement agrees');
    expect(decide({ stage: 'deprecated', announced: [post('1.35')] })).toBeUndefined();
  });

  it('that began as deprecated is a switch, unless the deprecation is announced', () => {
    const given = {
      stage: 'deprecated',
      milestone: kep('1.35'),
      switches: [code('1.35')],
    } as const;
    expect(decide(given)).toEqual(['switch', undefined, 'not confirmed']);
    expect(decide({ ...given, announced: [post('1.35')] })?.[0]).toBe('announcement agrees');
  });
});

describe('an announcement', () => {
  it('confirms the proposal', () => {
    const given = { milestone: kep('1.33'), announced: [post('1.33'), post('1.34')] };
    expect(decide(given)).toEqual(['announcement agrees', '1.33', 'shipped']);
  });

  it('that names another stage for the release than kep.yaml does leaves both in doubt', () => {
    const given = { milestone: kep('1.34'), contested: [post('1.34')] };
    expect(decide(given)).toEqual(['stage contested', '1.34', 'disputed']);
    expect(decide({ ...given, mentions: [bullet('1.34')] })?.[0]).toBe('merged');
    expect(decide({ ...given, gates: [gate('1.34')] })?.[0]).toBe('gate agrees');
    const told = { announced: [post('1.34')], contested: [kep('1.34')] };
    expect(decide(told)).toEqual(['stage contested', '1.34', 'disputed']);
    expect(decide({ ...given, isReleased: () => false })?.[0]).toBe('planned');
  });

  it('decides against the proposal; of several the first holds', () => {
    const announced = [post('1.34'), post('1.33')];
    const decided = ['announcement decides', '1.33', 'declared'];
    expect(decide({ milestone: kep('1.31'), announced })).toEqual(decided);
    expect(decide({ announced })).toEqual(decided);
  });

  it('is confirmed by a gate of its release, even by one that other proposals name', () => {
    const gates = [gate('1.33', { isExclusive: false })];
    const given = { milestone: kep('1.34'), announced: [post('1.33')], gates };
    expect(decide(given)).toEqual(['gate and announcement agree', '1.33', 'shipped']);
    expect(decide({ ...given, announced: [post('1.32')] })?.[0]).toBe('announcement decides');
    const early = { ...given, early: given.announced };
    expect(decide(early)).toEqual(['gate and announcement agree', '1.33', 'shipped']);
  });

  it('does not overrule the code', () => {
    const given = { milestone: kep('1.31'), gates: [gate('1.31')], announced: [post('1.34')] };
    expect(decide(given)?.[0]).toBe('gate agrees');
  });
});

describe('a proposal', () => {
  it('is not confirmed where it says itself that the target was passed', () => {
    const given = { milestone: kep('1.34'), missedTarget: [kep('1.31')] };
    expect(decide(given)).toEqual(['target passed', undefined, 'not confirmed']);
    expect(decide({ ...given, milestone: kep('1.37') })?.[1]).toBe('1.37');
  });

  it('is believed before a stage that lags behind, where something was merged', () => {
    const given = { milestone: kep('1.34'), missedTarget: [kep('1.31')], mentions: [note('1.34')] };
    expect(decide(given)).toEqual(['merged', '1.34', 'declared']);
    expect(decide({ ...given, mentions: [bullet('1.34')] })).toEqual(['merged', '1.34', 'shipped']);
  });

  it('gives way to a promotion that a digest tells of, unless its gates or an earlier target speak', () => {
    const given = { milestone: kep('1.34'), mentions: [bullet('1.33')] };
    expect(decide(given)).toEqual(['promotion told', '1.33', 'declared']);
    expect(decide({ mentions: [bullet('1.33')] })?.[0]).toBe('promotion told');
    expect(decide({ ...given, milestone: kep('1.32') })?.[0]).toBe('declared');
    expect(decide({ ...given, milestone: kep('1.32'), missedTarget: [kep('1.31')] })?.[1]).toBe(
      '1.33',
    );
    expect(decide({ ...given, gates: [gate('1.31', { isExclusive: false })] })?.[0]).toBe(
      'declared',
    );
    expect(decide({ ...given, stage: 'removed' })?.[0]).toBe('declared');
  });

  it('is confirmed by a change that was merged for its release, and by no other', () => {
    const given = { milestone: kep('1.34'), mentions: [note('1.34')] };
    expect(decide(given)).toEqual(['merged', '1.34', 'shipped']);
    expect(decide({ ...given, mentions: [note('1.33')] })).toEqual([
      'declared',
      '1.34',
      'declared',
    ]);
  });

  it('is not confirmed where the code of its release has none of its gates, unless something was merged', () => {
    const given = { milestone: kep('1.34'), lacking: [code(undefined)] };
    expect(decide(given)).toEqual(['gate missing', undefined, 'not confirmed']);
    expect(decide({ ...given, mentions: [note('1.34')] })?.[0]).toBe('merged');
    const doubtful = ['without its gate', '1.34', 'disputed'];
    expect(decide({ ...given, backing: [note('1.35')] })).toEqual(doubtful);
  });

  it('has reached nothing that only kep.yaml names before it is approved, but may plan it', () => {
    const given = { milestone: kep('1.34'), unapproved: [kep('1.34')] };
    expect(decide(given)).toEqual(['not approved', undefined, 'not confirmed']);
    expect(decide({ ...given, milestone: kep('1.37') })?.[0]).toBe('planned');
    expect(decide({ ...given, gates: [gate('1.34')] })?.[0]).toBe('gate agrees');
  });

  it('has former targets where another replaced it, but for what another source confirms', () => {
    const given = { milestone: kep('1.34'), replaced: [kep('1.34')] };
    expect(decide(given)).toEqual(['replaced', undefined, 'not confirmed']);
    expect(decide({ ...given, milestone: kep('1.37') })?.[0]).toBe('replaced');
    expect(decide({ ...given, gates: [gate('1.34')] })?.[0]).toBe('gate agrees');
  });

  it('declares what is out, plans what is not, and says nothing without a milestone', () => {
    expect(decide({ milestone: kep('1.34') })?.[0]).toBe('declared');
    expect(decide({ milestone: kep('1.37') })?.[0]).toBe('planned');
    expect(decide({ mentions: [note('1.34')] })).toBeUndefined();
  });
});

it('RESOLUTION_RULES has a name and a reason of its own for each', () => {
  const names = RESOLUTION_RULES.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(RESOLUTION_RULES.filter(({ reason }) => !reason.endsWith('.'))).toEqual([]);
});
