import type { Phase } from './kinds.ts';
import type { UpgradeRow, UpgradeTable } from './table.ts';

/** An upgrade as others can read it. */
export interface UpgradeJson {
  readonly from: string;
  readonly to: string;
  readonly sections: {
    readonly phase: Phase;
    readonly rows: UpgradeJsonRow[];
  }[];
}

/** A row as in `UpgradeRow`, with addresses in full. */
export type UpgradeJsonRow = Omit<UpgradeRow, 'item' | 'related'> & {
  readonly item: JsonLink;
  readonly related: readonly JsonLink[];
};

interface JsonLink {
  readonly text: string;
  readonly url: string;
}

/**
 * An upgrade as JSON, what stays as it is included.
 * @param urlOf the address of a page by its path below the site's base
 */
export function upgradeJson(
  { from, to, sections }: UpgradeTable,
  urlOf: (path: string) => string,
): UpgradeJson {
  const link = ({ text, path }: UpgradeRow['item']): JsonLink => ({ text, url: urlOf(path) });
  return {
    from,
    to,
    sections: sections.map(({ phase, rows }) => ({
      phase,
      rows: rows.map((row) => ({ ...row, item: link(row.item), related: row.related.map(link) })),
    })),
  };
}
