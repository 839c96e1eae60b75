import { z } from 'zod';
import { described, describedList, list, optional, string } from '../described.ts';
import { apiField } from './api-field.ts';
import { detailAddress, named, pageAddress } from './link.ts';
import { removedApiVersion } from './removed-api.ts';

const identity = {
  group: string(
    'The API group; "core" for the one without a name, "types" for what is no resource.',
  ),
  kind: string('The kind, such as "Pod".'),
};

const versions = z.array(
  z.strictObject({
    apiVersion: optional.string(
      'As manifests write it, such as "batch/v1"; absent for mere types.',
    ),
    reference: optional(z.url(), 'Its page on kubernetes.io; absent where there is none.'),
  }),
);

export const apiKindList = described('All known kinds of the Kubernetes API.', {
  kinds: describedList('By name, mere types last.', {
    ...identity,
    featureGates: z.int().meta({ description: 'How many feature gates touch it.' }),
    page: pageAddress,
    details: detailAddress,
  }),
});

export const apiKindDetails = described('One kind of the Kubernetes API with what touches it.', {
  ...identity,
  versions: versions.meta({ description: 'Stable ones first, then newest.' }),
  removedApis: list(
    removedApiVersion,
    'Its versions that were removed, and those that it replaces.',
  ),
  fields: list(
    apiField,
    'Its fields that feature gates control, as the code of each release says.',
  ),
  templates: describedList('Where it holds other kinds, or templates of them.', {
    path: string('Where it is in the kind: "spec.template".'),
    group: string('The group of the other kind.'),
    kind: string('The kind that has the fields within.'),
  }),
  featureGates: list(named, 'All gates that control its fields or that its documentation names.'),
  enhancements: list(named, 'The enhancements of these gates.'),
});
