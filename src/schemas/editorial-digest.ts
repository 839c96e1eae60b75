import { z } from 'zod';
import { isoDate } from './version.ts';

/** The front matter of a digest in `content/editorial-digests`, drafted by a command, finished by people. */
export const editorialDigest = z
  .strictObject({
    title: z.string().min(1).meta({ description: 'The heading.' }),
    description: z.string().min(1).meta({ description: 'One sentence for lists and previews.' }),
    date: isoDate.meta({ description: 'The day of the change log that it covers.' }),
    draft: z
      .boolean()
      .default(false)
      .meta({ description: 'Whether it is still to be finished; a draft has no page.' }),
  })
  .meta({ description: 'A weekly digest of this project.' });
