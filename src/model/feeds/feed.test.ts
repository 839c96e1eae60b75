import { describe, expect, it } from 'vitest';
import { FEED_LENGTH, type FeedEntry, newestEntries } from './feed.ts';

const entry = (id: string, day: string): FeedEntry => ({
  id,
  day,
  title: '',
  summary: '',
  path: '/',
});

describe('newestEntries', () => {
  it('puts the newest first and has each id once', () => {
    const entries = [entry('a', '2026-01-01'), entry('b', '2026-02-01'), entry('a', '2026-03-01')];
    expect(newestEntries(entries).map(({ id, day }) => `${day} ${id}`)).toEqual([
      '2026-02-01 b',
      '2026-01-01 a',
    ]);
  });

  it('keeps the newest, those of one day together', () => {
    const many = Array.from({ length: FEED_LENGTH + 5 }, (_, index) =>
      entry(`${index}`, index < FEED_LENGTH - 2 ? '2026-02-01' : '2026-01-01'),
    );
    const older = entry('older', '2025-12-31');
    expect(newestEntries([older, ...many]).map(({ id }) => id)).not.toContain('older');
    expect(newestEntries([older, ...many])).toHaveLength(many.length);
  });
});
