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
    ['table', z.toJSONSchema(table)],
  ]);
}

function endpointSchema({ shape }: Endpoint): JsonSchema {
  const whole = z.strictObject({ ...envelope.shape, ...shape.shape });
  return z.toJSONSchema(whole.meta(shape.meta() ?? {}));
}
