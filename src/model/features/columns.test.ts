import { describe, expect, it } from 'vitest';
import { releaseFeatures } from '../../schemas/api/release.ts';
import { buildAtlas } from '../atlas/build.ts';
import { gateBranches, kepIn, releasesOut, sourceAt } from '../atlas/testing/records.ts';
import { featureColumns, pageColumns, rowData } from './columns.ts';
import { featureRows } from './rows.ts';

const atlas = buildAtlas({
  enhancements: [kepIn('sig-node/1-x', { milestones: { alpha: '1.34' } })],
  gates: [],
  releases: releasesOut('1.34'),
  sources: { s: sourceAt('2026-02-01', gateBranches('1.34')) },
});
const columns = featureColumns(atlas, '1.34');
const rows = featureRows(atlas, '1.34');

/** Columns that say again what another one has in the API: `gates` has the defaults. */
const WITHOUT_DATA = ['default'];
/** Fields of a row in the API that no column shows. */
const WITHOUT_COLUMN = ['page', 'evidence'];

describe('featureColumns', () => {
  it('have each a part of the row in the API', () => {
    const silent = columns.filter(({ data }) => data === undefined).map(({ key }) => key);
    expect(silent, 'columns of columns.ts without `data`').toEqual(WITHOUT_DATA);
  });

  it('fill every field of a row in the API', () => {
    expect(rows).toHaveLength(1);
    const filled = rows.flatMap((row) => Object.keys(rowData(row, columns)));
    const fields = Object.keys(releaseFeatures.shape.features.element.shape);
    expect(
      [...filled, ...WITHOUT_COLUMN].sort(),
      'what `data` of columns fills, beside the fields of src/schemas/api/release.ts',
    ).toEqual(fields.sort());
  });
});

it('pageColumns refuses a key of no column, and a column beside none', () => {
  expect(() => pageColumns(columns, ['kep', 'keps'])).toThrow('got columns keps, expected some');
  const lost = columns.map((column) => ({ ...column, beside: 'sigs' }));
  expect(() => pageColumns(lost)).toThrow('got columns sigs');
});
