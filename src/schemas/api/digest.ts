import { z } from 'zod';
import { digestDeadline } from '../digest.ts';
import { problem } from '../problem.ts';
import { gateStage } from '../stage.ts';
import { isoDate, releaseVersion } from '../version.ts';
import { detailAddress, named, pageAddress, sigName } from './link.ts';

const identity = {
  id: isoDate.meta({ description: 'The date in the file’s name: unique, and the identity.' }),
  title: z.string().meta({ description: 'The title of the post.' }),
  weekEnding: isoDate.optional().meta({ description: 'The last day of the week it is about.' }),
  published: isoDate.optional().meta({ description: 'The day in its front matter.' }),
  permalink: z.url().optional().meta({ description: 'Its address on lwkd.info.' }),
  kepsOfTheWeek: z.array(named).meta({ description: 'The KEPs that it presents.' }),
};

export const digestList = z
  .strictObject({
    digests: z
      .array(z.strictObject({ ...identity, page: pageAddress, details: detailAddress }))
      .meta({ description: 'Newest first.' }),
  })
  .meta({ description: 'All issues of Last Week in Kubernetes Development.' });

export const digestDetails = z
  .strictObject({
    ...identity,
    keps: z.array(named).meta({ description: 'The KEPs named, in reading order.' }),
    sigs: z.array(sigName).meta({ description: 'The owning SIGs of the KEPs named.' }),
    gates: z.array(named).meta({ description: 'The feature gates named.' }),
    releases: z.array(releaseVersion).meta({ description: 'The releases named, oldest first.' }),
    pullRequests: z.array(named).meta({ description: 'The pull requests named.' }),
    promotions: z
      .array(
        z.strictObject({
          stage: gateStage
            .optional()
            .meta({ description: 'The stage; absent where it says none.' }),
          enhancements: z.array(named).meta({ description: 'The KEPs that it is about.' }),
          pullRequests: z.array(named).meta({ description: 'The pull requests of the item.' }),
        }),
      )
      .meta({ description: 'What it lists as promoted.' }),
    deadlines: z
      .array(digestDeadline)
      .meta({ description: 'The next deadlines of the release cycle, as it tells them.' }),
    versionUpdates: z
      .array(
        z.strictObject({
          name: z.string().meta({ description: 'What was updated or released.' }),
          version: z.string().optional().meta({ description: 'The version.' }),
        }),
      )
      .meta({ description: 'Updates and releases of components.' }),
    source: z.url().optional().meta({ description: 'The file at the commit read.' }),
    problems: z.array(problem).meta({ description: 'Metadata issues in its file.' }),
  })
  .meta({ description: 'What one digest names and links to.' });
