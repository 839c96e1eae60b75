import type { Announcement } from '../../schemas/announcement.ts';
import type { ApiKind } from '../api/kinds.ts';
import { apiGroup } from '../api/names.ts';
import { groupRemovals, removedInPath, removedVersionName } from '../api/removal-words.ts';
import { shortNames } from '../api/short-names.ts';
import type { Atlas } from '../atlas/atlas.ts';
import { newestRelease } from '../atlas/lookup.ts';
import { kubeadmGateIn } from '../check/kubeadm-gate.ts';
import type { RemovedFlag } from '../check/removed-flag.ts';
import type { EnhancementView } from '../enhancement/enhancement.ts';
import type { FeatureRow } from '../features/row.ts';
import type { Gate } from '../gate/gate.ts';
import { resolveGateToday, todayLabel } from '../gate/today.ts';
import { currentStage } from '../graduation/current-stage.ts';
import type { PageKind } from '../page/head.ts';
import { apiKindPath, enhancementPath, gatePath, releasePath, sigPath } from '../page/paths.ts';
import { readPerson } from '../person.ts';
import { groupPath, groupsWithoutPage } from '../sig/sigs.ts';
import { groupType, sigLabel, sigSlug } from '../sig.ts';
import { stageLabel } from '../stage.ts';
import { summaryWords } from '../summary/summaries.ts';
import { toValue } from '../table/value.ts';
import { flagNames } from './flag-names.ts';
import { componentPages, SITE_PAGES } from './site-pages.ts';

/** What has a name: a kind of page, or what has no page of its own here. */
type NameKind =
  | PageKind
  | 'Feature gate of kubeadm'
  | 'Removed API'
  | 'Release note'
  | 'Upgrade'
  | 'GitHub';

/** Something with a name that people type. */
export interface NamedPage {
  readonly kind: NameKind;
  /** The name it goes by: "KEP-5295", "KubeletCrashLoopBackOffMax". */
  readonly name: string;
  /** What else the result shows: an enhancement's title. */
  readonly title: string;
  /** Its path below the site's base. */
  readonly path: string;
  /** What it is, in a sentence; empty where nothing says so. */
  readonly summary: string;
  /** The stage it is at, in words; empty where it has none. */
  readonly stage: string;
  /** Other names for it: former names, declared numbers. */
  readonly aliases: readonly string[];
  /** The paths of the fields of the API that it controls, after their kinds in small letters: "pod.spec.hostUsers". */
  readonly fields?: readonly string[];
  /** The authors of an enhancement, by GitHub handle where they are written so. */
  readonly authors?: readonly string[];
  /** By what the features of a release can be filtered, as an address asks for it: "sig=node", "stage=alpha". */
  readonly filters?: readonly string[];
}

function filtersOf(rows: readonly FeatureRow[]): string[] {
  const filters = rows.flatMap(({ stage, sigs }) => [
    `stage=${toValue(stageLabel(stage))}`,
    ...sigs.map((sig) => `sig=${sigSlug(sig)}`),
  ]);
  return [...new Set(filters)].sort();
}

/** What a page has that has nothing but a name and an address. */
const BARE = { title: '', summary: '', stage: '', aliases: [] };

/**
 * Everything that people look up by a name or a number, for the search.
 * @param tables the rows of the feature table of each release to which the search may lead
 */
export function searchNames(
  atlas: Atlas,
  kinds: readonly ApiKind[],
  flags: readonly RemovedFlag[],
  announcements: readonly Announcement[],
  tables: ReadonlyMap<string, readonly FeatureRow[]>,
): NamedPage[] {
  const newest = newestRelease(atlas);
  const { summaries } = atlas;
  const themes = new Map(
    announcements.flatMap(({ release, theme }) => (release && theme ? [[release, theme]] : [])),
  );
  return [
    ...atlas.enhancements.map((view) => enhancementName(view, newest, summaries)),
    ...atlas.gates.map((gate) => nameOfGate(gate, newest, atlas)),
    ...kubeadmNames(atlas).map(
      (gate): NamedPage => ({ ...BARE, kind: 'Feature gate of kubeadm', ...gate }),
    ),
    ...atlas.releases.map(({ version }) =>
      nameOfRelease(version, themes.get(version), tables.get(version)),
    ),
    ...groupRemovals(atlas.removals.all).map(removalName),
    ...groupNames(atlas),
    ...kinds.toSorted(byRemoval).map(nameOfKind),
    ...flagNames(flags).map((flag): NamedPage => ({ ...BARE, kind: 'Release note', ...flag })),
    ...[...SITE_PAGES, ...componentPages(atlas.gates)].map(
      ({ name, path, summary, aliases }): NamedPage => ({
        ...BARE,
        kind: 'Page',
        ...{ name, path, summary, aliases },
      }),
    ),
  ];
}

function enhancementName(
  view: EnhancementView,
  newest: string,
  summaries: Atlas['summaries'],
): NamedPage {
  const claim = currentStage(view, newest);
  const { title, declaredNumber, authors = [] } = view.record;
  return {
    kind: 'Enhancement',
    name: view.label,
    title,
    path: enhancementPath(view.slug),
    stage: claim === undefined ? '' : stageLabel(claim.stage),
    summary: summaryWords(summaries.ofEnhancement(view.id)),
    aliases: [
      ...(declaredNumber ? [`KEP-${declaredNumber}`] : []),
      ...summaries.otherNames(view.id),
    ],
    authors: authors.map((written) => readPerson(written).name),
  };
}

function nameOfGate(gate: Gate, newest: string, atlas: Atlas): NamedPage {
  return {
    ...BARE,
    kind: 'Feature gate',
    name: gate.name,
    path: gatePath(gate.name),
    stage: todayLabel(resolveGateToday(gate, newest)),
    summary: summaryWords(atlas.summaries.ofGate(gate)),
    aliases: gate.formerNames,
    ...fieldsOf(gate, atlas),
  };
}

function nameOfRelease(
  version: string,
  theme: string | undefined,
  rows: readonly FeatureRow[] = [],
): NamedPage {
  return {
    ...BARE,
    kind: 'Release',
    name: `v${version}`,
    title: theme ?? `Kubernetes v${version}`,
    path: releasePath(version),
    aliases: [`Kubernetes v${version}`, ...shortThemes(theme)],
    filters: filtersOf(rows),
  };
}

function groupNames(atlas: Atlas): NamedPage[] {
  return [
    ...atlas.sigs.map(
      ({ name, slug, label, group, isRetired }): NamedPage => ({
        ...BARE,
        kind: groupType(name),
        name: label,
        path: sigPath(slug),
        stage: isRetired ? 'Retired' : '',
        aliases: nicknames(label, group?.slack),
      }),
    ),
    ...groupsWithoutPage(atlas).map(
      (name): NamedPage => ({
        ...BARE,
        kind: groupType(name),
        name: sigLabel(name),
        path: groupPath(name, atlas) ?? '/sigs/',
        stage: 'Retired',
        summary: 'No enhancement names it.',
      }),
    ),
  ];
}

function nameOfKind({ group, kind, versions }: ApiKind): NamedPage {
  return {
    ...BARE,
    kind: 'API kind',
    name: kind,
    title: versions.map(({ apiVersion }) => apiVersion ?? '').join(', '),
    path: apiKindPath(group, kind),
    stage: isRemoved({ versions }) ? 'Removed' : '',
    aliases: shortNames(kind),
  };
}

function removalName(removed: ReturnType<typeof groupRemovals>[number]): NamedPage {
  const [{ apiVersion, removedIn }, ...others] = removed;
  const kinds = removed.map(({ kind }) => kind);
  const [only = ''] = kinds;
  return {
    ...BARE,
    kind: 'Removed API',
    name: removedVersionName(removed),
    title: `Removed in v${removedIn}`,
    path: others.length === 0 ? apiKindPath(apiGroup(apiVersion), only) : removedInPath(removedIn),
    stage: 'Removed',
    aliases: [
      apiVersion,
      ...kinds.flatMap((kind) => [`${apiVersion} ${kind}`, `${kind} ${apiVersion}`]),
    ],
  };
}

/** The name of a release without and within brackets; one that is a list of features is no name. */
function shortThemes(theme: string | undefined): string[] {
  return theme?.includes('(') ? theme.split(/[()]/).flatMap((part) => part.trim() || []) : [];
}

function isRemoved({ versions }: Pick<ApiKind, 'versions'>): boolean {
  return versions.length > 0 && versions.every(({ removal }) => removal !== undefined);
}

/** Of two kinds with one name, the one that is served comes first. */
function byRemoval(a: ApiKind, b: ApiKind): number {
  return Number(isRemoved(a)) - Number(isRemoved(b));
}

function fieldsOf({ name, formerNames }: Gate, { references }: Atlas): Pick<NamedPage, 'fields'> {
  const controlled = references.fields.ofGates([name, ...formerNames]);
  const fields = controlled.map(
    ({ kind, path }) => `${kind.toLowerCase()}.${path.replace(/\[\]|\{\}/g, '')}`,
  );
  return fields.length === 0 ? {} : { fields: [...new Set(fields)] };
}

/** What a group is called besides its name: by its channel, such as "contribex". */
function nicknames(label: string, channel: string | undefined): string[] {
  const short = channel?.replace(/^(?:sig|wg)-/, '');
  const isOther = short !== undefined && !label.toLowerCase().replace(/ /g, '-').endsWith(short);
  return isOther ? [short, `SIG ${short}`] : [];
}

/** The feature gates of kubeadm itself, which are in one table. */
export function kubeadmNames(atlas: Atlas) {
  const newest = newestRelease(atlas);
  return atlas.kubeadmGates.map((gate) => {
    const answer = kubeadmGateIn(gate, newest);
    const stage = answer.kind === 'present' ? answer.stage : undefined;
    const shown = answer.kind === 'removed' ? 'removed' : stage;
    return {
      name: gate.name,
      path: '/feature-gates/#kubeadm',
      /** In words; empty where it has none yet. */
      stage: shown === undefined ? '' : stageLabel(shown),
    };
  });
}
