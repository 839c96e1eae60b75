import { z } from 'zod';
import { gateSource } from '../gate-source.ts';
import { gateStage } from '../stage.ts';
import { releaseVersion } from '../version.ts';
import { gateAnswer } from './gate-answer.ts';
import { detailAddress, pageAddress } from './link.ts';

/** When a gate was removed. */
export const gateRemoval = z
  .strictObject({
    after: releaseVersion
      .optional()
      .meta({ description: 'The last release known to have it; absent where none is.' }),
    by: releaseVersion
      .optional()
      .meta({ description: 'The first release known to lack it; absent where none is.' }),
    source: gateSource,
  })
  .meta({ description: 'When it was removed: after one release, by another.' });

/** Every name of a gate but its own. */
export const formerNames = z
  .array(z.string())
  .meta({ description: 'Names that it had before. A gate that is removed may still have one.' });

/** The gate that took over from one. */
export const renamedTo = z.string().optional().meta({
  description: 'The gate that took its place under another name; absent where none did.',
});

const change = z.strictObject({
  kind: z
    .enum(['added', 'stage', 'default', 'locked', 'unlocked', 'removed'])
    .meta({ description: 'What the release changed.' }),
  stage: gateStage.optional().meta({ description: 'The new stage, of added and stage.' }),
  formerStage: gateStage.optional().meta({ description: 'The stage before, of stage.' }),
  default: z.boolean().optional().meta({ description: 'The new default, of default.' }),
});

const releaseGate = z.strictObject({
  name: z.string().meta({ description: 'The gate’s name: unique, and the identity.' }),
  formerNames,
  renamedTo,
  ...gateAnswer.shape,
  since: releaseVersion
    .optional()
    .meta({ description: 'The release in which its stage began; absent unless it is there.' }),
  defaultSince: releaseVersion
    .optional()
    .meta({ description: 'The release from which default and lock hold.' }),
  addedIn: releaseVersion
    .optional()
    .meta({ description: 'Of an upcoming gate: the first release that has it.' }),
  removal: gateRemoval.optional(),
  changes: z.array(change).meta({ description: 'What this release changed; empty for nothing.' }),
  enhancements: z.array(z.string()).meta({ description: 'Labels of the KEPs that name it.' }),
  components: z.array(z.string()).meta({ description: 'Components, as KEPs declare.' }),
  dependencies: z
    .array(z.string())
    .meta({ description: 'The gates that must be enabled with it in this release.' }),
  apiFields: z.array(z.string()).meta({
    description:
      'The fields of the API that it controls in this release: "batch/v1 Job spec.managedBy".',
  }),
  page: pageAddress,
  details: detailAddress,
});

export const releaseGates = z
  .strictObject({
    release: releaseVersion,
    featureGates: z.array(releaseGate).meta({
      description:
        'Every feature gate that is known, by name: `presence` says whether the release has it.',
    }),
  })
  .meta({ description: 'Every feature gate as it is in a release.' });
