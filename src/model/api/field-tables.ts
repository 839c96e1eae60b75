import type { ApiResource } from '../../schemas/api-resource.ts';
import type { Atlas } from '../atlas/atlas.ts';
import { enhancementsOf, lookUp, newestRelease } from '../atlas/lookup.ts';
import { gatePhrase } from '../gate/phrase.ts';
import { resolveGateToday } from '../gate/today.ts';
import {
  apiKindPart,
  asidePart,
  enhancementPart,
  joinPhrases,
  type Phrase,
  type PhraseTable,
} from '../page/phrase.ts';
import type { PageSection } from '../page/section.ts';
import { partition } from '../partition.ts';
import { documentedReleases } from '../release/support.ts';
import { runWords } from '../runs.ts';
import { compareVersions } from '../version.ts';
import { type DocumentedReleases, docsUrlIn } from './docs-url.ts';
import { mergePaths } from './field-paths.ts';
import type { ControlledField } from './fields.ts';
import type { ApiKind } from './kinds.ts';
import { findResource } from './reference-links.ts';

/**
 * The fields that a gate, or each gate of an enhancement, controls, by kind.
 * @param named what the fields need: "this gate", "its gates"
 */
export function gateFieldsTable(
  fields: readonly ControlledField[],
  atlas: Atlas,
  named: string,
): PhraseTable | undefined {
  if (fields.length === 0) return undefined;
  const { references } = atlas;
  const isSeveral = new Set(fields.map(({ gate }) => gate)).size > 1;
  const releases = documentedReleases(atlas);
  const groups = groupAlike(fields, ({ gate, group, kind }) => [gate, group, kind]);
  return {
    caption: `Fields of the API that need ${named}`,
    headings: ['Kind', 'Fields', ...(isSeveral ? ['Feature gate'] : []), 'Releases', 'Reference'],
    rows: groups.map(({ first, paths }) => [
      [kindPhrase(first)],
      pathPhrases(paths),
      ...(isSeveral ? [[[{ kind: 'gate', name: first.gate } as const]]] : []),
      [[runsWords(first, atlas)]],
      first.versions.map(({ apiVersion }) =>
        versionPhrase(first.kind, apiVersion, references.resources, releases),
      ),
    ]),
  };
}

/**
 * What is to be known of a table of fields.
 * @param naming what their comments do: "name this gate"
 */
export function fieldsLead(naming: string, { references }: Atlas): Phrase {
  return [
    `Fields whose comments in the code ${naming}, and the releases since v${references.fields.oldest} whose comments do; other releases may have the field too. `,
    { kind: 'code', text: '[]' },
    ' is each item of a list, ',
    { kind: 'code', text: '{}' },
    ' each value of a map, ',
    { kind: 'code', text: '{a,b}' },
    ' one or the other.',
  ];
}

/** The fields of a kind that gates control: today or in the release to come, and in earlier ones alone. */
export function kindFieldsSection(
  { fields, kind }: ApiKind,
  atlas: Atlas,
): PageSection | undefined {
  if (fields.length === 0) return undefined;
  const newest = newestRelease(atlas);
  const { such: current, others: ended } = partition(fields, ({ runs }) =>
    runs.some(({ until }) => until === undefined || compareVersions(until, newest) >= 0),
  );
  const box = `Fields of ${kind}`;
  return {
    id: 'fields',
    heading: 'Fields and their feature gates',
    lead: fieldsLead('name a feature gate', atlas),
    ...(current.length > 0 && {
      table: kindTable(current, `${box} that feature gates control`, atlas),
    }),
    box,
    ...(ended.length > 0 && {
      folded: {
        summary: 'In earlier releases',
        table: kindTable(ended, `${box} that feature gates controlled in earlier releases`, atlas),
      },
    }),
    isSearched: true,
  };
}

function kindTable(fields: readonly ControlledField[], caption: string, atlas: Atlas): PhraseTable {
  const newest = newestRelease(atlas);
  const isSeveral = new Set(fields.map(apiVersionsText)).size > 1;
  const versions = isSeveral ? ['API versions'] : [];
  return {
    caption,
    headings: ['Fields', 'Feature gate', ...versions, 'Releases', 'Enhancement'],
    rows: groupAlike(fields, ({ gate }) => [gate]).map(({ first, paths }) => {
      const gate = lookUp(atlas).gate(first.gate);
      return [
        pathPhrases(paths),
        gate === undefined ? [] : [gatePhrase(gate, resolveGateToday(gate, newest))],
        ...(isSeveral ? [[[apiVersionsText(first)]]] : []),
        [[runsWords(first, atlas)]],
        gate === undefined
          ? []
          : enhancementsOf(gate, lookUp(atlas)).map((view) => [enhancementPart(view)]),
      ];
    }),
  };
}

function apiVersionsText({ versions }: ControlledField): string {
  return versions.map(({ apiVersion }) => apiVersion.split('/').at(-1)).join(', ');
}

/** Groups fields that differ only in their path, in the order of the first of each. */
function groupAlike(
  fields: readonly ControlledField[],
  keyOf: (field: ControlledField) => readonly string[],
) {
  const alike = Map.groupBy(fields, (field) =>
    JSON.stringify([keyOf(field), field.runs, field.versions.map(({ apiVersion }) => apiVersion)]),
  );
  return [...alike.values()].flatMap((same) => {
    const [first] = same;
    return first === undefined ? [] : [{ first, paths: mergePaths(same.map(({ path }) => path)) }];
  });
}

function pathPhrases(paths: readonly string[]): Phrase[] {
  return paths.map((path) => (path === '' ? ['the whole kind'] : [{ kind: 'code', text: path }]));
}

function kindPhrase(field: ControlledField): Phrase {
  const link = apiKindPart(field);
  return field.group === 'core' ? [link] : [link, ' ', asidePart(field.group)];
}

function runsWords({ runs }: ControlledField, { references }: Atlas): string {
  return runs.map((run) => runWords(run, references.fields.oldest ?? '')).join(', ');
}

/** A version with its reference, in the current documentation and in that of older releases. */
function versionPhrase(
  kind: string,
  apiVersion: string,
  resources: readonly ApiResource[],
  releases: DocumentedReleases,
): Phrase {
  const resource = findResource(resources, kind, apiVersion);
  if (resource === undefined) return [{ kind: 'code', text: apiVersion }];
  const { url } = resource;
  const older = olderLinks(url, releases);
  const label = `${kind} ${apiVersion} on kubernetes.io`;
  return [
    { kind: 'link', text: apiVersion, to: url, label },
    ...(older.length === 0 ? [] : [', in ', ...joinPhrases(older, ', ')]),
  ];
}

/** Where a page is in the documentation of older releases that are supported. */
export function olderPages(url: string, releases: DocumentedReleases): readonly Phrase[] {
  const links = olderLinks(url, releases);
  return links.length === 0 ? [['at another address']] : links;
}

function olderLinks(url: string, releases: DocumentedReleases): Phrase[] {
  return olderReleases(releases).flatMap((release): Phrase[] => {
    const to = docsUrlIn(url, release, releases);
    return to === undefined ? [] : [[{ kind: 'link', text: `v${release}`, to }]];
  });
}

/** The supported releases whose documentation is not the current one. */
export function olderReleases({ supported, current }: DocumentedReleases): string[] {
  return supported.filter((release) => release !== current);
}
