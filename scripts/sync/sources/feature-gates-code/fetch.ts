import { compareVersions } from '../../../../src/model/version.ts';
import { COLLECTIONS } from '../../../../src/schemas/collections.ts';
import type { FeatureGate } from '../../../../src/schemas/feature-gate.ts';
import { readSources, SOURCES_PATH } from '../../engine/plan-sources.ts';
import {
  areSameBranches,
  type BranchFiles,
  type BranchHead,
  toSyncedRef,
  type Upstream,
} from '../../engine/repository.ts';
import type { ContentReader, Fetched, Wanted } from '../../engine/source.ts';
import { readIntact } from '../../reading/recorded.ts';
import { nearReleases } from '../../reading/releases.ts';
import { GATE_LISTS, REGISTRATIONS } from './paths.ts';

/** The repository of the code. */
export const [REPOSITORY] = COLLECTIONS['feature-gates'].from['feature-gates-code'].repositories;

/** The oldest release whose code is read: the first with a schedule and gates of today's form. */
const OLDEST = '1.17';

const RELEASE_BRANCH = /^release-(\d+\.\d+)$/;

/** What a branch holds of the files that tell of its gates. */
export interface BranchTexts {
  readonly head: BranchHead;
  /** The release of a release branch; absent for the default branch. */
  readonly release: string | undefined;
  readonly files: readonly { readonly path: string; readonly text: string }[];
}

/** The branches, and what content/ has. */
export interface GateBranches {
  readonly branches: readonly BranchTexts[];
  readonly recorded: readonly FeatureGate[];
  /** The release branches whose gates content/ has, and that upstream has no more. */
  readonly gone: readonly string[];
  /** Release branches that are left out, a line for each. */
  readonly notices: readonly string[];
}

/**
 * Reads the files that tell of gates, of the default branch and of each release branch, once any of them
 * has moved: what one says of a gate counts as far as newer ones say nothing of it.
 * @throws {Error} when the default branch is a release branch
 */
export async function fetchBranches(
  upstream: Upstream,
  content: ContentReader,
  wanted: Wanted,
): Promise<Fetched<GateBranches>> {
  const repository = upstream.repository(REPOSITORY);
  const paths = [...REGISTRATIONS, ...GATE_LISTS];
  const head = await repository.head();
  requireDevelopment(head);
  const held = (await repository.branchesHolding('release-', paths)).filter(isRead);
  const { near, notices } = nearBranches(held);
  const branches = held.filter((each) => near.includes(releaseOf(each.head) ?? ''));
  const heads = [head, ...branches.map((each) => each.head)];
  if (wanted.previous && areSameBranches(wanted.previous.refs, heads)) {
    return { refs: wanted.previous.refs, texts: undefined };
  }
  const found = [{ head, files: await repository.filesAt(head, paths) }, ...branches];
  const texts = await repository.texts(found.flatMap(({ files }) => files));
  return {
    refs: heads.map((each) => toSyncedRef(REPOSITORY, each)),
    texts: {
      branches: found.map((each) => ({
        head: each.head,
        release: releaseOf(each.head),
        files: each.files.map(({ path, id }) => ({ path, text: texts.get(id) ?? '' })),
      })),
      recorded: await readIntact(content, 'feature-gates'),
      gone: await branchesGone(content, heads),
      notices,
    },
  };
}

/** A branch of a release far beyond the others is a slip: with it, gates to come would look released. */
function nearBranches(held: readonly BranchFiles[]): ReturnType<typeof nearReleases> {
  const releases = held.flatMap(({ head }) => releaseOf(head) ?? []).sort(compareVersions);
  return nearReleases(releases, releases[0] ?? '');
}

async function branchesGone(
  content: ContentReader,
  heads: readonly BranchHead[],
): Promise<string[]> {
  const before = readSources(await content.readFile(SOURCES_PATH))['feature-gates-code'];
  const there = new Set(heads.map(({ branch }) => branch));
  return (before?.refs ?? []).flatMap(({ branch }) =>
    RELEASE_BRANCH.test(branch) && !there.has(branch) ? [branch] : [],
  );
}

/** Gates that only the next release has are nowhere else: without its branch they would vanish. */
function requireDevelopment(head: BranchHead): void {
  if (releaseOf(head) === undefined) return;
  const expected = 'the branch of the next release, such as "master"';
  throw new Error(`${REPOSITORY}: default branch: got "${head.branch}", expected ${expected}`);
}

function releaseOf({ branch }: BranchHead): string | undefined {
  return RELEASE_BRANCH.exec(branch)?.[1];
}

function isRead({ head }: BranchFiles): boolean {
  const release = releaseOf(head);
  return release !== undefined && compareVersions(release, OLDEST) >= 0;
}
