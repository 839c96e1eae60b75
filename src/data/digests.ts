import { indexGates } from '../model/atlas/identity.ts';
import {
  type DigestIndex,
  type DigestView,
  type PromotionView,
  viewDigest,
  viewPromotion,
} from '../model/digest/digest.ts';
import { indexMentions, type MentionIndex } from '../model/digest/mention-index.ts';
import { indexPromotions, resolvePromotions } from '../model/digest/promotions.ts';
import { findMentioned } from '../model/enhancement/find-mentioned.ts';
import { once } from '../model/once.ts';
import { getAtlas } from './atlas.ts';
import { getRecords } from './records.ts';

/** All digests with what they name. */
export interface Digests extends MentionIndex, DigestIndex {
  /** Newest first. */
  readonly all: readonly DigestView[];
  /** The promotions of a digest, in reading order. */
  readonly promotionsOf: (digest: string) => readonly PromotionView[];
}

/** The digests and who is named in them, joined once for all pages. */
export const getDigests = once(async (): Promise<Digests> => {
  const [{ enhancements, gates }, entries, releaseNotes] = await Promise.all([
    getAtlas(),
    getRecords('digests'),
    getRecords('release-notes'),
  ]);
  const find = findMentioned(enhancements);
  const gateName = indexGates(gates.map(({ record }) => record));
  const records = entries.toSorted((a, b) => (a.id < b.id ? 1 : -1));
  const all = records.map((record) => viewDigest(record, { find, gateName }));
  const proposals = enhancements.map(({ record }) => record);
  const notes = releaseNotes.flatMap((record) => record.notes);
  const promotions = Map.groupBy(
    resolvePromotions(records, indexPromotions(proposals, notes)),
    ({ digest }) => digest,
  );
  const promotionsOf = (digest: string) =>
    (promotions.get(digest) ?? []).map((promotion) => viewPromotion(promotion, find));
  const mentions = indexMentions(all, { find, gateName, promotionsOf });
  return { all, promotionsOf, find, gateName, ...mentions };
});
