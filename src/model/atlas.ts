import type { Announcement } from '../schemas/announcement.ts';
import type { ApiResource } from '../schemas/api-resource.ts';
import type { Digest } from '../schemas/digest.ts';
import type { DocsPage } from '../schemas/docs-page.ts';
import type { Enhancement } from '../schemas/enhancement.ts';
import type { FeatureGate } from '../schemas/feature-gate.ts';
import type { Release } from '../schemas/release.ts';
import type { ReleaseNotes } from '../schemas/release-notes.ts';
import type { Sources } from '../schemas/sources.ts';
import { type ApiReferences, joinApiReferences } from './api-references.ts';
import { compareIds, type EnhancementView, type NamedGate } from './enhancement.ts';
import { indexEvidence } from './evidence-index.ts';
import type { Gate } from './gate.ts';
import { indexCaseGates, viewGates } from './gate-list.ts';
import { resolveGraduations } from './graduation.ts';
import type { EvidenceIndexes, IsReleased } from './graduation-case.ts';
import { indexEnhancements, indexGates } from './identity.ts';
import { type EnhancementIndex, type Reference, resolveReference } from './reference.ts';
import { type ReleaseView, viewReleases } from './release.ts';
import type { Sig } from './sig.ts';
import { viewSigs } from './sig-list.ts';
import { compareVersions } from './version.ts';

/** The records as they are on disk. */
export interface Records {
  readonly enhancements: readonly Enhancement[];
  readonly gates: readonly FeatureGate[];
  readonly releases: readonly Release[];
  readonly sources: Sources;
  /** Evidence of graduations; what is left out tells nothing. */
  readonly releaseNotes?: readonly ReleaseNotes[];
  readonly digests?: readonly Digest[];
  readonly announcements?: readonly Announcement[];
  /** Pages of the documentation and kinds of the API; without them there are no references. */
  readonly docsPages?: readonly DocsPage[];
  readonly apiResources?: readonly ApiResource[];
}

/** Everything the site shows, joined. Lists are in the order in which indexes show them. */
export interface Atlas {
  /** The day the content speaks of, ISO 8601: the newest upstream commit that was read. */
  readonly today: string;
  /** By KEP number, those without a number last. */
  readonly enhancements: readonly EnhancementView[];
  /** By name. */
  readonly gates: readonly Gate[];
  /** Oldest first. */
  readonly releases: readonly ReleaseView[];
  /** By label. */
  readonly sigs: readonly Sig[];
  readonly sources: Sources;
  /** The releases whose gate lists were read, oldest first. */
  readonly gateLists: readonly string[];
  /** Which gates touch which kinds of the API. */
  readonly references: ApiReferences;
}

/** Joins the records into the atlas. Pure: the same records give the same atlas. */
export function buildAtlas(records: Records): Atlas {
  const today = contentDate(records.sources);
  const releases = viewReleases(withMentioned(records), today);
  const gateLists = gateListReleases(records.sources);
  const named = nameGates(records);
  const gates = viewGates(records.gates, named, gateLists);
  const enhancements = viewEnhancements(
    records,
    named,
    gates,
    indexEvidence(records, isReleasedIn(releases), gateLists.at(-1)),
  );
  return {
    today,
    enhancements,
    gates,
    releases,
    sigs: viewSigs(enhancements),
    sources: records.sources,
    gateLists,
    references: joinApiReferences({
      pages: records.docsPages ?? [],
      resources: records.apiResources ?? [],
      gates,
    }),
  };
}

/** The day of the newest upstream commit that was read. */
export function contentDate(sources: Sources): string {
  const days = Object.values(sources).flatMap(({ refs }) =>
    refs.map(({ committed }) => committed.slice(0, 10)),
  );
  const newest = days.sort().at(-1);
  if (newest === undefined) throw new Error('content/sources.yaml: got no source, expected one');
  return newest;
}

/** The releases whose gate lists were read, oldest first. */
export function gateListReleases(sources: Sources): string[] {
  const refs = Object.values(sources).flatMap((source) => source.refs);
  return refs
    .flatMap(({ gateListOf }) => (gateListOf === undefined ? [] : [gateListOf]))
    .sort(compareVersions);
}

/**
 * The releases on record and, with no facts of their own, all others that an enhancement names, so
 * that a plan or a memory has a page to stand on.
 */
function withMentioned({ enhancements, releases }: Records): Release[] {
  const known = new Set(releases.map(({ version }) => version));
  const mentioned = enhancements.flatMap(({ milestones, latestMilestone }) => [
    ...Object.values(milestones ?? {}),
    ...(latestMilestone === undefined ? [] : [latestMilestone]),
  ]);
  const others = new Set(mentioned.filter((version) => !known.has(version)));
  return [...releases, ...[...others].map((version) => ({ version }))];
}

function isReleasedIn(releases: readonly ReleaseView[]): IsReleased {
  const newest = releases.findLast(({ phase }) => phase === 'released')?.version;
  return (release) => newest !== undefined && compareVersions(release, newest) <= 0;
}

type NamedEnhancement = Pick<EnhancementView, 'id' | 'record' | 'gates'>;

function nameGates({ enhancements, gates }: Records): NamedEnhancement[] {
  const gateName = indexGates(gates);
  const named = enhancements.map((record) => ({
    id: record.id,
    record,
    gates: (record.featureGates ?? []).map(
      ({ name, components }): NamedGate => ({
        written: name,
        name: gateName(name),
        components: components ?? [],
      }),
    ),
  }));
  return named.sort(compareIds);
}

function viewEnhancements(
  records: Records,
  named: readonly NamedEnhancement[],
  gates: readonly Gate[],
  evidence: EvidenceIndexes,
): EnhancementView[] {
  const index = indexEnhancements(records.enhancements);
  const gatesOf = indexCaseGates(named, gates);
  const views = named.map((enhancement): EnhancementView => {
    const { id, record } = enhancement;
    return {
      ...enhancement,
      slug: index.slug(id),
      label: index.label(id),
      sig: record.owningSig ?? id.split('/')[0] ?? '',
      ...resolveGraduations(record, gatesOf(enhancement), evidence),
      ...resolveReferences(record, index),
      referredToBy: [],
    };
  });
  return withBackReferences(views);
}

function resolveReferences(record: Enhancement, index: EnhancementIndex) {
  const resolve = (written: readonly string[] = []): Reference[] =>
    written.flatMap((text) => resolveReference(text, index) ?? []);
  return {
    seeAlso: resolve(record.seeAlso),
    replaces: resolve(record.replaces),
    supersededBy: resolve(record.supersededBy),
  };
}

function withBackReferences(views: readonly EnhancementView[]): EnhancementView[] {
  const referredToBy = new Map<string, Set<string>>();
  for (const view of views) {
    for (const reference of [...view.seeAlso, ...view.replaces, ...view.supersededBy]) {
      if (reference.kind !== 'enhancement' || reference.id === view.id) continue;
      const referring = referredToBy.get(reference.id) ?? new Set<string>();
      referredToBy.set(reference.id, referring.add(view.id));
    }
  }
  return views.map((view) => ({ ...view, referredToBy: [...(referredToBy.get(view.id) ?? [])] }));
}
