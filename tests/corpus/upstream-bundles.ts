import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../../shared/upstream', import.meta.url));

/** The git bundle of an upstream repository's texts, such as "kubernetes/enhancements". */
export function bundlePath(repository: string): string {
  return join(FOLDER, `${repository.replace('/', '-')}.bundle`);
}

/** Whether the bundles of all these repositories are present; tests that need them are skipped else. */
export function hasBundles(...repositories: string[]): boolean {
  return repositories.every((repository) => existsSync(bundlePath(repository)));
}

/** Clones a bundle to a new temporary folder, which the caller removes. */
export function cloneBundle(repository: string): string {
  const directory = mkdtempSync(join(tmpdir(), 'bundle-'));
  execFileSync('git', ['clone', '--quiet', '--no-checkout', bundlePath(repository), directory]);
  return directory;
}
