import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseReleaseNotes } from '../../scripts/sync/sources/release-notes/parse.ts';
import { removedFlags } from '../../src/model/check/removed-flag.ts';
import { indexReleaseNotes } from '../../src/model/release/notes.ts';
import { releaseNotes } from '../../src/schemas/release-notes.ts';
import { readBundle } from './clone-bundle.ts';
import { hasBundles } from './upstream-bundles.ts';

const REPOSITORY = 'kubernetes/sig-release';
const DRAFT = /^releases\/.*\/release-notes-draft\.json$/;
const GATES = new Set(['SidecarContainers', 'KubeletCrashLoopBackOffMax', 'NodeSwap']);

describe.skipIf(!hasBundles(REPOSITORY))('the release notes of all releases', async () => {
  const drafts = await readBundle(REPOSITORY, 'HEAD', (path) => DRAFT.test(path));
  const parsed = drafts.map(({ path, text }) => parseReleaseNotes(text, path, GATES));
  const records = parsed.flatMap(({ record }) => record ?? []);
  const proses = parsed.flatMap(({ prose }) => prose ?? []);
  const notes = records.flatMap((each) => each.notes);
  const problems = records.flatMap((each) => each.problems ?? []);

  it('tell of the removed flags that a reader by hand found in them, and of no other', () => {
    const kept: Record<string, Record<string, string>> = parse(
      readFileSync(new URL('removed-flags.yaml', import.meta.url), 'utf8'),
    );
    const expected = Object.entries(kept).flatMap(([release, components]) =>
      Object.entries(components).flatMap(([component, names]) =>
        names.split(/\s+/).map((name) => `${release} ${component} ${name}`),
      ),
    );
    const told = removedFlags(records);
    const words = told.map(
      ({ removedIn, component = 'unknown', name }) => `${removedIn} ${component} ${name}`,
    );
    expect(words.sort()).toEqual(expected.sort());
  });

  it('become valid records, one for each release since 1.20', () => {
    for (const record of records) releaseNotes.parse(record);
    expect(records.map(({ version }) => version).sort()).toEqual(
      Array.from({ length: 18 }, (_, index) => `1.${20 + index}`),
    );
  });

  it('are all counted: published, and not to be published', () => {
    const unpublished = records.map((each) => each.unpublished);
    expect(notes).toHaveLength(5233);
    expect(unpublished.reduce((sum, count) => sum + count, 0)).toBe(306);
    expect(proses.flatMap((each) => Object.keys(each.notes))).toHaveLength(5233);
  });

  /**
   * 971 notes link a KEP; five of them are not to be published, one links only the folder of a SIG,
   * and one links features.k8s.io. Six more name a KEP by an address in their text alone;
   * eight name only one that has no number.
   */
  it('name KEPs as often as their links say', () => {
    expect(notes.filter(({ links }) => links?.some(({ kind }) => kind === 'kep'))).toHaveLength(
      966,
    );
    expect(notes.filter(({ keps }) => keps)).toHaveLength(964);
  });

  it('have every oddity named', () => {
    const kinds = Map.groupBy(problems, ({ field, kind }) => field.replace(/\d+/, 'N') + kind);
    const counts = Object.fromEntries([...kinds].map(([name, list]) => [name, list.length]));
    expect(counts).toEqual({
      '[N]contradiction': 1,
      '[N].documentationnormalized': 45,
      '[N].documentationnot-a-value': 6,
    });
    expect(problems.find(({ kind }) => kind === 'contradiction')).toMatchObject({ got: '12908' });
  });

  it('keep their words out of the records', () => {
    const longest = Math.max(...problems.map(({ got = '' }) => got.split(/\s/).length));
    expect(longest).toBeLessThanOrEqual(2);
  });

  it('lead from a pull request to its KEP', () => {
    const index = indexReleaseNotes(records);
    expect(index.ofPullRequest(122634)?.keps).toEqual([3902]);
    expect(index.ofKep(753).length).toBeGreaterThan(10);
    expect(index.ofGate('SidecarContainers').length).toBeGreaterThan(0);
  });
});
