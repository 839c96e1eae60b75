import { z } from 'zod';
import { envelope } from '../schemas/api/envelope.ts';
import { table } from '../schemas/api/table.ts';
import type { Endpoint } from './endpoint.ts';
import { ENDPOINTS } from './registry.ts';

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Every schema by its name: one for each endpoint, and that of the tables. */
export function jsonSchemas(): Map<string, JsonSchema> {
  return new Map<string, JsonSchema>([
    ...ENDPOINTS.map((endpoint) => [endpoint.name, endpointSchema(endpoint)] as const),
    ['table', toJsonSchema(table)],
  ]);
}

function endpointSchema({ shape }: Endpoint): JsonSchema {
  const whole = z.strictObject({ ...envelope.shape, ...shape.shape });
  return toJsonSchema(whole.meta(shape.meta() ?? {}));
}

/** A tuple says too that nothing follows, which generators of clients and linters expect. */
function toJsonSchema(shape: z.ZodType): JsonSchema {
  return z.toJSONSchema(shape, {
    override: ({ jsonSchema }) => {
      const { prefixItems } = jsonSchema;
      if (!Array.isArray(prefixItems) || jsonSchema.items !== undefined) return;
      Object.assign(jsonSchema, { items: false, minItems: prefixItems.length });
    },
  });
}
