import { z } from 'zod';
import { described, list, optional, string } from './described.ts';

/** One kind of the Kubernetes API that has a generated reference page. */
export const apiResource = described('A kind of the Kubernetes API with a reference page.', {
  kind: string('The kind, such as "Job".'),
  apiVersion: optional.string('As manifests write it, such as "batch/v1"; absent for mere types.'),
  group: optional.string('The API group: "batch"; "core" for the one without a name.'),
  version: optional.string('The version in the group, such as "v1".'),
  import: optional.string('The Go package that defines it.'),
  url: z.url({ protocol: /^https$/ }).meta({ description: 'Its reference on kubernetes.io.' }),
  path: string('That page’s file in kubernetes/website.'),
});

export type ApiResource = z.infer<typeof apiResource>;

/**
 * All kinds with a generated reference page, by group, kind and version.
 * Source: kubernetes/website `content/en/docs/reference/kubernetes-api`.
 */
export const apiResources = list(
  apiResource,
  'The kinds of the Kubernetes API that have a reference page.',
);
