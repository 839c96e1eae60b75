import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Documents that name what readers have or had, beside what is in this repository. */
const OTHERS = ['docs/embedding.md', 'docs/data-changelog.md'];
const documents = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/**/*.md')].filter(
  (document) => !OTHERS.includes(document),
);
const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const commands = Object.keys(manifest.scripts);
const sources = globSync(['*.{mjs,ts}', '{src,scripts,tests,public}/**', 'docs/**']);
const ends = new Set(sources.flatMap((path) => [`/${path}`, `/${basename(path)}`]));

/** Whether there is a file or a folder at a path, or below any folder where it is only the end of one. */
const isThere = (name: string): boolean =>
  ends.has(`/${name}`) || sources.some((path) => `/${path}/`.includes(`/${name}/`));

describe.each(documents)('%s', (document) => {
  const text = readFileSync(document, 'utf8');

  it('names files and folders that are there', () => {
    const named = text.matchAll(
      /`((?:(?:src|scripts|tests|public)\/[\w./[\]-]*\w|[\w/-]+\.(?:astro|css|mjs|ts)))\/?`/g,
    );
    expect([...named].map(([, name = '']) => name).filter((name) => !isThere(name))).toEqual([]);
  });

  it('names commands that are there', () => {
    const named = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !commands.includes(name))).toEqual([]);
  });
});

describe.each([
  ['CONTRIBUTING.md', (name: string) => `\`<${name} `],
  ['src/articles/components.ts', (name: string) => `  ${name},\n`],
  ['src/model/article/claims.ts', (name: string) => `  ${name}: { checks: `],
])('%s', (path, lineOf) => {
  it('has each component of articles', () => {
    const text = readFileSync(path, 'utf8');
    const components = globSync('src/articles/*.astro').map((file) => basename(file, '.astro'));
    expect(components.length).toBeGreaterThan(5);
    expect(components.filter((name) => !text.includes(lineOf(name)))).toEqual([]);
  });
});

it('each dependency has its line in docs/decisions/dependencies.md', () => {
  const lines = readFileSync('docs/decisions/dependencies.md', 'utf8').match(/(?<=^\| )[^|]+/gm);
  const listed = lines?.flatMap((line) => line.match(/[@\w/.-]+/g)) ?? [];
  const installed = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
  const isTypes = (name: string) => name.startsWith('@types/');
  expect(installed.filter((name) => !(isTypes(name) || listed.includes(name)))).toEqual([]);
});

/** Files of the API from which the log of changes begins. */
const FIRST_FILES = ['digests.json', 'enhancements.json', 'releases.json', 'sigs.json'];

const log = readFileSync('docs/data-changelog.md', 'utf8');

const paths = globSync('src/api/endpoints/*.ts').flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/^ *path: '([^']+)'/gm)].map(([, path = '']) => path),
);

it('each new file of the API has its line in docs/data-changelog.md', () => {
  const isLogged = (path: string) =>
    new RegExp(path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^`]*')).test(log);
  expect(paths.length).toBeGreaterThan(10);
  const unlogged = paths.filter((path) => !isLogged(path)).sort();
  expect(unlogged, 'files that the log does not name by their paths').toEqual(FIRST_FILES);
});

/** Columns of tables from which the log of changes begins. */
const FIRST_COLUMNS = ['basis', 'feature', 'gate', 'kep', 'sig', 'status', 'until'];

it('each new column of a table has its line in docs/data-changelog.md', () => {
  const keys = globSync('src/model/features/{columns,gate-columns,history-rows}.ts').flatMap(
    (file) =>
      [...readFileSync(file, 'utf8').matchAll(/\bkey: '(\w+)'/g)].map(([, key = '']) => key),
  );
  const unlogged = keys.filter((key) => !log.includes(`\`${key}\``));
  expect([...new Set(unlogged)].sort(), 'columns that the log does not name by their keys').toEqual(
    FIRST_COLUMNS,
  );
});
