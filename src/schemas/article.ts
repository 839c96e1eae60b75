import { z } from 'zod';
import { described, string } from './described.ts';
import { isoDate } from './version.ts';

/** An API that an article is about, as front matter of kubernetes/website names it. */
const articleApi = z.strictObject({
  apiVersion: string('Group and version, such as "batch/v1".'),
  kind: string('The kind, such as "Job".'),
});

/**
 * The front matter of an article in `content/editorial`, written by people of this project.
 * `api_metadata` is spelled as in kubernetes/website, so that a page can move from one to the other.
 */
export const article = described('An article of this project.', {
  title: z.string().min(1).meta({ description: 'The heading.' }),
  description: z.string().min(1).meta({ description: 'One sentence for lists and previews.' }),
  date: z.iso.date().meta({ description: 'The day it was written or last gone through.' }),
  keps: z
    .array(z.string())
    .default([])
    .meta({ description: 'The enhancements it is about, by number or directory.' }),
  gates: z.array(z.string()).default([]).meta({ description: 'The feature gates it is about.' }),
  api_metadata: z
    .array(articleApi)
    .default([])
    .meta({ description: 'The APIs it is about; the page links their references.' }),
});

/** The front matter of a digest in `content/editorial-digests`, drafted by a command, finished by people. */
export const editorialDigest = described('A weekly digest of this project.', {
  title: z.string().min(1).meta({ description: 'The heading.' }),
  description: z.string().min(1).meta({ description: 'One sentence for lists and previews.' }),
  date: isoDate.meta({ description: 'The day of the change log that it covers.' }),
  draft: z
    .boolean()
    .default(false)
    .meta({ description: 'Whether it is still to be finished; a draft has no page.' }),
});
