import { z } from 'zod';
import { described, optional, string } from './described.ts';
import { problems } from './problem.ts';
import { run } from './run.ts';

const version = string('The version of the kind, such as "v1".');

const namedGate = z.strictObject({
  name: string('The gate, as the code spells it there.'),
  version,
  ...run,
  isMarked: optional(
    z.literal(true),
    'Whether a marker such as `+featureGate=X` names it, rather than the words of the comment.',
  ),
});

const gatedField = z.strictObject({
  path: string(
    'Where it is in the kind: "spec.containers[].resizePolicy[]", where [] stands for the elements of a list and {} for the keys of a map; empty where the kind itself is meant.',
  ),
  gates: z.array(namedGate).min(1).meta({ description: 'The gates that its comment names.' }),
});

const template = z.strictObject({
  path: string('Where it is in the kind: "spec.template".'),
  of: string('The id of the kind whose fields are within it.'),
  version,
  ...run,
});

const oddReading = z.strictObject({
  ...run,
  problems: problems.unwrap().min(1).meta({ description: 'What was odd, and how it was read.' }),
});

/**
 * A kind of the Kubernetes API with the fields whose comments name feature gates, by release.
 * Source: kubernetes/kubernetes `staging/src/k8s.io/api/<group>/<version>/types.go`, on the branches
 * whose gates were read.
 */
export const apiFields = described(
  'A kind of the API, with the feature gates that its types name.',
  {
    id: string('Group and kind: "core/Pod".'),
    group: string('The API group; "core" for the one without a name.'),
    kind: string('The name of the kind: "Pod".'),
    fields: optional(z.array(gatedField).min(1), 'The fields, by path.'),
    templates: optional(
      z.array(template).min(1),
      'Where it holds the template of another kind, or another kind: that kind has the fields within.',
    ),
    odd: optional(
      z.array(oddReading).min(1),
      'What cannot be taken at face value, and in which releases.',
    ),
  },
);

export type ApiFields = z.infer<typeof apiFields>;
