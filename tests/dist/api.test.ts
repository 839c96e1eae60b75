import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { pathsBelow } from '../files-below.ts';
import { builtJson, DIST } from './site.ts';

const API = '/api/v1/';

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly example: string }[];
  readonly responses: {
    readonly 200: {
      readonly content: { readonly 'application/json': { readonly schema: { $ref: string } } };
    };
  };
}

/** A schema, or a part of one. */
interface Shape {
  readonly $ref?: string;
  readonly description?: string;
  readonly items?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
}

interface Description {
  readonly components: { readonly schemas: Readonly<Record<string, Shape>> };
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, { readonly get: Operation }>>;
}

const ajv = new Ajv2020({ strict: true, allErrors: true });
addFormats.default(ajv);
const validators = new Map<string, Promise<ValidateFunction>>();

/** Reads a file of the site as a client would, by its path. */
const read = <T>(path: string): Promise<T> => builtJson(path);

const description = await read<Description>(`${API}openapi.json`);
const root = description.servers[0]?.url ?? '';
const files = ['api/v1', 'embed/tables', 'badges'].flatMap((folder) =>
  pathsBelow(join(DIST, folder))
    .filter((path) => path.endsWith('.json'))
    .map((path) => `/${folder}/${path}`),
);

function pathOf(address: string): string {
  expect(address.startsWith(root)).toBe(true);
  return address.slice(root.length);
}

/** The validator of a schema that the site serves, compiled from what is served. */
function validatorOf(address: string): Promise<ValidateFunction> {
  const known =
    validators.get(address) ?? read<object>(pathOf(address)).then((schema) => ajv.compile(schema));
  validators.set(address, known);
  return known;
}

/** The schemas of what is served beside the API. */
const OUTSIDE = { '/embed/': 'table', '/badges/': 'shields-badge' };

async function problemsOf(path: string): Promise<string[]> {
  const data = await read<{ $schema?: string }>(path);
  const outside = Object.entries(OUTSIDE).find(([folder]) => path.startsWith(folder))?.[1];
  const schema = outside === undefined ? data.$schema : `${root}${API}schema/${outside}.json`;
  const validate = await validatorOf(schema ?? '');
  return validate(data) ? [] : [`${path}: ${ajv.errorsText(validate.errors)}`];
}

/** The fields of a schema that say nothing of themselves and are of no type that does. */
function unexplained({ items, properties = {} }: Shape, path: string): string[] {
  const fields = Object.entries(properties).flatMap(([name, field]) => {
    const isTold = (field.description ?? field.$ref ?? field.items?.$ref) !== undefined;
    return [...(isTold ? [] : [`${path}.${name}`]), ...unexplained(field, `${path}.${name}`)];
  });
  return items === undefined ? fields : [...fields, ...unexplained(items, path)];
}

const isAbout = (path: string) => !/\/(?:schema\/|openapi\.json$)/.test(path.slice(API.length - 1));

describe('the API', () => {
  it('holds in every file what the schema served for it says', async () => {
    const all = files.filter(isAbout);
    expect(all.length).toBeGreaterThan(1_500);
    const problems: string[] = [];
    for (const path of all) problems.push(...(await problemsOf(path)));
    expect(problems.slice(0, 20)).toEqual([]);
  });

  it('is told by a valid OpenAPI description', async () => {
    const result = await new Validator().validate({ ...structuredClone(description) });
    expect(result.errors).toBeUndefined();
    expect(result.valid).toBe(true);
  });

  it('explains each field where its type is not explained elsewhere', () => {
    const { schemas } = description.components;
    const found = Object.entries(schemas).flatMap(([name, shape]) => unexplained(shape, name));
    expect(found).toEqual([]);
  });

  it('has every file under a path of the description, and every example', async () => {
    const patterns = Object.keys(description.paths).map(
      (path) => new RegExp(`^${path.replace(/\{\w+\}/, '[^?#]+?').replaceAll('.', '\\.')}$`),
    );
    const strays = files.filter(
      (path) => path.startsWith(API) && isAbout(path) && !patterns.some((each) => each.test(path)),
    );
    expect(strays).toEqual([]);
    const examples = Object.entries(description.paths).map(([path, { get }]) =>
      path.replace(/\{\w+\}/, get.parameters?.[0]?.example ?? '{}'),
    );
    expect(examples.filter((path) => !files.includes(path))).toEqual([]);
  });

  it('names in its description the schema that the file names itself', async () => {
    for (const [path, { get }] of Object.entries(description.paths)) {
      if (!path.startsWith(API)) continue;
      const example = path.replace(/\{\w+\}/, get.parameters?.[0]?.example ?? '');
      const { $schema } = await read<{ $schema: string }>(example);
      const { $ref } = get.responses[200].content['application/json'].schema;
      expect($schema.split('/').at(-1)).toBe(`${$ref.split('/').at(-1)}.json`);
    }
  });

  it('says in every file of which day and which commits it is', async () => {
    const dates = new Set<string>();
    // A badge of shields.io has no place for it.
    const dated = files.filter((path) => !path.startsWith('/badges/') && isAbout(path));
    for (const path of dated) {
      const { date, sources } = await read<{ date: string; sources: unknown[] }>(path);
      dates.add(date);
      expect(sources.length).toBeGreaterThan(3);
    }
    expect(dates.size).toBe(1);
  });

  it('leads from each list to files and pages that exist', async () => {
    const lists = {
      enhancements: 'enhancements',
      'feature-gates': 'featureGates',
      releases: 'releases',
      sigs: 'sigs',
      digests: 'digests',
      upgrades: 'upgrades',
      changes: 'accounts',
    };
    for (const [name, key] of Object.entries(lists)) {
      const list = await read<Record<string, { page: string; details: string }[]>>(
        `${API}${name}.json`,
      );
      const entries = list[key] ?? [];
      expect(entries.length, name).toBeGreaterThan(name === 'changes' ? 0 : 20);
      const known = new Set(files);
      expect(entries.filter(({ details }) => !known.has(pathOf(details)))).toEqual([]);
    }
  });
});
