import { z } from 'zod';
import { groupKind } from '../community-group.ts';
import { described, describedList, list, optional, string, strings } from '../described.ts';
import { PLACES } from '../place.ts';
import { stage } from '../stage.ts';
import { isoDate, releaseVersion } from '../version.ts';
import { gateToday } from './gate-answer.ts';
import { detailAddress, pageAddress, sigName } from './link.ts';
import { olderSources } from './older-sources.ts';

const identity = {
  sig: sigName.meta({ description: 'The name in upstream’s files.' }),
  slug: string('The last part of its address.'),
  label: string('The name for readers.'),
};

export const sigList = described('All special interest groups.', {
  sigs: describedList('By label.', {
    ...identity,
    owned: z.int().meta({ description: 'How many enhancements it owns.' }),
    participating: z.int().meta({ description: 'In how many others it takes part.' }),
    liveGates: z.int().meta({ description: 'How many live gates its enhancements name.' }),
    page: pageAddress,
    details: detailAddress,
  }),
});

const enhancementLabel = string(
  '"KEP-5295", with its directory where another has the number, or the directory’s name.',
);

const ownedEnhancement = z.strictObject({
  label: enhancementLabel,
  title: string('The title.'),
  place: z.enum(PLACES).meta({
    description:
      'Where it stands: reaches a stage in the cycle under way, is planned for later, is at a stage, is retired, has no stage that is confirmed or planned, is deferred, or was given up.',
  }),
  stage: optional(stage, 'Its stage; absent where none is confirmed.'),
});

const labels = z.array(z.string()).optional();

export const sigDetails = described('One special interest group with its work.', {
  ...identity,
  owned: list(ownedEnhancement, 'What it owns, by where it stands.'),
  participating: strings('Labels of the enhancements that it takes part in.'),
  gates: describedList('The gates that its enhancements name.', {
    name: string('The gate.'),
    ...gateToday.shape,
  }),
  kind: groupKind.optional(),
  isRetired: z.boolean().meta({ description: 'Whether kubernetes/community lists it no more.' }),
  chairs: strings('The chairs, as GitHub handles.'),
  techLeads: strings('The technical leads, as GitHub handles.'),
  slack: optional.string('Its channel on the Slack of Kubernetes.'),
  mailingList: optional(z.url(), 'The address of its mailing list.'),
  subprojects: strings('The names of its subprojects.'),
  overdue: describedList('Targets that passed, and nothing shows that they were reached.', {
    label: enhancementLabel,
    stage: stage.meta({ description: 'The stage that it was to reach.' }),
    release: releaseVersion.meta({ description: 'The release in which it was to.' }),
  }),
  years: describedList('Labels of what it owns by stage reached, newest year first.', {
    year: string('The calendar year of the releases.'),
    alpha: labels.meta({ description: 'What reached alpha.' }),
    beta: labels.meta({ description: 'What reached beta.' }),
    stable: labels.meta({ description: 'What became stable.' }),
  }),
  posts: describedList('Interviews and posts about it, newest first.', {
    title: string('The title of the post.'),
    date: optional(isoDate, 'The day of the post.'),
    url: optional(z.url(), 'The address of the post.'),
    subproject: optional.string('The subproject that it is about.'),
  }),
  olderSources,
  openDisagreements: z.int().meta({
    description: 'How many inconsistencies it can resolve; drift.json has them.',
  }),
});
