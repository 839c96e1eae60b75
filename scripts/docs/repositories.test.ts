import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { licenseOf, REPOSITORIES } from '../../src/model/atlas/upstream.ts';
import { SOURCES } from '../../src/schemas/collections.ts';

/** The repositories that the sync reads. */
const READ = [...new Set(SOURCES.flatMap(({ repositories }) => repositories))].sort();

describe('the repositories that the sync reads', () => {
  it.each(['NOTICE', 'README.md', 'tests/corpus/snapshots.yaml'])('are named by %s', (file) => {
    const text = readFileSync(file, 'utf8');
    expect(READ.filter((name) => !text.includes(name))).toEqual([]);
  });

  it('are those of src/model/atlas/upstream.ts', () => {
    expect(Object.values<string>(REPOSITORIES).sort()).toEqual(READ);
  });

  it('have in NOTICE the license that pages name', () => {
    const lines = readFileSync('NOTICE', 'utf8').split('\n');
    const other = READ.filter((name) => {
      const [family] = licenseOf(name)?.name.split(/[- ]/) ?? [''];
      const line = lines.find((each) => each.startsWith(`  ${name} `));
      return !line?.includes(` ${family}`);
    });
    expect(other).toEqual([]);
  });
});
