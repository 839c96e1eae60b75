import { z } from 'zod';
import { optional, strings } from './described.ts';
import { commitName } from './version.ts';

/** The files below a folder of a repository, as `content/prose/files/` has them. */
export const repositoryFiles = z.strictObject({
  repository: z.string(),
  commit: commitName.meta({ description: 'The commit to cite that has these files.' }),
  folder: z.string(),
  kinds: optional.strings(
    'What the names of listed files end with, where a mirror was read that has only files of some kinds; absent where all files are listed.',
  ),
  paths: strings('From the root of the repository, sorted.'),
});

export type RepositoryFiles = z.infer<typeof repositoryFiles>;
