import type { Sources, SyncedRef } from '../../schemas/sources.ts';

/** The commit to cite of a ref: the original's where a mirror was read. */
export function citedCommit(ref: SyncedRef): string {
  return ref.upstreamCommit ?? ref.commit;
}

/**
 * The ref of a repository that the content came from.
 * @param branch the branch; the first one that was read when left out
 */
export function refOf(
  sources: Sources,
  repository: string,
  branch?: string,
): SyncedRef | undefined {
  return Object.values(sources)
    .flatMap(({ refs }) => refs)
    .find((ref) => ref.repository === repository && (branch ?? ref.branch) === ref.branch);
}

/** The address on GitHub of a file as it was when it was read. */
export function sourceUrl(ref: SyncedRef, path: string): string {
  return `https://github.com/${ref.repository}/blob/${citedCommit(ref)}/${path}`;
}

/** The address on GitHub of the repository as it was when it was read. */
export function commitUrl(ref: SyncedRef): string {
  return `https://github.com/${ref.repository}/tree/${citedCommit(ref)}`;
}

/** The address on GitHub at which a file can be edited. */
export function editUrl(ref: SyncedRef, path: string): string {
  return `https://github.com/${ref.repository}/edit/${ref.branch}/${path}`;
}

/** The path of the gate list in kubernetes/kubernetes. */
export const GATE_LIST = 'test/compatibility_lifecycle/reference/versioned_feature_list.yaml';

/** Where v1.32, the first release with a list, keeps it. */
const FIRST_GATE_LIST = 'test/featuregates_linter/test_data/versioned_feature_list.yaml';

/** The address of a release's gate list as it was when it was read. */
export function gateListUrl(sources: Sources, release: string): string | undefined {
  const ref = Object.values(sources)
    .flatMap(({ refs }) => refs)
    .find(({ gateListOf }) => gateListOf === release);
  const path = release === '1.32' ? FIRST_GATE_LIST : GATE_LIST;
  return ref === undefined ? undefined : sourceUrl(ref, path);
}

/**
 * The address of a gate's entry in a release's list. The entry's words lead there: its line would
 * change with every gate that comes before it.
 */
export function gateEntryUrl(sources: Sources, release: string, gate: string): string | undefined {
  const url = gateListUrl(sources, release);
  return url === undefined ? undefined : `${url}#:~:text=${encodeURIComponent(`name: ${gate}`)}`;
}

/** The documentation's entry of a feature gate that it does not call removed. */
export function gateDocsUrl(name: string): string {
  return `https://kubernetes.io/docs/reference/command-line-tools-reference/feature-gates/#${name}`;
}

/** The refs that stand for a repository as a whole: the branch that was read, not its releases'. */
export function mainRefs(sources: Sources): SyncedRef[] {
  const refs = Object.values(sources).flatMap((source) => source.refs);
  const main = refs.filter(({ branch }) => !branch.startsWith('release-'));
  return [...new Map(main.map((ref) => [ref.repository, ref])).values()];
}
