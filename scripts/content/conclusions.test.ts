import { describe, expect, it } from 'vitest';
import { lookUp } from '../../src/model/atlas/lookup.ts';
import type { EnhancementView } from '../../src/model/enhancement/enhancement.ts';
import { featureRows } from '../../src/model/features/rows.ts';
import { gateIn, removalOf } from '../../src/model/gate/in-release.ts';
import { answerWords, patchWords, removalWords } from '../../src/model/gate/words.ts';
import { defaultWords } from '../../src/model/graduation/default-words.ts';
import { committedAtlas } from '../../tests/committed.ts';

const atlas = await committedAtlas();

function gateOf(name: string) {
  const gate = lookUp(atlas).gate(name);
  if (gate === undefined) throw new Error(`content/ has no gate ${name}`);
  return gate;
}

function kep(number: number): EnhancementView {
  const view = lookUp(atlas).enhancementByNumber(number);
  if (view === undefined) throw new Error(`content/ has no KEP-${number}`);
  return view;
}

const claimsOf = (number: number): string[] =>
  kep(number).claims.map(({ stage, release, standing }) => `${stage} ${release} ${standing}`);

/** Facts of releases that are out, which no later sync changes. */
describe('what is concluded of gates', () => {
  it.each([
    ['ValidatingAdmissionPolicy', 'in v1.32'],
    ['CustomResourceWebhookConversion', 'in v1.18'],
    ['GRPCContainerProbe', 'in v1.29'],
    ['SchedulerQueueingHints', 'in v1.37'],
    ['HugePageStorageMediumSize', 'in v1.24'],
    ['TopologyManager', 'in v1.29'],
    ['DynamicProvisioningScheduling', 'after v1.12, by v1.17'],
  ])('%s was removed %s', (name, words) => {
    const removal = removalOf(gateOf(name));
    expect(removal && removalWords(removal)).toBe(words);
  });

  it.each([
    ['SchedulerQueueingHints', '1.28', 'Beta, true'],
    ['SchedulerQueueingHints', '1.29', 'Beta, false'],
    ['SchedulerQueueingHints', '1.32', 'Beta, true'],
    ['KubeletTracing', '1.34', 'GA, true (locked)'],
    ['DRAFractionalCapacityRange', '1.37', 'Beta, false'],
  ])('%s in v%s is %s', (name, release, words) => {
    expect(answerWords(gateIn(gateOf(name), release))).toBe(words);
  });

  it('tells what single patches do', () => {
    const patches = (name: string, release: string) => {
      const answer = gateIn(gateOf(name), release);
      return answer.kind === 'present' ? answer.patches?.map(patchWords) : undefined;
    };
    expect(patches('MaxUnavailableStatefulSet', '1.35')).toEqual([
      'up to v1.35.3: Beta, true, lock unknown',
      'from v1.35.4: Beta, false, lock unknown',
    ]);
    expect(patches('MaxUnavailableStatefulSet', '1.36')).toBeUndefined();
    expect(patches('DisableNodeKubeProxyVersion', '1.31')).toEqual([
      'v1.31.0 only: Beta, true, lock unknown',
      'from v1.31.1: Deprecated, false, lock unknown',
    ]);
  });
});

describe('what is concluded of KEPs', () => {
  it.each([
    [19, ['alpha 1.4 declared', 'beta 1.8 declared']],
    [1845, ['alpha 1.21 shipped']],
    [2305, ['stable 1.30 shipped']],
    [5589, ['stable 1.35 shipped']],
    [5495, ['deprecated 1.35 shipped']],
  ])('KEP-%i reached %j', (number, claims) => {
    expect(claimsOf(number)).toEqual(expect.arrayContaining(claims));
  });

  it('has the removal of dockershim in v1.24', () => {
    const rows = featureRows(atlas, '1.24');
    expect(rows.find(({ enhancement }) => enhancement?.number === 2221)).toMatchObject({
      stage: 'removed',
      standing: 'shipped',
      isChanged: true,
    });
  });

  it('takes a gate that switches new behavior off for no deprecation', () => {
    expect(claimsOf(4781)).toEqual([]);
    const rows = featureRows(atlas, '1.35');
    expect(rows.some(({ enhancement }) => enhancement?.number === 4781)).toBe(false);
    expect(rows.find(({ key }) => key === 'ChangeContainerStatusOnKubeletRestart')).toMatchObject({
      stage: 'deprecated',
      sig: 'sig-node',
    });
  });

  it('counts beta once where it is on only later', () => {
    const beta = kep(2400).claims.find(({ stage }) => stage === 'beta');
    expect(beta).toMatchObject({ release: '1.28', standing: 'shipped' });
    expect(beta && defaultWords(beta, '1.36')).toBe('default false; true since v1.30');
    const row = (release: string) =>
      featureRows(atlas, release).find(({ enhancement }) => enhancement?.number === 2400);
    expect([row('1.29'), row('1.30')]).toMatchObject([
      { since: '1.28', defaultWords: undefined },
      { since: '1.28', defaultWords: 'true since v1.30', isChanged: true },
    ]);
  });

  it('has a place for every stage and latest milestone, and for every implemented KEP', () => {
    const alive = atlas.enhancements.filter(({ record }) => record.status !== 'withdrawn');
    const unplaced = alive.filter(
      ({ record, claims, targeted, refuted }) =>
        record.stage !== undefined &&
        record.latestMilestone !== undefined &&
        record.milestones === undefined &&
        claims.length + targeted.length + refuted.length === 0,
    );
    const stageless = atlas.enhancements.filter(
      ({ record, claims, undated }) =>
        record.status === 'implemented' && undated === undefined && claims.length === 0,
    );
    expect([unplaced, stageless]).toEqual([[], []]);
  });
});
