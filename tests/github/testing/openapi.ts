import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { isJsonObject } from '../../../src/model/json-object.ts';

type Json = Record<string, unknown>;

/** A call as GitHub describes it. */
export interface Operation {
  externalDocs: { url: string };
  responses: Record<string, Json>;
}

interface Description {
  paths: Record<string, { get?: Operation }>;
  components: Json;
}

const FILE = new URL('../rest/openapi.json', import.meta.url);

function allowNull(schema: Json): Json {
  const { nullable: _, ...rest } = schema;
  if (typeof rest.type !== 'string') return { anyOf: [{ type: 'null' }, rest] };
  const choices = Array.isArray(rest.enum) ? { enum: [...rest.enum, null] } : {};
  return { ...rest, ...choices, type: [rest.type, 'null'] };
}

/** OpenAPI 3.0 as JSON Schema: `nullable` becomes the type null, references name the document. */
function toJsonSchema(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toJsonSchema);
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value).map(([key, inner]) =>
    key === '$ref' && typeof inner === 'string'
      ? [key, `github${inner}`]
      : [key, toJsonSchema(inner)],
  );
  const schema: Json = Object.fromEntries(entries);
  return schema.nullable === true ? allowNull(schema) : schema;
}

function readDescription(): Description {
  return toJsonSchema(JSON.parse(readFileSync(FILE, 'utf8'))) as Description;
}

/** GitHub's OpenAPI description of the REST calls that the server answers. */
export class OpenApi {
  readonly #description = readDescription();
  readonly #ajv = new Ajv({ strict: false, allErrors: true, validateSchema: false, logger: false });

  constructor() {
    addFormats.default(this.#ajv);
    this.#ajv.addSchema({ $id: 'github', components: this.#description.components });
  }

  /** The GET call of a path; undefined where GitHub has none. */
  operation(path: string): Operation | undefined {
    return this.#description.paths[path]?.get;
  }

  /** What is wrong with a body, in sentences; empty where it is as described. */
  problems(path: string, status: number, body: unknown): string[] {
    const response = this.#response(path, status);
    if (!response) return [`${path}: status ${status} is not described`];
    const content = response.content as Record<string, { schema: Json }> | undefined;
    const schema = content?.['application/json']?.schema;
    if (!schema && body === undefined) return [];
    if (!schema) return [`${path}: no JSON is described for status ${status}`];
    const validate = this.#ajv.compile(schema);
    if (validate(body)) return [];
    return (validate.errors ?? []).map((e) => `${path}${e.instancePath} ${e.message}`);
  }

  #response(path: string, status: number): Json | undefined {
    const response = this.operation(path)?.responses[String(status)];
    const name = typeof response?.$ref === 'string' ? response.$ref.split('/').at(-1) : undefined;
    if (name === undefined) return response;
    return (this.#description.components.responses as Record<string, Json>)[name];
  }
}
