/** A request that shows what a route answers. */
export interface Example {
  /** Below the server's address. */
  url: string;
  status: number;
  /** The repository holds no commit. */
  isEmpty?: boolean;
}

const REPO = '/repos/kubernetes/enhancements';
const MISSING = '0000000000000000000000000000000000000000';

/**
 * Examples of every route by its path in GitHub's description; `TREE_ID` and `BLOB_ID` stand for
 * ids of the fixture.
 */
export const EXAMPLES: Record<string, Example[]> = {
  '/repos/{owner}/{repo}/git/trees/{tree_sha}': [
    { url: `${REPO}/git/trees/TREE_ID`, status: 200 },
    { url: `${REPO}/git/trees/main?recursive=1`, status: 200 },
    { url: `${REPO}/git/trees/${MISSING}`, status: 404 },
    { url: '/repos/kubernetes/nothing/git/trees/main', status: 404 },
    { url: `${REPO}/git/trees/main`, status: 409, isEmpty: true },
  ],
  '/repos/{owner}/{repo}/git/blobs/{file_sha}': [
    { url: `${REPO}/git/blobs/BLOB_ID`, status: 200 },
    { url: `${REPO}/git/blobs/${MISSING}`, status: 404 },
    { url: `${REPO}/git/blobs/short`, status: 422 },
    { url: `${REPO}/git/blobs/${MISSING}`, status: 409, isEmpty: true },
  ],
  '/repos/{owner}/{repo}/tarball/{ref}': [{ url: `${REPO}/tarball/main`, status: 302 }],
};
