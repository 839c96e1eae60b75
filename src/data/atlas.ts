import type { Atlas } from '../model/atlas/atlas.ts';
import { buildAtlas } from '../model/atlas/build.ts';
import { type AllRecords, loadAtlasRecords } from '../model/atlas/records.ts';
import { once } from '../model/once.ts';
import { firstSentence } from '../model/summary/first-sentence.ts';
import { idsWithoutSummary, type UpstreamSentences } from '../model/summary/summaries.ts';
import { type ProseCollection, readProse } from '../prose/store.ts';
import { getRecords } from './records.ts';

/** The whole atlas, built once for all pages. */
export const getAtlas = once(async (): Promise<Atlas> => {
  const records = await loadAtlasRecords(getRecords);
  return buildAtlas({ ...records, firstSentences: await readSentences(records) });
});

/** Of what has no summary yet: little, since each new one gets its own. */
async function readSentences(records: AllRecords): Promise<UpstreamSentences> {
  const { enhancements, gates, summaries } = records;
  const ids = idsWithoutSummary(summaries.enhancements, enhancements, ({ id }) => id);
  const names = idsWithoutSummary(summaries.featureGates, gates, ({ name }) => name);
  return {
    enhancements: await readAll('enhancements', ids),
    gates: await readAll('feature-gates', names),
  };
}

/** One text after the other: all of them are more than the memory should hold. */
async function readAll(
  collection: ProseCollection,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const sentences = new Map<string, string>();
  for (const id of ids) {
    const text = await readProse(collection, id);
    const first = text === undefined ? undefined : firstSentence(text);
    if (first !== undefined) sentences.set(id, copyOf(first));
  }
  return sentences;
}

/** A string of its own: a part of another one would keep that in memory. */
function copyOf(text: string): string {
  return Buffer.from(text).toString();
}
