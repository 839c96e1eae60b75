import { z } from 'zod';
import { apiField } from './api-field.ts';
import { detailAddress, named, pageAddress } from './link.ts';

const identity = {
  group: z.string().meta({
    description:
      'The API group; "core" for the one without a name, "types" for what is no resource.',
  }),
  kind: z.string().meta({ description: 'The kind, such as "Pod".' }),
};

const versions = z.array(
  z.strictObject({
    apiVersion: z
      .string()
      .optional()
      .meta({ description: 'As manifests write it, such as "batch/v1"; absent for mere types.' }),
    reference: z
      .url()
      .optional()
      .meta({ description: 'Its page on kubernetes.io; absent where there is none.' }),
  }),
);

export const apiKindList = z
  .strictObject({
    kinds: z
      .array(
        z.strictObject({
          ...identity,
          featureGates: z.int().meta({ description: 'How many feature gates touch it.' }),
          page: pageAddress,
          details: detailAddress,
        }),
      )
      .meta({ description: 'By name, mere types last.' }),
  })
  .meta({ description: 'All known kinds of the Kubernetes API.' });

export const apiKindDetails = z
  .strictObject({
    ...identity,
    versions: versions.meta({ description: 'Stable ones first, then newest.' }),
    fields: z.array(apiField).meta({
      description: 'Its fields that feature gates control, as the code of each release says.',
    }),
    templates: z
      .array(
        z.strictObject({
          path: z.string().meta({ description: 'Where it is in the kind: "spec.template".' }),
          group: z.string().meta({ description: 'The group of the other kind.' }),
          kind: z.string().meta({ description: 'The kind that has the fields within.' }),
        }),
      )
      .meta({ description: 'Where it holds other kinds, or templates of them.' }),
    featureGates: z.array(named).meta({
      description: 'All gates that control its fields or that its documentation names.',
    }),
    enhancements: z.array(named).meta({ description: 'The enhancements of these gates.' }),
  })
  .meta({ description: 'One kind of the Kubernetes API with what touches it.' });
