/** A commit as git stores it. */
export interface Commit {
  oid: string;
  tree: string;
  /** When it was committed, in UTC to the second: `2026-07-20T12:00:00Z`. */
  committed: string;
  message: string;
}

/**
 * Parses the raw content of a commit object.
 * @throws Error when a required header is absent.
 */
export function parseCommit(oid: string, content: string): Commit {
  const end = content.indexOf('\n\n');
  const headers = end === -1 ? content : content.slice(0, end);
  const [, tree] = /^tree (\S+)$/m.exec(headers) ?? [];
  const [, seconds] = /^committer .*> (-?\d+) [+-]\d{4}$/m.exec(headers) ?? [];
  if (tree === undefined || seconds === undefined) {
    throw new Error(`git commit ${oid}: its tree or committer is missing`);
  }
  return {
    oid,
    tree,
    committed: new Date(Number(seconds) * 1000).toISOString().replace('.000Z', 'Z'),
    message: end === -1 ? '' : content.slice(end + 2).replace(/\n+$/, ''),
  };
}
