import { z } from 'zod';
import { groupKind } from '../community-group.ts';
import { PLACES } from '../place.ts';
import { stage } from '../stage.ts';
import { isoDate, releaseVersion } from '../version.ts';
import { gateToday } from './gate-answer.ts';
import { detailAddress, pageAddress, sigName } from './link.ts';
import { olderSources } from './older-sources.ts';

const identity = {
  sig: sigName.meta({ description: 'The name in upstream’s files.' }),
  slug: z.string().meta({ description: 'The last part of its address.' }),
  label: z.string().meta({ description: 'The name for readers.' }),
};

export const sigList = z
  .strictObject({
    sigs: z
      .array(
        z.strictObject({
          ...identity,
          owned: z.int().meta({ description: 'How many enhancements it owns.' }),
          participating: z.int().meta({ description: 'In how many others it takes part.' }),
          liveGates: z.int().meta({ description: 'How many live gates its enhancements name.' }),
          page: pageAddress,
          details: detailAddress,
        }),
      )
      .meta({ description: 'By label.' }),
  })
  .meta({ description: 'All special interest groups.' });

const ownedEnhancement = z.strictObject({
  label: z.string().meta({ description: '"KEP-5295", or the directory’s name.' }),
  title: z.string().meta({ description: 'The title.' }),
  place: z.enum(PLACES).meta({
    description:
      'Where it stands: reaches a stage in the cycle under way, is planned for later, is at a stage, is retired, names no release, is deferred, or was given up.',
  }),
  stage: stage.optional().meta({ description: 'Its stage; absent where it names no release.' }),
});

const labels = z.array(z.string()).optional();

export const sigDetails = z
  .strictObject({
    ...identity,
    owned: z.array(ownedEnhancement).meta({ description: 'What it owns, by where it stands.' }),
    participating: z
      .array(z.string())
      .meta({ description: 'Labels of the enhancements that it takes part in.' }),
    gates: z
      .array(
        z.strictObject({
          name: z.string().meta({ description: 'The gate.' }),
          ...gateToday.shape,
        }),
      )
      .meta({ description: 'The gates that its enhancements name.' }),
    kind: groupKind.optional(),
    isRetired: z.boolean().meta({ description: 'Whether kubernetes/community lists it no more.' }),
    chairs: z.array(z.string()).meta({ description: 'The chairs, as GitHub handles.' }),
    techLeads: z.array(z.string()).meta({ description: 'The technical leads, as GitHub handles.' }),
    slack: z.string().optional().meta({ description: 'Its channel on the Slack of Kubernetes.' }),
    mailingList: z.url().optional().meta({ description: 'The address of its mailing list.' }),
    subprojects: z.array(z.string()).meta({ description: 'The names of its subprojects.' }),
    overdue: z
      .array(
        z.strictObject({
          label: z.string().meta({ description: '"KEP-5295", or the directory’s name.' }),
          stage: stage.meta({ description: 'The stage that it was to reach.' }),
          release: releaseVersion.meta({ description: 'The release in which it was to.' }),
        }),
      )
      .meta({ description: 'Targets that passed, and nothing shows that they were reached.' }),
    years: z
      .array(
        z.strictObject({
          year: z.string().meta({ description: 'The calendar year of the releases.' }),
          alpha: labels.meta({ description: 'What reached alpha.' }),
          beta: labels.meta({ description: 'What reached beta.' }),
          stable: labels.meta({ description: 'What became stable.' }),
        }),
      )
      .meta({ description: 'Labels of what it owns by stage reached, newest year first.' }),
    posts: z
      .array(
        z.strictObject({
          title: z.string().meta({ description: 'The title of the post.' }),
          date: isoDate.optional().meta({ description: 'The day of the post.' }),
          url: z.url().optional().meta({ description: 'The address of the post.' }),
          subproject: z
            .string()
            .optional()
            .meta({ description: 'The subproject that it is about.' }),
        }),
      )
      .meta({ description: 'Interviews and posts about it, newest first.' }),
    olderSources,
    openDisagreements: z.int().meta({
      description: 'How many inconsistencies it can resolve; drift.json has them.',
    }),
  })
  .meta({ description: 'One special interest group with its work.' });
