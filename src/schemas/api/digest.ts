import { z } from 'zod';
import { described, describedList, list, optional, string } from '../described.ts';
import { digestDeadline } from '../digest.ts';
import { problem } from '../problem.ts';
import { gateStage } from '../stage.ts';
import { isoDate, releaseVersion } from '../version.ts';
import { detailAddress, named, pageAddress, sigName } from './link.ts';

const identity = {
  id: isoDate.meta({ description: 'The date in the file’s name: unique, and the identity.' }),
  title: string('The title of the post.'),
  weekEnding: optional(isoDate, 'The last day of the week it is about.'),
  published: optional(isoDate, 'The day in its front matter.'),
  permalink: optional(z.url(), 'Its address on lwkd.info.'),
  kepsOfTheWeek: list(named, 'The KEPs that it presents.'),
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
  keps: list(named, 'The KEPs named, in reading order.'),
  sigs: list(sigName, 'The owning SIGs of the KEPs named.'),
  gates: list(named, 'The feature gates named.'),
  releases: list(releaseVersion, 'The releases named, oldest first.'),
  pullRequests: list(named, 'The pull requests named.'),
  promotions: describedList('What it lists as promoted.', {
    stage: optional(gateStage, 'The stage; absent where it says none.'),
    enhancements: list(named, 'The KEPs that it is about.'),
    pullRequests: list(named, 'The pull requests of the item.'),
  }),
  deadlines: list(digestDeadline, 'The next deadlines of the release cycle, as it tells them.'),
  versionUpdates: describedList('Updates and releases of components.', {
    name: string('What was updated or released.'),
    version: optional.string('The version.'),
  }),
  source: optional(z.url(), 'The file at the commit read.'),
  problems: list(problem, 'Metadata issues in its file.'),
});
