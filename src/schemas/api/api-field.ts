import { describedList, optional, shared, string, url } from '../described.ts';
import { releaseVersion } from '../version.ts';

/** A kind of the API with its reference. */
export const apiReference = shared('ApiReference', {
  kind: string('The kind, such as "Job".'),
  apiVersion: optional.string('As manifests write it, such as "batch/v1"; absent for mere types.'),
  url: url('Its page on kubernetes.io.'),
});

/** A field of the API that a feature gate controls. */
export const apiField = shared('ApiField', {
  group: string('The API group; "core" for the one without a name.'),
  kind: string('The kind, such as "Pod".'),
  path: string(
    'Where the field is: "spec.containers[].resizePolicy[]", where [] stands for the elements of a list and {} for the keys of a map; empty for the whole kind.',
  ),
  gate: string('The feature gate that controls it.'),
  versions: describedList('The API versions that have it.', {
    apiVersion: string('As manifests write it, such as "batch/v1".'),
    releases: describedList('The releases in which the gate controls the field.', {
      since: releaseVersion.meta({
        description: 'The first release; the oldest that was read may continue others.',
      }),
      until: optional(
        releaseVersion,
        'The last release; absent where the newest that was read has it.',
      ),
    }),
  }),
});
