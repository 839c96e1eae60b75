import { Feed } from 'feed';
import type { FeedView } from '../model/feeds/feed.ts';
import { escapeXml } from './escape-xml.ts';
import { type FeedFormat, feedPath } from './feed-format.ts';

/** Ids are tag URIs (RFC 4151): they stay when the site moves to another address. */
const AUTHORITY = 'tag:kep-atlas,2026:';

/** A feed as Atom 1.0 or JSON Feed 1.0. The same entries give the same bytes, whenever it is built. */
export function writeFeed(view: FeedView, format: FeedFormat, root: string): string {
  const address = (path: string): string => `${root}${path}`;
  const newest = view.entries[0]?.day ?? '1970-01-01';
  const feed = new Feed({
    id: `${AUTHORITY}${encodeURI(view.name)}`,
    title: view.title,
    description: view.description,
    link: address(view.path),
    feedLinks: {
      atom: address(feedPath(view.name, 'atom')),
      json: address(feedPath(view.name, 'json')),
    },
    language: 'en',
    generator: 'KEP Atlas',
    author: { name: 'KEP Atlas' },
    updated: new Date(newest),
  });
  for (const { id, title, summary, path, url, day } of view.entries) {
    const date = new Date(day);
    feed.addItem({
      id: `${AUTHORITY}${encodeURI(id)}`,
      // Atom's titles are HTML here, JSON Feed's are plain text; summaries are HTML in both.
      title: format === 'atom' ? escapeXml(title) : title,
      description: escapeXml(summary),
      link: url ?? address(path),
      date,
      published: date,
    });
  }
  return format === 'atom' ? feed.atom1() : feed.json1();
}
