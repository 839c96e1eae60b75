import { z } from 'zod';
import { described, describedList, list, optional, shared, string, strings } from '../described.ts';
import { shownStage } from './claim.ts';
import { provenance } from './envelope.ts';

const item = z.strictObject({
  text: string('What stands in the cell.'),
  url: optional(z.url(), 'Its page; absent where it has none.'),
});

const row = shared('TableRow', {
  stage: shownStage,
  sigs: strings('Its SIGs such as "node", the owner first: what `sig=` selects by.'),
  components: strings('Its components: what `component=` selects by.'),
  gates: strings('All names of its gates: what `gates=` selects by.'),
  keps: strings('Its KEPs by number and directory: what `keps=` selects by.'),
  isChanged: z.boolean().meta({ description: 'Whether the release changed it.' }),
  cells: z
    .record(z.string(), z.array(item))
    .meta({ description: 'Column key → the things in the cell, in order; none where empty.' }),
});

/** A table as it is served for embedding: the same cells as in every other format. */
export const table = described('A table of a release.', {
  ...provenance.shape,
  title: string('What the table is of.'),
  query: string('What it answers, as a marker spells it.'),
  columns: describedList('The columns from first to last.', {
    key: string('The column’s name in `cells`.'),
    label: string('Its heading.'),
  }),
  rows: list(row, 'The rows in their order.'),
  absent: optional.list(
    row,
    'What the release does not have, without its empty cells: gates removed before or added later, enhancements without a stage. A query that names one gets its row. Only whole tables have it.',
  ),
});

export type ServedTableData = z.infer<typeof table>;
