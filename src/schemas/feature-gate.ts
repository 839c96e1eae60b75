import { z } from 'zod';
import { problems } from './problem.ts';
import { gateStage } from './stage.ts';
import { anyVersion, releaseVersion } from './version.ts';

/** What one release's binaries say of a gate from that release on. */
const codeEntry = z.strictObject({
  version: releaseVersion.meta({ description: 'The release from which the entry holds.' }),
  stage: gateStage,
  default: z.boolean().meta({ description: 'Whether the gate is on when nobody sets it.' }),
  locked: z.boolean().meta({ description: 'Whether it can no longer be set otherwise.' }),
});

export type CodeEntry = z.infer<typeof codeEntry>;

/** A gate list that tells another history than the newest one that holds the gate. */
const otherHistory = z.strictObject({
  list: releaseVersion.meta({ description: 'The release whose list says so.' }),
  history: z.array(codeEntry).meta({ description: 'The history that it tells.' }),
});

/**
 * The gate as the code knows it.
 * Source: kubernetes/kubernetes `versioned_feature_list.yaml` of master and each release branch.
 */
const codeBlock = z.strictObject({
  history: z.array(codeEntry).min(1).meta({
    description: 'The history told by the newest list that holds the gate, in file order.',
  }),
  lists: z
    .array(releaseVersion)
    .min(1)
    .meta({ description: 'The releases whose gate list holds it, oldest first.' }),
  otherHistories: z
    .array(otherHistory)
    .optional()
    .meta({ description: 'Older lists whose entries are not the beginning of `history`.' }),
  formerNames: z
    .array(z.string())
    .optional()
    .meta({ description: 'Names under which older lists hold the gate.' }),
  problems,
});

const docsStage = z.strictObject({
  stage: gateStage,
  default: z.boolean().optional().meta({ description: 'The documented default.' }),
  locked: z.boolean().optional().meta({ description: 'Whether documented as locked.' }),
  from: anyVersion.optional().meta({ description: 'The first release of the stage.' }),
  to: anyVersion.optional().meta({ description: 'The last release of the stage.' }),
});

export type DocsStage = z.infer<typeof docsStage>;

/**
 * The gate as the documentation describes it.
 * Source: kubernetes/website `content/en/docs/reference/command-line-tools-reference/feature-gates`.
 */
const docsBlock = z.strictObject({
  path: z.string().meta({ description: 'The page’s file in kubernetes/website.' }),
  stages: z.array(docsStage).meta({ description: 'The documented stages, in file order.' }),
  removed: z.boolean().meta({ description: 'Whether documented as removed.' }),
  formerNames: z
    .array(z.string())
    .optional()
    .meta({ description: 'Names that the page says the gate had before.' }),
  problems,
});

/** One feature gate, with one block for each source; disagreement between them stays visible. */
export const featureGate = z
  .strictObject({
    name: z.string().meta({ description: 'The gate’s name, spelt as in the newest source.' }),
    code: codeBlock.optional().meta({ description: 'What the gate lists of the code say.' }),
    docs: docsBlock.optional().meta({ description: 'What the documentation says.' }),
  })
  .meta({ description: 'A feature gate.' });

export type FeatureGate = z.infer<typeof featureGate>;
