import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

const text = readFileSync('docs/ARCHITECTURE.md', 'utf8');
const sections = text.split(/^#+ /m);
interface Row {
  /** The words in code in its first cell. */
  readonly names: string[];
  readonly last: string;
  readonly line: string;
}

const rowsOf = (heading: string): Row[] =>
  (sections.find((section) => section.startsWith(`${heading}\n`)) ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => ({ line, cells: line.split('|').slice(1, -1) }))
    .map(({ line, cells }) => ({
      line,
      names: [...(cells[0] ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
      last: cells.at(-1)?.trim() ?? '',
    }));

const foldersOf = (...patterns: string[]): string[] =>
  globSync(patterns, { withFileTypes: true, exclude: ['**/__fixtures__'] })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .filter((folder) => globSync(`${folder}/**/*.*`).length > 0);

const SECTIONS = [
  ['Rooms', '', ['src/*', 'scripts/*', 'tests/*']],
  ['Rooms of the model', 'src/model/', ['src/model/*']],
  ['Rooms of the sync', 'scripts/sync/', ['scripts/sync/*']],
] as const;
/** A folder as its row names it: "sources/<name>/" → "sources". */
const folderOf = (name: string): string => name.replace(/(?:<.*>)?\/$/, '').replace(/\/$/, '');
/** Their folders are addresses, nouns of the site, and sites of others. */
const UNNAMED = /^src\/(?:pages|components)\/|^tests\/(?:browser\/docs-sites|tools)\/|\/testing$/;

const IMPORT =
  /^(?:import|export) (type )?[^'";]*from '(\.[^']+)'|^ *import '(\.[^']+)'|\bimport\('(\.[^']+)'\)/gm;
const ROOM = /^(?:src|scripts|tests)\/[\w-]+(?=\/)/;
/** What every room may import. */
const FREE = ['types of src/schemas', 'src/styles', 'scripts/command'];

/** What a room imports from others: a room, or "types of" it where that is all. */
function importedBy(room: string): string[] {
  const exclude = room.startsWith('src/') ? [] : ['**/*.test.ts'];
  const found = globSync(`${room}/**/*.{astro,mjs,ts}`, { exclude }).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(IMPORT)].flatMap(([, types, ...paths]) => {
      const [other = room] = posix.join(dirname(file), paths.find(Boolean) ?? '').match(ROOM) ?? [];
      return other === room ? [] : `${types === undefined ? '' : 'types of '}${other}`;
    }),
  );
  const isMore = (name: string) => found.includes(name.replace('types of ', ''));
  const named = found.filter((name) => !FREE.includes(name));
  return [
    ...new Set(named.filter((name) => !name.startsWith('types of ') || !isMore(name))),
  ].sort();
}

/** What a file loads of this repository: all that it imports but types. */
function codeImportedBy(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(IMPORT)].flatMap(([, types, ...paths]) => {
    const path = posix.join(dirname(file), paths.find(Boolean) ?? '');
    return types === undefined && path.endsWith('.ts') ? path : [];
  });
}

const importsZod = (file: string): boolean =>
  /^import (?!type )[^'";]*from 'zod'/m.test(readFileSync(file, 'utf8'));

describe('docs/ARCHITECTURE.md', () => {
  it.each(SECTIONS)(
    'has the folders of "%s" that there are, and no other',
    (heading, above, patterns) => {
      const named = rowsOf(heading)
        .flatMap(({ names }) => names)
        .filter((name) => name.endsWith('/'))
        .map((name) => `${above}${folderOf(name)}`);
      const folders = foldersOf(...patterns);
      expect(named.length).toBeGreaterThan(3);
      expect(named.filter((name) => !existsSync(name))).toEqual([]);
      expect(folders.filter((folder) => !named.some((name) => name.startsWith(folder)))).toEqual(
        [],
      );
    },
  );

  it('has each folder within a room in the row of that room', () => {
    const rows = SECTIONS.flatMap(([heading, above]) =>
      rowsOf(heading).flatMap(({ names, line }) =>
        names.map((name) => ({ folder: `${above}${folderOf(name)}`, line })),
      ),
    );
    const lineOf = (folder: string): string =>
      rows.find((row) => row.folder === folder)?.line ??
      (folder === '.' ? '' : lineOf(dirname(folder)));
    const inner = foldersOf('{src,scripts,tests}/*/**/*').filter(
      (folder) => !UNNAMED.test(folder) && !rows.some((row) => row.folder === folder),
    );
    const isNamed = (folder: string) =>
      lineOf(dirname(folder))
        .match(/[^`/]+(?=\/`)/g)
        ?.some((name) => name === '<name>' || name === basename(folder));
    expect(inner.length).toBeGreaterThan(20);
    expect(inner.filter((folder) => !isNamed(folder))).toEqual([]);
  });

  const rooms = rowsOf('Rooms').flatMap(({ names, last }) =>
    names.flatMap((name) => (name.match(ROOM) ?? []).map((room) => [room, last] as const)),
  );

  it.each(rooms.filter(([, imports]) => imports !== 'all'))(
    'says what %s imports: %s',
    (room, imports) => {
      const named = imports.split(', ').filter((name) => !/[–`]/.test(name));
      const full = (name: string) => name.replace(/^(types of )?(?=[\w-]+$)/, '$1src/');
      expect(importedBy(room)).toEqual(named.map(full).sort());
    },
  );

  it.each(['configuration', 'embeds', 'formats', 'model', 'browser'])(
    'src/%s is without zod, whatever it imports, so that no program loads that with it',
    (room) => {
      const files = globSync(`src/${room}/**/*.ts`, { exclude: ['**/*.test.ts', '**/testing/**'] });
      const reached = new Set(files);
      for (const file of reached) for (const path of codeImportedBy(file)) reached.add(path);
      expect(reached.size).toBeGreaterThan(files.length);
      expect([...reached].filter((path) => importsZod(path))).toEqual([]);
    },
  );
});
