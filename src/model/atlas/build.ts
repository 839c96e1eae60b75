import type { Release } from '../../schemas/release.ts';
import { groupsByTitle } from '../announcement/about-groups.ts';
import { joinApiFields } from '../api/fields.ts';
import { joinApiReferences } from '../api/references.ts';
import { indexApiRemovals } from '../api/removal.ts';
import type { EnhancementView } from '../enhancement/enhancement.ts';
import { findMentioned, type KepFinder } from '../enhancement/find-mentioned.ts';
import type { Gate } from '../gate/gate.ts';
import { indexCaseGates, viewGates } from '../gate/view-gates.ts';
import type { EvidenceIndexes, IsReleased } from '../graduation/case.ts';
import { indexEvidence } from '../graduation/evidence/gather.ts';
import { indexLacking } from '../graduation/evidence/lacking.ts';
import { resolveGraduations } from '../graduation/resolve.ts';
import { isFrozenIn } from '../release/freeze.ts';
import { newestOut, type ReleaseView, viewReleases } from '../release/release.ts';
import { groupsIn, type KnownGroups } from '../sig/known.ts';
import { withRealSigs } from '../sig/real-names.ts';
import { viewSigs } from '../sig/sigs.ts';
import { indexSummaries } from '../summary/summaries.ts';
import { compareVersions } from '../version.ts';
import { type Atlas, codeReleases, contentDate, gateListReleases } from './atlas.ts';
import { indexEnhancements } from './identity.ts';
import { type EnhancementWithGates, nameGates } from './name-gates.ts';
import type { Records } from './records.ts';
import { type Reference, resolveReference } from './reference.ts';

/** Joins the records into the atlas. Pure: the same records give the same atlas. */
export function buildAtlas(written: Records): Atlas {
  const groups = groupsIn(written);
  const records = {
    ...written,
    enhancements: written.enhancements.map((record) => withRealSigs(record, groups)),
  };
  const today = contentDate(records.sources);
  const releases = viewReleases(withMentioned(records), today);
  const removals = indexApiRemovals(records.removedApis ?? []);
  const gateLists = gateListReleases(records.sources);
  const isFrozen = (release: string): boolean =>
    releases.some((view) => view.version === release && isFrozenIn(view, records.sources));
  const named = nameGates(records);
  const gates = viewGates(records, named, codeReleases(records.sources));
  const enhancements = viewEnhancements(records, named, gates, {
    evidence: indexEvidence(records, {
      isReleased: isReleasedIn(releases),
      isFrozen,
      newestList: gateLists.at(-1),
      lacking: indexLacking(named, gates, gateLists),
    }),
    groups,
  });
  return {
    today,
    enhancements,
    gates,
    releases,
    groups,
    sigs: viewSigs(enhancements, records.groups ?? [], groupsPosted(records, groups)),
    sources: records.sources,
    gateLists,
    references: joinApiReferences({
      pages: records.docsPages ?? [],
      resources: records.apiResources ?? [],
      gates,
      fields: joinApiFields({
        records: records.apiFields ?? [],
        gates,
        removals,
        sources: records.sources,
      }),
    }),
    removals,
    kubeadmGates: records.kubeadmGates ?? [],
    summaries: indexSummaries(records.summaries, records.firstSentences, gates),
  };
}

/** The groups that posts are about. */
function groupsPosted({ announcements = [], groups = [] }: Records, known: KnownGroups): string[] {
  const groupsAbout = groupsByTitle(known, groups);
  return announcements.flatMap((post) => groupsAbout(post).map(({ name }) => name));
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
  const newest = newestOut(releases)?.version;
  return (release) => newest !== undefined && compareVersions(release, newest) <= 0;
}

function viewEnhancements(
  records: Records,
  named: readonly EnhancementWithGates[],
  gates: readonly Gate[],
  { evidence, groups }: { readonly evidence: EvidenceIndexes; readonly groups: KnownGroups },
): EnhancementView[] {
  const index = indexEnhancements(records.enhancements);
  const find = findMentioned(named);
  const gatesOf = indexCaseGates(named, gates);
  const views = named.map((enhancement): EnhancementView => {
    const { id, record } = enhancement;
    const sig = record.owningSig ?? id.split('/')[0] ?? '';
    const participants = (record.participatingSigs ?? []).filter((name) => name !== sig);
    return {
      ...enhancement,
      slug: index.slug(id),
      label: index.label(id),
      sig,
      sigs: [sig, ...participants].filter((name) => groups.find(name) === name),
      participants,
      ...resolveGraduations(record, gatesOf(enhancement), evidence),
      ...resolveReferences(enhancement, find),
      referredToBy: [],
    };
  });
  return withBackReferences(views);
}

/** What an enhancement refers to; that it refers to itself says nothing. */
function resolveReferences(own: EnhancementWithGates, find: KepFinder<EnhancementWithGates>) {
  const { record } = own;
  const findOther: typeof find = (mention) => {
    const found = find(mention);
    return found === own ? undefined : found;
  };
  const resolve = (written: readonly string[] = []): Reference[] =>
    written.map((text) => resolveReference(text, findOther));
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
      if (reference.kind !== 'enhancement') continue;
      const referring = referredToBy.get(reference.id) ?? new Set<string>();
      referredToBy.set(reference.id, referring.add(view.id));
    }
  }
  return views.map((view) => ({ ...view, referredToBy: [...(referredToBy.get(view.id) ?? [])] }));
}
