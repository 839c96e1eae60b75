import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { readContentYaml } from '../../src/records/content-record.ts';

const repositoryPins = z.strictObject({
  repository: z.string().regex(/^[\w.-]+\/[\w.-]+$/),
  /** The default branch, which ends at the last commit of `history`. */
  branch: z.string(),
  /** Regular expressions of the paths to keep. */
  paths: z.array(z.string()).min(1),
  /** Commits or tags of upstream by label, oldest first; a label becomes a tag. */
  history: z.record(z.string(), z.string()),
  /** Commits or tags of upstream that are branches of one commit. */
  branches: z.record(z.string(), z.string()).default({}),
});

/** The pinned commits of one repository. */
export type RepositoryPins = z.infer<typeof repositoryPins>;

const allPins = z
  .array(repositoryPins)
  .refine(
    (pins) => new Set(pins.map(({ repository }) => repository)).size === pins.length,
    'a repository is pinned more than once: keep one entry for each',
  );

/** Reads the file of the pinned commits. @throws {Error} that names the file where it is wrong */
export function readPins(file: string): RepositoryPins[] {
  const result = allPins.safeParse(readContentYaml(file, readFileSync(file, 'utf8')));
  if (!result.success) throw new Error(`${file}: ${z.prettifyError(result.error)}`);
  return result.data;
}
