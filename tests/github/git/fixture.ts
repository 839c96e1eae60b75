import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { isolatedGit } from './run.ts';

const FIRST_DATE = '2024-01-01';
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const BRANCH = /^release-[\w.]+$/;

/** A file by its path, as git has it: one that no file system of today would take, too. */
export type GitFile = readonly [path: string, content: string | Buffer, mode?: string];

/** A commit that is to be made, after those before it of the same branch. */
export interface NewCommit {
  branch: string;
  /** The day of which it is, at midnight by UTC. */
  date: string;
  message: string;
  /** All that it holds. */
  files: Iterable<GitFile>;
  tag?: string;
}

/** Makes a bare repository at `gitDir` of what `fastImportInput` or `folderImport` gives. */
export async function createRepository(gitDir: string, commits: Buffer): Promise<void> {
  await isolatedGit(['init', '--quiet', '--bare', '--initial-branch=main', gitDir]);
  await isolatedGit([`--git-dir=${gitDir}`, 'fast-import', '--quiet', '--force'], commits);
}

/** Commits as `git fast-import` reads them, by a fixed author, so that the same files always have the same ids. */
export function fastImportInput(commits: readonly NewCommit[]): Buffer {
  const parts = commits.flatMap(partsOf);
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
}

/**
 * The commits of a folder of files. A plain folder becomes one commit on `main`. A folder that
 * holds only `YYYY-MM-DD` folders, and beside them `release-*` folders, becomes one commit a date on
 * `main`, tagged `snapshot-YYYY-MM-DD`, and one branch a release.
 */
export function folderImport(folder: string): Buffer {
  const names = readdirSync(folder).sort();
  const dates = names.filter((name) => DATE.test(name));
  const branches = names.filter((name) => BRANCH.test(name));
  if (dates.length === 0 || dates.length + branches.length < names.length) {
    const files = filesIn(folder);
    return fastImportInput([{ branch: 'main', date: FIRST_DATE, message: 'Fixture', files }]);
  }
  const filesOf = (name: string) => filesIn(join(folder, name));
  return fastImportInput([
    ...branches.map((branch) => ({
      ...{ branch, date: FIRST_DATE, message: `Branch ${branch}`, files: filesOf(branch) },
    })),
    ...dates.map((date) => ({
      ...{ branch: 'main', date, message: `Snapshot of ${date}`, files: filesOf(date) },
      tag: `snapshot-${date}`,
    })),
  ]);
}

function filesIn(folder: string): GitFile[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => !entry.isDirectory());
  return files.map((entry) => {
    const file = join(entry.parentPath, entry.name);
    const path = relative(folder, file).replaceAll(sep, '/');
    return entry.isSymbolicLink()
      ? [path, readlinkSync(file), '120000']
      : [path, readFileSync(file)];
  });
}

/** https://git-scm.com/docs/git-fast-import#_input_format */
function partsOf({ branch, date, message, files, tag }: NewCommit): (string | Buffer)[] {
  const seconds = Date.parse(date) / 1000;
  const who = `Fixture Author <fixture@example.com> ${seconds} +0000\n`;
  return [
    `commit refs/heads/${branch}\nauthor ${who}committer ${who}`,
    ...dataOf(`${message}\n`),
    'deleteall\n',
    ...[...files].flatMap(([path, content, mode = '100644']) => [
      `M ${mode} inline ${quote(path)}\n`,
      ...dataOf(content),
    ]),
    tag === undefined ? '' : `reset refs/tags/${tag}\nfrom refs/heads/${branch}\n\n`,
  ];
}

function dataOf(content: string | Buffer): (string | Buffer)[] {
  return [`data ${Buffer.byteLength(content)}\n`, content, '\n'];
}

/** As git quotes paths: every byte that is no plain character by its octal number. */
function quote(path: string): string {
  const octal = (byte: number) => `\\${byte.toString(8).padStart(3, '0')}`;
  const isPlain = (byte: number) => byte > 0x20 && byte < 0x7f && byte !== 0x22 && byte !== 0x5c;
  const quoted = [...Buffer.from(path)].map((byte) =>
    isPlain(byte) ? String.fromCharCode(byte) : octal(byte),
  );
  return `"${quoted.join('')}"`;
}
