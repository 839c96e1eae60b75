import { afterEach, describe, expect, it, vi } from 'vitest';
import type { FeedView } from '../model/feeds/feed.ts';
import { writeFeed } from './feed.ts';
import { FEED_FORMATS } from './feed-format.ts';

const VIEW: FeedView = {
  name: 'sigs/node',
  title: 'SIG Node: changes',
  description: 'What changed.',
  path: '/sigs/node/',
  entries: [
    {
      id: 'changes/2026-01-08/enhancement/sig-node/7 odd<name>',
      title: 'KEP-7: a < b & c',
      summary: 'Stage Beta → GA.',
      path: '/enhancements/7/',
      day: '2026-01-08',
    },
  ],
};

afterEach(() => vi.useRealTimers());

describe.each(FEED_FORMATS)('a feed as %s', (format) => {
  const write = (view: FeedView = VIEW) => writeFeed(view, format, 'https://x.example');

  it.each([[VIEW], [{ ...VIEW, entries: [] }]])('is the same whenever it is built', (view) => {
    vi.useFakeTimers({ now: new Date('2026-02-01') });
    const first = write(view);
    vi.setSystemTime(new Date('2027-03-04'));
    expect(write(view)).toBe(first);
  });

  it('has ids that stay at another address', () => {
    const ids = (text: string) => text.match(/tag:[^"<]+/g);
    expect(ids(write())).toEqual(ids(writeFeed(VIEW, format, 'https://other.example/base')));
    expect(ids(write())).toContain(
      'tag:kep-atlas,2026:changes/2026-01-08/enhancement/sig-node/7%20odd%3Cname%3E',
    );
  });
});
