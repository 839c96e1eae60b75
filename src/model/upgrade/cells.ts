import { kindLabel, type Phase } from './kinds.ts';
import type { UpgradeRow } from './table.ts';

/** A run of text, which may lead to a page of the site. */
export interface Piece {
  readonly text: string;
  /** The page that it leads to, below the site's base. */
  readonly path?: string;
}

/** A cell of an upgrade's table, to be drawn by a page or by a browser. */
export interface Cell extends Piece {
  /** What stands back behind the rest. */
  readonly aside?: readonly Piece[];
  /** What filters find it by, where that is not its text; nothing where it is empty. */
  readonly value?: string;
}

/** The headings of the columns, with the keys that they are filtered and sorted by. */
export const CELL_COLUMNS = [
  { label: 'Gate, enhancement or note', key: 'item' },
  { label: 'What happens', key: 'change' },
  { label: 'In', key: 'release' },
  { label: 'What to do' },
  { label: 'Components', key: 'component' },
  { label: 'SIGs', key: 'sig' },
] as const;

/** What stands where no source names a component or SIG. */
export const UNKNOWN = 'unknown';

/** The cells of a row, one for each column. */
export function cellsOf(row: UpgradeRow): Cell[] {
  const isUnchanged = row.kind === 'unchanged';
  const words = [row.change, row.known].filter((part) => part !== '').join(' · ');
  return [
    { ...row.item, aside: row.related },
    {
      text: isUnchanged ? '' : kindLabel(row.kind),
      aside: [{ text: words }],
      value: isUnchanged ? '' : row.kind,
    },
    { text: row.releases.map((release) => `v${release}`).join(', ') },
    { text: row.action },
    { text: listed(row.components) },
    { text: listed(row.sigs) },
  ];
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? UNKNOWN : names.join(', ');
}

/** The heading of the rows to see to at one time. */
export function phaseTitle(phase: Phase): string {
  switch (phase) {
    case 'before':
      return 'Before you upgrade';
    case 'during':
      return 'While you upgrade';
    case 'after':
      return 'After you upgraded';
    case 'unchanged':
      return 'Gates that stay as they are';
  }
}

/** What the rows of a section have in common. */
export function phaseLead(phase: Phase): string {
  switch (phase) {
    case 'before':
      return 'settings to take out, notes to follow, features to leave';
    case 'during':
      return 'what changes by itself';
    case 'after':
      return 'what is new, ready, or no longer needed';
    case 'unchanged':
      return 'for completeness';
  }
}
