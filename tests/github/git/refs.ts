import { GitError, isolatedGit, isolatedGitText } from './run.ts';

/** A branch or tag. */
export interface GitRef {
  /** In full: `refs/heads/main`. */
  name: string;
  /** The object it points at; an annotated tag's own object. */
  oid: string;
}

/** A branch or tag as git lists it. */
export interface ListedRef extends GitRef {
  /** When its commit was made, in seconds since 1970; NaN for what is no commit. */
  committed: number;
}

function parseRef(line: string): ListedRef {
  const [name = '', oid = '', own = '', inner = ''] = line.split(' ');
  return { name, oid, committed: Number.parseInt(own || inner, 10) };
}

const FORMAT = '%(refname) %(objectname) %(committerdate:unix) %(*committerdate:unix)';

/** All branches and tags, by name. */
export async function listRefs(gitDir: string): Promise<ListedRef[]> {
  const listing = await isolatedGit([
    `--git-dir=${gitDir}`,
    'for-each-ref',
    `--format=${FORMAT}`,
    'refs/heads',
    'refs/tags',
  ]);
  return listing.toString('utf8').split('\n').filter(Boolean).map(parseRef);
}

/** The branch that HEAD names; `main` where HEAD is detached. */
export async function headBranch(gitDir: string): Promise<string> {
  try {
    return await isolatedGitText([`--git-dir=${gitDir}`, 'symbolic-ref', '-q', '--short', 'HEAD']);
  } catch (error) {
    if (error instanceof GitError && error.code === 1) return 'main';
    throw error;
  }
}
