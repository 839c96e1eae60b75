/** What JSON calls an object: values by their keys. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a value is one; a list is none. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
