import { z } from 'zod';
import { stage } from '../stage.ts';
import { detailAddress, gateToday, pageAddress, sigName } from './parts.ts';

/** The places where an enhancement can stand, as the API names them. */
const PLACE_NAMES = [
  'running',
  'planned',
  'alpha',
  'beta',
  'stable',
  'retired',
  'unscheduled',
  'deferred',
  'given-up',
] as const;

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
  place: z.enum(PLACE_NAMES).meta({
    description:
      'Where it stands: reaches a stage in the cycle under way, is planned for later, is at a stage, is retired, names no release, is deferred, or was given up.',
  }),
  stage: stage.optional().meta({ description: 'Its stage; absent where it names no release.' }),
});

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
    openDisagreements: z.int().meta({
      description: 'How many disagreements it is to be asked about; drift.json has them.',
    }),
  })
  .meta({ description: 'One special interest group with its work.' });
