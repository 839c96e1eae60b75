import { z } from 'zod';
import { optional, shared } from '../described.ts';
import { gateSource } from '../gate-source.ts';
import { gateStage } from '../stage.ts';
import { anyVersion, releaseVersion } from '../version.ts';

/** Whether a release has a gate. */
const gatePresence = z.enum(['live', 'removed', 'upcoming', 'unknown']).meta({
  id: 'GatePresence',
  description:
    'live: the release has it. removed: it had been there. upcoming: only a later version has it. unknown: the sources do not decide it.',
});

const doubt = optional.string(
  'Why it is not known whether the release, or each patch of it, has it; absent where it is.',
);

export const isLocked = optional.boolean(
  'Whether it cannot be set otherwise; absent where unknown.',
);

/** What a gate is in some patches of a release. */
const patchState = shared('GateInPatches', {
  from: anyVersion.meta({ description: 'The first patch: "1.31.0".' }),
  to: optional(anyVersion, 'The last patch; absent where it holds for all later ones.'),
  stage: gateStage,
  default: optional.boolean('The default; absent where unknown.'),
  isLocked,
});

/** A gate in one release. */
export const gateAnswer = z.strictObject({
  presence: gatePresence,
  spelling: optional.string('The one name by which the release knows it, where that is another.'),
  stage: optional(gateStage, 'Its stage; absent unless it is there.'),
  default: optional.boolean('Whether it is on when nobody sets it; absent where unknown.'),
  isLocked,
  source: gateSource.optional(),
  patches: optional.list(
    patchState,
    'What its patches do, as documented; absent where all do the same.',
  ),
  reason: doubt,
});

/** A gate in the newest release. */
export const gateToday = z.strictObject({
  presence: gatePresence,
  stage: optional(
    gateStage,
    'Its stage: the last one where removed, the first to come where upcoming.',
  ),
  default: optional.boolean(
    'Whether it is on at this stage when nobody sets it; absent where unknown.',
  ),
  isLocked,
  since: optional(releaseVersion, 'The release in which the stage began; absent where unknown.'),
  reason: doubt,
});
