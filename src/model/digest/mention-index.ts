import type { DigestSection, DigestSectionKind } from '../../schemas/digest.ts';
import type { GateStage } from '../../schemas/stage.ts';
import { addTo } from '../group-by-each.ts';
import { stageLabel } from '../stage.ts';
import { type DigestView, type PromotionView, promotionSourceWords } from './digest.ts';
import { SECTION_LABELS, sectionHeading } from './links.ts';
import { type FindEnhancement, mentionedEnhancements } from './mention.ts';
import type { ReportedPromotion } from './promotions.ts';

/** A section of a digest in which something is named. */
export interface MentionPlace {
  readonly kind: DigestSectionKind;
  /** The section's heading, or what kind it is. */
  readonly heading: string;
  /** The stage that a promotion tells of. */
  readonly stage?: GateStage | undefined;
  /** What tells that the promotion is of the enhancement. */
  readonly from?: ReportedPromotion['from'];
}

/** A digest that names something, with the sections in which it does. */
export interface Mention {
  readonly digest: DigestView;
  readonly places: readonly MentionPlace[];
  /** Whether it is the digest's KEP of the week. */
  readonly isFeatured: boolean;
}

/** Which digests name an enhancement or a gate, newest first. */
export interface MentionIndex {
  /** By the enhancement's directory below keps/. */
  mentionsOfEnhancement(id: string): readonly Mention[];
  /** By the gate's own name. */
  mentionsOfGate(name: string): readonly Mention[];
}

/** By what the mentions are found. */
export interface MentionSources {
  readonly find: FindEnhancement;
  readonly gateName: (written: string) => string | undefined;
  /** The promotions of a digest, in the order of its sections. */
  readonly promotionsOf: (digest: string) => readonly PromotionView[];
}

/** Indexes what digests name. */
export function indexMentions(
  digests: readonly DigestView[],
  sources: MentionSources,
): MentionIndex {
  const ofEnhancement = new Map<string, Mention[]>();
  const ofGate = new Map<string, Mention[]>();
  for (const digest of digests.toSorted((a, b) => (a.record.id < b.record.id ? 1 : -1))) {
    const featuredKeps = new Set(digest.featuredKeps.flatMap(({ view }) => view?.id ?? []));
    for (const [id, places] of placesOfEnhancements(digest, sources)) {
      addTo(ofEnhancement, id, { digest, places, isFeatured: featuredKeps.has(id) });
    }
    for (const [name, places] of placesOfGates(digest, sources)) {
      addTo(ofGate, name, { digest, places, isFeatured: false });
    }
  }
  return {
    mentionsOfEnhancement: (id) => ofEnhancement.get(id) ?? [],
    mentionsOfGate: (name) => ofGate.get(name) ?? [],
  };
}

function placesOfEnhancements(
  { record }: DigestView,
  { find, promotionsOf }: MentionSources,
): Map<string, MentionPlace[]> {
  const places = new Map<string, MentionPlace[]>();
  for (const { bullet, enhancements, from } of promotionsOf(record.id)) {
    const place = { ...PROMOTIONS, stage: bullet.stage, from };
    for (const { id } of enhancements) addTo(places, id, place);
  }
  for (const section of record.sections) {
    const named = [...(section.featuredKeps ?? []), ...(section.keps ?? [])];
    for (const { id } of mentionedEnhancements(named, find)) addOnce(places, id, placeOf(section));
  }
  return places;
}

function placesOfGates(
  { record }: DigestView,
  { gateName, promotionsOf }: MentionSources,
): Map<string, MentionPlace[]> {
  const places = new Map<string, MentionPlace[]>();
  const own = (names: readonly string[] = []) =>
    new Set(names.flatMap((name) => gateName(name) ?? []));
  for (const { bullet } of promotionsOf(record.id)) {
    for (const name of own(bullet.gates)) {
      addTo(places, name, { ...PROMOTIONS, stage: bullet.stage });
    }
  }
  for (const section of record.sections) {
    for (const name of own(section.gates)) addOnce(places, name, placeOf(section));
  }
  return places;
}

const PROMOTIONS: MentionPlace = { kind: 'promotions', heading: SECTION_LABELS.promotions };

function placeOf(section: DigestSection): MentionPlace {
  const { kind } = section;
  return { kind, heading: kind === 'other' ? sectionHeading(section) : SECTION_LABELS[kind] };
}

/** Adds a place unless the kind of section is there already; a promotion may stand with its stage. */
function addOnce(all: Map<string, MentionPlace[]>, key: string, place: MentionPlace): void {
  const isKnown = all
    .get(key)
    ?.some(({ kind, heading }) => kind === place.kind && heading === place.heading);
  if (!isKnown) addTo(all, key, place);
}

/** The place in words: "Promotions (Beta, by the feature gate)". */
export function mentionPlaceWords({ heading, stage, from }: MentionPlace): string {
  const details = [stage === undefined ? '' : stageLabel(stage), promotionSourceWords(from)];
  const told = details.filter(Boolean).join(', ');
  return told === '' ? heading : `${heading} (${told})`;
}
