import type { UpgradeDetails } from '../../schemas/api/upgrade.ts';
import type { UpgradeRow, UpgradeTable } from './table.ts';

/**
 * An upgrade as JSON, what stays as it is included.
 * @param urlOf the address of a page by its path below the site's base
 */
export function upgradeJson(
  { from, to, sections, settings }: UpgradeTable,
  urlOf: (path: string) => string,
): UpgradeDetails {
  const link = ({ text, path }: UpgradeRow['item']) => ({ text, url: urlOf(path) });
  return {
    from,
    to,
    settings: settings.map(({ heading, lines }) => ({ heading, lines: [...lines] })),
    sections: sections.map(({ part, phase, rows }) => ({
      part,
      phase,
      rows: rows.map((row) => ({
        ...row,
        item: link(row.item),
        related: row.related.map(link),
        releases: [...row.releases],
        names: [...row.names],
        components: [...row.components],
        sigs: [...row.sigs],
      })),
    })),
  };
}
