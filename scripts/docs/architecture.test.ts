import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const text = readFileSync('docs/ARCHITECTURE.md', 'utf8');
const sections = text.split(/^#+ /m);
/** Words in code in the first cells of the tables of a section. */
const roomsOf = (heading: string): string[] =>
  (sections.find((section) => section.startsWith(`${heading}\n`)) ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)])
    .map(([, name = '']) => name);

const foldersOf = (...patterns: string[]): string[] =>
  globSync(patterns, { withFileTypes: true, exclude: ['**/__fixtures__'] })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .filter((folder) => globSync(`${folder}/**/*.*`).length > 0);

describe('docs/ARCHITECTURE.md', () => {
  it.each([
    ['Rooms', '', ['src/*', 'scripts/*', 'tests/*']],
    ['Rooms of the model', 'src/model/', ['src/model/*']],
    ['Rooms of the sync', 'scripts/sync/', ['scripts/sync/*']],
  ] as const)(
    'has the folders of "%s" that there are, and no other',
    (heading, above, patterns) => {
      const named = roomsOf(heading)
        .filter((name) => name.endsWith('/'))
        .map((name) => `${above}${name.replace(/(?:<.*>)?\/$/, '').replace(/\/$/, '')}`);
      const folders = foldersOf(...patterns);
      expect(named.length).toBeGreaterThan(3);
      expect(named.filter((name) => !existsSync(name))).toEqual([]);
      expect(folders.filter((folder) => !named.some((name) => name.startsWith(folder)))).toEqual(
        [],
      );
    },
  );
});
