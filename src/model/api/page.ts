import type { Sources } from '../../schemas/sources.ts';
import type { Atlas } from '../atlas/atlas.ts';
import { refOf, refsOf, sourceUrl } from '../atlas/citation.ts';
import { enhancementsOf, lookUp, newestRelease } from '../atlas/lookup.ts';
import { REPOSITORIES } from '../atlas/upstream.ts';
import { countWords } from '../count-words.ts';
import { compareIds, type EnhancementView } from '../enhancement/enhancement.ts';
import type { Gate } from '../gate/gate.ts';
import { gatePhrase } from '../gate/phrase.ts';
import { resolveGateToday } from '../gate/today.ts';
import type { PageHead } from '../page/head.ts';
import {
  apiKindPart,
  codePart,
  enhancementPhrase,
  type ListItem,
  type PhrasePart,
  type PhraseTable,
} from '../page/phrase.ts';
import { documentedReleases } from '../release/support.ts';
import { sigsOf } from '../sig/sigs.ts';
import { sigShortLabel } from '../sig.ts';
import { compareVersions } from '../version.ts';
import type { DocumentedReleases } from './docs-url.ts';
import { type KindFields, kindFieldsTables } from './field-tables.ts';
import type { HeldKind } from './fields.ts';
import type { ApiKind } from './kinds.ts';
import { apiGroup } from './names.ts';
import { pageItem } from './reference-section.ts';
import { removalTable } from './removal-table.ts';

/** Everything that the page of a kind of the API shows. */
export interface ApiKindPage {
  readonly api: ApiKind;
  readonly head: PageHead;
  readonly kicker: string;
  readonly releases: DocumentedReleases;
  /** The fields that gates control, today and in earlier releases. */
  readonly fields: KindFields;
  /** The kinds whose templates it holds: their fields are fields of those kinds. */
  readonly held: readonly ListItem[];
  /** The gates that only the documentation connects with it; absent where its fields tell all. */
  readonly gates: { readonly lead: string; readonly items: readonly ListItem[] } | undefined;
  readonly enhancements: readonly ListItem[];
  /** Its API versions that were removed, and those that it replaces; absent where there are none. */
  readonly removed: PhraseTable | undefined;
  /** The pages of the documentation that document it. */
  readonly documentation: readonly ListItem[];
  readonly sources: readonly ListItem[];
}

/** Gathers the page of a kind of the API. */
export function apiKindPage(api: ApiKind, atlas: Atlas): ApiKindPage {
  const { kind, pages, fields } = api;
  const newest = newestRelease(atlas);
  const controlling = new Set(fields.map(({ gate }) => gate));
  const named = api.gates
    .filter((name) => !controlling.has(name))
    .flatMap((name) => lookUp(atlas).gate(name) ?? []);
  const enhancements = enhancementsOf(api, lookUp(atlas));
  return {
    api,
    head: headOf(api, enhancements),
    kicker: kickerOf(api),
    releases: documentedReleases(atlas),
    fields: kindFieldsTables(fields, kind, atlas),
    held: api.held.map(heldItem),
    gates: named.length === 0 && fields.length > 0 ? undefined : gatesSection(kind, named, newest),
    enhancements: enhancements
      .toSorted(compareIds)
      .map((view) => ({ phrase: enhancementPhrase(view) })),
    removed: removedOf(api, atlas),
    documentation: pages.map(pageItem),
    sources: sourcesOf(api, atlas),
  };
}

function removedOf({ group, kind }: ApiKind, atlas: Atlas): PhraseTable | undefined {
  const removed = atlas.removals.all.filter(
    ({ apiVersion, kind: name, replacements }) =>
      name === kind &&
      [apiVersion, ...replacements.map((each) => each.apiVersion)].some(
        (each) => apiGroup(each) === group,
      ),
  );
  if (removed.length === 0) return undefined;
  const caption = `Removed API versions of ${kind}`;
  return removalTable(caption, removed, { atlas, release: newestRelease(atlas) });
}

function gatesSection(kind: string, gates: readonly Gate[], newest: string) {
  return {
    lead:
      gates.length === 0
        ? `No field of ${kind} names a feature gate in the code, and no page of the documentation both documents it and names one.`
        : `Named by a page that documents ${kind}, as they are in v${newest}:`,
    items: gates.map((gate) => ({ phrase: gatePhrase(gate, resolveGateToday(gate, newest)) })),
  };
}

function heldItem({ path, of }: HeldKind): ListItem {
  const [group = '', kind = ''] = of.split('/');
  return { phrase: [codePart(path), ' has the fields of ', apiKindPart({ group, kind })] };
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
    ? { kind: 'code', text }
    : { kind: 'link', text, to: sourceUrl(ref, `staging/src/${text}/types.go`) };
}

function sourcesOf({ versions, pages }: ApiKind, { sources }: Atlas): ListItem[] {
  const resources = versions.flatMap(({ resource }) => resource ?? []);
  const website = refOf(sources, REPOSITORIES.website);
  const guides = versions.flatMap(({ removal }) => removal?.entry ?? []).slice(0, 1);
  const packages = new Set(resources.flatMap((resource) => resource.import ?? []));
  return [
    ...[...packages].map(
      (text): ListItem => ({ phrase: ['Defined in the Go package ', packagePart(text, sources)] }),
    ),
    ...[...resources, ...pages, ...guides].map(
      ({ path: text }): ListItem => ({
        phrase: [
          website === undefined
            ? { kind: 'code', text }
            : { kind: 'link', text, to: sourceUrl(website, text) },
        ],
      }),
    ),
  ];
}
