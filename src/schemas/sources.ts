import { z } from 'zod';
import { problems } from './problem.ts';
import { commitName, isoInstant, objectId, releaseVersion } from './version.ts';

/** One branch of one upstream repository, at the commit that the content came from. */
export const syncedRef = z.strictObject({
  repository: z
    .string()
    .regex(/^[\w.-]+\/[\w.-]+$/)
    .meta({ description: 'owner/name on GitHub.' }),
  branch: z.string().meta({ description: 'The branch that was read.' }),
  commit: objectId.meta({ description: 'The commit that was read.' }),
  tree: objectId.meta({ description: 'That commit’s tree.' }),
  committed: isoInstant.meta({ description: 'When upstream made the commit.' }),
  upstreamCommit: commitName.optional().meta({
    description:
      'The commit to cite, where the one that was read belongs to a mirror and names the original: its id, or its tag.',
  }),
  gatesOf: releaseVersion.optional().meta({
    description: 'The release whose gates this branch of kubernetes/kubernetes tells.',
  }),
  typesOf: releaseVersion.optional().meta({
    description: 'The release whose API types this branch of kubernetes/kubernetes tells.',
  }),
  isListOnly: z.literal(true).optional().meta({
    description:
      'Whether only the list of gates was there to read, which lacks those of client-go.',
  }),
});

export type SyncedRef = z.infer<typeof syncedRef>;

const syncedSource = z
  .strictObject({
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
        'Records that were left out, because no file can hold them beside the others or because they are none; absent when there are none.',
    }),
  })
  .meta({ description: 'What one source was read from.' });

/** Where the content came from: source name → the commits it was read from. */
export const sources = z
  .record(z.string(), syncedSource)
  .meta({ description: 'The upstream commits that the content was read from, by source.' });

export type Sources = z.infer<typeof sources>;
