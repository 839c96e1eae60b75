import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Enhancement } from '../../schemas/enhancement.ts';
import type { FeatureGate } from '../../schemas/feature-gate.ts';
import type { Stage } from '../../schemas/stage.ts';
import { kepIn } from '../atlas/testing/records.ts';
import { buildGate } from '../gate/gate.ts';
import { codeBlock } from '../gate/testing/code-block.ts';
import { docsBlock } from '../gate/testing/docs-block.ts';
import { compareVersions } from '../version.ts';
import type { EvidenceIndexes } from './case.ts';
import { claimAt, claimSteps } from './claim.ts';
import type { Evidence } from './evidence/evidence.ts';
import { resolveGraduations } from './resolve.ts';

const record = kepIn('sig-node/1-example', {
  milestones: { stable: '1.10', alpha: '1.8', beta: '1.9' },
});
const indexes: EvidenceIndexes = {
  notes: new Map(),
  digests: new Map(),
  announcements: new Map(),
  isReleased: (release) => compareVersions(release, '1.9') <= 0,
  isFrozen: () => false,
  newestList: '1.10',
  lacking: () => [],
};
const gateOf = (stages: Record<string, 'alpha' | 'beta' | 'stable'>, isExclusive = true) => {
  const history = Object.entries(stages).map(([version, stage]) => `${version} ${stage} off`);
  const gate: FeatureGate = { name: 'G', code: codeBlock(history, ['1.10']) };
  return { gate: buildGate(gate, ['1.10']), isExclusive };
};
const resolve = (
  gates: ReturnType<typeof gateOf>[],
  more: Partial<Enhancement> = {},
  others: Partial<EvidenceIndexes> = {},
) => resolveGraduations({ ...record, ...more }, gates, { ...indexes, ...others });
const told = ({ claims }: ReturnType<typeof resolve>) =>
  claims.map(({ stage, release, standing }) => [stage, release, standing]);

describe('resolveGraduations', () => {
  it('holds nothing against plans for releases that nobody works on yet', () => {
    const behind = { stage: 'alpha', latestMilestone: '1.10' } as const;
    const milestones = { alpha: '1.10', beta: '1.11', stable: '1.12' };
    expect(resolve([], { ...behind, milestones }).claims.map(({ contrary }) => contrary)).toEqual([
      [],
      [],
      [],
    ]);
    const [contrary] = resolve([], { ...behind, milestones: { beta: '1.10' } }).claims;
    expect(contrary?.contrary).toMatchObject([{ detail: { field: 'stage', value: 'alpha' } }]);
  });

  it('declares released milestones and plans later ones, oldest first, with evidence', () => {
    const resolved = resolve([]);
    expect(told(resolved)).toEqual([
      ['alpha', '1.8', 'declared'],
      ['beta', '1.9', 'declared'],
      ['stable', '1.10', 'planned'],
    ]);
    expect(resolved.claims[1]?.evidence).toEqual([
      {
        source: 'kep.yaml',
        stage: 'beta',
        release: '1.9',
        repository: 'kubernetes/enhancements',
        path: 'keps/sig-node/1-example/kep.yaml',
        detail: { kind: 'field', field: 'milestone.beta', value: 'v1.9' },
      },
    ]);
  });

  it('shows what agrees and what contradicts', () => {
    const { claims } = resolve([gateOf({ '1.7': 'alpha', '1.9': 'beta' })]);
    expect(claims[0]).toMatchObject({
      stage: 'alpha',
      release: '1.7',
      standing: 'shipped',
      rule: 'gate decides',
      evidence: [{ source: 'code', release: '1.7' }],
      contrary: [{ source: 'kep.yaml', release: '1.8' }],
    });
    expect(claims[1]).toMatchObject({
      standing: 'shipped',
      evidence: [{ source: 'code' }, { source: 'kep.yaml' }],
      contrary: [],
    });
  });

  it('takes no gate for a witness that came when a later stage was reached', () => {
    const late = gateOf({ '1.9': 'alpha', '1.10': 'stable' });
    expect(told(resolve([late]))).toEqual([
      ['alpha', '1.8', 'declared'],
      ['beta', '1.9', 'declared'],
      ['stable', '1.10', 'planned'],
    ]);
  });

  it('takes a gate for one that came before a later milestone that it never reached', () => {
    const resolved = resolve([gateOf({ '1.9': 'alpha' })]);
    expect(told(resolved)).toEqual([
      ['alpha', '1.9', 'shipped'],
      ['stable', '1.10', 'planned'],
    ]);
    expect(resolved.refuted).toMatchObject([{ stage: 'beta', rule: 'gate below' }]);
  });

  it('ends what went with its gates, unless something says that it is complete or goes on', () => {
    const code = codeBlock(['1.7 alpha off'], ['1.8']);
    const gate = buildGate({ name: 'G', code }, ['1.8', '1.9', '1.10']);
    const ended = (more: Partial<Enhancement>) =>
      told(resolve([{ gate, isExclusive: true }], { milestones: { alpha: '1.7' }, ...more }));
    const alpha = ['alpha', '1.7', 'shipped'];
    expect(ended({})).toEqual([alpha, ['removed', '1.9', 'shipped']]);
    expect(ended({ status: 'implemented' })).toEqual([alpha]);
    const later = { milestones: { alpha: '1.7', beta: '1.10' } };
    expect(ended(later)).toEqual([alpha, ['beta', '1.10', 'planned']]);
  });

  it('keeps what does not hold apart, with what refutes it', () => {
    const resolved = resolve([gateOf({ '1.8': 'alpha' })]);
    expect(told(resolved).map(([stage]) => stage)).toEqual(['alpha', 'stable']);
    expect(resolved.refuted).toMatchObject([
      {
        stage: 'beta',
        release: '1.9',
        rule: 'gate below',
        isDenied: true,
        evidence: [{ source: 'kep.yaml', release: '1.9' }],
        contrary: [{ source: 'code', release: undefined, detail: { at: 'alpha' } }],
      },
    ]);
  });

  it('takes no gate’s word for what was given up: its milestones were only targets', () => {
    const resolved = resolve([gateOf({ '1.7': 'alpha' })], { status: 'withdrawn' });
    expect(told(resolved)[0]).toEqual(['alpha', '1.8', 'declared']);
    expect(resolved.claims[0]?.rule).toBeUndefined();
  });

  it('does not go back to a stage because a second gate begins there', () => {
    const milestones = { beta: '1.8' };
    const second = [gateOf({ '1.8': 'beta' }), gateOf({ '1.9': 'alpha' })];
    expect(told(resolve(second, { milestones }))).toEqual([['beta', '1.8', 'shipped']]);
    expect(told(resolve([gateOf({ '1.7': 'alpha', '1.8': 'beta' })], { milestones }))[0]).toEqual([
      'alpha',
      '1.7',
      'shipped',
    ]);
  });

  it('claims nothing without milestones', () => {
    expect(resolve([], { milestones: undefined })).toEqual({
      claims: [],
      refuted: [],
      targeted: [],
      undated: undefined,
    });
  });

  it('takes the latest milestone where there are no milestones', () => {
    const more = { milestones: undefined, stage: 'alpha', latestMilestone: '1.10' } as const;
    expect(told(resolve([], more))).toEqual([['alpha', '1.10', 'planned']]);
  });
});

const announced = (...posts: readonly (readonly [Stage, string])[]) => {
  const list = posts.map(
    ([stage, release]): Evidence => ({
      source: 'announcement',
      stage,
      release,
      repository: 'o/r',
      path: `${release}.md`,
      detail: { kind: 'post', role: 'listed', url: undefined },
    }),
  );
  return { announcements: new Map([[record.id, list]]) };
};

describe('a doubt', () => {
  const gates = [gateOf({ '1.7': 'alpha', '1.8': 'beta', '1.9': 'stable' })];
  const stable = (...given: Parameters<typeof resolve>) =>
    resolve(...given).claims.find(({ stage }) => stage === 'stable');

  it('is not cast on code and kep.yaml that agree', () => {
    const more = { milestones: { stable: '1.9' } };
    expect(stable(gates, more, announced(['stable', '1.7']))).toMatchObject({
      release: '1.9',
      standing: 'shipped',
      contrary: [{ source: 'announcement', release: '1.7' }],
    });
  });

  it('is not cast by a stale kep.yaml, nor by a second announcement', () => {
    expect(stable(gates, { milestones: { stable: '1.8' } })?.standing).toBe('shipped');
    const twice = announced(['stable', '1.8'], ['stable', '1.9']);
    expect(stable([], { milestones: { stable: '1.8' } }, twice)).toMatchObject({
      release: '1.8',
      standing: 'shipped',
    });
  });

  it('is cast by an announcement that contradicts the code alone', () => {
    const more = { milestones: { stable: '1.8' } };
    expect(stable(gates, more, announced(['stable', '1.7']))?.standing).toBe('disputed');
  });

  it('is cast on a stage that only kep.yaml names, after a more mature one was announced', () => {
    const resolved = resolve([], { milestones: { beta: '1.9' } }, announced(['stable', '1.8']));
    expect(told(resolved)).toEqual([
      ['stable', '1.8', 'declared'],
      ['beta', '1.9', 'disputed'],
    ]);
    expect(resolved.claims[1]?.contrary).toMatchObject([{ stage: 'stable', release: '1.8' }]);
  });

  it('is cast on a stage that was announced before kep.yaml went on with less mature ones', () => {
    const milestones = { alpha: '1.7', beta: '1.8', stable: '1.9' };
    const resolved = resolve([], { milestones }, announced(['stable', '1.7']));
    expect(told(resolved)).toEqual([
      ['alpha', '1.7', 'disputed'],
      ['beta', '1.8', 'disputed'],
      ['stable', '1.9', 'disputed'],
    ]);
    expect(resolved.claims[2]?.contrary).toMatchObject([{ stage: 'stable', release: '1.7' }]);
    const stale = { milestones: { alpha: '1.6', beta: '1.6', stable: '1.9' } };
    expect(stable([], stale, announced(['stable', '1.7']))).toMatchObject({ release: '1.7' });
    const planned = { milestones: { beta: '1.7', stable: '1.10' } };
    expect(stable([], planned, announced(['stable', '1.7']))).toMatchObject({ release: '1.7' });
  });

  it('is not cast by an announcement that came too early where another one did not', () => {
    const milestones = { alpha: '1.5', beta: '1.7', stable: '1.9' };
    const twice = announced(['stable', '1.6'], ['stable', '1.8']);
    expect(stable([], { milestones }, twice)).toMatchObject({
      ...{ release: '1.8', standing: 'declared' },
      contrary: [{ release: '1.6' }, { source: 'kep.yaml', release: '1.9' }],
    });
  });

  it('is not cast by an announcement of two stages at once, nor by a plan or a later milestone', () => {
    const both = announced(['alpha', '1.6'], ['beta', '1.6']);
    expect(told(resolve([], { milestones: { alpha: '1.6', beta: '1.8' } }, both))).toEqual([
      ['alpha', '1.6', 'shipped'],
      ['beta', '1.6', 'declared'],
    ]);
    const milestones = { stable: '1.8', beta: '1.12' };
    expect(stable([], { milestones }, announced(['stable', '1.7']))).toMatchObject({
      release: '1.7',
      standing: 'declared',
    });
  });

  it('is not cast on an announcement that even a shared gate confirms', () => {
    const shared = gateOf({ '1.7': 'beta' }, false);
    const milestones = { alpha: '1.7', beta: '1.9' };
    const resolved = resolve([shared], { milestones }, announced(['beta', '1.7']));
    expect(told(resolved).at(-1)).toEqual(['beta', '1.7', 'shipped']);
  });
});

describe('a release whose code has none of the gates', () => {
  const gone: Evidence = {
    ...{ source: 'code', stage: undefined, release: undefined },
    ...{ repository: 'o/r', path: 'gates.go', detail: { kind: 'gone', gate: 'G', list: '1.8' } },
  };
  const lacking = { lacking: () => [gone] };
  const documented = (stage: 'alpha' | 'beta') => {
    const docs = docsBlock([{ stage, from: '1.7', to: '1.9' }]);
    return { gate: buildGate({ name: 'G', docs }, ['1.10']), isExclusive: false };
  };
  const milestones = { alpha: '1.8' };

  it('has a target that nothing confirms, or a stage in doubt where something speaks for it', () => {
    expect(resolve([], { milestones }, lacking).refuted).toMatchObject([
      { stage: 'alpha', release: '1.8', rule: 'gate missing', isDenied: false },
    ]);
    const note = (release: string): Evidence => ({
      ...{ source: 'release-notes', stage: undefined, release },
      ...{ repository: 'o/r', path: 'notes.json', detail: { kind: 'note', pr: 1 } },
    });
    const notedIn = (release: string) => ({
      ...lacking,
      notes: new Map([[record.id, [note(release)]]]),
    });
    expect(resolve([], { milestones }, notedIn('1.9')).claims).toMatchObject([
      {
        standing: 'disputed',
        evidence: [{ source: 'kep.yaml' }, { source: 'release-notes', release: '1.9' }],
      },
    ]);
    expect(told(resolve([], { milestones }, notedIn('1.7')))).toEqual([]);
    expect(resolve([documented('alpha')], { milestones }, lacking).claims).toMatchObject([
      {
        standing: 'disputed',
        evidence: [{ source: 'kep.yaml' }, { source: 'docs', detail: { since: '1.7' } }],
        contrary: [{ detail: { kind: 'gone' } }],
      },
    ]);
    expect(told(resolve([documented('beta')], { milestones }, lacking))).toEqual([]);
    const [implemented] = resolve([], { status: 'implemented', milestones }, lacking).claims;
    expect(implemented?.evidence).toHaveLength(2);
  });

  it('leaves in doubt, and undated in no way, what is implemented', () => {
    const implemented = (more: Enhancement['milestones']) => {
      const resolved = resolve([], { status: 'implemented', milestones: more }, lacking);
      return [told(resolved), resolved.undated];
    };
    expect(implemented({ stable: '1.8' })).toEqual([[['stable', '1.8', 'disputed']], undefined]);
    expect(implemented({ alpha: '1.8', removed: '1.9' })).toEqual([
      [
        ['alpha', '1.8', 'disputed'],
        ['removed', '1.9', 'declared'],
      ],
      undefined,
    ]);
  });
});

describe('a release after code freeze', () => {
  const frozen = { isFrozen: (release: string) => release === '1.10' };

  it('has what code or a merged change shows; a mere target stands apart', () => {
    const resolved = resolve([], {}, frozen);
    expect(told(resolved).map(([stage]) => stage)).toEqual(['alpha', 'beta']);
    expect(resolved.targeted).toMatchObject([{ stage: 'stable', release: '1.10' }]);
    const inCode = resolve([gateOf({ '1.9': 'beta', '1.10': 'stable' })], {}, frozen);
    expect([told(inCode).at(-1), inCode.targeted]).toEqual([['stable', '1.10', 'planned'], []]);
  });

  it('does not have a stage that its gates are below in the code, whatever was merged', () => {
    const note: Evidence = {
      source: 'release-notes',
      stage: undefined,
      release: '1.10',
      repository: 'kubernetes/sig-release',
      path: 'notes.json',
      detail: { kind: 'note', pr: 1 },
    };
    const merged = { ...frozen, notes: new Map([[record.id, [note]]]) };
    const without = resolve([], {}, merged);
    expect(told(without).at(-1)).toEqual(['stable', '1.10', 'planned']);
    const below = resolve([gateOf({ '1.8': 'alpha', '1.9': 'beta' })], {}, merged);
    expect(told(below).map(([stage]) => stage)).toEqual(['alpha', 'beta']);
    expect(below.targeted).toMatchObject([
      { stage: 'stable', release: '1.10', contrary: [{ source: 'code', detail: { at: 'beta' } }] },
    ]);
  });
});

describe('an implemented KEP', () => {
  const undated = (more: Partial<Enhancement>, gates: Parameters<typeof resolve>[0] = []) =>
    resolve(gates, { status: 'implemented', ...more }).undated;

  it('is GA in an unknown release where nothing names one', () => {
    expect(undated({ milestones: undefined })).toBe('stable');
    expect(undated({ milestones: { beta: '1.9' } })).toBe('stable');
    expect(undated({ milestones: { stable: '1.9' } })).toBeUndefined();
    expect(undated({ milestones: { removed: '1.9' } })).toBeUndefined();
    expect(undated({ milestones: { stable: '1.9' } }, [gateOf({ '1.8': 'beta' })])).toBeUndefined();
    expect(undated({ milestones: undefined, status: 'implementable' })).toBeUndefined();
  });
});

it('a removal is what a KEP brings that is GA where its announcement presents one', () => {
  const more = { milestones: undefined, stage: 'stable', latestMilestone: '1.9' } as const;
  expect(told(resolve([], more, announced(['removed', '1.9'])))).toEqual([
    ['removed', '1.9', 'shipped'],
  ]);
  expect(told(resolve([], more))).toEqual([['stable', '1.9', 'declared']]);
});

it('the default of a stage is that of the gates that reached it, with what became of it', () => {
  const gate: FeatureGate = {
    name: 'G',
    code: codeBlock(['1.7 beta off', '1.9 beta on', '1.10 stable on locked'], ['1.10']),
  };
  const built = buildGate(gate, ['1.10']);
  const { claims } = resolve([{ gate: built, isExclusive: true }], {
    milestones: { beta: '1.9' },
  });
  expect(claims[0]).toMatchObject({
    stage: 'beta',
    release: '1.7',
    standing: 'shipped',
    rule: 'gate renewed',
    defaults: [
      { release: '1.7', isOn: false },
      { release: '1.9', isOn: true },
    ],
  });
});

const release = fc.integer({ min: 1, max: 12 }).map((minor) => `1.${minor}`);
const stages = fc.uniqueArray(release, { maxLength: 3 }).map((releases) => {
  const ordered = releases.toSorted(compareVersions);
  const names = ['alpha', 'beta', 'stable'] as const;
  return Object.fromEntries(ordered.map((one, index) => [one, names[index] ?? 'stable']));
});
const gates = fc.array(
  fc.tuple(stages, fc.boolean()).filter(([one]) => Object.keys(one).length > 0),
  { maxLength: 3 },
);
const milestones = fc.record(
  { alpha: release, beta: release, stable: release },
  { requiredKeys: [] },
);

it('a resolution has one verdict at most for each stage, evidence for each, and no order of gates', () => {
  fc.assert(
    fc.property(gates, milestones, (named, planned) => {
      const built = named.map(([one, isExclusive]) => gateOf(one, isExclusive));
      const given = { milestones: planned };
      const resolved = resolve(built, given);
      const reversed = resolve(built.toReversed(), given);
      const stagesOf = ({ claims, refuted }: typeof resolved) =>
        [...claims, ...refuted].map(({ stage }) => stage);
      expect(told(reversed)).toEqual(told(resolved));
      expect(stagesOf(reversed)).toEqual(stagesOf(resolved));
      expect(new Set(stagesOf(resolved)).size).toBe(stagesOf(resolved).length);
      for (const { evidence, release: reached } of resolved.claims) {
        expect(evidence.length).toBeGreaterThan(0);
        expect(evidence.every((one) => one.release === reached)).toBe(true);
      }
      for (const { evidence, contrary } of resolved.refuted) {
        expect(evidence.length).toBeGreaterThan(0);
        expect(contrary.length).toBeGreaterThan(0);
      }
    }),
  );
});

describe('claimAt', () => {
  const { claims } = resolve([]);

  it('is the last claim up to the release', () => {
    expect(claimAt(claims, '1.7')).toBeUndefined();
    expect(claimAt(claims, '1.9')?.stage).toBe('beta');
    expect(claimAt(claims, '1.30')?.stage).toBe('stable');
  });

  it('takes the more mature of two stages reached in one release', () => {
    const both = resolve([], { milestones: { beta: '1.8', alpha: '1.8' } });
    expect(claimAt(both.claims, '1.8')?.stage).toBe('beta');
  });

  it('is what its gates went back to, until they reach the stage again', () => {
    const milestones = { alpha: '1.6', beta: '1.7' } as const;
    const gate = gateOf({ '1.6': 'alpha', '1.7': 'beta', '1.8': 'alpha', '1.10': 'beta' });
    const back = resolve([gate], { milestones }).claims;
    expect(back.at(-1)).toMatchObject({
      stage: 'beta',
      release: '1.7',
      later: [
        { stage: 'alpha', release: '1.8', defaults: [{ release: '1.8', isOn: false }] },
        { stage: 'beta', release: '1.10' },
      ],
    });
    expect(
      claimSteps(back).map(({ stage, release, isAgain }) => [stage, release, isAgain]),
    ).toEqual([
      ['alpha', '1.6', undefined],
      ['beta', '1.7', undefined],
      ['alpha', '1.8', true],
      ['beta', '1.10', true],
    ]);
    expect(claimAt(back, '1.9')).toMatchObject({ stage: 'alpha', release: '1.8', isAgain: true });
  });

  it('is the more mature stage where its gates do different things', () => {
    const milestones = { alpha: '1.6', beta: '1.7' } as const;
    const back = gateOf({ '1.6': 'alpha', '1.7': 'beta', '1.8': 'alpha' });
    const stayed = gateOf({ '1.6': 'alpha', '1.7': 'beta' });
    expect(claimAt(resolve([back, stayed], { milestones }).claims, '1.9')?.stage).toBe('beta');
  });
});
