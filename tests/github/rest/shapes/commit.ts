import type { Commit, Signature } from '../../git/commit.ts';
import type { FileChange } from '../../git/diff.ts';
import type { RepositoryContext } from '../route.ts';
import { apiUrl, encodePath, htmlUrl, nodeId } from '../urls.ts';

const UNSIGNED = {
  verified: false,
  reason: 'unsigned',
  signature: null,
  payload: null,
  verified_at: null,
};

function person({ name, email, date }: Signature) {
  return { name, email, date };
}

function parents(context: RepositoryContext, commit: Commit, kind: 'commits' | 'git/commits') {
  return commit.parents.map((sha) => ({
    sha,
    url: apiUrl(context, `/${kind}/${sha}`),
    html_url: htmlUrl(context, `/commit/${sha}`),
  }));
}

/** A commit as the commits API lists it; authors are unknown to GitHub, hence null. */
export function commitShape(context: RepositoryContext, commit: Commit) {
  return {
    sha: commit.oid,
    node_id: nodeId('C', context.view.id, commit.oid),
    commit: {
      author: person(commit.author),
      committer: person(commit.committer),
      message: commit.message,
      tree: { sha: commit.tree, url: apiUrl(context, `/git/trees/${commit.tree}`) },
      url: apiUrl(context, `/git/commits/${commit.oid}`),
      comment_count: 0,
      verification: UNSIGNED,
    },
    url: apiUrl(context, `/commits/${commit.oid}`),
    html_url: htmlUrl(context, `/commit/${commit.oid}`),
    comments_url: apiUrl(context, `/commits/${commit.oid}/comments`),
    author: null,
    committer: null,
    parents: parents(context, commit, 'commits'),
  };
}

/** A commit as the git database API shows it. */
export function gitCommitShape(context: RepositoryContext, commit: Commit) {
  return {
    sha: commit.oid,
    node_id: nodeId('C', context.view.id, commit.oid),
    url: apiUrl(context, `/git/commits/${commit.oid}`),
    html_url: htmlUrl(context, `/commit/${commit.oid}`),
    author: person(commit.author),
    committer: person(commit.committer),
    tree: { sha: commit.tree, url: apiUrl(context, `/git/trees/${commit.tree}`) },
    message: commit.message,
    parents: parents(context, commit, 'git/commits'),
    verification: UNSIGNED,
  };
}

/** A changed file, without its patch. */
export function fileShape(context: RepositoryContext, commit: string, file: FileChange) {
  const at = `${commit}/${encodePath(file.path)}`;
  return {
    sha: file.oid,
    filename: file.path,
    status: file.status,
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    blob_url: htmlUrl(context, `/blob/${at}`),
    raw_url: htmlUrl(context, `/raw/${at}`),
    contents_url: apiUrl(context, `/contents/${encodePath(file.path)}?ref=${commit}`),
    ...(file.previousPath !== undefined && { previous_filename: file.previousPath }),
  };
}
