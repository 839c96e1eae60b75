import { monthText } from '../day.ts';
import { type FeedView, newestEntries } from '../feeds/feed.ts';
import type { PageHead } from '../page/head.ts';
import { enhancementPart, joinPhrases, type ListItem, linkPart } from '../page/phrase.ts';
import type { WithReadonlyFields } from '../readonly-fields.ts';
import type { Published } from './published.ts';

/** What was published, as something to follow. */
export const NEWS = {
  name: 'news',
  title: 'News of Kubernetes development',
  path: '/news/',
} as const;

/** How many years the first page shows; each year has a page of its own. */
const YEARS_SHOWN = 2;

/** A page of news: the newest years, or one year. */
export type NewsPage = WithReadonlyFields<ReturnType<typeof newsPages>[number]>;

/** The page of the newest, then one for each year. */
export function newsPages(all: readonly Published[]) {
  const dated = all.filter(({ day }) => day !== '');
  const byYear = Map.groupBy(dated, ({ day }) => day.slice(0, 4));
  const years = [...byYear.keys()].sort().reverse();
  const newest = years.slice(0, YEARS_SHOWN).flatMap((year) => byYear.get(year) ?? []);
  return [
    pageOf(undefined, newest, years),
    ...years.map((year) => pageOf(year, byYear.get(year) ?? [], years)),
  ];
}

function pageOf(year: string | undefined, items: readonly Published[], years: readonly string[]) {
  const title = year === undefined ? 'News' : `News of ${year}`;
  return {
    head: {
      title,
      description: `${title}: posts of the Kubernetes blog and the contributor blog, and issues of Last Week in Kubernetes Development, by day, with the KEPs, SIGs and releases that they are about.`,
      ...(year !== undefined && { breadcrumb: [{ label: 'News', path: NEWS.path }] }),
      feed: NEWS,
    } satisfies PageHead,
    /** The last part of its address; absent for the page of the newest. */
    year,
    path: year === undefined ? NEWS.path : `${NEWS.path}${year}/`,
    /** Newest first, by month: "2026-04" with "Apr 2026". */
    months: [...Map.groupBy(items, ({ day }) => day.slice(0, 7))].map(([id, list]) => ({
      id,
      heading: monthText(id),
      items: list,
    })),
    count: items.length,
    /** Posts that no KEP is joined to, since two have the name. */
    undecided: items.flatMap(undecidedItem),
    /** All years, newest first. */
    years,
  };
}

function undecidedItem({ title, url, undecided }: Published): ListItem[] {
  if (undecided.length === 0) return [];
  const keps = undecided.map((view) => [enhancementPart(view)]);
  return [{ phrase: [linkPart(title, url), ': ', ...joinPhrases(keps, ' or ')] }];
}

/** What was published as a feed: its entries lead to the posts themselves. */
export function newsFeed(all: readonly Published[]): FeedView {
  return {
    ...NEWS,
    description:
      'Posts of the Kubernetes blog and the contributor blog, and issues of Last Week in Kubernetes Development.',
    entries: newestEntries(
      all
        .filter(({ day }) => day !== '')
        .map((each) => ({
          id: `news/${each.id}`,
          title: each.title,
          summary: summaryOf(each),
          path: each.path ?? `${NEWS.path}${each.day.slice(0, 4)}/`,
          url: each.url,
          day: each.day,
        })),
    ),
  };
}

function summaryOf({ kind, enhancements }: Published): string {
  if (enhancements.length === 0) return `${kind}.`;
  return `${kind}: ${enhancements.map(({ label, record }) => `${label} ${record.title}`).join('; ')}.`;
}
