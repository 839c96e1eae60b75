import type { RecordsName } from '../../schemas/collections.ts';
import type { Problem } from '../../schemas/problem.ts';
import type { Sources } from '../../schemas/sources.ts';
import {
  apiKindPath,
  digestPath,
  enhancementPath,
  gatePath,
  notesPath,
  releasePath,
} from '../page/paths.ts';
import type { Atlas } from './atlas.ts';
import { sourceUrl } from './citation.ts';
import type { Fields, ListedContent } from './listed-content.ts';
import { issueUrl } from './upstream.ts';

/** What kinds of problem mean, the gravest first. */
export const PROBLEM_MEANINGS: Record<Problem['kind'], string> = {
  contradiction: 'Two places contradict each other.',
  missing: 'Expected, but absent or empty.',
  'not-a-value': 'Cannot be read as what the field holds; the value is left out.',
  'unknown-field': 'Not part of the format.',
  normalized: 'Read, but not written in the documented form.',
};

/** The kinds of problem, the gravest first. */
const PROBLEM_KINDS = Object.keys(PROBLEM_MEANINGS) as readonly Problem['kind'][];

/** A problem and the record that has it. */
export interface RecordProblem {
  readonly problem: Problem;
  /** The record's name: "KEP-5295", "KubeletPSI", "v1.34". */
  readonly name: string;
  /** The record's page, below the site's base; absent where it has none. */
  readonly path?: string | undefined;
  /** Where upstream has it, for a record without a page. */
  readonly url?: string | undefined;
  /** Where it was read, in words: "Enhancements", "Feature gates, in the code". */
  readonly source: string;
}

/** How many problems there are of each kind that there is. */
export function countProblemKinds(problems: readonly Pick<RecordProblem, 'problem'>[]) {
  return PROBLEM_KINDS.map((kind) => ({
    kind,
    count: problems.filter(({ problem }) => problem.kind === kind).length,
  })).filter(({ count }) => count > 0);
}

type Place = Pick<RecordProblem, 'name' | 'path' | 'url'>;

/** Where this site shows a record, by its identity. */
type Places = Readonly<Record<string, (id: string) => Place | undefined>>;

/**
 * All problems of all collections, at whatever depth of a record: collections in the given order,
 * records by name.
 */
export function recordProblems(
  atlas: Pick<Atlas, 'enhancements' | 'references' | 'sources'>,
  listed: readonly ListedContent[],
): RecordProblem[] {
  const places = placesOf(atlas);
  return listed.flatMap((collection) =>
    collection.records
      .flatMap((record) => problemsOfRecord(record, collection, atlas.sources, places))
      .sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true })),
  );
}

/** The collections that have pages; records of the others are shown where they were read. */
function placesOf({
  enhancements,
  references,
}: Pick<Atlas, 'enhancements' | 'references'>): Places {
  const views = new Map(enhancements.map((view) => [view.id, view]));
  return {
    enhancements: (id) => {
      const view = views.get(id);
      return view && { name: view.label, path: enhancementPath(view.slug) };
    },
    'feature-gates': (name) => ({ name, path: gatePath(name) }),
    'api-fields': (id) => {
      const [group = '', kind = ''] = id.split('/');
      const hasPage = references.fields.ofKind(group, kind).length > 0;
      return { name: id, path: hasPage ? apiKindPath(group, kind) : undefined };
    },
    releases: (version) => ({ name: `v${version}`, path: releasePath(version) }),
    'release-notes': (version) => ({ name: `v${version}`, path: notesPath(version) }),
    digests: (day) => ({ name: day, path: digestPath(day) }),
    issues: (number) => ({ name: `#${number}`, url: issueUrl(Number(number)) }),
  } satisfies { [Name in RecordsName]?: Places[string] };
}

function problemsOfRecord(
  record: Fields,
  { name, title, identity, sources }: ListedContent,
  synced: Sources,
  places: Places,
): RecordProblem[] {
  const id = identity === undefined ? title : String(record[identity]);
  return findProblems(record, {}).map(({ problem, where: { block, path, repository } }) => {
    const source = sources.find(({ owns }) => owns === undefined || owns.includes(block ?? ''));
    const refs = source && synced[source.name]?.refs;
    const ref = refs?.find((one) => one.repository === (repository ?? one.repository));
    const url = ref && path !== undefined ? sourceUrl(ref, path) : undefined;
    return {
      problem,
      ...(places[name]?.(id) ?? { name: id, url }),
      source: source?.title ?? title,
    };
  });
}

interface Found {
  readonly problem: Problem;
  readonly where: Where;
}

interface Where {
  /** The key of the record below which the problem is; absent where it is the record's own. */
  readonly block?: string | undefined;
  /** The upstream file that was read, where the record tells it. */
  readonly path?: string | undefined;
  /** Its repository, where the record names one; else the first that its source reads. */
  readonly repository?: string | undefined;
}

function findProblems(value: unknown, where: Where): Found[] {
  if (Array.isArray(value)) return value.flatMap((each) => findProblems(each, where));
  if (!isFields(value)) return [];
  const path = typeof value.path === 'string' ? value.path : where.path;
  const repository = typeof value.repository === 'string' ? value.repository : where.repository;
  return Object.entries(value).flatMap(([key, each]) =>
    key === 'problems' && Array.isArray(each)
      ? each.map((problem: Problem) => ({ problem, where: { ...where, path, repository } }))
      : findProblems(each, { block: where.block ?? key, path, repository }),
  );
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
