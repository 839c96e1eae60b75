import { execFileSync } from 'node:child_process';
import { registry } from '../../scripts/sync/registry.ts';
import type { GitHub } from '../github/server.ts';
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
