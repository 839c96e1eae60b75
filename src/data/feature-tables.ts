import { type FeatureRow, featureRows } from '../model/features/rows.ts';
import { getAtlas } from './atlas.ts';

const tables = new Map<string, FeatureRow[]>();

/** The feature table of a release, built once for all pages that show or count it. */
export async function getFeatureTable(release: string): Promise<FeatureRow[]> {
  const known = tables.get(release);
  if (known !== undefined) return known;
  const rows = featureRows(await getAtlas(), release);
  tables.set(release, rows);
  return rows;
}
