import type { Atlas } from '../atlas/atlas.ts';
import { provenanceOf, type TableSite, wholeItem } from '../features/place.ts';
import type { PlainTable } from '../features/table.ts';
import { trackingPath } from '../page/paths.ts';
import { trackingColumns } from './columns.ts';
import type { Tracking } from './tracking.ts';

/** The KEPs of a release as a table that can be taken elsewhere. */
export function trackingTable(tracking: Tracking, atlas: Atlas, place: TableSite): PlainTable {
  const columns = trackingColumns(tracking, atlas);
  return {
    ...provenanceOf(atlas, `${place.root}${trackingPath(tracking.release.version)}`),
    columns: columns.map(({ key, label }) => ({ key, label })),
    rows: tracking.keps.map((kep) => ({
      cells: columns.map(({ cell }) => cell(kep).map((thing) => wholeItem(thing, place))),
    })),
  };
}
