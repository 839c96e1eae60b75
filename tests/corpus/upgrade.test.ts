import { isDeepStrictEqual } from 'node:util';
import { expect, it } from 'vitest';
import { indexReleaseNotes } from '../../src/model/release/notes.ts';
import { buildUpgradeData } from '../../src/model/upgrade/build.ts';
import { type Difference, diff } from '../../src/model/upgrade/diff.ts';
import { compose } from '../../src/model/upgrade/testing/compose.ts';
import { committedAtlas, committedRecords } from '../committed.ts';

const { releaseNotes } = await committedRecords();
const data = buildUpgradeData(await committedAtlas(), indexReleaseNotes(releaseNotes).ofRelease);

it('upgrades over the committed content follow the law over every pair, by the first and the last release between', () => {
  const versions = data.releases.map(({ version }) => version);
  const direct = versions.map((from, a) => versions.slice(a).map((to) => diff(data, from, to)));
  const at = (a: number, b: number): Difference => {
    const found = direct[a]?.[b - a];
    if (found === undefined) throw new Error(`no difference ${a} to ${b}`);
    return found;
  };
  const broken: string[] = [];
  let count = 0;
  for (let a = 0; a < versions.length; a += 1) {
    for (let c = a; c < versions.length; c += 1) {
      for (const b of new Set([a, a + 1, c - 1, c].map((each) => Math.min(Math.max(each, a), c)))) {
        count += 1;
        if (isDeepStrictEqual(compose(at(a, b), at(b, c)), at(a, c))) continue;
        broken.push(`${versions[a]} to ${versions[b]} to ${versions[c]}`);
      }
    }
  }
  expect(broken).toEqual([]);
  expect(count).toBeGreaterThan(versions.length ** 2);
});
