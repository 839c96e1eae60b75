import { describe, expect, it } from 'vitest';
import type { DocsStage, FeatureGate } from '../../schemas/feature-gate.ts';
import { buildGate } from './gate.ts';
import { answersThrough, gateHistory, gateIn, removalOf, shownState } from './in-release.ts';
import type { Removal } from './removal.ts';
import { codeBlock, readEntry } from './testing/code-block.ts';
import { docsBlock } from './testing/docs-block.ts';
import { removalWords } from './words.ts';

const LISTS = ['1.33', '1.34', '1.35', '1.37'];

function gate(record: Omit<FeatureGate, 'name'>, read = LISTS) {
  return buildGate({ name: 'Example', ...record }, read);
}

function documented(...told: Parameters<typeof docsBlock>) {
  return { docs: docsBlock(...told) };
}

const graduating = gate({
  code: codeBlock(
    ['1.30 alpha off', '1.33 beta off', '1.34 beta on', '1.36 stable on locked'],
    LISTS,
  ),
});

/** In the documentation two releases before the code. */
const documentedBefore = gate({
  code: codeBlock(['1.33 beta on'], LISTS),
  ...documented([{ stage: 'beta', default: true, from: '1.31' }]),
});

describe('a gate that is there', () => {
  it('has stage, default and lock, and since when they and the stage hold', () => {
    expect(gateIn(graduating, '1.35')).toEqual({
      kind: 'present',
      stage: 'beta',
      default: true,
      locked: false,
      since: '1.34',
      stageSince: '1.33',
      source: 'code',
      otherwise: undefined,
      alias: undefined,
    });
  });

  it('stays as it is in versions that no list was read of', () => {
    expect(gateIn(graduating, '1.39')).toBe(gateIn(graduating, '1.37'));
  });

  it('is by the docs alone where no code of that age was read, and their silence on a lock stays', () => {
    const old = gate(documented([{ stage: 'alpha', default: false, from: '1.9.3', to: '1.10' }]));
    expect(gateIn(old, '1.9')).toMatchObject({ stage: 'alpha', locked: undefined, source: 'docs' });
    const both = gate({
      code: codeBlock(['1.33 beta on'], LISTS),
      ...documented([{ stage: 'alpha', from: '1.31', to: '1.32' }]),
    });
    expect(gateIn(both, '1.32')).toMatchObject({ stage: 'alpha', source: 'docs', since: '1.31' });
    expect(gateIn(both, '1.33')).toMatchObject({ stage: 'beta', source: 'code' });
  });

  it('has been so since the docs say, where they and the code do not contradict each other', () => {
    expect(gateIn(documentedBefore, '1.33')).toMatchObject({
      locked: false,
      since: '1.31',
      stageSince: '1.31',
    });
  });

  it('leaves out entries that wait for newer servers', () => {
    const later = { ...readEntry('1.31 beta on'), minCompatibilityVersion: '1.31' };
    const code = codeBlock(['1.31 beta off', later], LISTS);
    expect(gateIn(gate({ code }), '1.31')).toMatchObject({ default: false });
  });
});

describe('the code of the release itself', () => {
  const rewritten = gate({
    code: codeBlock(['1.30 alpha off', '1.33 stable on locked'], LISTS, {
      '1.33': { stage: 'stable', default: true, locked: false },
      '1.34': { stage: 'stable', default: true, locked: false },
    }),
  });

  it('goes before later ones, and what they say is kept', () => {
    expect(gateIn(rewritten, '1.34')).toMatchObject({
      locked: false,
      since: '1.33',
      otherwise: { list: '1.37', stage: 'stable', default: true, locked: true },
    });
    expect(gateIn(rewritten, '1.35')).toMatchObject({
      locked: true,
      since: '1.35',
      stageSince: '1.33',
    });
    expect(gateIn(rewritten, '1.35')).toMatchObject({ otherwise: undefined });
  });

  it('is not doubted where the code of the release has the gate by the name that it had before', () => {
    const code = codeBlock(['1.33 alpha off', '1.35 beta on'], ['1.35', '1.37']);
    const renamed = { name: 'Former', code: codeBlock(['1.33 alpha off'], ['1.33']) };
    const built = buildGate({ name: 'Example', code }, LISTS, { renamed: [renamed] });
    expect(built.formerNames).toEqual(['Former']);
    expect(gateIn(built, '1.33')).not.toHaveProperty('doubt');
    expect(gateIn(built, '1.34')).toMatchObject({ kind: 'not-yet', doubt: { list: '1.34' } });
  });

  it('is doubted for its other patches where newer code dates the gate to it, and for no older one', () => {
    const backported = gate({ code: codeBlock(['1.34 beta off'], ['1.35', '1.37']) });
    expect(gateIn(backported, '1.34')).toEqual({
      kind: 'not-yet',
      source: 'code',
      first: '1.35',
      doubt: { kind: 'disputed', list: '1.34', by: 'code' },
    });
    expect(gateIn(backported, '1.33')).toEqual({ kind: 'not-yet', source: 'code', first: '1.35' });
  });

  it('leaves unknown what of a gate it does not tell', () => {
    const odd = gate({
      code: { states: [{ since: '1.33', until: '1.34', stage: 'beta' }, { since: '1.35' }] },
    });
    expect(gateIn(odd, '1.34')).toMatchObject({ stage: 'beta', default: undefined });
    const reason = { kind: 'stage-unknown', list: '1.35' };
    expect(gateIn(odd, '1.35')).toMatchObject({ kind: 'unknown', reason });
    expect(gateIn(odd, '1.36')).toMatchObject({ kind: 'unknown', reason });
  });

  it('leaves it unknown where no code ever had a gate that the docs tell of', () => {
    const unlisted = gate(documented([{ stage: 'beta', default: true, from: '1.32' }]));
    expect(gateIn(unlisted, '1.32').kind).toBe('present');
    for (const [release, list] of [
      ['1.34', '1.34'],
      ['1.36', '1.35'],
    ] as const) {
      expect(gateIn(unlisted, release)).toMatchObject({
        kind: 'unknown',
        reason: { kind: 'disputed', list, by: 'docs' },
        since: '1.33',
        last: { stage: 'beta', locked: undefined },
      });
    }
  });

  it('is not contradicted by docs alone where later ones hold the gate', () => {
    const early = gate({
      code: codeBlock(['1.35 beta on'], ['1.35', '1.37']),
      ...documented([{ stage: 'beta', default: true, from: '1.31' }]),
    });
    for (const release of ['1.31', '1.34']) {
      expect(gateIn(early, release)).toEqual({ kind: 'not-yet', source: 'code', first: '1.35' });
    }
  });
});

describe('a gate that is still to come', () => {
  it('is not there yet, and its first release is told where it is known', () => {
    expect(gateIn(graduating, '1.29')).toEqual({ kind: 'not-yet', source: 'code', first: '1.30' });
    const unlisted = gate(documented([{ stage: 'beta', from: '1.33' }]));
    expect(gateIn(unlisted, '1.32')).toEqual({ kind: 'not-yet', source: 'docs' });
  });

  it('does not take behavior "since 1.0" for a gate of 1.0', () => {
    const history = ['1.0 stable on', '1.33 deprecated off'];
    const old = gate({ code: codeBlock(history, LISTS) });
    expect(gateIn(old, '1.20').kind).toBe('not-yet');
    expect(gateIn(old, '1.33')).toMatchObject({ stage: 'deprecated' });
  });

  it('dates a gate that only has an entry "since 1.0" by the first list that holds it', () => {
    const history = ['1.0 beta on'];
    const dated = gate({ code: codeBlock(history, ['1.35', '1.37']) });
    expect(gateIn(dated, '1.34')).toMatchObject({ kind: 'not-yet', first: '1.35' });
    expect(gateIn(dated, '1.35')).toMatchObject({ stage: 'beta', since: '1.35' });
  });

  it('is unknown before the oldest list where nothing else dates it', () => {
    const undated = gate({ code: codeBlock(['1.0 beta on'], LISTS) });
    expect(gateIn(undated, '1.32')).toMatchObject({
      kind: 'unknown',
      reason: { kind: 'unrecorded' },
    });
    expect(gateIn(undated, '1.33').kind).toBe('present');
  });
});

describe('a gate that was removed', () => {
  const history = ['1.20 stable on locked'];
  const code = codeBlock(history, ['1.33', '1.34', '1.35']);
  const range = { after: '1.35', by: '1.37', source: 'code' };
  const ended = documented([{ stage: 'stable', from: '1.20', to: '1.35' }], { removed: true });

  it('is unknown within the range that code lists leave, and removed from its end on', () => {
    const removed = gate({ code });
    expect(gateIn(removed, '1.35').kind).toBe('present');
    expect(gateIn(removed, '1.36')).toMatchObject({
      kind: 'unknown',
      reason: { kind: 'removal', removal: range },
      since: '1.36',
      last: { stage: 'stable', locked: true },
    });
    expect(gateIn(removed, '1.37')).toMatchObject({
      kind: 'removed',
      removal: range,
      last: { stage: 'stable', locked: true },
    });
    expect(removalOf(removed)).toEqual(range);
  });

  it('is removed exactly where the docs name a release within that range', () => {
    const removal = { after: '1.35', by: '1.36', source: 'docs' };
    expect(gateIn(gate({ code, ...ended }), '1.36')).toMatchObject({ kind: 'removed', removal });
  });

  it('is not believed of the docs while the newest list holds it', () => {
    const live = gate({ code: codeBlock(history, LISTS), ...ended });
    expect(gateIn(live, '1.37').kind).toBe('present');
    expect(removalOf(live)).toBeUndefined();
  });

  it('is removed by a list that lacks it where the docs give no release', () => {
    const told = gate(documented([{ stage: 'alpha', from: '1.20' }], { removed: true }));
    const removal = { after: '1.20', by: '1.33', source: 'docs' };
    expect(gateIn(told, '1.20').kind).toBe('present');
    expect(gateIn(told, '1.32')).toMatchObject({ kind: 'unknown', reason: { removal } });
    expect(gateIn(told, '1.33')).toMatchObject({ kind: 'removed', removal });
  });

  it('is removed in an unknown release where the last stage has no end and the code lacks it', () => {
    const stages: DocsStage[] = [
      { stage: 'alpha', default: false, from: '1.32', to: '1.32' },
      { stage: 'stable', default: true, from: '1.33' },
    ];
    const told = gate(documented(stages, { removed: true }));
    const removal = { after: undefined, by: '1.34', source: 'docs' };
    expect(gateIn(told, '1.32').kind).toBe('present');
    expect(gateIn(told, '1.33')).toMatchObject({ kind: 'unknown', reason: { kind: 'disputed' } });
    expect(gateIn(told, '1.34')).toMatchObject({ kind: 'removed', removal });
    expect(removalWords(removalOf(told) as Removal)).toBe('in an unknown release by v1.34');
  });

  it('is dated by its docs alone where code lacks it as long as they have it', () => {
    const stages: DocsStage[] = [{ stage: 'alpha', from: '1.13', to: '1.23' }];
    const told = gate(documented(stages, { removed: true }), ['1.17', '1.22', '1.23', '1.24']);
    expect(removalWords(removalOf(told) as Removal)).toBe('after v1.22, by v1.24');
    expect(gateIn(told, '1.22')).toMatchObject({ kind: 'unknown', reason: { kind: 'disputed' } });
    expect(gateIn(told, '1.23')).toMatchObject({ kind: 'unknown', reason: { kind: 'removal' } });
  });

  it('is removed in an unknown release where nothing bounds it', () => {
    const told = gate(documented([{ stage: 'alpha' }], { removed: true }), []);
    expect(gateIn(told, '1.36')).toEqual({
      kind: 'removed',
      removal: { after: undefined, by: undefined, source: 'docs' },
      last: undefined,
    });
  });

  it('begins anew where it comes back', () => {
    const gone = gate({
      code: codeBlock(['1.32 alpha off'], ['1.33', '1.35', '1.37']),
    });
    expect(gateIn(gone, '1.34')).toMatchObject({
      kind: 'removed',
      removal: { after: '1.33', by: '1.34', source: 'code' },
    });
    expect(gateIn(gone, '1.35')).toMatchObject({ kind: 'present', since: '1.35' });
    expect(removalOf(gone)).toBeUndefined();
  });
});

describe('a gate with two names', () => {
  it('is known by the one that the code of the release spells', () => {
    const code = codeBlock(['1.31 alpha off'], LISTS);
    const renamed = gate({
      code: { ...code, otherNames: [{ since: '1.33', until: '1.34', name: 'EXAMPLE' }] },
    });
    expect(gateIn(renamed, '1.34')).toMatchObject({
      kind: 'present',
      alias: undefined,
      spelling: 'EXAMPLE',
    });
    expect(gateIn(renamed, '1.35')).toMatchObject({ alias: undefined, spelling: undefined });
  });

  it('may be known by the former one that the docs name, before any code was read', () => {
    const told = gate({
      code: codeBlock(['1.31 alpha off'], LISTS),
      ...documented([], { formerNames: ['Former'] }),
    });
    expect(gateIn(told, '1.32')).toMatchObject({ alias: 'Former' });
    expect(gateIn(told, '1.33')).toMatchObject({ alias: undefined });
  });
});

describe('answers through releases', () => {
  it('are the steps at which they differ', () => {
    const steps = answersThrough(graduating, ['1.29', '1.30', '1.31', '1.35', '1.36']);
    expect(steps.map(({ release, state }) => [release, shownState(state)?.stage])).toEqual([
      ['1.29', undefined],
      ['1.30', 'alpha'],
      ['1.35', 'beta'],
      ['1.36', 'stable'],
    ]);
  });

  it('make a history without what only a source changed', () => {
    expect(gateHistory(documentedBefore)).toMatchObject([
      { kind: 'present', since: '1.31', locked: false },
    ]);
  });

  it('make a history that begins with what a source covers', () => {
    const old = gate({ code: codeBlock(['1.0 beta on'], LISTS) });
    expect(gateIn(old, '1.32').kind).toBe('unknown');
    expect(gateHistory(old).map(({ kind }) => kind)).toEqual(['present']);
  });
});
