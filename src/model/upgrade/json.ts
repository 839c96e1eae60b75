import type { Phase } from './kinds.ts';
import type { UpgradeRow, UpgradeTable } from './table.ts';

/** An upgrade as others can read it. */
export interface UpgradeJson {
  readonly from: string;
  readonly to: string;
  /** The day that the facts are of, ISO 8601. */
  readonly asOf: string;
  readonly sections: readonly {
    readonly phase: Phase;
    readonly rows: readonly UpgradeJsonRow[];
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
 * @param today the day that the facts are of, ISO 8601
 * @param urlOf the address of a page by its path below the site's base
 */
export function upgradeJson(
  { from, to, sections }: UpgradeTable,
  today: string,
  urlOf: (path: string) => string,
): UpgradeJson {
  const link = ({ text, path }: UpgradeRow['item']): JsonLink => ({ text, url: urlOf(path) });
  return {
    from,
    to,
    asOf: today,
    sections: sections.map(({ phase, rows }) => ({
      phase,
      rows: rows.map((row) => ({ ...row, item: link(row.item), related: row.related.map(link) })),
    })),
  };
}
