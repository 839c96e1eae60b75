import { describe, expect, it } from 'vitest';
import { GATE_LISTS } from './paths.ts';
import { readBranch } from './read-branch.ts';

const id = '1'.repeat(40);
const head = { branch: 'master', commit: id, tree: id, committed: '2026-01-01T00:00:00Z' };
const [path = ''] = GATE_LISTS;

/** A list of gates of the default branch, with one gate for each release. */
function master(...versions: readonly string[]) {
  const text = versions
    .map(
      (version, index) =>
        `- name: Gate${index}\n  versionedSpecs:\n  - {default: true, lockToDefault: false, preRelease: Beta, version: "${version}"}\n`,
    )
    .join('');
  return { head, release: undefined, files: [{ path, text }] } as never;
}

describe('readBranch', () => {
  it('takes a default branch for the newest release that its gates name', () => {
    expect(readBranch(master('1.30', '1.38'), '1.36').release).toBe('1.38');
    expect(readBranch(master('1.30'), '1.36').release).toBe('1.37');
  });

  it('does not take it for a release that is years ahead, and names that', () => {
    const { release, notices } = readBranch(master('1.30', '1.77'), '1.36');
    expect(release).toBe('1.37');
    expect(notices.join('\n')).toContain('gates of 1.77 (expected at most 5 releases after 1.36)');
  });
});
