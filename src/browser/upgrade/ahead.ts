import { countKinds } from '../../model/upgrade/counts.ts';
import type { UpgradeRelease } from '../../model/upgrade/data.ts';
import { upgradeNotices } from '../../model/upgrade/notices.ts';
import type { UpgradeTable } from '../../model/upgrade/table.ts';
import { element } from './draw.ts';

/** What stands ahead of the table, as `components/upgrade/Ahead.astro` draws it. */
export function drawAhead(table: UpgradeTable, releases: readonly UpgradeRelease[]): Node[] {
  const heading = element('h2', `From v${table.from} to v${table.to}`);
  const notices = upgradeNotices(table, releases).map((words) => {
    const notice = element('p', words);
    notice.className = 'notice';
    return notice;
  });
  const counts = countKinds(table).map(({ kind, label, count }) => {
    const link = element('a', element('b', String(count)), ` ${label}`);
    link.href = `?from=${table.from}&to=${table.to}&change=${kind}`;
    return element('li', link);
  });
  const list = element('ul', ...counts);
  list.className = 'counts';
  return [heading, ...notices, list];
}
