import { z } from 'zod';
import { gateWork } from '../activity.ts';
import { isoDate, releaseVersion } from '../version.ts';
import { apiField, apiReference } from './api-field.ts';
import { pageAddress } from './link.ts';

/** What others say of an enhancement or a gate; lists are newest first. */
export const coverage = {
  apiReferences: z.array(apiReference).meta({
    description:
      'The kinds with fields that its gates control and those that the documentation of its gates documents, with their references.',
  }),
  apiFields: z.array(apiField).meta({
    description: 'The fields of the API that its gates control, as the code of each release says.',
  }),
  pullRequests: z
    .array(
      z.strictObject({
        number: z.int().meta({ description: 'Its number in kubernetes/kubernetes.' }),
        url: z.url().meta({ description: 'The pull request.' }),
        merged: isoDate.meta({ description: 'The day it was merged.' }),
        release: releaseVersion.optional().meta({ description: 'The release that it is for.' }),
        does: z
          .array(gateWork)
          .optional()
          .meta({ description: 'What it does to what it names, as its words say.' }),
        stage: z
          .enum(['alpha', 'beta', 'stable'])
          .optional()
          .meta({ description: 'The stage that this then has.' }),
      }),
    )
    .meta({ description: 'What was merged for it, newest first, since pull requests are read.' }),
  releaseNotes: z
    .array(
      z.strictObject({
        release: releaseVersion,
        url: z.url().meta({ description: 'The pull request.' }),
        isActionRequired: z.boolean().meta({ description: 'Whether it requires action.' }),
      }),
    )
    .meta({ description: 'The release notes that name it or its gates.' }),
  posts: z
    .array(
      z.strictObject({
        title: z.string().meta({ description: 'The title of the post.' }),
        date: isoDate.optional().meta({ description: 'The day of the post.' }),
        url: z.url().optional().meta({ description: 'Where the post names it.' }),
        isMatchedByName: z.literal(true).optional().meta({
          description: 'Present where the post does not name it, but has its name.',
        }),
      }),
    )
    .meta({ description: 'The posts of the Kubernetes blog and the contributor blog about it.' }),
  digests: z
    .array(
      z.strictObject({
        date: isoDate.meta({ description: 'The identity of the digest.' }),
        url: pageAddress,
      }),
    )
    .meta({ description: 'The digests that name it.' }),
  drift: z.array(z.string()).meta({
    description: 'Ids of what the sources contradict each other about; drift.json has them.',
  }),
};
