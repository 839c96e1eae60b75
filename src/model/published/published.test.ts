import { describe, expect, it } from 'vitest';
import type { Announcement } from '../../schemas/announcement.ts';
import { indexAnnouncements } from '../announcement/posts.ts';
import type { DigestView } from '../digest/digest.ts';
import type { EnhancementView } from '../enhancement/enhancement.ts';
import { findMentioned } from '../enhancement/find-mentioned.ts';
import { phraseText, targetOf } from '../page/phrase.ts';
import { NEWS_COLUMNS } from './columns.ts';
import { newsFeed, newsPages } from './page.ts';
import { listPublished } from './published.ts';

const view = (number: number): EnhancementView =>
  ({
    ...{ id: `sig-x/${number}-x`, slug: String(number), label: `KEP-${number}` },
    ...{ sig: 'sig-x', sigs: ['sig-x', 'sig-y'] },
    record: { number, title: `Title ${number}` },
  }) as unknown as EnhancementView;
const views = [view(1), view(2)];

const post = (id: string, more: Partial<Announcement>): Announcement => ({
  ...{ id, kind: 'other', title: `Post ${id}`, path: `${id}.md` },
  permalink: `https://example.org/${id}`,
  ...more,
});
const announcements = indexAnnouncements(
  [
    post('named', {
      date: '2025-05-01',
      kind: 'feature-post',
      keps: [{ number: 1 }],
      release: '1.33',
    }),
    post('matched', {
      date: '2026-02-01',
      copies: [{ path: 'x', permalink: 'https://example.com/' }],
    }),
    post('old', { date: '2019-01-01' }),
    post('undated', {}),
  ],
  {
    find: findMentioned(views),
    gateName: () => undefined,
    match: ({ id }) => ({
      enhancements: views.filter(({ record }) => id === 'matched' && record.number === 2),
      undecided: [],
    }),
    groupsAbout: ({ title }) =>
      title === 'Post old' ? [{ name: 'wg-z', subproject: undefined }] : [],
  },
);
const digest = {
  record: { id: '2026-01-04', title: 'Week Ending January 4' },
  ...{ keps: [{ view: views[0] }], releases: ['1.36'], sigs: ['sig-x'] },
} as unknown as DigestView;
const all = listPublished({
  announcements,
  digests: [digest],
  enhancement: (id) => views.find((one) => one.id === id),
});
const cells = (key: string) =>
  all.map((item) => NEWS_COLUMNS.find((column) => column.key === key)?.cell(item) ?? []);

describe('what was published', () => {
  it('is listed newest first, with what it is about', () => {
    expect(all.map(({ id, kind, sigs }) => [id, kind, sigs])).toEqual([
      ['post/matched', 'Post', ['sig-x']],
      ['digest/2026-01-04', 'LWKD issue', ['sig-x']],
      ['post/named', 'Feature post', ['sig-x']],
      ['post/old', 'Post', ['wg-z']],
      ['post/undated', 'Post', []],
    ]);
  });

  it('says which posts have a KEP by their names alone', () => {
    expect(cells('kep').map((cell) => cell.map(phraseText))).toEqual([
      ['2 by name'],
      ['1'],
      ['1'],
      [],
      [],
    ]);
  });

  it('leads to the post, and to its copy', () => {
    expect(cells('title')[0]?.map(targetOf)).toEqual([
      'https://example.org/matched',
      'https://example.com/',
    ]);
    expect(cells('title')[1]?.map(targetOf)).toEqual(['/digests/2026-01-04/']);
  });

  it('has a page of the newest years, and one for each year', () => {
    expect(
      newsPages(all).map(({ path, months, count }) => [path, months.map(({ id }) => id), count]),
    ).toEqual([
      ['/news/', ['2026-02', '2026-01', '2025-05'], 3],
      ['/news/2026/', ['2026-02', '2026-01'], 2],
      ['/news/2025/', ['2025-05'], 1],
      ['/news/2019/', ['2019-01'], 1],
    ]);
  });

  it('is a feed whose entries lead to the posts', () => {
    expect(newsFeed(all).entries.map(({ id, url, path }) => url ?? `${id} ${path}`)).toEqual([
      'https://example.org/matched',
      'news/digest/2026-01-04 /digests/2026-01-04/',
      'https://example.org/named',
      'https://example.org/old',
    ]);
  });
});
