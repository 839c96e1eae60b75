/** A request that shows what a route answers. */
export interface Example {
  /** Below the server's address. */
  url: string;
  status: number;
  /** The media type under which GitHub describes the body; the default is JSON. */
  mediaType?: string;
  accept?: string;
  /** The repository holds no commit. */
  isEmpty?: boolean;
}

const REPO = '/repos/kubernetes/enhancements';
const KEP = 'keps/sig-cli/5295-kyaml';
const MISSING = '0000000000000000000000000000000000000000';

/**
 * Examples of every route by its path in GitHub's description; `HEAD`, `TREE` and `BLOB` stand for
 * ids of the fixture.
 */
export const EXAMPLES: Record<string, Example[]> = {
  '/': [{ url: '/', status: 200 }],
  '/rate_limit': [{ url: '/rate_limit', status: 200 }],
  '/user': [{ url: '/user', status: 200 }],
  '/repos/{owner}/{repo}': [
    { url: REPO, status: 200 },
    { url: REPO, status: 200, isEmpty: true },
    { url: '/repos/kubernetes/nothing', status: 404 },
    { url: '/repos/kubernetes/features', status: 301 },
  ],
  '/repos/{owner}/{repo}/branches': [
    { url: '/repos/kubernetes/kubernetes/branches?per_page=1', status: 200 },
    { url: `${REPO}/branches`, status: 200, isEmpty: true },
  ],
  '/repos/{owner}/{repo}/branches/{branch}': [
    { url: '/repos/kubernetes/kubernetes/branches/release-1.34', status: 200 },
    { url: `${REPO}/branches/nothing`, status: 404 },
  ],
  '/repos/{owner}/{repo}/tags': [{ url: `${REPO}/tags`, status: 200 }],
  '/repos/{owner}/{repo}/tarball/{ref}': [{ url: `${REPO}/tarball/main`, status: 302 }],
  '/repos/{owner}/{repo}/commits': [
    { url: `${REPO}/commits?path=${KEP}&per_page=1`, status: 200 },
    { url: `${REPO}/commits?sha=nothing`, status: 404 },
    { url: `${REPO}/commits`, status: 409, isEmpty: true },
  ],
  '/repos/{owner}/{repo}/commits/{ref}': [
    { url: `${REPO}/commits/HEAD`, status: 200 },
    { url: `${REPO}/commits/snapshot-2026-07-13`, status: 200 },
    {
      url: `${REPO}/commits/main`,
      status: 200,
      accept: 'application/vnd.github.sha',
      mediaType: 'application/vnd.github.sha',
    },
    {
      url: `${REPO}/commits/main`,
      status: 200,
      accept: 'application/vnd.github.diff',
      mediaType: 'application/vnd.github.diff',
    },
    { url: `${REPO}/commits/nothing`, status: 422 },
    { url: `${REPO}/commits/main`, status: 409, isEmpty: true },
  ],
  '/repos/{owner}/{repo}/compare/{basehead}': [
    { url: `${REPO}/compare/snapshot-2026-07-13...main`, status: 200 },
    { url: `${REPO}/compare/main...snapshot-2026-07-13`, status: 200 },
    {
      url: `${REPO}/compare/snapshot-2026-07-13...main`,
      status: 200,
      accept: 'application/vnd.github.diff',
      mediaType: 'application/vnd.github.diff',
    },
    { url: `${REPO}/compare/nothing...main`, status: 404 },
  ],
  '/repos/{owner}/{repo}/git/ref/{ref}': [
    { url: `${REPO}/git/ref/heads/main`, status: 200 },
    { url: `${REPO}/git/ref/heads%2Fmain`, status: 200 },
    { url: `${REPO}/git/ref/heads/nothing`, status: 404 },
    { url: `${REPO}/git/ref/heads/main`, status: 409, isEmpty: true },
  ],
  '/repos/{owner}/{repo}/git/matching-refs/{ref}': [
    { url: '/repos/kubernetes/kubernetes/git/matching-refs/heads/release-', status: 200 },
    { url: `${REPO}/git/matching-refs/tags`, status: 409, isEmpty: true },
  ],
  '/repos/{owner}/{repo}/git/commits/{commit_sha}': [
    { url: `${REPO}/git/commits/HEAD_ID`, status: 200 },
    { url: `${REPO}/git/commits/${MISSING}`, status: 404 },
    { url: `${REPO}/git/commits/${MISSING}`, status: 409, isEmpty: true },
  ],
  '/repos/{owner}/{repo}/git/trees/{tree_sha}': [
    { url: `${REPO}/git/trees/TREE_ID`, status: 200 },
    { url: `${REPO}/git/trees/main?recursive=1`, status: 200 },
    { url: `${REPO}/git/trees/${MISSING}`, status: 404 },
    { url: `${REPO}/git/trees/main`, status: 409, isEmpty: true },
  ],
  '/repos/{owner}/{repo}/git/blobs/{file_sha}': [
    { url: `${REPO}/git/blobs/BLOB_ID`, status: 200 },
    { url: `${REPO}/git/blobs/${MISSING}`, status: 404 },
    { url: `${REPO}/git/blobs/short`, status: 422 },
    { url: `${REPO}/git/blobs/${MISSING}`, status: 409, isEmpty: true },
  ],
  '/repos/{owner}/{repo}/contents/{path}': [
    { url: `${REPO}/contents/${KEP}/kep.yaml`, status: 200 },
    { url: `${REPO}/contents/${KEP}?ref=snapshot-2026-07-13`, status: 200 },
    { url: `${REPO}/contents/`, status: 200 },
    { url: `${REPO}/contents/keps/latest.yaml`, status: 200 },
    {
      url: `${REPO}/contents/${KEP}`,
      status: 200,
      accept: 'application/vnd.github.object+json',
      mediaType: 'application/vnd.github.object',
    },
    { url: `${REPO}/contents/nothing`, status: 404 },
    { url: `${REPO}/contents/keps?ref=nothing`, status: 404 },
    { url: `${REPO}/contents/keps`, status: 404, isEmpty: true },
  ],
  '/repos/{owner}/{repo}/issues': [
    { url: `${REPO}/issues?state=all&per_page=2`, status: 200 },
    { url: `${REPO}/issues?state=ajar`, status: 422 },
  ],
  '/repos/{owner}/{repo}/issues/{issue_number}': [
    { url: `${REPO}/issues/5295`, status: 200 },
    { url: `${REPO}/issues/9000`, status: 200 },
    { url: `${REPO}/issues/1`, status: 404 },
  ],
};
