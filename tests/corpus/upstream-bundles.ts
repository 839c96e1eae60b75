import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SHARED = fileURLToPath(new URL('../../../shared/upstream', import.meta.url));
const FETCHED = fileURLToPath(new URL('../../.cache/upstream', import.meta.url));

/** The KEP issues in the shape of GitHub's REST API; only there in `../shared/upstream`. */
export const ISSUES = join(SHARED, 'issues.json');

/** Releases and merged pull requests, in the shape of GitHub's GraphQL; only there. */
export const ACTIVITY = join(SHARED, 'activity.json');

/**
 * The git bundle of an upstream repository's texts, such as "kubernetes/enhancements": that of
 * `../shared/upstream`, or else what `npm run snapshots` has fetched.
 */
export function bundlePath(repository: string): string {
  const file = `${repository.replace('/', '-')}.bundle`;
  const shared = join(SHARED, file);
  return existsSync(shared) ? shared : join(FETCHED, file);
}

/** @throws {Error} that says how to get them, where a bundle of these repositories is not present. */
export function requireBundles(...repositories: string[]): void {
  const missing = repositories.filter((repository) => !hasBundles(repository));
  if (missing.length === 0) return;
  const words = `no snapshots of ${missing.join(', ')} in ../shared/upstream or .cache/upstream`;
  throw new Error(`${words}; "npm run snapshots" fetches them`);
}

/** Whether the bundles of all these repositories are present; tests that need them are skipped else. */
export function hasBundles(...repositories: string[]): boolean {
  return repositories.every((repository) => existsSync(bundlePath(repository)));
}
