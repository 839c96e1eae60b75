import { z } from 'zod';
import { described, optional, string } from './described.ts';
import { problems } from './problem.ts';
import { gateStage } from './stage.ts';
import { releaseVersion } from './version.ts';

/** An API that a page documents. */
const documentedApi = z.strictObject({
  apiVersion: optional.string(
    'Group and version, such as "batch/v1"; absent for types that are no resources.',
  ),
  kind: string('The kind, such as "Job".'),
  import: optional.string('The Go package that defines it; generated pages alone say so.'),
  overrideLinkText: optional.string('How the page wants a link to the reference to read.'),
});

export type DocumentedApi = z.infer<typeof documentedApi>;

/** A stage that a page states without naming a feature gate. */
const statedStage = z.strictObject({
  stage: gateStage,
  release: optional(
    releaseVersion,
    'Since when; absent where the page means every release it is of.',
  ),
});

export type StatedStage = z.infer<typeof statedStage>;

/**
 * One page of the documentation that documents APIs or says at which stage something is.
 * Source: kubernetes/website `content/en/docs` front matter and `feature-state` shortcodes.
 */
export const docsPage = described('A page of the Kubernetes documentation.', {
  id: string('The file below content/en/docs without its ending: "concepts/storage/volumes".'),
  path: string('The file in kubernetes/website.'),
  url: z.url({ protocol: /^https$/ }).meta({ description: 'The page on kubernetes.io.' }),
  title: optional.string('The page’s title.'),
  contentType: optional.string('The page’s type, such as "concept", "task" or "api_reference".'),
  generated: z
    .boolean()
    .meta({ description: 'Whether the page is generated from the code: an API’s reference.' }),
  gates: optional.strings('Feature gates whose state the page shows, each once, in text order.'),
  apis: optional.list(documentedApi, 'The APIs that the page says it documents.'),
  stages: optional.list(statedStage, 'Stages that the page states without a gate, in text order.'),
  problems,
});

export type DocsPage = z.infer<typeof docsPage>;
