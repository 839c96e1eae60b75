import { z } from 'zod';
import { shieldsBadge } from '../schemas/api/badge.ts';
import { envelope } from '../schemas/api/envelope.ts';
import { table } from '../schemas/api/table.ts';
import type { Endpoint } from './endpoint.ts';
import { ENDPOINTS } from './registry.ts';

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Every schema by its name: one for each endpoint, that of the tables, and that of badges. */
export function jsonSchemas(): Map<string, JsonSchema> {
  return new Map<string, JsonSchema>([
    ...ENDPOINTS.map((endpoint) => [endpoint.name, endpointSchema(endpoint)] as const),
    ['table', toJsonSchema(table)],
    ['shields-badge', toJsonSchema(shieldsBadge)],
  ]);
}

function endpointSchema({ shape }: Endpoint): JsonSchema {
  const whole = z.strictObject({ ...envelope.shape, ...shape.shape });
  return toJsonSchema(whole.meta(shape.meta() ?? {}));
}

/**
 * Shapes with an id become definitions, by names that generated clients give their types. A tuple of one type says so
 * as an array does, which generators of clients and linters expect.
 */
function toJsonSchema(shape: z.ZodType): JsonSchema {
  return z.toJSONSchema(shape, {
    override: ({ jsonSchema }) => {
      const { prefixItems } = jsonSchema;
      if (!Array.isArray(prefixItems)) return;
      const [first] = prefixItems;
      const isMixed = prefixItems.some((one) => JSON.stringify(one) !== JSON.stringify(first));
      if (isMixed) return;
      const { length } = prefixItems;
      delete jsonSchema.prefixItems;
      Object.assign(jsonSchema, { items: first, minItems: length, maxItems: length });
    },
  });
}
