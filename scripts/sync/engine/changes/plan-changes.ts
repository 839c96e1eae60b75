import { contentDate, gateListReleases } from '../../../../src/model/atlas/atlas.ts';
import { commitRanges, sourcesWithNews } from '../../../../src/model/changes/commit-ranges.ts';
import { deriveChanges } from '../../../../src/model/changes/derive.ts';
import { type ChangeNames, namesIn } from '../../../../src/model/changes/names.ts';
import { COMPARED, type ComparedRecords } from '../../../../src/model/changes/records.ts';
import type { ContentFiles } from '../../../../src/records/content-files.ts';
import { readIfYaml } from '../../../../src/records/content-record.ts';
import type { ChangeRecord, Changes } from '../../../../src/schemas/change.ts';
import { COLLECTIONS, SOURCES, type SourceName } from '../../../../src/schemas/collections.ts';
import type { Enhancement } from '../../../../src/schemas/enhancement.ts';
import type { Release } from '../../../../src/schemas/release.ts';
import type { Sources } from '../../../../src/schemas/sources.ts';

type ComparedFolder = (typeof COMPARED)[keyof typeof COMPARED];

/** The folders below content/ whose records are compared. */
export const COMPARED_FOLDERS: readonly ComparedFolder[] = Object.values(COMPARED);

/** What content/ held at one reading, as far as changes are derived from it. */
export interface ContentState {
  readonly sources: Sources;
  readonly files: Readonly<Record<ComparedFolder, ContentFiles>>;
}

/**
 * What changed between two states of content/, which may be nothing but the commits; nothing where no source has
 * news. Only what upstream changed counts: a source at the same commits changed because it is read otherwise.
 * @param before content/ at the beginning of the run
 */
export function planChanges(before: ContentState, after: ContentState): Changes | undefined {
  if (Object.keys(before.sources).length === 0) return undefined;
  const news = sourcesWithNews(before.sources, after.sources);
  const heard = new Set<string>([...news, ...uncommittedNews(before, after)]);
  if (heard.size === 0) return undefined;
  const changes = deriveChanges(...readRecords(before, after)).filter((change) =>
    sourcesOf(change).some((source) => heard.has(source)),
  );
  const ranges = commitRanges(before.sources, after.sources, news);
  const [known, date] = [contentDate(before.sources), contentDate(after.sources)];
  // A run that ended early may have moved the content's day without what has news.
  const isMoved = known === date && news.length > 0;
  const since = isMoved ? contentDate(entriesOf(before.sources, news)) : known;
  return { date, since, ranges, changes };
}

function entriesOf(sources: Sources, names: readonly string[]): Sources {
  return Object.fromEntries(Object.entries(sources).filter(([name]) => names.includes(name)));
}

/** The names of what changes tell of, in a state of content/. */
export function namesInState({ files }: ContentState): ChangeNames {
  const valid = <Folder extends ComparedFolder>(folder: Folder) =>
    [...files[folder].values()].flatMap((text) => read(folder, text) ?? []);
  return namesIn(valid('enhancements') as Enhancement[], valid('releases') as Release[]);
}

/** The sources that change without a commit, where their records did. */
function uncommittedNews(before: ContentState, after: ContentState): string[] {
  const changed: readonly string[] = COMPARED_FOLDERS.filter(
    (folder) => !isSame(before.files[folder], after.files[folder]),
  );
  return SOURCES.filter(({ isUncommitted, folder }) => isUncommitted && changed.includes(folder))
    .map(({ name }) => name)
    .filter((name) => before.sources[name] !== undefined);
}

function isSame(old: ContentFiles, now: ContentFiles): boolean {
  return old.size === now.size && [...now].every(([path, text]) => old.get(path) === text);
}

/** The sources that may tell of a change. */
function sourcesOf({ kind, source }: ChangeRecord): SourceName[] {
  if (source !== undefined) return [`feature-gates-${source}`];
  if (kind.startsWith('issue-')) return ['issues'];
  if (kind === 'release-notes') return ['release-notes'];
  if (kind === 'release-patch' || kind === 'release-pre-release') return ['release-tags'];
  if (kind === 'release-published') return ['releases', 'release-tags'];
  return [kind.startsWith('release-') ? 'releases' : 'enhancements'];
}

function readRecords(
  before: ContentState,
  after: ContentState,
): [before: ComparedRecords, after: ComparedRecords] {
  const parts = Object.entries(COMPARED).map(
    ([part, folder]) => [part, readBoth(folder, before, after)] as const,
  );
  const take = (side: 0 | 1, { sources }: ContentState) =>
    ({
      ...Object.fromEntries(parts.map(([part, both]) => [part, both[side]])),
      gateLists: gateListReleases(sources),
      day: contentDate(sources),
    }) as unknown as ComparedRecords;
  return [take(0, before), take(1, after)];
}

/**
 * The records of both sides. A file that was not valid before tells nothing of what changed: it is
 * left out on both sides.
 */
function readBoth(
  folder: ComparedFolder,
  before: ContentState,
  after: ContentState,
): [before: unknown[], after: unknown[]] {
  const [old, now] = [before.files[folder], after.files[folder]];
  const [left, right]: [unknown[], unknown[]] = [[], []];
  for (const path of new Set([...old.keys(), ...now.keys()])) {
    const [was, is] = [read(folder, old.get(path)), read(folder, now.get(path))];
    if (old.has(path) && was === undefined) continue;
    if (was !== undefined) left.push(was);
    if (is !== undefined) right.push(is);
  }
  return [left, right];
}

const cache = new Map<string, unknown>();

function read(folder: ComparedFolder, text: string | undefined): unknown {
  if (text === undefined) return undefined;
  if (!cache.has(text)) {
    cache.set(text, COLLECTIONS[folder].schema.safeParse(readIfYaml(text)).data);
  }
  return cache.get(text);
}
