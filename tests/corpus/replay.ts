import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { digestOfCode } from '../../scripts/sync/engine/code-digest.ts';
import { type ContentStore, openContent } from '../../scripts/sync/engine/content-store.ts';
import { runSync } from '../../scripts/sync/engine/run.ts';
import type { Source, Wanted } from '../../scripts/sync/engine/source.ts';
import { openUpstream } from '../../scripts/sync/engine/upstream.ts';
import { registry } from '../../scripts/sync/registry.ts';
import type { GitHub } from '../github/server.ts';
import { quickDisk } from '../sync/kill-switch.ts';
import { recordProgress } from '../sync/record-progress.ts';
import { IS_THOROUGH } from '../thorough.ts';
import { bundlePath } from './upstream-bundles.ts';

/** The history of issues is kept by the weeks themselves: a first sync cannot know it. */
export const REPLAYED_SOURCES = registry.filter(({ isUncommitted }) => isUncommitted !== true);
/** Sources of posts, which take twice as long to read as all others. */
const POSTS = ['announcements', 'digests'];
/** Those without posts, unless `THOROUGH` is set. */
export const QUICK_SOURCES = REPLAYED_SOURCES.filter(
  ({ name }) => IS_THOROUGH || !POSTS.includes(name),
);
/** The repositories whose snapshots are replayed. */
export const REPLAYED_REPOSITORIES = [
  ...new Set(REPLAYED_SOURCES.flatMap(({ repositories }) => repositories)),
];
const NOW = new Date('2026-11-01T00:00:00Z');
const TOKEN = 'replay';

/** What one sync did. */
export interface ReplayedWeek {
  readonly requests: number;
  readonly changes: number;
  readonly errors: readonly string[];
}

/** The dates of a repository's snapshots, oldest first. */
function snapshotDates(repository: string): string[] {
  const listing = execFileSync('git', ['bundle', 'list-heads', bundlePath(repository)], {
    encoding: 'utf8',
  });
  return [...listing.matchAll(/snapshot-(\d{4}-\d\d-\d\d)/g)].map(([, date = '']) => date).sort();
}

/** All dates at which any repository has a snapshot and every repository has a commit, oldest first. */
export async function replayDates(github: GitHub): Promise<string[]> {
  const dates = [...new Set(REPLAYED_REPOSITORIES.flatMap(snapshotDates))].sort();
  const whole: string[] = [];
  for (const date of dates) {
    github.endAt(date);
    const repositories = await github.repositories();
    if (repositories.every(({ commit }) => commit !== undefined)) whole.push(date);
  }
  github.endAt(undefined);
  return whole;
}

/** Serves every repository as it was so many of its snapshots before its last. */
export async function serveSnapshotsBefore(github: GitHub, count: number): Promise<void> {
  for (const repository of REPLAYED_REPOSITORIES) {
    const snapshot = snapshotDates(repository).at(-1 - count);
    if (snapshot !== undefined) await github.setHead(repository, `snapshot-${snapshot}`);
  }
}

/** A folder with what content/ holds before the first sync. */
export function newContent(directory: string): string {
  mkdirSync(directory, { recursive: true });
  return directory;
}

/** Of the code as it was loaded. */
const code = await digestOfCode();

/** Syncs facts of some sources into a folder, as of a fixed time. */
export async function syncFacts(
  github: GitHub,
  content: string,
  cache: string,
  sources: readonly Source[] = REPLAYED_SOURCES,
): Promise<ReplayedWeek> {
  return syncInto(await openContent(content, quickDisk), {
    github,
    cache,
    sources,
    wanted: { prose: false },
  });
}

/** Where a sync reads, and what. */
export interface SyncFrom {
  readonly github: Pick<GitHub, 'url'>;
  readonly cache: string;
  readonly sources: readonly Source[];
  readonly wanted: Wanted;
  /** Whether far fewer records than before are accepted; they are not by default. */
  readonly allowShrink?: boolean;
  /** Milliseconds before a failed request is repeated first. */
  readonly firstPause?: number;
}

/** Syncs some sources, as of a fixed time. */
export async function syncInto(
  content: ContentStore,
  { github, cache, sources, wanted, allowShrink = false, firstPause }: SyncFrom,
): Promise<ReplayedWeek> {
  const { signal } = new AbortController();
  const { progress } = recordProgress();
  const repositories = sources.flatMap((source) => source.repositories);
  const options = { clones: [], apiUrl: github.url, cache, firstPause };
  const environment = { GITHUB_TOKEN: TOKEN };
  const followed = sources.flatMap((source) => source.follows ?? []);
  const upstream = await openUpstream(
    options,
    repositories,
    progress,
    signal,
    environment,
    followed,
  );
  const results = await runSync({
    content,
    allowShrink,
    wanted,
    sources,
    registry,
    upstream,
    code,
    progress,
    now: NOW,
    signal,
  });
  return {
    requests: upstream.requests(),
    changes: results.reduce((sum, { changes }) => sum + changes.length, 0),
    errors: results.flatMap(({ source, errors }) => errors.map((each) => `${source}: ${each}`)),
  };
}
