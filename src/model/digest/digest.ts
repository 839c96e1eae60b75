import type { Digest, DigestBullet, DigestSection } from '../../schemas/digest.ts';
import type { EnhancementView } from '../enhancement/enhancement.ts';
import type { WithReadonlyFields } from '../readonly-fields.ts';
import { isGroupName } from '../sig.ts';
import { compareVersions } from '../version.ts';
import {
  distinctKeps,
  type FindEnhancement,
  type FoundKep,
  mentionedEnhancements,
} from './mention.ts';
import type { ReportedPromotion } from './promotions.ts';

/** A KEP that a digest presents as that of the week. */
export interface FeaturedKep extends FoundKep {
  /** The heading or link text that names it. */
  readonly title: string;
}

/** A digest with what it names over all of its sections, each thing once, in reading order. */
export type DigestView = WithReadonlyFields<ReturnType<typeof viewDigest>>;

/** By what the names in digests are found. */
export interface DigestIndex {
  readonly find: FindEnhancement;
  /** A gate's own name by any that it goes by. */
  readonly gateName: (written: string) => string | undefined;
}

/** Gathers what a digest names. */
export function viewDigest(record: Digest, { find, gateName }: DigestIndex) {
  const { sections } = record;
  const all = <Named>(namedIn: (section: DigestSection) => readonly Named[] | undefined) =>
    sections.flatMap((section) => namedIn(section) ?? []);
  const featuredKeps = all((section) =>
    section.kind === 'kep-of-the-week' ? section.featuredKeps : [],
  );
  const mentioned = all(({ keps }) => keps);
  const keps = distinctKeps(mentioned, find);
  const gates = all((section) => section.gates);
  return {
    record,
    /** The KEPs of the week: mostly one, or none. */
    featuredKeps: featuredKeps.map(({ title, number, directory, url }) => {
      const mention = { number, directory, url };
      return { title, mention, view: find(mention) } satisfies FeaturedKep;
    }),
    keps,
    /** The owning SIGs of the KEPs named, as upstream's files name them. */
    sigs: [...new Set(keps.flatMap(({ view }) => view?.sig ?? []))].filter(isGroupName).sort(),
    /** Feature gates by the names that they go by today. */
    gates: [...new Set(gates.flatMap((name) => gateName(name) ?? []))],
    pullRequests: [...new Set(all(({ pullRequests }) => pullRequests))],
    /** How many updates and releases of components it tells. */
    versionUpdates: all(({ versionUpdates }) => versionUpdates).length,
    /** Oldest first. */
    releases: [...new Set(all(({ releases }) => releases))].sort(compareVersions),
  };
}

/** An item of a list of promotions with the enhancements that it is about. */
export interface PromotionView {
  readonly bullet: DigestBullet;
  readonly enhancements: readonly EnhancementView[];
  readonly from: ReportedPromotion['from'];
}

/** Finds the enhancements of a promotion; those that the digest itself names go first. */
export function viewPromotion(
  { bullet, keps, from }: ReportedPromotion,
  find: FindEnhancement,
): PromotionView {
  const named = mentionedEnhancements(bullet.keps ?? [], find);
  if (named.length > 0) return { bullet, enhancements: named, from: 'digest' };
  const numbers = keps.map((number) => ({ number }));
  return { bullet, enhancements: mentionedEnhancements(numbers, find), from };
}

/** What tells that a promotion is of an enhancement; empty where the digest itself does. */
export function promotionSourceWords(from: ReportedPromotion['from']): string {
  switch (from) {
    case 'release-notes':
      return 'by the pull request’s release note';
    case 'feature-gate':
      return 'by the feature gate';
    case 'digest':
    case undefined:
      return '';
  }
}
