import { git, gitText } from './run.ts';

/** How a file changed between two commits, in GitHub's words. */
type FileStatus = 'added' | 'removed' | 'modified' | 'renamed';

/** One changed file. */
export interface FileChange {
  path: string;
  /** The former path of a renamed file. */
  previousPath?: string;
  status: FileStatus;
  /** The blob after the change; before it, where the file was removed. */
  oid: string;
  additions: number;
  deletions: number;
}

/** The empty tree, which a first commit is compared with. */
export const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

function fileStatus(letter: string): FileStatus {
  switch (letter) {
    case 'A':
      return 'added';
    case 'D':
      return 'removed';
    case 'R':
      return 'renamed';
    default:
      return 'modified';
  }
}

type Change = Omit<FileChange, 'additions' | 'deletions'>;

function takeRaw(fields: string[]): Change {
  const [, , before = '', after = '', letter = 'M'] = (fields.shift() ?? '').split(' ');
  const status = fileStatus(letter.charAt(0));
  const first = fields.shift() ?? '';
  const oid = status === 'removed' ? before : after;
  if (status !== 'renamed') return { path: first, status, oid };
  return { path: fields.shift() ?? '', previousPath: first, status, oid };
}

function takeCounts(fields: string[]): { additions: number; deletions: number } {
  const [added = '0', deleted = '0', path = ''] = (fields.shift() ?? '').split('\t');
  if (path === '') fields.splice(0, 2);
  return { additions: Number(added) || 0, deletions: Number(deleted) || 0 };
}

/**
 * Parses `git diff-tree --raw --numstat -z`: all raw records, then the counts in the same order.
 * Format: https://git-scm.com/docs/git-diff#_raw_output_format
 */
export function parseDiff(output: string): FileChange[] {
  const fields = output.split('\0');
  if (fields.at(-1) === '') fields.pop();
  const changes: Change[] = [];
  while (fields[0]?.startsWith(':')) changes.push(takeRaw(fields));
  return changes.map((change) => ({ ...change, ...takeCounts(fields) }));
}

/** The files that differ between two commits or trees. */
export async function diffFiles(
  gitDir: string,
  before: string,
  after: string,
): Promise<FileChange[]> {
  const output = await git([
    `--git-dir=${gitDir}`,
    'diff-tree',
    '-r',
    '-M',
    '--raw',
    '--numstat',
    '--abbrev=40',
    '-z',
    before,
    after,
  ]);
  return parseDiff(output.toString('utf8'));
}

/** The patch of some files between two commits, as `git diff` prints it. */
export async function diffText(gitDir: string, before: string, after: string): Promise<string> {
  return gitText([`--git-dir=${gitDir}`, 'diff', '-M', before, after]);
}
