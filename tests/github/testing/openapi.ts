import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';

const FILE = new URL('../rest/openapi.json', import.meta.url);

/** GitHub's OpenAPI description of the REST calls that the server answers. */
const description = JSON.parse(readFileSync(FILE, 'utf8'));
const ajv = new Ajv({ strict: false, allErrors: true, validateSchema: false });
addFormats.default(ajv);
ajv.addSchema(description, 'github');

/** What is wrong with the answer to a call, in sentences; empty where it is as described. */
export function problemsOfAnswer(path: string, status: number, body: unknown): string[] {
  const { paths, components } = description;
  const response = paths[path]?.get.responses[status];
  if (response === undefined) return [`${path}: status ${status} is not described`];
  const { content } = components.responses[response.$ref?.split('/').at(-1)] ?? response;
  const schema = content?.['application/json'].schema;
  if (!schema) return body === undefined ? [] : [`${path}: no JSON is described for ${status}`];
  const validate = ajv.compile({ $ref: `github${schema.$ref}` });
  validate(body);
  return (validate.errors ?? []).map((e) => `${path}${e.instancePath} ${e.message}`);
}
