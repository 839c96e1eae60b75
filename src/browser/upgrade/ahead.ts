import type { UpgradeRelease } from '../../model/upgrade/data.ts';
import { upgradeNotices } from '../../model/upgrade/notices.ts';
import type { UpgradeTable } from '../../model/upgrade/table.ts';
import { element } from './draw.ts';

/** What stands ahead of the parts, as `components/upgrade/Ahead.astro` draws it. */
export function drawAhead(table: UpgradeTable, releases: readonly UpgradeRelease[]): Node[] {
  const heading = element('h2', `From v${table.from} to v${table.to}`);
  const notices = upgradeNotices(table, releases);
  if (notices.length === 0) return [heading];
  const notice = element('p', notices.join(' '));
  notice.className = 'upgrade-notice';
  return [heading, notice];
}
