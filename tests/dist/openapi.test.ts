import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { DIST } from './site.ts';

const run = promisify(execFile);
const FILE = resolve(DIST, 'api/v1/openapi.json');
/** Where `npm install --prefix tests/tools` puts what these tests run. */
const TOOLS = resolve('tests/tools/node_modules');

const description: { readonly components: { readonly schemas: object } } = JSON.parse(
  await readFile(FILE, 'utf8'),
);

/** A shape without the words about it, which differ from place to place. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(
    ([key, each]) => key !== 'description' || typeof each === 'object',
  );
  return Object.fromEntries(kept.sort().map(([key, each]) => [key, bare(each)]));
}

/** The shapes that generators of clients make a type of, each with its place. */
function* typesIn(value: unknown, place: string): Generator<readonly [string, string]> {
  if (typeof value !== 'object' || value === null) return;
  if ('properties' in value || 'enum' in value) yield [JSON.stringify(bare(value)), place];
  for (const [key, each] of Object.entries(value)) yield* typesIn(each, `${place}/${key}`);
}

it('has each type once, so that clients have one name for it', () => {
  const places = Map.groupBy(typesIn(description.components.schemas, ''), ([shape]) => shape);
  const doubles = [...places.values()].filter((found) => found.length > 1);
  expect(doubles.map((found) => found.map(([, place]) => place))).toEqual([]);
});

it('leads to a component wherever it refers to one, and to every one', () => {
  const found = JSON.stringify(description).matchAll(/"\$ref":"([^"]+)"/g);
  const refs = new Set([...found].map(([, ref]) => ref));
  const known = Object.keys(description.components.schemas);
  expect([...refs].sort()).toEqual(known.map((name) => `#/components/schemas/${name}`).sort());
});

it('gives no field values of two types', () => {
  const text = JSON.stringify(description.components.schemas);
  expect(text).not.toMatch(/"(?:anyOf|oneOf|allOf|prefixItems)"|"type":\[/);
});

/** Generators of clients, and the file of theirs that has the types. */
const GENERATORS = [
  ['openapi-typescript', 'bin/cli.js', [FILE, '-o', 'client.ts'], 'client.ts'],
  ['@hey-api/openapi-ts', 'bin/run.js', ['-i', FILE, '-o', 'client'], 'client/types.gen.ts'],
  ['swagger-typescript-api', 'dist/cli.mjs', ['generate', '-p', FILE, '-o', '.'], 'Api.ts'],
  [
    'orval',
    'dist/bin/orval.mjs',
    ['--input', FILE, '--output', 'client.ts', '--client', 'fetch'],
    'client.ts',
  ],
] as const;

describe.each(GENERATORS)('the client of %s', (name, program, args, output) => {
  const missing = !existsSync(join(TOOLS, name));

  it.skipIf(missing)(`has each type once, and compiles (needs ${name})`, async () => {
    const folder = temporaryFolder();
    await symlink(TOOLS, join(folder, 'node_modules'));
    await run(process.execPath, [join(TOOLS, name, program), ...args], { cwd: folder });
    const text = await readFile(join(folder, output), 'utf8');
    const names = [...text.matchAll(/^export (?:type|interface|enum) (\w+)/gm)].map(
      ([, one]) => one,
    );
    expect(names.filter((one, index) => names.indexOf(one) !== index)).toEqual([]);
    // A second type of one name is told by a number; those of answers have the status.
    const numbered = names.filter(
      (one) => /\d$/.test(one ?? '') && !/Response\d{3}$/.test(one ?? ''),
    );
    expect(numbered).toEqual([]);
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(COMPILING(output)));
    await run(process.execPath, [join(TOOLS, 'typescript/bin/tsc'), '-p', folder]);
  });
});

/** How a strict program compiles a client. */
const COMPILING = (file: string) => ({
  compilerOptions: {
    strict: true,
    noEmit: true,
    target: 'es2022',
    module: 'esnext',
    moduleResolution: 'bundler',
    lib: ['es2022', 'dom'],
    skipLibCheck: true,
    types: [],
  },
  files: [file],
});

it.skipIf(!existsSync(join(TOOLS, '@stoplight/spectral-cli')))(
  'breaks no rule of a linter (needs @stoplight/spectral-cli)',
  async () => {
    const { stdout } = await run(process.execPath, [
      join(TOOLS, '@stoplight/spectral-cli/dist/index.js'),
      ...['lint', FILE, '--ruleset', join(import.meta.dirname, 'spectral.yaml')],
      '--fail-severity=hint',
    ]);
    expect(stdout).toContain('No results');
  },
);
