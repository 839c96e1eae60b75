import { z } from 'zod';
import { list, shared, string, url } from '../described.ts';
import { isoDate, isoInstant, objectId } from '../version.ts';

/** A commit of an upstream repository that the data came from. */
const sourceCommit = shared('SourceCommit', {
  repository: string('owner/name on GitHub.'),
  commit: objectId.meta({ description: 'The commit that was read.' }),
  committed: isoInstant.meta({ description: 'When upstream made the commit.' }),
});

/** Where data are from: what every file of the API says of itself. */
export const provenance = z.strictObject({
  schemaVersion: z.literal(1).meta({
    description:
      'The version of the shape. Fields may be added to it; no field is removed or changed.',
  }),
  date: isoDate.meta({
    description: 'The day the data speak of: that of the newest upstream commit that was read.',
  }),
  url: url('The page that shows the same to readers.'),
  sources: list(sourceCommit, 'The commits that the data came from.'),
});

/** What stands at the head of every file of the API. */
export const envelope = z.strictObject({
  $schema: url('The JSON Schema that describes this file.'),
  ...provenance.shape,
});
