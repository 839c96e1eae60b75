import { featureRows } from '../model/features/rows.ts';
import { onceForEach } from '../model/once.ts';
import { getAtlas } from './atlas.ts';

/** The feature table of a release, built once for all pages that show or count it. */
export const getFeatureTable = onceForEach(async (release: string) =>
  featureRows(await getAtlas(), release),
);
