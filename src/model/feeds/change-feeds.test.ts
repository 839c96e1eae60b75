import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChangeRecord, Changes } from '../../schemas/change.ts';
import { lookUp } from '../atlas/lookup.ts';
import { indexChanges } from '../changes/change-index.ts';
import { CHANGE_KINDS } from '../changes/kinds.ts';
import { contextOf, kep } from '../drift/testing/context.ts';
import { docsBlock } from '../gate/testing/docs-block.ts';
import { accountFeed } from './account-feed.ts';
import { changeFeeds } from './change-feeds.ts';

const KEP = 'sig-node/7-example';

const { atlas } = contextOf({
  enhancements: [
    kep({ number: 7, featureGates: [{ name: 'New' }] }),
    { ...kep({ number: 8 }), id: 'sig-cli/8-other', owningSig: 'sig-cli' },
  ],
  gates: [{ name: 'New', docs: docsBlock([], { formerNames: ['Old'] }) }],
});

const account = (date: string, ...changes: ChangeRecord[]): Changes => ({
  date,
  since: '2026-01-01',
  ranges: [],
  changes,
});

const STAGE: ChangeRecord = { kind: 'enhancement-stage', subject: KEP, from: 'beta', to: 'stable' };
const RETARGETED = { kind: 'enhancement-retargeted', subject: KEP, to: '1.35' } as const;
const TARGET: ChangeRecord = { ...RETARGETED, aspect: 'stable' };
const LATEST: ChangeRecord = { ...RETARGETED, from: '1.34' };
const DEFAULT = { kind: 'gate-default', subject: 'New', source: 'code' } as const;
const ON: ChangeRecord = { ...DEFAULT, aspect: '1.36', from: 'false', to: 'true' };

const FIRST = account('2026-01-08', LATEST, TARGET, STAGE);

/** The feeds without what they begin with. */
function withoutHistory(accounts: readonly Changes[]) {
  return changeFeeds(atlas, indexChanges(accounts)).map((feed) => ({
    ...feed,
    entries: feed.entries.filter(({ id }) => !id.startsWith('history/')),
  }));
}

function feedOf(name: string, ...accounts: Changes[]) {
  return withoutHistory(accounts).find((feed) => feed.name === name);
}

function idsOf(name: string, ...accounts: Changes[]) {
  return feedOf(name, ...accounts)?.entries.map(({ id }) => id);
}

describe('changeFeeds', () => {
  it('tell in one entry what an account says of a subject', () => {
    expect(feedOf('enhancements/7', FIRST)?.entries).toEqual([
      {
        id: `changes/2026-01-08/enhancement/${KEP}`,
        title: 'KEP-7: beta → GA for v1.35',
        summary: 'Example. Latest milestone v1.34 → v1.35; GA set to v1.35; stage beta → GA.',
        path: '/enhancements/7/',
        day: '2026-01-08',
      },
    ]);
  });

  it('concern the enhancement, its SIG and the releases that it leaves and goes to, and nobody else', () => {
    const withNews = withoutHistory([FIRST])
      .filter(({ entries }) => entries.length > 0)
      .map(({ name }) => name);
    expect(withNews).toEqual(['enhancements/7', 'releases/1.34', 'releases/1.35', 'sigs/node']);
  });

  it('are never empty: they begin with what is known from before', () => {
    const empty = changeFeeds(atlas, indexChanges([FIRST])).filter(
      ({ entries }) => entries.length === 0,
    );
    expect(empty).toEqual([]);
  });

  it('say what their subject is, in their description and in each entry about it', () => {
    const summaries = { ofEnhancement: () => ({ text: 'Does it.', by: 'kep-atlas' as const }) };
    const told = { ...atlas, summaries: { ...atlas.summaries, ...summaries } };
    const feed = changeFeeds(told, indexChanges([FIRST])).find(
      ({ name }) => name === 'enhancements/7',
    );
    expect(feed?.description).toMatch(/^Does it\. What changed/);
    expect(feed?.entries[0]?.summary).toMatch(/stage beta → GA\. Does it\.$/);
  });

  it('follow a gate under its former names, an enhancement from its former directories', () => {
    const gone = { kind: 'gate-removed', subject: 'Old', source: 'docs', from: 'beta' } as const;
    const former = 'sig-apps/7-example';
    const moved = { kind: 'enhancement-moved', subject: KEP, from: former, to: KEP } as const;
    const before = { ...STAGE, subject: former };
    const accounts = [account('2026-01-15', moved, ON), account('2026-01-08', before, gone)];
    expect(idsOf('feature-gates/New', ...accounts)).toEqual([
      'changes/2026-01-15/gate/New',
      'changes/2026-01-08/gate/Old',
    ]);
    expect(idsOf('enhancements/7', ...accounts)).toEqual([
      `changes/2026-01-15/enhancement/${KEP}`,
      'changes/2026-01-08/enhancement/sig-apps/7-example',
    ]);
  });

  it('tell what the release team says on the enhancement’s feed', () => {
    const tracked: ChangeRecord = {
      kind: 'issue-tracking',
      subject: '7',
      from: 'opted-in 1.35',
      to: 'tracked 1.35',
    };
    expect(feedOf('enhancements/7', account('2026-01-08', tracked))?.entries[0]?.title).toBe(
      'KEP-7, tracking: opted in for v1.35 → tracked for v1.35',
    );
    expect(idsOf('releases/1.35', account('2026-01-08', tracked))).toEqual([
      'changes/2026-01-08/issue/7',
    ]);
  });
});

describe('when content is read again', () => {
  it('keeps every entry, and adds those of the new account alone', () => {
    const before = idsOf('sigs/node', FIRST);
    const after = idsOf('sigs/node', account('2026-01-15', ON), FIRST);
    expect(after).toEqual(['changes/2026-01-15/gate/New', ...(before ?? [])]);
  });

  it('adds no entry where a day is accounted for otherwise', () => {
    const further = account('2026-01-08', LATEST, { ...TARGET, to: '1.36' });
    for (const name of ['enhancements/7', 'sigs/node', 'releases/1.35']) {
      expect(idsOf(name, further)).toEqual(idsOf(name, FIRST));
    }
  });
});

const kinds = fc.constantFrom(...CHANGE_KINDS);
const value = fc.option(fc.constantFrom('1.35', '1.36', 'beta', 'stable'), { nil: undefined });
const change = fc.record({
  kind: kinds,
  subject: fc.constantFrom(KEP, '7', 'New', '1.35'),
  aspect: value,
  from: value,
  to: value,
});

describe('every feed', () => {
  it('has after a new account what it had, and entries of that account alone', () => {
    fc.assert(
      fc.property(fc.array(change), fc.array(change), (old, recent) => {
        const first = account('2026-01-08', ...old);
        const before = changeFeeds(atlas, indexChanges([first]));
        const after = changeFeeds(atlas, indexChanges([account('2026-01-15', ...recent), first]));
        after.forEach(({ entries }, index) => {
          const kept = entries.filter(({ day }) => day !== '2026-01-15');
          expect(kept).toEqual(before[index]?.entries);
        });
      }),
    );
  });

  it('has one entry of a day and subject, whatever they changed to', () => {
    fc.assert(
      fc.property(fc.array(change), value, (list, to) => {
        const ids = (changes: ChangeRecord[]) =>
          idsOf('enhancements/7', account('2026-01-08', ...changes));
        expect(ids(list.map((each) => ({ ...each, to })))).toEqual(ids(list));
      }),
    );
  });
});

it('accountFeed has an entry for each account', () => {
  const { all } = indexChanges([FIRST, account('2026-01-15', ON)]);
  const [newest, oldest] = accountFeed({ all }, lookUp(atlas)).entries;
  expect(newest?.id).toBe('changes/2026-01-15');
  expect(newest?.title).toBe('Changes up to Jan 15, 2026: 1 feature gate');
  expect(oldest?.summary).toBe('Milestones changed: KEP-7. Stages worked on: KEP-7.');
});
