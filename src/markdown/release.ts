import type { AnnouncementView } from '../model/announcement/view.ts';
import { selectRows } from '../model/features/select.ts';
import type { Table } from '../model/features/table.ts';
import { releasePath } from '../model/page/paths.ts';
import type { ReleasePage } from '../model/release/page.ts';
import { type MarkdownSite, tableRows, writePage } from './page.ts';
import {
  factPairs,
  itemList,
  noticeText,
  paragraphs,
  phraseList,
  phraseMarkdown,
  phraseRows,
  problemList,
  readUntilFact,
  sectionMarkdown,
} from './phrase.ts';

/**
 * The page of a release as Markdown. Of its features it has those that changed: the whole table is a
 * file of its own, which it names.
 * @param features the whole feature table
 */
export function releaseMarkdown(page: ReleasePage, features: Table, site: MarkdownSite): string {
  const { version } = page.release;
  const changed = selectRows(features, { ...features.query, isChangedOnly: true });
  const whole = `<${site.root}/embed/tables/releases/${version}.md>`;
  return writePage(site, {
    title: page.head.title,
    path: releasePath(version),
    lead: noticeText(page.notices, site),
    facts: [
      ...factPairs(page.facts, site),
      readUntilFact(page, site),
      ['Features', features.rows.length === 0 ? '' : `${features.rows.length}, all at ${whole}`],
      ['Features changed', String(changed.rows.length || '')],
      ...page.changes.map(({ label, count }): [string, string] => [label, String(count)]),
      ['Upgrade', upgrade(page, site)],
    ],
    sections: [
      [`Changed in v${version}`, tableRows(changed)],
      sectionMarkdown(page.targeted, site),
      ['Key dates', phraseRows(page.schedule?.key, site)],
      ['Full schedule', phraseRows(page.schedule?.full, site)],
      ['Patch releases', phraseRows(page.patches, site)],
      ['Exceptions', phraseRows(page.exceptions, site)],
      ['Announcement', announcement(page.announcement, site)],
      sectionMarkdown(page.tracking, site),
      sectionMarkdown(page.removedApis, site),
      sectionMarkdown(page.notes, site),
      ['Sources', paragraphs(...page.problems.map(problemList), itemList(page.sources, site))],
    ],
  });
}

function upgrade({ upgrade }: ReleasePage, site: MarkdownSite): string {
  if (upgrade === undefined) return '';
  return phraseMarkdown([{ kind: 'link', ...upgrade, hasMarkdown: true }], site);
}

function announcement(view: AnnouncementView | undefined, site: MarkdownSite): string {
  if (view === undefined) return '';
  const lists = view.lists.flatMap(({ summary, lead, items, unlisted }) => [
    `### ${summary}`,
    phraseMarkdown(lead, site),
    phraseList(items, site),
    unlisted?.lead ?? '',
    phraseList(unlisted?.items ?? [], site),
  ]);
  return paragraphs(
    phraseMarkdown(view.lead ?? [], site),
    phraseRows(view.counts, site),
    view.otherCounts ?? '',
    ...lists,
    ...view.others.flatMap(({ heading, items }) => [
      `### Posts: ${heading}`,
      itemList(items, site),
    ]),
  );
}
