import type { Enhancement } from '../schemas/enhancement.ts';
import type { FeatureGate } from '../schemas/feature-gate.ts';
import type { Release } from '../schemas/release.ts';
import type { Sources } from '../schemas/sources.ts';
import { compareIds, type EnhancementView, type NamedGate } from './enhancement.ts';
import { buildGate, type Gate } from './gate.ts';
import { type IsReleased, resolveGraduations } from './graduation.ts';
import { indexEnhancements, indexGates } from './identity.ts';
import { type EnhancementIndex, type Reference, resolveReference } from './reference.ts';
import { type ReleaseView, viewReleases } from './release.ts';
import { isSigName, type Sig, sigLabel, sigSlug } from './sig.ts';
import { compareVersions } from './version.ts';

/** The records as they are on disk. */
export interface Records {
  readonly enhancements: readonly Enhancement[];
  readonly gates: readonly FeatureGate[];
  readonly releases: readonly Release[];
  readonly sources: Sources;
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
}

/** Joins the records into the atlas. Pure: the same records give the same atlas. */
export function buildAtlas(records: Records): Atlas {
  const today = contentDate(records.sources);
  const releases = viewReleases(withMentioned(records), today);
  const gateLists = gateListReleases(records.sources);
  const enhancements = viewEnhancements(records, isReleasedIn(releases));
  return {
    today,
    enhancements,
    gates: viewGates(records.gates, enhancements, gateLists),
    releases,
    sigs: viewSigs(enhancements),
    sources: records.sources,
    gateLists,
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

function viewEnhancements(records: Records, isReleased: IsReleased): EnhancementView[] {
  const index = indexEnhancements(records.enhancements);
  const gateName = indexGates(records.gates);
  const views = records.enhancements.map((record): EnhancementView => {
    const references = resolveReferences(record, index);
    return {
      id: record.id,
      slug: index.slug(record.id),
      label: index.label(record.id),
      sig: record.owningSig ?? record.id.split('/')[0] ?? '',
      record,
      claims: resolveGraduations(record, isReleased),
      gates: (record.featureGates ?? []).map(
        ({ name, components }): NamedGate => ({
          written: name,
          name: gateName(name),
          components: components ?? [],
        }),
      ),
      ...references,
      referredToBy: [],
    };
  });
  return withBackReferences(views).sort(compareIds);
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

function viewGates(
  records: readonly FeatureGate[],
  enhancements: readonly EnhancementView[],
  gateLists: readonly string[],
): Gate[] {
  const naming = Map.groupBy(
    enhancements.flatMap((view) =>
      view.gates.flatMap((gate) =>
        gate.name === undefined ? [] : [{ id: view.id, gate, name: gate.name }],
      ),
    ),
    ({ name }) => name,
  );
  return records
    .map((record) => {
      const namings = naming.get(record.name) ?? [];
      const declared = namings.flatMap(({ id, gate }) =>
        gate.components.map((component) => ({ id, component })),
      );
      const components = [...Map.groupBy(declared, ({ component }) => component)];
      return buildGate(record, gateLists, {
        enhancements: [...new Set(namings.map(({ id }) => id))],
        components: components.map(([name, by]) => ({
          name,
          enhancements: by.map(({ id }) => id),
        })),
      });
    })
    .sort((a, b) => compareNames(a.name, b.name));
}

/** A SIG that owns nothing is believed once this many enhancements name it; fewer is often a slip. */
const ENOUGH_MENTIONS = 3;

function viewSigs(enhancements: readonly EnhancementView[]): Sig[] {
  const owned = Map.groupBy(enhancements, ({ sig }) => sig);
  const mentions = enhancements.flatMap(({ id, sig, record }) =>
    (record.participatingSigs ?? []).flatMap((name) => (name === sig ? [] : [{ id, name }])),
  );
  const participating = Map.groupBy(mentions, ({ name }) => name);
  const names = new Set([...owned.keys(), ...participating.keys()]);
  return [...names]
    .filter(isSigName)
    .map((name) => ({
      name,
      slug: sigSlug(name),
      label: sigLabel(name),
      owned: (owned.get(name) ?? []).map(({ id }) => id),
      participating: [...new Set((participating.get(name) ?? []).map(({ id }) => id))],
    }))
    .filter((sig) => sig.owned.length > 0 || sig.participating.length >= ENOUGH_MENTIONS)
    .sort((a, b) => compareNames(a.label, b.label));
}

function compareNames(a: string, b: string): number {
  return a.localeCompare(b, 'en', { sensitivity: 'base' }) || (a < b ? -1 : 1);
}
