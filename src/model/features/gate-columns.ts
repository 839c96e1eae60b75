import type { Atlas } from '../atlas/atlas.ts';
import { linkPart, releasePart, stagePart } from '../page/phrase.ts';
import { summaryWords } from '../summary/summaries.ts';
import {
  enhancementLink,
  gateLink,
  partCell,
  sigLink,
  textCell,
  textCells,
  withAside,
} from '../table/cell.ts';
import type { Column } from '../table/column.ts';
import {
  inOrder,
  labelFilter,
  releaseFilter,
  STAGE_LABELS,
  STAGE_RANKS,
  sigFilter,
  stageFilter,
} from '../table/filter.ts';
import { gateChangeWords } from './change.ts';
import type { GateRow, IndexGateRow, ReleaseGateRow } from './gate-rows.ts';

/** What every table of gates says of one. */
const GATE: Column<GateRow> = {
  key: 'gate',
  label: 'Feature gate',
  isHeading: true,
  cell: ({ gate }) => partCell(gateLink(gate.name)),
};
const STAGE: Column<GateRow> = {
  key: 'stage',
  label: 'Stage',
  ranks: STAGE_RANKS,
  filters: [stageFilter({}, STAGE_LABELS.slice(0, 4))],
  cell: ({ stage }) => partCell(stage && stagePart(stage)),
};
const DEFAULT: Column<GateRow> = {
  key: 'default',
  label: 'Default',
  phone: 'default',
  filters: [
    labelFilter('default', 'Default', 'Any default', () => [
      'true',
      'false',
      'true (locked)',
      'false (locked)',
      'lock unknown',
    ]),
  ],
  cell: ({ setting }) => textCell(setting),
};
const SINCE: Column<GateRow> = {
  key: 'since',
  label: 'Since',
  phone: 'since',
  cell: ({ since }) => textCell(since && `v${since}`),
  aside: ({ defaultWords }) => textCell(defaultWords),
};
const KEPS: Column<GateRow> = {
  key: 'keps',
  label: 'KEPs',
  phone: 'KEP',
  cell: ({ enhancements }) => enhancements.map(({ slug, label }) => [enhancementLink(slug, label)]),
};
const SIGS: Column<GateRow> = {
  key: 'sigs',
  label: 'SIGs',
  phone: 'SIG',
  filters: [sigFilter(({ sigs }) => sigs)],
  cell: ({ sigs }) => partCell(...sigs.map(sigLink)),
};
const COMPONENTS: Column<GateRow> = {
  key: 'components',
  label: 'Components',
  phone: 'components',
  filters: [
    labelFilter('component', 'Component', 'All', (rows) =>
      inOrder(rows.flatMap(({ gate }) => gate.components.map(({ name }) => name))),
    ),
  ],
  cell: ({ gate }) => textCells(gate.components.map(({ name }) => name)),
};
const BASIS: Column<GateRow> = {
  key: 'basis',
  label: 'Source',
  phone: 'from',
  cell: ({ sources }) => textCells(sources),
};

/** The columns of the index of all gates. */
export const INDEX_GATE_COLUMNS: readonly Column<IndexGateRow>[] = [
  GATE,
  {
    key: 'status',
    isStyled: true,
    label: 'Status',
    phone: 'status',
    filters: [
      labelFilter('status', 'Status', 'All', () => ['live', 'removed', 'upcoming', 'unknown']),
    ],
    cell: ({ presence }) => textCell(presence),
  },
  STAGE,
  DEFAULT,
  { ...SINCE, filters: [releaseFilter(({ since }) => since ?? [], 'Since')] },
  { key: 'removed', label: 'Removed', phone: 'removed', cell: ({ removed }) => textCell(removed) },
  {
    ...KEPS,
    cell: ({ enhancements }) =>
      enhancements.map(({ slug, label, record }) => [
        enhancementLink(slug, String(record.number ?? label)),
      ]),
  },
  { ...SIGS, leaves: 'next' },
  { ...COMPONENTS, leaves: 'first' },
  { ...BASIS, leaves: 'first' },
];

/** The columns of the gates of a release. */
export function gateColumns(atlas: Atlas, release: string): readonly Column<ReleaseGateRow>[] {
  return [
    GATE,
    STAGE,
    {
      ...DEFAULT,
      cell: ({ setting, patchWords }) =>
        textCell(setting).map((thing) => withAside(thing, patchWords)),
    },
    {
      ...SINCE,
      cell: ({ since, defaultWords }) =>
        since ? [withAside([releasePart(since, atlas)], defaultWords)] : [],
      aside: undefined,
    },
    BASIS,
    {
      key: 'change',
      label: `Changed in v${release}`,
      cell: ({ changes }) => textCells(changes.map(gateChangeWords)),
    },
    KEPS,
    SIGS,
    COMPONENTS,
    {
      key: 'api',
      label: 'API',
      cell: ({ references }) => references.map(({ label, url }) => [linkPart(label, url)]),
    },
    {
      key: 'summary',
      label: 'Summary',
      cell: ({ gate }) => textCell(summaryWords(atlas.summaries.ofGate(gate))),
    },
  ];
}
