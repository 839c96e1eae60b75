import { z } from 'zod';
import { described, describedList, optional } from '../described.ts';
import { digestDeadline } from '../digest.ts';
import { problem } from '../problem.ts';
import { gateStage } from '../stage.ts';
import { isoDate, releaseVersion } from '../version.ts';
import { detailAddress, named, pageAddress, sigName } from './link.ts';

const identity = {
  id: isoDate.meta({ description: 'The date in the file’s name: unique, and the identity.' }),
  title: z.string().meta({ description: 'The title of the post.' }),
  weekEnding: optional(isoDate, 'The last day of the week it is about.'),
  published: optional(isoDate, 'The day in its front matter.'),
  permalink: optional(z.url(), 'Its address on lwkd.info.'),
  kepsOfTheWeek: z.array(named).meta({ description: 'The KEPs that it presents.' }),
};

export const digestList = described('All issues of Last Week in Kubernetes Development.', {
  digests: describedList('Newest first.', {
    ...identity,
    page: pageAddress,
    details: detailAddress,
  }),
});

export const digestDetails = described('What one digest names and links to.', {
  ...identity,
  keps: z.array(named).meta({ description: 'The KEPs named, in reading order.' }),
  sigs: z.array(sigName).meta({ description: 'The owning SIGs of the KEPs named.' }),
  gates: z.array(named).meta({ description: 'The feature gates named.' }),
  releases: z.array(releaseVersion).meta({ description: 'The releases named, oldest first.' }),
  pullRequests: z.array(named).meta({ description: 'The pull requests named.' }),
  promotions: describedList('What it lists as promoted.', {
    stage: optional(gateStage, 'The stage; absent where it says none.'),
    enhancements: z.array(named).meta({ description: 'The KEPs that it is about.' }),
    pullRequests: z.array(named).meta({ description: 'The pull requests of the item.' }),
  }),
  deadlines: z
    .array(digestDeadline)
    .meta({ description: 'The next deadlines of the release cycle, as it tells them.' }),
  versionUpdates: describedList('Updates and releases of components.', {
    name: z.string().meta({ description: 'What was updated or released.' }),
    version: optional(z.string(), 'The version.'),
  }),
  source: optional(z.url(), 'The file at the commit read.'),
  problems: z.array(problem).meta({ description: 'Metadata issues in its file.' }),
});
