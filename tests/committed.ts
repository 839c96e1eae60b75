import { readRecords } from '../scripts/content/read-atlas.ts';
import type { Atlas } from '../src/model/atlas/atlas.ts';
import { buildAtlas } from '../src/model/atlas/build.ts';
import type { AllRecords } from '../src/model/atlas/records.ts';

let records: Promise<AllRecords> | undefined;
let atlas: Promise<Atlas> | undefined;

/** What `content/` holds, read once for several files of tests; none of them changes it. */
export function committedRecords(): Promise<AllRecords> {
  records ??= readRecords('content');
  return records;
}

/** The atlas of `content/`, built once for several files of tests. */
export function committedAtlas(): Promise<Atlas> {
  atlas ??= committedRecords().then(buildAtlas);
  return atlas;
}
