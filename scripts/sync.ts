import { writeFile } from 'node:fs/promises';
import { runCommand } from './command/run-command.ts';
import { useProxy } from './command/use-proxy.ts';
import { hasSightings, newsBetween, recordSightings } from './drift/sightings.ts';
import { keepAccount } from './sync/engine/changes/account.ts';
import { digestOfCode } from './sync/engine/code-digest.ts';
import { openContent, openContentDry } from './sync/engine/content-store.ts';
import { lockContent } from './sync/engine/lock.ts';
import { SOURCES_PATH } from './sync/engine/plan-sources.ts';
import { Progress } from './sync/engine/progress.ts';
import { renderPullRequestBody } from './sync/engine/pull-request-body.ts';
import { renderSummary } from './sync/engine/report.ts';
import { runSync } from './sync/engine/run.ts';
import { openUpstream } from './sync/engine/upstream.ts';
import { abandonChanges } from './sync/engine/write.ts';
import { missingTokenWords } from './sync/github/token.ts';
import { readSyncOptions, type SyncOptions, syncCommand } from './sync/options.ts';
import { registry } from './sync/registry.ts';

const MS_PER_MINUTE = 60_000;

/** The run took longer than it may. */
class DeadlineError extends Error {}

const known = {
  sources: registry.map(({ name }) => name),
  repositories: registry.flatMap((source) => source.repositories),
};

process.exitCode = await runCommand(
  { ...syncCommand(known), parse: (args) => readSyncOptions(args, known) },
  sync,
);

async function sync(options: SyncOptions): Promise<number> {
  useProxy(process.env);
  const progress = new Progress(process.stderr);
  const interruption = new AbortController();
  const { signal } = interruption;
  const interrupt = () => interruption.abort();
  process.once('SIGINT', interrupt);
  // Where it is refused, no timer may keep the process.
  const lock = await lockContent(options.content);
  const timer = setTimeout(() => {
    interruption.abort(new DeadlineError(`Stopped after ${options.deadline} minutes (--deadline)`));
  }, options.deadline * MS_PER_MINUTE);
  try {
    if (options.abandonJournal) await abandonChanges(options.content);
    return await readAndReport(options, progress, signal);
  } catch (error) {
    if (signal.aborted) {
      const isLate = signal.reason instanceof DeadlineError;
      const words = isLate ? signal.reason.message : 'Interrupted';
      progress.line(
        `${words}: content/ is as the last finished source left it; run again to go on`,
      );
      // A wait for the rate limit may still be under way; nothing is left to wait for.
      await lock.release();
      process.exit(isLate ? 1 : 130);
    }
    throw error;
  } finally {
    clearTimeout(timer);
    process.off('SIGINT', interrupt);
    await lock.release();
  }
}

async function readAndReport(
  options: SyncOptions,
  progress: Progress,
  signal: AbortSignal,
): Promise<number> {
  const { isDryRun, allowShrink } = options;
  const wanted = { prose: options.withProse };
  const asked = registry.filter(
    ({ name }) => options.sources.length === 0 || options.sources.includes(name),
  );
  const repositories = asked.flatMap((source) => source.repositories);
  const followed = asked.flatMap((source) => source.follows ?? []);
  const upstream = await openUpstream(
    options,
    repositories,
    progress,
    signal,
    process.env,
    followed,
  );
  const { closed } = upstream;
  const sources = asked.filter(
    (source) => !source.repositories.some((one) => closed.includes(one)),
  );
  if (sources.length < asked.length) {
    process.stderr.write(`${missingTokenWords(closed, options.sources)}\n`);
  }
  if (sources.length === 0) return 1;
  const account = keepAccount(await (isDryRun ? openContentDry : openContent)(options.content));
  const content = account.store;
  const now = new Date();
  const code = await digestOfCode();
  const run = {
    content,
    code,
    allowShrink,
    wanted,
    sources,
    registry,
    upstream,
    progress,
    now,
    signal,
  };
  const before = await content.readFile(SOURCES_PATH);
  const results = await runSync(run);
  process.stdout.write(`${renderSummary(results, options)}\n`);
  if (options.pullRequestBody !== undefined) {
    const told = { changes: account.changes(), names: await account.names(), results };
    await writeFile(options.pullRequestBody, renderPullRequestBody(told));
  }
  // A folder that was synced by parts has no use for it: it asks all sources.
  if (!isDryRun && (await hasSightings(options.content))) {
    const news = newsBetween(before, await content.readFile(SOURCES_PATH));
    await recordSightings(options.content, news);
  }
  process.stdout.write(`HTTP requests: ${upstream.requests()}\n`);
  const isWhole = sources.length === asked.length && results.every(({ errors }) => !errors.length);
  return isWhole ? 0 : 1;
}
