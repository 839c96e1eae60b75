import type { SyncedRef } from '../../../src/schemas/sources.ts';
import { failureWords } from '../../command/failure-words.ts';
import { reportUnread, unreadNotice } from '../reading/standing.ts';
import { afterChanges, type Change } from './change.ts';
import { cleanRecord } from './clean-record.ts';
import type { FileBounds } from './file-bounds.ts';
import { countOwned } from './fingerprint.ts';
import { newlyLeftOut, newProblems, problemOfSource, textsIn } from './new-problems.ts';
import { type OpenSource, openSynced, type SyncRun } from './open-source.ts';
import { isNeeded, neededContent } from './order-sources.ts';
import { planSource } from './plan.ts';
import { isProse, planFiles, planPictures, proseRefFile, withoutClashes } from './plan-files.ts';
import { planSources, readSources, SOURCES_PATH } from './plan-sources.ts';
import { readAhead } from './read-ahead.ts';
import { collectProblems, type ReportedProblem, type SourceResult } from './report.ts';
import { UnavailableError, type Upstream } from './repository.ts';
import type { PictureFiles, Source, SourceReading } from './source.ts';

/**
 * Reads each source, and writes what has changed. A source that fails leaves its files as they are;
 * the others go on.
 * @throws when `signal` aborts; content/ is then as it was before the source at hand.
 */
export async function runSync(run: SyncRun): Promise<SourceResult[]> {
  await readSourcesAhead(run);
  const results: SourceResult[] = [];
  for (const source of run.sources) {
    run.signal.throwIfAborted();
    run.progress.line(`${source.name}: reading ${source.repositories.join(', ')}`);
    results.push(await syncSource(source, run));
  }
  return results;
}

/**
 * Waits for the sources whose names one reads once, where content/ does not have them as of upstream's heads:
 * a run before read them, or none did, or they failed in this one. A source of clones has nothing to wait with.
 * @throws {Error} that names them
 */
async function requireNames(source: Source, run: SyncRun): Promise<void> {
  const { readsOnce: needs, repositories } = source;
  const others = run.registry.filter((other) => isNeeded({ needs }, other));
  const isInClones = repositories.every((name) => !run.upstream.repository(name).isExact);
  if (others.length === 0 || isInClones) return;
  const entries = readSources(await run.content.readFile(SOURCES_PATH));
  const isCurrent = async (other: Source, repository: string): Promise<boolean> => {
    const { refs = [] } = entries[other.name] ?? {};
    try {
      const head = await run.upstream.repository(repository).head();
      return refs.some((ref) => ref.repository === repository && ref.commit === head.commit);
    } catch (error) {
      // A source of this run says itself why it cannot be read.
      if (run.sources.includes(other)) return false;
      throw error;
    }
  };
  const awaited: string[] = [];
  for (const other of others) {
    const all = await Promise.all(other.repositories.map((each) => isCurrent(other, each)));
    if (all.includes(false)) awaited.push(other.name);
  }
  if (awaited.length === 0) return;
  const again = [...awaited, source.name].map((name) => `--source ${name}`).join(' ');
  throw new Error(
    `waits for ${awaited.join(', ')}: content/ does not have the newest names, and would miss them for good; run again with ${again}`,
  );
}

/** What content/ holds that cannot be read here is the affair of its source, which then says so. */
async function readSourcesAhead(run: SyncRun): Promise<void> {
  const opened = await Promise.allSettled(
    run.sources.map(async (source) => {
      const { wanted } = await openSynced(source, run);
      return { reads: source.reads ?? [], wanted };
    }),
  );
  await readAhead(
    run.upstream,
    opened.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : [])),
  );
}

async function syncSource(source: Source, run: SyncRun): Promise<SourceResult> {
  try {
    return await readAndWrite(source, run);
  } catch (error) {
    run.signal.throwIfAborted();
    const words = [failureWords(error)];
    const [notices, errors] = error instanceof UnavailableError ? [words, []] : [[], words];
    return { ...nothingOf(source), notices, errors };
  }
}

async function readAndWrite(source: Source, run: SyncRun): Promise<SourceResult> {
  const { content } = run;
  await requireNames(source, run);
  const open = await openSynced(source, run);
  for (const bounds of boundsOf(source, run.upstream)) bounds.forget();
  const { refs, ...read } = await source.read(
    run.upstream,
    neededContent(source, content),
    open.wanted,
  );
  if (read.isUnchanged) {
    await content.write(await planRefs(source, open, run, refs, []), run.signal);
    return { ...nothingOf(source), records: countOwned(open.current, source.owns) };
  }
  return writeRecords(source, open, run, refs, read);
}

function nothingOf({ name }: Source): SourceResult {
  const none = { changes: [], problems: [], newProblems: [], notices: [], errors: [] };
  return { source: name, records: 0, ...none };
}

const NO_PICTURES: PictureFiles = { files: [], removed: [] };

async function writeRecords(
  source: Source,
  open: OpenSource,
  run: SyncRun,
  refs: readonly SyncedRef[],
  {
    records: read,
    notices,
    files: made = [],
    pictures = NO_PICTURES,
    texts,
    unread = [],
    tooFew = [],
  }: Omit<SourceReading, 'refs' | 'isUnchanged'>,
): Promise<SourceResult> {
  const { content, allowShrink, wanted } = run;
  const records = read.map((record) => cleanRecord(record, source));
  const comment = generatedComment(source, run.registry);
  const entry = readSources(await content.readFile(SOURCES_PATH))[source.name];
  const plan = planSource({ source, comment, records, current: open.current, allowShrink });
  const errors = [...plan.errors, ...(allowShrink ? [] : tooFew)];
  const leftOut = [
    ...plan.leftOut,
    ...[...boundsOf(source, run.upstream).flatMap((bounds) => bounds.unread), ...unread].map(
      reportUnread,
    ),
  ];
  if (source.hasProse !== true && made.some(isProse)) {
    throw new Error(`${source.name}: brings texts (expected hasProse in its definition)`);
  }
  const files = made.filter(({ record }) => record === undefined || plan.placed.has(record));
  const prose = wanted.prose ? withoutClashes(files.filter(isProse)) : [];
  const facts = files.filter((file) => !isProse(file));
  const kept = [...facts, ...prose, ...proseRefFile(source.name, prose, refs)];
  const fileChanges = await planFiles(kept, content);
  const changes = [...plan.changes, ...fileChanges.filter((change) => !isProse(change))];
  // Of a first reading all problems would be new.
  const fresh =
    entry === undefined
      ? []
      : [
          ...newlyLeftOut(leftOut, entry.problems),
          ...newProblems(source, plan.changes, open.current, { texts: textsIn(texts), refs }),
        ];
  if (errors.length === 0) {
    const sourcesChanges = await planRefs(source, open, run, refs, changes, leftOut);
    const shown = wanted.prose ? await planPictures(pictures, content) : [];
    const all = [...plan.changes, ...fileChanges, ...shown, ...sourcesChanges];
    await content.write(all, run.signal);
  }
  return {
    ...nothingOf(source),
    records: countOwned(afterChanges(source.folder, open.current, plan.changes), source.owns),
    changes,
    problems: [
      ...leftOut,
      ...records.flatMap((record) => collectProblems(String(record[source.identity]), record)),
    ],
    newProblems: fresh,
    notices,
    errors: errors.length === 0 ? [] : [...errors, ...unread.map(unreadNotice)],
  };
}

async function planRefs(
  source: Source,
  open: OpenSource,
  { content, now }: SyncRun,
  refs: readonly SyncedRef[],
  changes: readonly Change[],
  leftOut: readonly ReportedProblem[] = [],
) {
  // What was left out is read again next time, and said again: content/ holds no record of it.
  const after = afterChanges(source.folder, open.current, changes);
  const print = leftOut.length > 0 ? undefined : open.print(after);
  const synced = {
    source: source.name,
    refs,
    problems: leftOut.map(problemOfSource),
    hasChanges: changes.length > 0,
    print,
    now,
  };
  return planSources(await content.readFile(SOURCES_PATH), synced);
}

function generatedComment({ folder }: Source, registry: readonly Source[]): string {
  const repositories = registry
    .filter((each) => each.folder === folder)
    .flatMap((each) => each.repositories);
  const names = new Intl.ListFormat('en').format(new Set(repositories));
  return `Generated by npm run sync from ${names}. Do not edit.`;
}

/** The bounds of each repository that a source reads. */
function boundsOf(
  { repositories }: Pick<Source, 'repositories'>,
  upstream: Upstream,
): FileBounds[] {
  return [...new Set(repositories)].map((name) => upstream.repository(name).bounds);
}
