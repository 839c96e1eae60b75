import type { Atlas } from '../model/atlas/atlas.ts';
import { buildAtlas } from '../model/atlas/build.ts';
import { loadAtlasRecords } from '../model/atlas/records.ts';
import { getRecords } from './records.ts';

let atlas: Promise<Atlas> | undefined;

/** The whole atlas, built once for all pages. */
export function getAtlas(): Promise<Atlas> {
  atlas ??= loadAtlasRecords(getRecords).then(buildAtlas);
  return atlas;
}
