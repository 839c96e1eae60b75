import { describe, expect, it } from 'vitest';
import { unreadNotice } from '../../scripts/sync/reading/standing.ts';
import { KUBERNETES_BLOG } from '../../scripts/sync/sources/announcements/blogs.ts';
import { nameUniquely } from '../../scripts/sync/sources/announcements/name-uniquely.ts';
import { parsePost } from '../../scripts/sync/sources/announcements/parse.ts';
import { announcement } from '../../src/schemas/announcement.ts';
import { readBundle } from './clone-bundle.ts';
import { readCommittedGroups } from './known-groups.ts';
import { hasBundles } from './upstream-bundles.ts';

const REPOSITORY = 'kubernetes/website';
const POST = /^content\/en\/blog\/_posts\/.*\.md$/;

describe.skipIf(!hasBundles(REPOSITORY))(
  'announcements of the whole corpus (needs ../shared/upstream)',
  async () => {
    const names = { gates: new Set<string>(), groups: await readCommittedGroups() };
    const posts = await readBundle(REPOSITORY, 'HEAD', (path) => POST.test(path));
    const others = new Map<string, number>();
    const found = posts.flatMap(({ path, text }) => {
      const { record, unread } = parsePost(text, path, KUBERNETES_BLOG, names);
      if (record !== undefined) return [record];
      const reason = unread === undefined ? 'a draft' : unreadNotice(unread);
      others.set(reason, (others.get(reason) ?? 0) + 1);
      return [];
    });
    const announcements = nameUniquely(found).map((each) => announcement.parse(each));

    const release = (version: string) =>
      announcements.find(
        (each) => each.kind === 'release-announcement' && each.release === version,
      );

    it('makes a record of every post, or says why not', () => {
      const left = [...others.values()].reduce((sum, count) => sum + count, 0);
      expect(announcements.length + left).toBe(759);
      expect(new Set(announcements.map(({ id }) => id)).size).toBe(announcements.length);
      expect([...others.keys()]).toEqual(['a draft']);
    });

    it('finds one announcement for each release since 1.2', () => {
      const versions = announcements
        .filter(({ kind }) => kind === 'release-announcement')
        .map((each) => Number(each.release?.split('.')[1]))
        .sort((a, b) => a - b);
      expect(versions).toEqual(Array.from({ length: 35 }, (_, index) => index + 2));
    });

    it.each([
      ['1.24', { total: 46, stable: 14, beta: 15, alpha: 13, deprecated: 2, removed: 2 }, 13],
      ['1.31', { total: 45, stable: 11, beta: 22, alpha: 12 }, 11],
      ['1.32', { total: 44, stable: 13, beta: 12, alpha: 19 }, 13],
      ['1.33', { total: 64, stable: 18, beta: 20, alpha: 24, deprecatedOrRemoved: 2 }, 18],
      ['1.34', { total: 58, stable: 23, beta: 22, alpha: 13 }, 23],
      ['1.35', { total: 60, stable: 17, beta: 19, alpha: 22 }, 14],
    ])('reads the counts and the list of %s', (version, counts, length) => {
      expect(release(version)?.counts).toMatchObject(counts);
      const [list, ...more] = release(version)?.lists ?? [];
      expect(more).toEqual([]);
      expect(list?.enhancements.filter(({ kep }) => kep?.number !== undefined)).toHaveLength(
        length,
      );
    });

    it('finds the 79 KEPs that 1.31 to 1.35 list as stable', () => {
      const listed = ['1.31', '1.32', '1.33', '1.34', '1.35'].flatMap((version) =>
        (release(version)?.lists ?? []).flatMap(({ enhancements }) => enhancements),
      );
      expect(listed).toHaveLength(79);
    });

    it('counts the enhancements of every release since 1.14, and reports contradictions', () => {
      const uncounted = announcements.flatMap(({ id, problems = [] }) =>
        problems
          .filter(({ field, kind }) => field === 'counts' && kind === 'missing')
          .map(() => id),
      );
      expect(uncounted).toEqual([]);
      const contradicted = announcements
        .filter(({ problems = [] }) =>
          problems.some(({ field }) => /^(?:lists|counts)/.test(field)),
        )
        .map((each) => each.release);
      expect(contradicted.sort()).toEqual(['1.24', '1.27', '1.35']);
    });

    it('reads the stage that feature posts report', () => {
      const ofFeatures = announcements.filter(({ kind }) => kind === 'feature-post');
      expect(ofFeatures.length).toBeGreaterThanOrEqual(210);
      expect(ofFeatures.filter(({ stage }) => stage).length).toBeGreaterThanOrEqual(140);
    });
  },
);
