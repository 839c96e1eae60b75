import type { Fields, ListedContent } from '../model/atlas/listed-content.ts';
import { type ReadSource, viewSources } from '../model/atlas/read-sources.ts';
import { type RecordProblem, recordProblems } from '../model/atlas/record-problems.ts';
import { once } from '../model/once.ts';
import { issueWithRealSigs, notesWithRealSigs, withRealSigs } from '../model/sig/real-names.ts';
import {
  COLLECTION_NAMES,
  COLLECTIONS,
  isRecords,
  type RecordsName,
  SOURCES,
} from '../schemas/collections.ts';
import { getAtlas } from './atlas.ts';
import { getRecords } from './records.ts';

/** The problems of all collections, found once for all pages. */
export const getRecordProblems = once(async (): Promise<RecordProblem[]> => {
  return recordProblems(await getAtlas(), await getListedContent());
});

/** What every source of the sync was read from, and gave. */
export async function getReadSources(): Promise<ReadSource[]> {
  return viewSources((await getAtlas()).sources, await getListedContent());
}

/** All collections of YAML, with what the one list says of each. */
function getListedContent(): Promise<ListedContent[]> {
  return Promise.all(
    COLLECTION_NAMES.filter(isRecords).map(async (name) => ({
      ...{ name, ...COLLECTIONS[name] },
      sources: SOURCES.filter(({ folder }) => folder === name),
      records: await getListedRecords(name),
    })),
  );
}

/** The records of a collection, with what was odd about the names of groups in them. */
async function getListedRecords(name: RecordsName): Promise<readonly Fields[]> {
  const { groups } = await getAtlas();
  switch (name) {
    case 'enhancements':
      return (await getRecords(name)).map((record) => withRealSigs(record, groups));
    case 'issues':
      return (await getRecords(name)).map((record) => issueWithRealSigs(record, groups));
    case 'release-notes':
      return (await getRecords(name)).map((record) => notesWithRealSigs(record, groups));
    case 'drift-sightings':
      return []; // Days alone, and not there where no sync has looked yet.
    default:
      return [await getRecords(name)].flat();
  }
}
