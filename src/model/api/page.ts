import type { Sources } from '../../schemas/sources.ts';
import type { Atlas } from '../atlas/atlas.ts';
import { refsOf, sourceUrl, upstreamFileUrl } from '../atlas/citation.ts';
import { enhancementsOf, lookUp, newestRelease } from '../atlas/lookup.ts';
import { REPOSITORIES } from '../atlas/upstream.ts';
import { countWords } from '../count-words.ts';
import { compareIds, type EnhancementView } from '../enhancement/enhancement.ts';
import { gatePhrase } from '../gate/phrase.ts';
import { resolveGateToday } from '../gate/today.ts';
import type { PageHead } from '../page/head.ts';
import {
  apiKindPart,
  codePart,
  enhancementPhrase,
  type ListItem,
  linkPart,
  type PhrasePart,
  type PhraseTable,
} from '../page/phrase.ts';
import type { PageSection } from '../page/section.ts';
import type { WithReadonlyFields } from '../readonly-fields.ts';
import { documentedReleases } from '../release/support.ts';
import { sigsOf } from '../sig/sigs.ts';
import { sigShortLabel } from '../sig.ts';
import { compareVersions } from '../version.ts';
import { kindFieldsSection } from './field-tables.ts';
import type { HeldKind } from './fields.ts';
import type { ApiKind } from './kinds.ts';
import { apiGroup } from './names.ts';
import { pageItem } from './reference-section.ts';
import type { ApiRemoval } from './removal.ts';
import { removalTable } from './removal-table.ts';

/** Everything that the page of a kind of the API shows. */
export type ApiKindPage = WithReadonlyFields<ReturnType<typeof apiKindPage>>;

/** What is said of the kind itself, all of it. */
const SEARCHED = { isWhole: true, isSearched: true } as const;

/** Gathers the page of a kind of the API. */
export function apiKindPage(api: ApiKind, atlas: Atlas) {
  const enhancements = enhancementsOf(api, lookUp(atlas));
  const removals = removalsOf(api, atlas);
  const sections = [
    kindFieldsSection(api, atlas),
    heldSection(api),
    gatesSection(api, atlas),
    enhancementsSection(enhancements),
    documentationSection(api),
    sourcesSection(api, atlas),
  ];
  return {
    api,
    head: headOf(api, enhancements),
    kicker: kickerOf(api),
    releases: documentedReleases(atlas),
    /** Its API versions that were removed, and those that it replaces; absent where there are none. */
    removed: removedTable(api, removals, atlas),
    /** The same, as they are on record. */
    removals,
    /** Its fields and templates, the gates and enhancements that touch it, its documentation, and its sources. */
    sections: sections.filter((section) => section !== undefined),
  };
}

function removalsOf({ group, kind }: ApiKind, { removals }: Atlas): ApiRemoval[] {
  return removals.all.filter(
    ({ apiVersion, kind: name, replacements }) =>
      name === kind &&
      [apiVersion, ...replacements.map((each) => each.apiVersion)].some(
        (each) => apiGroup(each) === group,
      ),
  );
}

function removedTable(
  { kind }: ApiKind,
  removed: readonly ApiRemoval[],
  atlas: Atlas,
): PhraseTable | undefined {
  if (removed.length === 0) return undefined;
  const caption = `Removed API versions of ${kind}`;
  return removalTable(caption, removed, { atlas, release: newestRelease(atlas) });
}

/** The kinds whose templates it holds: their fields are fields of those kinds. */
function heldSection({ held }: ApiKind): PageSection | undefined {
  if (held.length === 0) return undefined;
  return {
    id: 'templates',
    heading: 'Templates in it',
    lead: ['Feature gates control fields of what it holds, too:'],
    items: held.map(heldItem),
    ...SEARCHED,
  };
}

function heldItem({ path, of }: HeldKind): ListItem {
  const [group = '', kind = ''] = of.split('/');
  return { phrase: [codePart(path), ' has the fields of ', apiKindPart({ group, kind })] };
}

/** The gates that only the documentation connects with it; absent where its fields tell all. */
function gatesSection({ kind, gates, fields }: ApiKind, atlas: Atlas): PageSection | undefined {
  const newest = newestRelease(atlas);
  const controlling = new Set(fields.map(({ gate }) => gate));
  const named = gates
    .filter((name) => !controlling.has(name))
    .flatMap((name) => lookUp(atlas).gate(name) ?? []);
  if (named.length === 0 && fields.length > 0) return undefined;
  return {
    id: 'feature-gates',
    heading: 'Feature gates in the documentation',
    lead: [
      named.length === 0
        ? `No field of ${kind} names a feature gate in the code, and no page of the documentation both documents it and names one.`
        : `Named by a page that documents ${kind}, as they are in v${newest}:`,
    ],
    items: named.map((gate) => ({ phrase: gatePhrase(gate, resolveGateToday(gate, newest)) })),
    ...SEARCHED,
  };
}

function enhancementsSection(enhancements: readonly EnhancementView[]): PageSection | undefined {
  if (enhancements.length === 0) return undefined;
  return {
    id: 'enhancements',
    heading: 'Enhancements',
    lead: ['Enhancements that these gates belong to:'],
    items: enhancements.toSorted(compareIds).map((view) => ({ phrase: enhancementPhrase(view) })),
    ...SEARCHED,
  };
}

/** The pages of the documentation that document it. */
function documentationSection({ pages }: ApiKind): PageSection | undefined {
  if (pages.length === 0) return undefined;
  return { id: 'documentation', heading: 'Documentation', items: pages.map(pageItem), ...SEARCHED };
}

function headOf(
  { group, kind, versions, gates }: ApiKind,
  enhancements: readonly EnhancementView[],
): PageHead {
  const told = versions.flatMap(({ version }) => version ?? []).join(', ');
  const named = told === '' ? kind : `${kind}, ${group} ${told}`;
  return {
    title: `${kind} (${group})`,
    description: `${named}, in the Kubernetes API: its reference, ${countWords(gates.length, 'feature gate')} and ${countWords(enhancements.length, 'KEP')} that touch it.`,
    searchMeta: {
      kind: 'API kind',
      title: group === 'types' ? `${kind} (API type)` : `${kind} (API, ${group})`,
      sigs: sigsOf(enhancements).map(sigShortLabel),
    },
    breadcrumb: [{ label: 'API kinds', path: '/apis/' }],
  };
}

function kickerOf({ group }: ApiKind): string {
  if (group === 'types') return 'Type of the API';
  return group === 'core' ? 'API kind, core group' : `API kind, ${group}`;
}

/** A Go package with its file of types, in the newest release that was read. */
function packagePart(text: string, sources: Sources): PhrasePart {
  const [ref] = refsOf(sources)
    .filter(({ typesOf }) => typesOf !== undefined)
    .sort((a, b) => compareVersions(b.typesOf ?? '', a.typesOf ?? ''));
  return ref === undefined || !text.startsWith('k8s.io/api/')
    ? codePart(text)
    : linkPart(text, sourceUrl(ref, `staging/src/${text}/types.go`));
}

function sourcesSection({ versions, pages }: ApiKind, { sources }: Atlas): PageSection {
  const resources = versions.flatMap(({ resource }) => resource ?? []);
  const removals = versions.flatMap(({ removal }) => removal ?? []);
  const guides = removals.map(({ entry }) => entry).slice(0, 1);
  const fileOf = (path: string): PhrasePart => {
    const url = upstreamFileUrl(sources, REPOSITORIES.website, path);
    return url === undefined ? codePart(path) : linkPart(path, url);
  };
  const packages = new Set(resources.flatMap((resource) => resource.import ?? []));
  return {
    id: 'sources',
    heading: 'Sources',
    ...(resources.length + removals.length === 0 && {
      lead: ['The documentation names this kind and has no reference of any known version.'],
    }),
    items: [
      ...[...packages].map((text) => ({
        phrase: ['Defined in the Go package ', packagePart(text, sources)],
      })),
      ...[...resources, ...pages, ...guides].map(({ path }) => ({ phrase: [fileOf(path)] })),
    ],
    isWhole: true,
  };
}
