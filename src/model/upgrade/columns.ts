import { type Cell, textCell, textCells } from '../table/cell.ts';
import type { Column, RowGroup } from '../table/column.ts';
import { type Choice, distinctChoices } from '../table/filter.ts';
import { ANY } from '../table/value.ts';
import { ITEM_KINDS, kindLabel, type Phase } from './kinds.ts';
import type { UpgradeRow, UpgradeTable } from './table.ts';

/** What stands where no source names a component or SIG. */
const UNKNOWN = 'unknown';

/** The columns of an upgrade's table, as pages, browsers and exports draw them. */
export const UPGRADE_COLUMNS: readonly Column<UpgradeRow>[] = [
  {
    key: 'item',
    isStyled: true,
    label: 'Gate, enhancement or note',
    isHeading: true,
    cell: ({ item }) => [item],
    aside: ({ related }) => related,
  },
  {
    key: 'change',
    isStyled: true,
    label: 'What happens',
    filters: [
      {
        name: 'change',
        label: 'What happens',
        all: 'Anything',
        choices: (rows) => kindsIn(rows).map((kind) => ({ value: kind, label: kindLabel(kind) })),
      },
      {
        name: 'show',
        label: 'Unchanged gates',
        all: 'Shown',
        choices: () => [{ value: ANY, label: 'Hidden' }],
        initial: ANY,
      },
    ],
    cell: ({ kind }) => textCell(kind === 'unchanged' ? '' : kindLabel(kind)),
    aside: ({ change, known }) => textCell([change, known].filter(Boolean).join(' · ')),
    values: ({ kind }) => (kind === 'unchanged' ? [] : [kind]),
  },
  {
    key: 'release',
    isStyled: true,
    label: 'In',
    phone: 'in',
    cell: ({ releases }) => textCells(releases.map((release) => `v${release}`)),
  },
  {
    key: 'action',
    isStyled: true,
    label: 'What to do',
    isUnsorted: true,
    cell: ({ action }) => textCell(action),
  },
  {
    key: 'component',
    isStyled: true,
    label: 'Components',
    phone: 'components:',
    filters: [
      {
        name: 'component',
        label: 'Component',
        all: 'All components',
        choices: (rows) => knownChoices(rows.flatMap(({ components }) => components)),
      },
    ],
    cell: ({ components }) => namesCell(components),
  },
  {
    key: 'sig',
    isStyled: true,
    label: 'SIGs',
    phone: 'SIGs:',
    filters: [
      {
        name: 'sig',
        label: 'SIG',
        all: 'All SIGs',
        choices: (rows) => knownChoices(rows.flatMap(({ sigs }) => sigs)),
      },
    ],
    cell: ({ sigs }) => namesCell(sigs),
  },
];

/** What an upgrade brings in some rows, in the order in which an operator should see to it. */
export function kindsIn(rows: readonly UpgradeRow[]) {
  const kinds = new Set(rows.map(({ kind }) => kind));
  return ITEM_KINDS.filter((kind) => kind !== 'unchanged' && kinds.has(kind));
}

function knownChoices(names: readonly string[]): Choice[] {
  return [...distinctChoices(names), { value: UNKNOWN, label: 'Not known' }];
}

function namesCell(names: readonly string[]): Cell {
  return names.length === 0 ? textCell(UNKNOWN) : textCells(names);
}

/** The sections of an upgrade's table, as it draws them. */
export function upgradeGroups({ sections }: UpgradeTable): RowGroup<UpgradeRow>[] {
  return sections.map(({ phase, rows }) => ({
    heading: phaseTitle(phase),
    aside: `(${rows.length}) ${phaseLead(phase)}`,
    look: phase,
    rows,
  }));
}

/** What the table of an upgrade is called. */
export function upgradeCaption({ from, to }: Pick<UpgradeTable, 'from' | 'to'>): string {
  return `What changes from v${from} to v${to}`;
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

function phaseLead(phase: Phase): string {
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
