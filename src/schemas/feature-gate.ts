import { z } from 'zod';
import { described, list, optional, string } from './described.ts';
import { problems } from './problem.ts';
import { run } from './run.ts';
import { gateStage } from './stage.ts';
import { anyVersion, releaseVersion } from './version.ts';

/** What the code says of a gate from a release on. */
const codeEntry = z.strictObject({
  version: releaseVersion.meta({ description: 'The release from which the entry holds.' }),
  stage: gateStage,
  default: z.boolean().meta({ description: 'Whether the gate is on when nobody sets it.' }),
  locked: z.boolean().meta({ description: 'Whether it is locked to its default.' }),
  minCompatibilityVersion: optional(
    releaseVersion,
    'The entry holds only where all servers of the control plane are at least of this release.',
  ),
});

export type CodeEntry = z.infer<typeof codeEntry>;

/** What the code of some neighboring releases says of a gate; what is absent could not be read. */
const codeState = z.strictObject({
  ...run,
  stage: gateStage.optional(),
  default: optional.boolean('Whether the gate is on when nobody sets it.'),
  locked: optional.boolean('Whether it is locked to its default.'),
});

export type CodeState = z.infer<typeof codeState>;

const emulation = z.strictObject({
  by: releaseVersion.meta({ description: 'The release whose code says it.' }),
  of: releaseVersion.meta({ description: 'The older release that it says it of.' }),
  stage: optional(gateStage, 'The stage; absent where it has no such gate, or is unknown.'),
  isUnknown: optional(z.literal(true), 'That what it says cannot be read.'),
  default: codeState.shape.default,
  locked: codeState.shape.locked,
});

const neededGates = z.strictObject({
  ...run,
  gates: z.array(z.string()).min(1).meta({ description: 'The gates that must be on.' }),
});

/**
 * The gate as the code of each release has it: what a plain binary of that release does.
 * Source: the files of kubernetes/kubernetes that register gates, on master and each release branch
 * since 1.17; where they are missing, `versioned_feature_list.yaml`.
 */
const codeBlock = z.strictObject({
  states: z.array(codeState).min(1).meta({
    description:
      'What each release does, as runs of releases that do the same. The oldest release that was read may continue what came before it.',
  }),
  history: optional(
    z.array(codeEntry).min(1),
    'What the newest code that has the gate says of all releases, in its own order. It may tell the past otherwise than the code of then.',
  ),
  otherNames: z
    .array(z.strictObject({ ...run, name: string('The spelling.') }))
    .min(1)
    .optional()
    .meta({ description: 'Releases that spell its name otherwise.' }),
  packages: optional(
    z.array(z.string()).min(1),
    'The Go packages that register it, in the newest code: who accepts it.',
  ),
  otherPackages: z
    .array(
      z.strictObject({
        ...run,
        packages: z.array(z.string()).min(1).meta({ description: 'The Go packages.' }),
      }),
    )
    .min(1)
    .optional()
    .meta({ description: 'Releases that register it in other packages.' }),
  keps: optional(
    z.array(z.int().positive()).min(1),
    'The KEPs that the newest code names in its comment.',
  ),
  needs: optional(
    z.array(neededGates).min(1),
    'The gates without which a component that enables this one does not start.',
  ),
  emulations: optional(
    z.array(emulation).min(1),
    'What the code of a release says of an older one that it can emulate, where the older one’s own code does otherwise; without a stage, that it has no such gate yet.',
  ),
  problems,
});

const docsStage = z.strictObject({
  stage: gateStage,
  default: optional.boolean('The documented default.'),
  locked: optional.boolean('Whether documented as locked.'),
  from: optional(anyVersion, 'The first release of the stage.'),
  to: optional(anyVersion, 'The last release of the stage.'),
});

export type DocsStage = z.infer<typeof docsStage>;

/**
 * The gate as the documentation describes it.
 * Source: kubernetes/website `content/en/docs/reference/command-line-tools-reference/feature-gates`.
 */
const docsBlock = z.strictObject({
  path: string('The page’s file in kubernetes/website.'),
  stages: list(docsStage, 'The documented stages, in file order.'),
  removed: z.boolean().meta({ description: 'Whether documented as removed.' }),
  formerNames: optional.strings('Names that the page says the gate had before.'),
  problems,
});

/** One feature gate, with one block for each source; disagreement between them stays visible. */
export const featureGate = described('A feature gate.', {
  name: string('The gate’s name, spelled as in the newest source.'),
  code: optional(codeBlock, 'What the code says.'),
  docs: optional(docsBlock, 'What the documentation says.'),
});

export type FeatureGate = z.infer<typeof featureGate>;
