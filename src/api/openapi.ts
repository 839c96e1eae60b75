import { SCHEMA_VERSION } from '../formats/table/data.ts';
import { API_PATH } from '../model/page/paths.ts';
import type { Endpoint } from './endpoint.ts';
import { type JsonSchema, jsonSchemas } from './json-schema.ts';
import { ENDPOINTS } from './registry.ts';

/** A path that the description tells of. */
interface DescribedPath extends Pick<Endpoint, 'name' | 'summary' | 'parameter'> {
  readonly path: string;
  readonly operationId: string;
  /** The name of the group that documentation shows it in. */
  readonly tag: string;
}

const RELEASE = { description: 'A minor release such as 1.34, or latest.', example: 'latest' };

/** What is served outside of the API. */
const OTHER_PATHS: readonly DescribedPath[] = [
  {
    path: '/embed/tables/releases/{release}.json',
    operationId: 'getFeatureTable',
    tag: 'tables',
    name: 'table',
    summary: 'The feature table of a release as cells, with what rows are selected by',
    parameter: RELEASE,
  },
  {
    path: '/embed/tables/feature-gates/{release}.json',
    operationId: 'getGateTable',
    tag: 'tables',
    name: 'table',
    summary: 'The feature gates of a release as cells, with what rows are selected by',
    parameter: RELEASE,
  },
  {
    path: '/badges/feature-gates/{name}.json',
    operationId: 'getShieldsBadge',
    tag: 'badges',
    name: 'shields-badge',
    summary: 'Where a feature gate stands, in the form that shields.io draws a badge from',
    parameter: {
      description: 'A feature gate that a release since v1.34 has or had.',
      example: 'NodeSwap',
    },
  },
];

/** The OpenAPI 3.1 description of everything that is served as JSON. */
export function openApi(root: string): Record<string, unknown> {
  const paths = [
    ...ENDPOINTS.map((endpoint) => ({
      ...endpoint,
      path: `${API_PATH}/${endpoint.path}`,
      operationId: `get-${endpoint.name}`,
      tag: (endpoint.path.split(/[/.]/)[0] ?? '').replace('index', 'api'),
    })),
    ...OTHER_PATHS,
  ];
  return {
    openapi: '3.1.0',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: {
      title: 'KEP Atlas',
      version: `${SCHEMA_VERSION}.0.0`,
      summary: 'Kubernetes enhancements, feature gates, and releases',
      description:
        'Static files: no key, no limit, no query parameters. Fields are added within a version; no field is removed or changed.',
      contact: { name: 'KEP Atlas', url: `${root}/about/` },
      license: { name: 'Apache 2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: root }],
    tags: [...new Set(paths.map(({ tag }) => tag))].sort().map(tagData),
    paths: Object.fromEntries(paths.map((each) => [each.path, { get: operation(each) }])),
    components: { schemas: Object.fromEntries([...jsonSchemas()].flatMap(components)) },
  };
}

function tagData(name: string) {
  const words = name.replaceAll('-', ' ');
  return { name, description: `Files about ${words === 'api' ? 'the API itself' : words}.` };
}

function operation({ path, name, operationId, summary, parameter, tag }: DescribedPath) {
  const key = /\{(\w+)\}/.exec(path)?.[1];
  return {
    operationId,
    summary,
    description: `${summary}.${name === 'shields-badge' ? '' : ' The file names the day and the commits that it was read from.'}`,
    tags: [tag],
    ...(key === undefined || parameter === undefined
      ? {}
      : {
          parameters: [
            { name: key, in: 'path', required: true, schema: { type: 'string' }, ...parameter },
          ],
        }),
    responses: {
      200: {
        description: summary,
        content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } },
      },
      404: { description: 'There is no such thing.' },
    },
  };
}

/** A schema and what it defines, each by its name. */
function components([name, { $schema: _, $defs = {}, ...schema }]: readonly [string, JsonSchema]) {
  const all: Readonly<Record<string, JsonSchema>> = { [name]: schema, ...($defs as object) };
  return Object.entries(all).map(([each, shape]) => [each, withComponents(shape)] as const);
}

/** Definitions of a schema are components of the description. */
function withComponents(schema: JsonSchema): JsonSchema {
  return JSON.parse(
    JSON.stringify(schema).replaceAll('"$ref":"#/$defs/', '"$ref":"#/components/schemas/'),
  );
}
