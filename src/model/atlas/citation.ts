import type { FeatureGate } from '../../schemas/feature-gate.ts';
import type { Sources, SyncedRef } from '../../schemas/sources.ts';
import type { Gate } from '../gate/gate.ts';
import { packageSteps } from '../gate/registrars.ts';
import { stateIn } from '../steps.ts';
import { GATES_PAGE, REPOSITORIES, repositoryUrl } from './upstream.ts';

/** All that was read, whatever source read it. */
export function refsOf(sources: Sources): SyncedRef[] {
  return Object.values(sources).flatMap(({ refs }) => refs);
}

/** The ref of a repository that the content came from: the first one that was read. */
export function refOf(sources: Sources, repository: string): SyncedRef | undefined {
  return refsOf(sources).find((ref) => ref.repository === repository);
}

/** The commit to cite of a ref: the original's where a mirror was read. */
export function citedCommit(ref: SyncedRef): string {
  return ref.upstreamCommit ?? ref.commit;
}

/** The address of a file itself at the commit that was read: of a text, its Markdown. */
export function rawUrl(ref: SyncedRef, path: string): string {
  return `https://raw.githubusercontent.com/${ref.repository}/${citedCommit(ref)}/${path}`;
}

/** The address on GitHub of a file as it was when it was read. */
export function sourceUrl(ref: SyncedRef, path: string): string {
  return `${repositoryUrl(ref.repository)}/blob/${citedCommit(ref)}/${path}`;
}

/** The same of a file by its repository; nothing where that was not read, or has no such file. */
export function upstreamFileUrl(
  sources: Sources,
  repository: string,
  path: string | undefined,
): string | undefined {
  const ref = refOf(sources, repository);
  return ref && path !== undefined ? sourceUrl(ref, path) : undefined;
}

/** How many digits of a commit name it alone in every repository, on pages that all name seven. */
const COMMIT_DIGITS = 12;

/** The address on GitHub of the repository as it was when it was read. */
export function commitUrl(ref: SyncedRef): string {
  return `${repositoryUrl(ref.repository)}/tree/${citedCommit(ref).slice(0, COMMIT_DIGITS)}`;
}

/** The address on GitHub at which a file can be edited. */
export function editUrl(ref: SyncedRef, path: string): string {
  return `${repositoryUrl(ref.repository)}/edit/${ref.branch}/${path}`;
}

/** What packages of kubernetes/kubernetes outside its staging folder begin with. */
const OWN_MODULE = 'k8s.io/kubernetes/';

/** The file of kubernetes/kubernetes that registers most gates. */
const MAIN_REGISTRATION = 'pkg/features/kube_features.go';

/** The list of gates that stands in where a branch's registration files could not be read. */
const GATE_LIST = 'test/compatibility_lifecycle/reference/versioned_feature_list.yaml';

/** The file that registers a gate in a release; in the newest code where none is given. */
export function gateCodePath(record: Pick<FeatureGate, 'code'>, release?: string): string {
  const packages =
    release === undefined ? record.code?.packages : stateIn(packageSteps(record), release);
  // The main file repeats gates of others, for some releases in a file of its own.
  const name = packages?.find((each) => !each.startsWith(OWN_MODULE)) ?? packages?.[0];
  if (name === undefined) return MAIN_REGISTRATION;
  const isOwn = name.startsWith(OWN_MODULE);
  const folder = isOwn ? name.slice(OWN_MODULE.length) : `staging/src/${name}`;
  return `${folder}/${name.includes('client-go') ? 'known_features' : 'kube_features'}.go`;
}

function gateRef(sources: Sources, release: string): SyncedRef | undefined {
  return refsOf(sources).find(({ gatesOf }) => gatesOf === release);
}

/** The file that was read of a release for the gates that a file registers: the list where only that was. */
export function gateFilePath(sources: Sources, release: string, path = MAIN_REGISTRATION): string {
  return gateRef(sources, release)?.isListOnly === true ? GATE_LIST : path;
}

/** The address of that file. */
export function gateFileUrl(sources: Sources, release: string, path?: string): string | undefined {
  const ref = gateRef(sources, release);
  return ref && sourceUrl(ref, gateFilePath(sources, release, path));
}

/**
 * The address of a gate in such a file. Its name leads there: its line would change with every gate
 * that comes before it.
 */
export function gateEntryUrl(
  sources: Sources,
  release: string,
  gate: string,
  path?: string,
): string | undefined {
  const url = gateFileUrl(sources, release, path);
  return url && `${url}#:~:text=${encodeURIComponent(gate)}`;
}

/** The addresses of what says what a gate is: its entry in the newest code that has it, and the file of its docs. */
export function gateUrls(
  { name, record, releases }: Gate,
  sources: Sources,
): Readonly<Record<'code' | 'docs', string | undefined>> {
  const newest = releases.at(-1);
  return {
    code: newest && gateEntryUrl(sources, newest, name, gateCodePath(record)),
    docs: upstreamFileUrl(sources, REPOSITORIES.website, record.docs?.path),
  };
}

/**
 * The address of a field in a kep.yaml, such as "milestone.beta". Its name leads there: its line would
 * change with every author that comes before it.
 */
export function kepFieldUrl(url: string, field: string): string {
  const name = `${field.split('.').at(-1)}:`;
  // Within a text fragment a hyphen has a meaning of its own.
  return `${url}#:~:text=${encodeURIComponent(name).replaceAll('-', '%2D')}`;
}

/** The documentation's entry of a feature gate that it does not call removed. */
export function gateDocsUrl(name: string): string {
  return `${GATES_PAGE}#${name}`;
}

/** The refs that stand for a repository as a whole: the branch that was read, not its releases'. */
export function mainRefs(sources: Sources): SyncedRef[] {
  const main = refsOf(sources).filter(({ branch }) => !branch.startsWith('release-'));
  return [...new Map(main.map((ref) => [ref.repository, ref])).values()];
}
