import { z } from 'zod';
import { gateWork } from '../activity.ts';
import { describedList, list, optional, string, strings, url } from '../described.ts';
import { isoDate, releaseVersion } from '../version.ts';
import { apiField, apiReference } from './api-field.ts';
import { pageAddress } from './link.ts';

/** What others say of an enhancement or a gate; lists are newest first. */
export const coverage = {
  apiReferences: list(
    apiReference,
    'The kinds with fields that its gates control and those that the documentation of its gates documents, with their references.',
  ),
  apiFields: list(
    apiField,
    'The fields of the API that its gates control, as the code of each release says.',
  ),
  pullRequests: describedList(
    'What was merged for it, newest first, since pull requests are read.',
    {
      number: z.int().meta({ description: 'Its number in kubernetes/kubernetes.' }),
      url: url('The pull request.'),
      merged: isoDate.meta({ description: 'The day it was merged.' }),
      release: optional(releaseVersion, 'The release that it is for.'),
      does: optional.list(gateWork, 'What it does to what it names, as its words say.'),
      stage: optional(z.enum(['alpha', 'beta', 'stable']), 'The stage that this then has.'),
    },
    'MergedPullRequest',
  ),
  releaseNotes: describedList(
    'The release notes that name it or its gates.',
    {
      release: releaseVersion,
      url: url('The pull request.'),
      isActionRequired: z.boolean().meta({ description: 'Whether it requires action.' }),
    },
    'ReleaseNote',
  ),
  posts: describedList(
    'The posts of the Kubernetes blog and the contributor blog about it.',
    {
      title: string('The title of the post.'),
      date: optional(isoDate, 'The day of the post.'),
      url: optional(z.url(), 'Where the post names it.'),
      isMatchedByName: optional(
        z.literal(true),
        'Present where the post does not name it, but has its name.',
      ),
    },
    'Post',
  ),
  digests: describedList(
    'The digests that name it.',
    { date: isoDate.meta({ description: 'The identity of the digest.' }), url: pageAddress },
    'DigestMention',
  ),
  drift: strings('Ids of what the sources contradict each other about; drift.json has them.'),
};
