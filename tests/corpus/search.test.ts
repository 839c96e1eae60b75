import { describe, expect, it } from 'vitest';
import { viewApiKinds } from '../../src/model/api/kinds.ts';
import { removedFlags } from '../../src/model/check/removed-flag.ts';
import { featureRows } from '../../src/model/features/rows.ts';
import { findNames, indexNames } from '../../src/model/search/find.ts';
import { searchNames } from '../../src/model/search/names.ts';
import { committedAtlas, committedRecords } from '../committed.ts';
import {
  EXACT,
  MISSPELLED,
  MORE,
  PAGES,
  type SearchCase,
  UPGRADES,
  WORDS,
} from '../search-cases.ts';
import { someOf } from '../thorough.ts';

const atlas = await committedAtlas();
const { references, removals } = atlas;
const kinds = viewApiKinds(references.resources, references, removals);
const { releaseNotes, announcements } = await committedRecords();
const tables = new Map(atlas.releases.map(({ version }) => [version, featureRows(atlas, version)]));
const names = searchNames(atlas, kinds, removedFlags(releaseNotes), announcements, tables);
const index = indexNames(
  names.map(({ path, ...page }) => ({ ...page, href: path })),
  '/',
);

/** The rank of what is looked for, from 1; what is found first where it is not among ten. */
function rankOf([query, expected]: SearchCase): number | string {
  const found = findNames(index, query, 10).map(({ href }) => href);
  const rank = found.findIndex((href) =>
    typeof expected === 'string' ? href === expected : expected.test(href),
  );
  return rank === -1 ? found.slice(0, 3).join(' ') : rank + 1;
}

it('calls each group what it is', () => {
  const found = ['wg batch', 'SIG Node', 'steering committee', 'wg kubeadm adoption'].map(
    (typed) => findNames(index, typed, 1)[0]?.kind,
  );
  expect(found).toEqual(['Working group', 'SIG', 'Committee', 'Working group']);
});

const worse = (cases: readonly SearchCase[], most: number) =>
  cases
    .map((one) => [one[0], rankOf(one)] as const)
    .filter(([, rank]) => typeof rank === 'string' || rank > most);

describe('search', () => {
  it.each([
    ['puts exact names first, whatever is around them', EXACT, 1],
    ['leads from two versions to the upgrade', UPGRADES, 1],
    ['leads from words of the release cycle to the schedule, and to pages by theirs', PAGES, 1],
    ['finds misspelled names and parts of names first', MISSPELLED, 1],
    ['has what words and acronyms are after among the first three', WORDS, 3],
  ])('%s', (_, cases, most) => {
    expect(worse(cases, most)).toEqual([]);
  });

  it('answers pasted errors and manifests, nicknames, blog titles and words of releases', () => {
    expect(MORE.length).toBeGreaterThan(60);
    expect(MORE.flatMap(([query, expected, most]) => worse([[query, expected]], most))).toEqual([]);
  });

  it.each([
    ...['52956', 'KEP-9999', '#98765', 'Michelle Au', 'OOM', 'banana'],
    'espaces de noms utilisateur',
    ...['FooBar', 'NotAGate', 'FakeFeature', 'NoSuchFeatureGateAtAll=true', 'GatewayClass'],
    ...['NodeTeleporter', 'helm'],
  ])('finds nothing by some words of %s', (typed) => {
    expect(findNames(index, typed, 5)).toEqual([]);
  });

  it.each([
    ['kubectl get pods', '/apis/core/Pod/'],
    ['upgrade 1.30', '/upgrade/'],
    ['deprecated APIs 1.25', '/apis/removed/'],
    ['deployments.apps', '/apis/apps/Deployment/'],
    ['dataSourceRef.namespace', '/feature-gates/CrossNamespaceVolumeDataSource/'],
  ])('finds nothing besides what %s names', (typed, expected) => {
    expect(new Set(findNames(index, typed, 5).map(({ href }) => href))).toEqual(
      new Set([expected]),
    );
  });

  it.each(['?', '😀', '..', '  '])('finds nothing by %s, which has no words', (typed) => {
    expect(findNames(index, typed, 5)).toEqual([]);
  });

  it('answers a text of many words, none of which is there, at once', () => {
    const words = Array.from({ length: 200 }, (_, at) => `qxz${'abcdefghij'.charAt(at % 10)}zzqx`);
    expect(findNames(index, words.join(' '), 5)).toEqual([]);
  });

  it.each([
    ['1.34-', 'a'],
    ['http://', 'a.'],
    ['', 'Abc1'],
    ['kep', '0'],
  ])('leaves out a word of %j and a lot of %j', (start, part) => {
    const typed = `${start}${part.repeat(50_000)}! KEP-127`;
    expect(findNames(index, typed, 1)).toMatchObject([{ name: 'KEP-127' }]);
  });

  it('finds every gate with a letter dropped, doubled or swapped', () => {
    const gates = index.pages.flatMap(({ page: { kind, name } }) =>
      kind === 'Feature gate' && name.length > 7 ? [name] : [],
    );
    const missed = someOf(gates, 8).flatMap((name) =>
      misspellings(name).filter(
        (typed) => !findNames(index, typed, 5).some((found) => found.name === name),
      ),
    );
    expect(missed).toEqual([]);
  });

  it('finds every KEP by its title without the last word', () => {
    const titled = index.pages
      .map(({ page: { kind, title, href } }) => ({
        kind,
        href,
        typed: title.split(' ').slice(0, -1),
      }))
      .filter(({ kind, typed }) => kind === 'Enhancement' && typed.length > 2);
    const missed = someOf(titled, 4).flatMap(({ typed, href }) => {
      const found = findNames(index, typed.join(' '), 8);
      return found.some((page) => page.href === href) ? [] : [typed.join(' ')];
    });
    expect(missed).toEqual([]);
  });
});

function misspellings(name: string): string[] {
  const at = Math.floor(name.length / 2);
  const [start, letter, next, end] = [
    name.slice(0, at),
    name.charAt(at),
    name.charAt(at + 1),
    name.slice(at + 2),
  ];
  return [start + next + end, start + letter + letter + next + end, start + next + letter + end];
}
