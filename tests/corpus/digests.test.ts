import { describe, expect, it } from 'vitest';
import { parseDigest } from '../../scripts/sync/sources/digests/parse.ts';
import { parseKepPath } from '../../scripts/sync/sources/enhancements/identity.ts';
import { parseKep } from '../../scripts/sync/sources/enhancements/parse.ts';
import {
  parseReleaseNotes,
  releaseOfNotesPath,
} from '../../scripts/sync/sources/release-notes/parse.ts';
import { indexPromotions, resolvePromotions } from '../../src/model/digest/promotions.ts';
import { digest } from '../../src/schemas/digest.ts';
import type { Enhancement } from '../../src/schemas/enhancement.ts';
import { readBundle } from './clone-bundle.ts';
import { hasBundles } from './upstream-bundles.ts';

const REPOSITORIES = {
  lwkd: 'kubernetes-sigs/lwkd',
  notes: 'kubernetes/sig-release',
  enhancements: 'kubernetes/enhancements',
};

describe.skipIf(!hasBundles(...Object.values(REPOSITORIES)))(
  'digests of the whole corpus (needs ../shared/upstream)',
  async () => {
    const keps = await readKeps();
    const gates = new Set(
      keps.flatMap(({ featureGates = [] }) => featureGates.map(({ name }) => name)),
    );
    const posts = await readBundle(REPOSITORIES.lwkd, 'HEAD', (path) => path.startsWith('_posts/'));
    const count = posts.length;
    const digests = posts.flatMap(({ path, text }) => {
      const { record } = parseDigest(text, path, gates);
      return record === undefined ? [] : [digest.parse(record)];
    });

    const sections = (kind: string) =>
      digests.flatMap((each) => each.sections.filter((section) => section.kind === kind));
    const problems = () =>
      digests.flatMap(({ id, problems: list = [] }) => list.map((each) => ({ id, ...each })));

    it('makes a record of every post', () => {
      expect(count).toBe(386);
      expect(digests).toHaveLength(count);
      expect(digests.filter(({ weekEnding }) => weekEnding !== undefined)).toHaveLength(count);
      expect(digests.filter(({ sections: list }) => list.length === 0)).toEqual([]);
    });

    it('gives every post but one an address of its own', () => {
      const dated = digests.filter(({ published }) => published !== undefined);
      expect(dated.filter(({ id, published }) => id !== published)).toHaveLength(371);
      const addresses = digests.flatMap(({ permalink }) => permalink ?? []);
      expect(new Set(addresses).size).toBe(count - 1);
      const undated = problems().filter(({ field }) => field === 'date');
      expect(undated.filter(({ kind }) => kind === 'missing')).toHaveLength(6);
      expect(undated.filter(({ kind }) => kind === 'not-a-value')).toMatchObject([
        { id: '2022-02-27', got: '2022-02-29 07:10:00 -0000' },
      ]);
    });

    it('knows every heading', () => {
      const headings = digests.flatMap((each) =>
        each.sections.flatMap(({ heading }) => heading ?? []),
      );
      expect(new Set(headings).size).toBe(89);
      expect(problems().filter(({ field }) => field.endsWith('.heading'))).toEqual([]);
      expect(sections('other').length).toBeLessThan(40);
    });

    it('finds the KEP of the week in 125 posts, but in an empty section and two of former numbers', () => {
      const weekly = sections('kep-of-the-week');
      expect(weekly).toHaveLength(125);
      const numberless = weekly.filter(
        ({ featuredKeps = [] }) => !featuredKeps.some(({ number }) => number !== undefined),
      );
      expect(numberless).toHaveLength(3);
      expect(weekly.filter(({ featuredKeps }) => featuredKeps === undefined)).toHaveLength(1);
      const contradictions = problems().filter(({ field }) =>
        field.endsWith('featuredKeps[0].number'),
      );
      expect(
        contradictions.filter(({ kind }) => kind === 'contradiction').map(({ id }) => id),
      ).toEqual(['2024-04-28', '2025-04-27']);
    });

    it('reads the promotions', () => {
      const lists = sections('promotions');
      const called = lists.filter(({ heading = '' }) => !heading.startsWith('Gradua'));
      expect(called.flatMap(({ bullets = [] }) => bullets)).toHaveLength(471);
      const bullets = lists.flatMap(({ bullets: list = [] }) => list);
      expect(bullets).toHaveLength(475);
      expect(bullets.filter(({ stage }) => stage !== undefined).length).toBeGreaterThanOrEqual(465);
      expect(bullets.filter(({ pullRequests }) => pullRequests !== undefined)).toHaveLength(474);
    });

    it('finds the KEPs of most promotions by pull request, release note and gate', async () => {
      const index = indexPromotions(keps, await readNotes(gates));
      const promotions = resolvePromotions(digests, index);
      const resolved = promotions.filter(({ keps }) => keps.length > 0);
      expect(resolved.length).toBeGreaterThanOrEqual(332);
      expect(resolved.filter(({ from }) => from === 'digest').length).toBeGreaterThanOrEqual(8);
    });

    it('reads deadlines, version updates and pull requests', () => {
      const deadlines = sections('release-schedule').flatMap(({ deadlines: list = [] }) => list);
      expect(deadlines.filter(({ date }) => date !== undefined).length).toBeGreaterThanOrEqual(355);
      const updates = digests.flatMap((each) =>
        each.sections.flatMap(({ versionUpdates = [] }) => versionUpdates),
      );
      expect(updates.length).toBeGreaterThanOrEqual(1150);
      const pullRequests = digests.flatMap((each) =>
        each.sections.flatMap(({ pullRequests: ids = [] }) => ids),
      );
      expect(pullRequests.length).toBeGreaterThanOrEqual(7500);
    });
  },
);

async function readKeps(): Promise<Enhancement[]> {
  const isKep = (path: string) => parseKepPath(path) !== undefined && !path.includes('NNNN');
  return (await readBundle(REPOSITORIES.enhancements, 'HEAD', isKep)).map(parseKep);
}

async function readNotes(gates: ReadonlySet<string>) {
  const isNotes = (path: string) => releaseOfNotesPath(path) !== undefined;
  const files = await readBundle(REPOSITORIES.notes, 'HEAD', isNotes);
  return files.flatMap(
    ({ path, text }) => parseReleaseNotes(text, path, gates).record?.notes ?? [],
  );
}
