import { describe, expect, it } from 'vitest';
import type { Digest, DigestSection } from '../../schemas/digest.ts';
import type { EnhancementView } from '../enhancement/enhancement.ts';
import { findMentioned } from '../enhancement/find-mentioned.ts';
import type { ReleaseView } from '../release/release.ts';
import { promotionSourceWords, viewDigest, viewPromotion } from './digest.ts';
import { claimOn, kepsOfTheWeek } from './kep-of-the-week.ts';
import { indexMentions, mentionPlaceWords } from './mention-index.ts';
import { indexPromotions, resolvePromotions } from './promotions.ts';

const apparmor = {
  id: 'sig-node/24-apparmor',
  sig: 'sig-node',
  record: { number: 24, featureGates: [{ name: 'AppArmor' }] },
  claims: [
    { stage: 'alpha', release: '1.4' },
    { stage: 'stable', release: '1.31' },
  ],
} as unknown as EnhancementView;
const kyaml = {
  id: 'sig-cli/5295-kyaml',
  sig: 'sig-cli',
  record: { number: 5295 },
  claims: [],
} as unknown as EnhancementView;

const digestOf = (id: string, sections: DigestSection[]): Digest => ({
  id,
  title: `Week Ending ${id}`,
  path: `_posts/${id}-update.md`,
  sections,
});

const records = [
  digestOf('2024-04-28', [
    { kind: 'other', heading: 'Graph of the Week', line: 1, keps: [{ number: 24 }] },
    {
      kind: 'promotions',
      line: 5,
      gates: ['AppArmor'],
      bullets: [{ line: 6, stage: 'stable', gates: ['AppArmor'] }],
    },
  ]),
  digestOf('2025-08-03', [
    {
      kind: 'kep-of-the-week',
      line: 1,
      featuredKeps: [{ title: 'KYAML', number: 5295, line: 2 }],
      keps: [{ number: 5295 }, { number: 490 }],
      releases: ['1.34', '1.9'],
    },
    { kind: 'other-merges', line: 9, keps: [{ number: 24 }], gates: ['OldName', 'Unknown'] },
    { kind: 'other-merges', line: 12, keps: [{ number: 24 }], pullRequests: ['o/n#1', 'o/n#1'] },
  ]),
];

const find = findMentioned([apparmor, kyaml]);
const gateName = (written: string): string | undefined =>
  ({ AppArmor: 'AppArmor', OldName: 'NewName' })[written];
const digests = records.map((record) => viewDigest(record, { find, gateName }));
const promotions = resolvePromotions(records, indexPromotions([apparmor.record], [])).map(
  (promotion) => ({ digest: promotion.digest, view: viewPromotion(promotion, find) }),
);
const index = indexMentions(digests, {
  find,
  gateName,
  promotionsOf: (id) => promotions.filter(({ digest }) => digest === id).map(({ view }) => view),
});

const told = (mentions: ReturnType<typeof index.mentionsOfGate>) =>
  mentions.map(({ digest, places, isFeatured }) => ({
    digest: digest.record.id,
    places: places.map(mentionPlaceWords),
    isFeatured,
  }));

it('viewDigest gathers what all sections name, each once', () => {
  expect(digests[1]).toMatchObject({
    featuredKeps: [{ title: 'KYAML', view: kyaml }],
    keps: [{ view: kyaml }, { mention: { number: 490 }, view: undefined }, { view: apparmor }],
    sigs: ['sig-cli', 'sig-node'],
    gates: ['NewName'],
    pullRequests: ['o/n#1'],
    versionUpdates: 0,
    releases: ['1.9', '1.34'],
  });
});

describe('indexMentions', () => {
  it('tells in which digests and sections an enhancement is named, newest first', () => {
    expect(told(index.mentionsOfEnhancement(apparmor.id))).toEqual([
      { digest: '2025-08-03', places: ['Other merges'], isFeatured: false },
      {
        digest: '2024-04-28',
        places: ['Promotions (GA, by the feature gate)', 'Graph of the Week'],
        isFeatured: false,
      },
    ]);
  });

  it('marks the KEP of the week', () => {
    expect(told(index.mentionsOfEnhancement(kyaml.id))).toEqual([
      { digest: '2025-08-03', places: ['KEP of the Week'], isFeatured: true },
    ]);
  });

  it('tells of gates by their own names', () => {
    expect(told(index.mentionsOfGate('AppArmor'))).toEqual([
      { digest: '2024-04-28', places: ['Promotions (GA)'], isFeatured: false },
    ]);
    expect(told(index.mentionsOfGate('NewName'))).toHaveLength(1);
    expect(index.mentionsOfGate('OldName')).toEqual([]);
    expect(index.mentionsOfEnhancement('sig-x/none')).toEqual([]);
  });
});

describe('viewPromotion', () => {
  const bullet = { line: 1, keps: [{ directory: 'sig-cli/0001-kyaml' }] };

  it('believes the digest’s own links, numbers or not', () => {
    const view = viewPromotion({ digest: '', bullet, keps: [24], from: 'feature-gate' }, find);
    expect(view).toEqual({ bullet, enhancements: [kyaml], from: 'digest' });
    expect(promotionSourceWords(view.from)).toBe('');
  });
});

describe('KEPs of the week', () => {
  const releases = [
    { version: '1.30', phase: 'released', day: { date: '2024-04-17' } },
    { version: '1.31', phase: 'released', day: { date: '2024-08-13' } },
    { version: '1.32', phase: 'in-progress', day: { date: '2024-12-11' } },
    { version: '1.99', phase: 'planned', day: undefined },
  ] as ReleaseView[];

  it('are listed with their digests', () => {
    expect(kepsOfTheWeek(digests).map(({ featured }) => featured.title)).toEqual(['KYAML']);
  });

  it('have the stage of the newest release of their day', () => {
    expect(claimOn(apparmor, releases, '2024-08-12')?.stage).toBe('alpha');
    expect(claimOn(apparmor, releases, '2024-08-13')?.stage).toBe('stable');
    expect(claimOn(kyaml, releases, '2024-08-13')).toBeUndefined();
    expect(claimOn(apparmor, releases, '2018-01-01')).toBeUndefined();
    const planned = [{ stage: 'beta', release: '1.32' }];
    const notOut = { ...apparmor, claims: planned } as unknown as EnhancementView;
    expect(claimOn(notOut, releases, '2024-12-12')).toBeUndefined();
  });

  it('that were given up have none', () => {
    const withdrawn = { ...apparmor, record: { ...apparmor.record, status: 'withdrawn' } };
    expect(claimOn(withdrawn as EnhancementView, releases, '2024-08-13')).toBeUndefined();
  });
});
