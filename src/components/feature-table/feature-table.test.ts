import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../../model/atlas/build.ts';
import { gateBranches, releasesOut, sourceAt } from '../../model/atlas/testing/records.ts';
import { featureColumns, pageColumns } from '../../model/features/columns.ts';

const css = readFileSync(new URL('./feature-table.css', import.meta.url), 'utf8');
const atlas = buildAtlas({
  enhancements: [],
  gates: [],
  releases: releasesOut('1.34'),
  sources: { s: sourceAt('2026-02-01', gateBranches('1.34')) },
});
const shown = pageColumns(featureColumns(atlas, '1.34'));

/** The heading of the row, and cells that the style sheet finds by their places: classes on thousands of them weigh. */
const BY_PLACE = ['kep', 'feature', 'stage', 'since'];

describe('the feature table on a phone', () => {
  it('has a word before each cell, from its column or from the style sheet', () => {
    const bare = shown.filter(
      ({ key, phone, isStyled }) =>
        phone === undefined &&
        !(isStyled && new RegExp(`\\.col-${key}\\b[^{,]*::before`).test(css)),
    );
    expect(
      bare.map(({ key }) => key),
      'columns without `phone`, a rule for `isStyled`, or `isOffPage`',
    ).toEqual(BY_PLACE);
  });

  it('begins with the cells that the style sheet finds by their places', () => {
    expect(shown.slice(0, BY_PLACE.length).map(({ key }) => key)).toEqual(BY_PLACE);
  });
});
