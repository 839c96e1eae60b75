import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { matcherByName } from '../../src/model/announcement/name-match.ts';
import { readCollection } from '../../src/records/read-collection.ts';
import type { Announcement } from '../../src/schemas/announcement.ts';
import { committedAtlas } from '../committed.ts';

const numbers = z.record(z.string(), z.array(z.int()));
const judged = z
  .strictObject({ 'feature-posts': numbers, others: numbers })
  .parse(parse(readFileSync(new URL('post-names.yaml', import.meta.url), 'utf8')));

/** Posts that link no KEP and must stand on the page of theirs. */
const WANTED: readonly (readonly [string, number])[] = [
  ['prevent-unauthorized-volume-mode-conversion-ga', 3141],
  ['validating-admission-policy-ga', 3488],
  ['recursive-read-only-mounts', 3857],
  ['userns-beta', 127],
];

describe('posts that link no KEP', async () => {
  const posts = await readCollection('content', 'announcements');
  const match = matcherByName(await committedAtlas());
  const found = (post: Announcement | undefined): (number | undefined)[] =>
    post === undefined ? [] : match(post).enhancements.map(({ record }) => record.number);

  function measure(list: Record<string, readonly number[]>) {
    const each = Object.entries(list).map(([path, truth]) => {
      const post = posts.find((one) => one.path === path);
      expect(post, path).toBeDefined();
      expect(post?.keps, path).toBeUndefined();
      return { truth, told: found(post) };
    });
    const right = each.flatMap(({ truth, told }) =>
      told.filter((number) => truth.includes(number ?? 0)),
    );
    return {
      told: each.flatMap(({ told }) => told).length,
      right: right.length,
      true: each.flatMap(({ truth }) => truth).length,
      postsWithKep: each.filter(({ truth }) => truth.length > 0).length,
      postsFound: each.filter(({ truth, told }) => told.some((one) => truth.includes(one ?? 0)))
        .length,
    };
  }

  it('are judged 60 in number, half of them about features', () => {
    expect(Object.keys(judged['feature-posts'])).toHaveLength(30);
    expect(Object.keys(judged.others)).toHaveLength(30);
  });

  it('are matched with a precision of at least 95 %', () => {
    const { told, right, ...recall } = measure({ ...judged['feature-posts'], ...judged.others });
    expect(right / told).toBeGreaterThanOrEqual(0.95);
    expect(recall).toMatchObject({ postsWithKep: 27, true: 32 });
  });

  it('are found: four of five about features', () => {
    const { postsFound, postsWithKep } = measure(judged['feature-posts']);
    expect(postsFound / postsWithKep).toBeGreaterThanOrEqual(0.8);
  });

  it.each(WANTED)('have their KEP: %s', (id, number) => {
    expect(found(posts.find((post) => post.id === id))).toEqual([number]);
  });
});
