import type { ListedContent } from '../model/atlas/listed-content.ts';
import { type ReadSource, viewSources } from '../model/atlas/read-sources.ts';
import { type RecordProblem, recordProblems } from '../model/atlas/record-problems.ts';
import { withRealSigs } from '../model/sig/real-names.ts';
import { COLLECTION_NAMES, COLLECTIONS, isRecords, SOURCES } from '../schemas/collections.ts';
import { getAtlas } from './atlas.ts';
import { getRecords } from './records.ts';

let problems: Promise<RecordProblem[]> | undefined;

/** The problems of all collections, found once for all pages. */
export function getRecordProblems(): Promise<RecordProblem[]> {
  problems ??= loadProblems();
  return problems;
}

async function loadProblems(): Promise<RecordProblem[]> {
  return recordProblems(await getAtlas(), await getListedContent());
}

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
      records:
        name === 'enhancements'
          ? (await getRecords(name)).map(withRealSigs)
          : [await getRecords(name)].flat(),
    })),
  );
}
