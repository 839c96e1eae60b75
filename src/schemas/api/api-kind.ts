import { z } from 'zod';
import { described, describedList, optional } from '../described.ts';
import { apiField } from './api-field.ts';
import { detailAddress, named, pageAddress } from './link.ts';
import { removedApiVersion } from './removed-api.ts';

const identity = {
  group: z.string().meta({
    description:
      'The API group; "core" for the one without a name, "types" for what is no resource.',
  }),
  kind: z.string().meta({ description: 'The kind, such as "Pod".' }),
};

const versions = z.array(
  z.strictObject({
    apiVersion: optional(
      z.string(),
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
  removedApis: z.array(removedApiVersion).meta({
    description: 'Its versions that were removed, and those that it replaces.',
  }),
  fields: z.array(apiField).meta({
    description: 'Its fields that feature gates control, as the code of each release says.',
  }),
  templates: describedList('Where it holds other kinds, or templates of them.', {
    path: z.string().meta({ description: 'Where it is in the kind: "spec.template".' }),
    group: z.string().meta({ description: 'The group of the other kind.' }),
    kind: z.string().meta({ description: 'The kind that has the fields within.' }),
  }),
  featureGates: z.array(named).meta({
    description: 'All gates that control its fields or that its documentation names.',
  }),
  enhancements: z.array(named).meta({ description: 'The enhancements of these gates.' }),
});
