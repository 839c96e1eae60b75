import { writeFile } from 'node:fs/promises';
import { runCommand } from './command/run-command.ts';
import { useProxy } from './command/use-proxy.ts';
import { hasSightings, newsBetween, recordSightings } from './drift/sightings.ts';
import { keepAccount } from './sync/engine/changes/account.ts';
import { digestOfCode } from './sync/engine/code-digest.ts';
import { openContent, openContentDry } from './sync/engine/content-store.ts';
import { realDisk } from './sync/engine/disk.ts';
import { lockContent } from './sync/engine/lock.ts';
import { SOURCES_PATH } from './sync/engine/plan-sources.ts';
import { Progress } from './sync/engine/progress.ts';
import { renderPullRequestBody } from './sync/engine/pull-request-body.ts';
import { renderSummary } from './sync/engine/report.ts';
import { runSync } from './sync/engine/run.ts';
import { openUpstream } from './sync/engine/upstream.ts';
import { abandonChanges } from './sync/engine/write.ts';
import { missingTokenWords } from './sync/github/token.ts';
import { type SyncOptions, syncCommand } from './sync/options.ts';
import { registry } from './sync/registry.ts';

const MS_PER_MINUTE = 60_000;

/** Why a run ends before it is done, and the exit code that says so. */
class StopError extends Error {
  readonly code: number;

  constructor(message: string, code: number) {
    super(message);
    this.code = code;
  }
}

/** By which a run is asked to end, with the exit codes that shells give them. */
const STOPS = { SIGINT: 130, SIGTERM: 143 } as const;

const known = {
  sources: registry.map(({ name }) => name),
  repositories: registry.flatMap((source) => source.repositories),
};

process.exitCode = await runCommand(syncCommand(known), ({ values }) => sync(values));

async function sync(options: SyncOptions): Promise<number> {
  useProxy(process.env);
  const progress = new Progress(process.stderr);
  const interruption = new AbortController();
  const { signal } = interruption;
  const stop = (name: keyof typeof STOPS) =>
    interruption.abort(new StopError(`Interrupted (${name})`, STOPS[name]));
  for (const name of Object.keys(STOPS)) process.once(name, stop);
  // Where it is refused, no timer may keep the process.
  const lock = await lockContent(options.content);
  const timer = setTimeout(() => {
    interruption.abort(new StopError(`Stopped after ${options.deadline} minutes (--deadline)`, 1));
  }, options.deadline * MS_PER_MINUTE);
  try {
    if (options['abandon-journal']) await abandonChanges(options.content);
    return await readAndReport(options, progress, signal);
  } catch (error) {
    if (signal.reason instanceof StopError) {
      progress.line(
        `${signal.reason.message}: content/ is as the last finished source left it; run again to go on`,
      );
      // A wait for the rate limit may still be under way; nothing is left to wait for.
      await lock.release();
      process.exit(signal.reason.code);
    }
    throw error;
  } finally {
    clearTimeout(timer);
    for (const name of Object.keys(STOPS)) process.off(name, stop);
    await lock.release();
  }
}

async function readAndReport(
  options: SyncOptions,
  progress: Progress,
  signal: AbortSignal,
): Promise<number> {
  const {
    'dry-run': isDryRun,
    'pull-request-body': pullRequestBody,
    'allow-shrink': allowShrink,
    'api-url': apiUrl,
    source: names,
    from: clones,
    cache,
    verbose: isVerbose,
  } = options;
  // What can have no place is said before anything is read.
  if (pullRequestBody !== undefined) await realDisk.makePlace(pullRequestBody);
  const wanted = { prose: !options['no-prose'] };
  const asked = registry.filter(({ name }) => names.length === 0 || names.includes(name));
  const repositories = asked.flatMap((source) => source.repositories);
  const inClones = asked.flatMap((source) => (source.isUncommitted ? [] : source.repositories));
  const followed = asked.flatMap((source) => source.follows ?? []);
  const upstream = await openUpstream(
    { apiUrl, clones, cache },
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
    const missing = closed.filter((name) => inClones.includes(name));
    const leftOut = asked.filter((source) => !sources.includes(source)).map(({ name }) => name);
    process.stderr.write(`${missingTokenWords(missing, names, leftOut)}\n`);
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
  process.stdout.write(`${renderSummary(results, { isDryRun, isVerbose })}\n`);
  if (pullRequestBody !== undefined) {
    const told = { changes: account.changes(), names: await account.names(), results };
    await writeFile(pullRequestBody, renderPullRequestBody(told));
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
