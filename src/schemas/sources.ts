import { z } from 'zod';
import { described, list, optional, string } from './described.ts';
import { type Problem, problems } from './problem.ts';
import { commitName, isoInstant, objectId, releaseVersion } from './version.ts';

/** One branch of one upstream repository, at the commit that the content came from. */
export const syncedRef = z.strictObject({
  repository: z
    .string()
    .regex(/^[\w.-]+\/[\w.-]+$/)
    .meta({ description: 'owner/name on GitHub.' }),
  branch: string('The branch that was read.'),
  commit: objectId.meta({ description: 'The commit that was read.' }),
  tree: objectId.meta({ description: 'That commit’s tree.' }),
  committed: isoInstant.meta({ description: 'When upstream made the commit.' }),
  upstreamCommit: optional(
    commitName,
    'The commit to cite, where the one that was read belongs to a mirror and names the original: its id, or its tag.',
  ),
  gatesOf: optional(
    releaseVersion,
    'The release whose gates this branch of kubernetes/kubernetes tells.',
  ),
  typesOf: optional(
    releaseVersion,
    'The release whose API types this branch of kubernetes/kubernetes tells.',
  ),
  isListOnly: optional(
    z.literal(true),
    'Whether only the list of gates was there to read, which lacks those of client-go.',
  ),
});

export type SyncedRef = z.infer<typeof syncedRef>;

const syncedSource = described('What one source was read from.', {
  synced: isoInstant.meta({ description: 'When a sync last found something new here.' }),
  refs: z.array(syncedRef).min(1).meta({ description: 'The branches it was read from.' }),
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional()
    .meta({
      description:
        'SHA-256 of the records, of what else they were made of, and of the code that made them: where it still holds, what upstream did not change need not be read again.',
    }),
  problems: problems.meta({
    description:
      'Records that were left out, because no file can hold them beside the others or because they are none, and files and entries of upstream that cannot be read; absent when there are none.',
  }),
});

type SyncedSource = z.infer<typeof syncedSource>;

/** Where the content came from: source name → the commits it was read from. */
export type Sources = Readonly<Record<string, SyncedSource>>;

/** A commit as the file has it: once, however many sources were read from it. */
const syncedCommit = syncedRef.omit({ gatesOf: true, typesOf: true, isListOnly: true });

/** A branch that a source was read from. */
const syncedBranch = syncedRef
  .pick({ repository: true, branch: true, gatesOf: true, typesOf: true, isListOnly: true })
  .extend({
    commit: optional(
      objectId,
      'The commit, where others of this branch are named too: a source that failed stays at an older one.',
    ),
  });

/** The upstream commits that the content was read from, by source. */
export const sources = described('The upstream commits that the content was read from.', {
  commits: list(syncedCommit, 'The commits, by repository and branch, each once.'),
  sources: z
    .record(
      z.string(),
      syncedSource.omit({ refs: true }).extend({
        refs: z
          .array(syncedBranch)
          .min(1)
          .meta({ description: 'The branches it was read from, at the commits above.' }),
      }),
    )
    .meta({ description: 'What each source was read from.' }),
}).transform(({ commits, sources: read }, context): Sources => {
  const entries = Object.entries(read).map(([name, source]) => {
    const refs = source.refs.flatMap((branch): SyncedRef[] => {
      const commit = commits.find((one) => isOf(branch, one));
      if (commit === undefined) {
        const path = `${branch.repository} ${branch.branch}`;
        context.addIssue({
          code: 'custom',
          path: ['sources', name],
          message: `no commit of ${path}`,
        });
        return [];
      }
      return [{ ...commit, ...branch, commit: commit.commit }];
    });
    return [name, { ...source, refs }] as const;
  });
  return Object.fromEntries(entries);
});

function isOf(branch: z.infer<typeof syncedBranch>, commit: z.infer<typeof syncedCommit>): boolean {
  return (
    branch.repository === commit.repository &&
    branch.branch === commit.branch &&
    (branch.commit ?? commit.commit) === commit.commit
  );
}

/** What was read of a source, to be written. */
type ReadSource = Omit<SyncedSource, 'refs' | 'fingerprint' | 'problems'> & {
  readonly refs: readonly SyncedRef[];
  readonly fingerprint?: string | undefined;
  readonly problems?: readonly Problem[] | undefined;
};

/**
 * What the file is to hold.
 * @throws {z.ZodError} where that is not what its schema says
 */
export function packSources(read: Readonly<Record<string, ReadSource>>) {
  const refs = Object.values(read).flatMap((source) => source.refs);
  const commits = new Map(refs.map((ref) => [keyOf(ref), syncedCommit.strip().parse(ref)]));
  const ordered = [...commits].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, commit]) => commit);
  const isOnly = ({ repository, branch }: SyncedRef): boolean =>
    ordered.filter((one) => one.repository === repository && one.branch === branch).length === 1;
  const branchOf = (ref: SyncedRef) => {
    const { commit, ...branch } = syncedBranch.strip().parse(ref);
    return isOnly(ref) ? branch : { ...branch, commit };
  };
  const entries = Object.entries(read).map(
    ([name, source]) => [name, { ...source, refs: source.refs.map(branchOf) }] as const,
  );
  const file = { commits: ordered, sources: Object.fromEntries(entries) };
  return sources.in.parse(file);
}

function keyOf({ repository, branch, commit }: SyncedRef): string {
  return `${repository} ${branch} ${commit}`;
}
