import { linkPart, type Phrase, type PhrasePart } from '../page/phrase.ts';
import { type Cell, partCell, textCell, textCells } from '../table/cell.ts';
import type { Column, RowGroup } from '../table/column.ts';
import { inOrder, labelFilter } from '../table/filter.ts';
import { groupByComponent, isByComponent } from './by-component.ts';
import { ITEM_KINDS, kindLabel, type Part } from './kinds.ts';
import type { TableLink } from './row-subject.ts';
import type { UpgradeRow, UpgradeSection, UpgradeTable } from './table.ts';

/** What stands where no source names a component or SIG. */
const UNKNOWN = 'unknown';

/** The columns of an upgrade's table, as pages, browsers and exports draw them. */
export const UPGRADE_COLUMNS: readonly Column<UpgradeRow>[] = [
  {
    key: 'item',
    isStyled: true,
    label: 'Item',
    isHeading: true,
    cell: ({ item }) => partCell(pagePart(item)),
    aside: ({ related }) => related.map(relatedPhrase),
  },
  {
    key: 'change',
    isStyled: true,
    label: 'Change',
    filters: [
      {
        name: 'change',
        label: 'Change',
        all: 'All changes',
        choices: (rows) => kindsIn(rows).map((kind) => ({ value: kind, label: kindLabel(kind) })),
      },
    ],
    cell: ({ kind }) => textCell(kind === 'unchanged' ? '' : kindLabel(kind)),
    aside: ({ about, change, known }) =>
      textCell(about === 'note' ? change : [change, known].filter(Boolean).join(' · ')),
    values: ({ kind }) => (kind === 'unchanged' ? [] : [kind]),
  },
  {
    key: 'release',
    isStyled: true,
    label: 'Version',
    cell: ({ releases }) => textCells(releases.map((release) => `v${release}`)),
  },
  {
    key: 'action',
    isStyled: true,
    label: 'Action',
    isUnsorted: true,
    cell: ({ action }) => textCell(action),
  },
  {
    key: 'component',
    isStyled: true,
    label: 'Components',
    filters: [
      labelFilter('component', 'Component', 'All', (rows) =>
        orUnknown(rows.flatMap(({ components }) => components)),
      ),
    ],
    cell: ({ components }) => namesCell(components),
  },
  {
    key: 'sig',
    isStyled: true,
    label: 'SIGs',
    filters: [
      labelFilter('sig', 'SIG', 'All SIGs', (rows) => orUnknown(rows.flatMap(({ sigs }) => sigs))),
    ],
    cell: ({ sigs }) => namesCell(sigs),
  },
];

/** What an upgrade brings in some rows, in the order in which an operator should act on it. */
export function kindsIn(rows: readonly UpgradeRow[]) {
  const kinds = new Set(rows.map(({ kind }) => kind));
  return ITEM_KINDS.filter((kind) => kind !== 'unchanged' && kinds.has(kind));
}

/** How many rows a table has of each kind of change, in the order of the kinds. */
export function countKinds({ sections }: Pick<UpgradeTable, 'sections'>) {
  const rows = sections.flatMap((section) => section.rows);
  return kindsIn(rows).map((kind) => ({
    kind,
    label: kindLabel(kind),
    count: rows.filter((row) => row.kind === kind).length,
  }));
}

/** A thing, and what it is where that is told: "KEP-2400: Lets Pods use swap". */
function relatedPhrase({ summary, ...link }: TableLink): Phrase {
  return [pagePart(link), ...(summary === undefined ? [] : [`: ${summary.replace(/\.$/, '')}`])];
}

function pagePart({ text, path }: TableLink): PhrasePart {
  return linkPart(text, path);
}

function orUnknown(names: readonly string[]): string[] {
  return [...inOrder(names), 'Unknown'];
}

function namesCell(names: readonly string[]): Cell {
  return names.length === 0 ? textCell(UNKNOWN) : textCells(names);
}

/** The rows of a part as its table draws them: of gates that lock or flip, by component. */
export function partGroups({
  part,
  rows,
}: Pick<UpgradeSection, 'part' | 'rows'>): RowGroup<UpgradeRow>[] {
  if (!isByComponent(part)) return [{ rows }];
  return groupByComponent(rows).map(([heading, each]) => ({
    heading,
    aside: `(${each.length})`,
    rows: each,
  }));
}

/** The title of an upgrade. */
export function upgradeCaption({ from, to }: Pick<UpgradeTable, 'from' | 'to'>): string {
  return `What changes from v${from} to v${to}`;
}

/** Whether a part is folded until somebody asks for it. */
export function isFolded(part: Part): boolean {
  return part === 'rest' || part === 'unchanged';
}

/** The address of a part's table on its page. */
export function tableId(part: Part): string {
  return `${part}-table`;
}

const TITLES: Record<Part, string> = {
  first: 'Do first',
  settings: 'Remove these settings',
  renamed: 'Removed or renamed',
  locked: 'Cannot be set anymore',
  defaults: 'Default changes',
  rest: 'Everything else',
  unchanged: 'Unchanged feature gates',
};

/** The heading of a part. */
export function partTitle(part: Part): string {
  return TITLES[part];
}

const LEADS: Record<Part, string> = {
  first: 'Required actions, and removed API versions, drivers, and features.',
  settings: 'Components fail to start if an unknown flag or feature gate is set.',
  renamed: 'Metrics, APIs, annotations, and commands: update dashboards, manifests, and scripts.',
  locked:
    'Feature gates locked to their default: any other value prevents the component from starting.',
  defaults: 'Feature gates that are now enabled or disabled unless you set them.',
  rest: 'Deprecations, new and graduated features, and other removals.',
  unchanged: 'Feature gates that stay as they are.',
};

/** What a part is about, in a sentence. */
export function partLead(part: Part): string {
  return LEADS[part];
}
