import { z } from 'zod';
import { described, list, optional, string, strings } from '../described.ts';
import { gateSource } from '../gate-source.ts';
import { gateStage } from '../stage.ts';
import { releaseVersion } from '../version.ts';
import { gateAnswer } from './gate-answer.ts';
import { detailAddress, pageAddress } from './link.ts';

/** When a gate was removed. */
export const gateRemoval = described('When it was removed: after one release, by another.', {
  after: optional(releaseVersion, 'The last release known to have it; absent where none is.'),
  by: optional(releaseVersion, 'The first release known to lack it; absent where none is.'),
  source: gateSource,
}).meta({ id: 'GateRemoval' });

/** Every name of a gate but its own. */
export const formerNames = strings(
  'Names that it had before. A gate that is removed may still have one.',
);

/** The gate that took over from one. */
export const renamedTo = optional.string(
  'The gate that took its place under another name; absent where none did.',
);

const change = z.strictObject({
  kind: z
    .enum(['added', 'stage', 'default', 'locked', 'unlocked', 'removed'])
    .meta({ description: 'What the release changed.' }),
  stage: optional(gateStage, 'The new stage, of added and stage.'),
  formerStage: optional(gateStage, 'The stage before, of stage.'),
  default: optional.boolean('The new default, of default.'),
});

const releaseGate = z.strictObject({
  name: string('The gate’s name: unique, and the identity.'),
  formerNames,
  renamedTo,
  ...gateAnswer.shape,
  since: optional(
    releaseVersion,
    'The release in which its stage began; absent unless it is there.',
  ),
  defaultSince: optional(releaseVersion, 'The release from which default and lock hold.'),
  addedIn: optional(releaseVersion, 'Of an upcoming gate: the first release that has it.'),
  removal: gateRemoval.optional(),
  changes: list(change, 'What this release changed; empty for nothing.'),
  enhancements: strings('Labels of the KEPs that name it.'),
  components: strings('Components, as KEPs declare.'),
  dependencies: strings('The gates that must be enabled with it in this release.'),
  apiFields: strings(
    'The fields of the API that it controls in this release: "batch/v1 Job spec.managedBy".',
  ),
  page: pageAddress,
  details: detailAddress,
});

export const releaseGates = described('Every feature gate as it is in a release.', {
  release: releaseVersion,
  featureGates: list(
    releaseGate,
    'Every feature gate that is known, by name: `presence` says whether the release has it.',
  ),
});
