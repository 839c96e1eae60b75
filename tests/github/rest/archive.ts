import { type Answer, notFound } from '../answer.ts';
import { isolatedGit } from '../git/run.ts';
import type { RepositoryAccess } from '../repositories.ts';

/** What stands here for the host codeload.github.com, which has the archives. */
const PLACE = '/codeload';
const ARCHIVE = new RegExp(`^${PLACE}/([^/]+/[^/]+)/legacy\\.tar\\.gz/([0-9a-f]{40})$`);
const SHORT = 7;

/** Where the archive of a commit is. */
export function archivePath(fullName: string, commit: string): string {
  return `${PLACE}/${fullName}/legacy.tar.gz/${commit}`;
}

/** The archive that a path names: all files of a commit in one folder; nothing for another path. */
export async function answerArchive(
  path: string,
  repositories: RepositoryAccess,
): Promise<Answer | undefined> {
  const [, fullName, commit] = ARCHIVE.exec(path) ?? [];
  if (fullName === undefined || commit === undefined) return undefined;
  const found = await repositories.find(fullName);
  if (!found) throw notFound();
  const { gitDir } = found.view;
  const prefix = `--prefix=${fullName.replace('/', '-')}-${commit.slice(0, SHORT)}/`;
  const archive = ['archive', '--format=tar.gz', prefix, commit];
  const body = await isolatedGit([`--git-dir=${gitDir}`, ...archive]);
  return { status: 200, headers: { 'content-type': 'application/x-gzip' }, body };
}
