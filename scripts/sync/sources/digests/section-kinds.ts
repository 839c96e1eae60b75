import type { DigestSectionKind } from '../../../../src/schemas/digest.ts';

/** The headings of the digests since 2018, by what they stand over; compared in lower case. */
const HEADINGS: Readonly<Record<Exclude<DigestSectionKind, 'introduction'>, readonly string[]>> = {
  'developer-news': ['developer news', 'contributor news'],
  'meeting-summary': [
    ...['community meeting summary', 'community meeting', 'meeting summary'],
    ...['steering committee meeting', 'steering committee meeting summary'],
    ...['steering committee summary', 'steering committee update', 'kubevirt meeting summary'],
    ...['contributor summit summary'],
  ],
  'release-schedule': ['release schedule', 'release slip'],
  'featured-prs': ['featured prs', 'featured pr', 'featured merges'],
  'featured-keps': ['featured keps', 'featured kep'],
  'kep-of-the-week': ['kep of the week'],
  'other-merges': [
    ...['other merges', 'merges', '1.17 merges', '1.18 merges', 'patch release merges'],
    ...['merges & features', 'bug fixes and other merges', 'other 1.19 changes', 'bug fixes'],
    ...['kubeadm changes', 'kubeadm', 'kubectl', 'metrics', 'ipv6 fixes', 'cleanups'],
    ...['testing changes', 'documentation updates', 'feature work', '1.10 features'],
    ...['1.11 feature work', 'final 1.10 items', 'on track for 1.11'],
  ],
  promotions: [
    ...['promotions', 'promoted', 'feature promotions', 'graduating', 'graduated', 'now beta'],
  ],
  deprecated: [
    ...['deprecated', 'deprecations', 'removals', 'removed', 'deprecated / compatibility'],
    ...['deprecations and reversions', 'deprecations and breakage', 'deprecations/removals'],
  ],
  reversions: ['reversions', 'rollbacks', 'deferred features'],
  'version-updates': [...['version updates', 'version updates (in 1.18)', 'component upgrades']],
  subprojects: [
    ...['subprojects and dependency updates', 'subprojects_and_dependency_updates'],
    ...['related projects', 'other projects', 'other repositories'],
  ],
  shoutouts: ['shoutouts', 'shoutout'],
  other: [
    ...['graph of the week', 'diagram of the week', 'picture of the week', 'cleanup week', 'notes'],
    ...['steering committee election', 'election updates', 'organizational changes', 'feedback'],
    ...['contributor tip of the week', 'developer tip of the week', 'contributor blog'],
    ...['about that security release', 'featured blog post', 'featured discussion'],
    ...['kubecon kubernetes group sessions', 'kubecon contributor activities'],
    ...['kubecon eu activities', 'lesser-known 1.31 features'],
  ],
};

const KINDS = new Map(
  Object.entries(HEADINGS).flatMap(([kind, headings]) =>
    headings.map((heading) => [heading, kind as DigestSectionKind] as const),
  ),
);

/** What a section with this heading holds; nothing where the heading is a new one. */
export function sectionKind(heading: string): DigestSectionKind | undefined {
  return KINDS.get(heading.toLowerCase().replace(/[\s:.]+$/, ''));
}
