import type { Atlas } from '../model/atlas/atlas.ts';
import { buildAtlas } from '../model/atlas/build.ts';
import { type AllRecords, loadAtlasRecords } from '../model/atlas/records.ts';
import { once } from '../model/once.ts';
import { type UpstreamTexts, withoutSummary } from '../model/summary/summaries.ts';
import { type ProseCollection, readProse } from '../prose/store.ts';
import { getRecords } from './records.ts';

/** The whole atlas, built once for all pages. */
export const getAtlas = once(async (): Promise<Atlas> => {
  const records = await loadAtlasRecords(getRecords);
  return buildAtlas({ ...records, texts: await readTexts(records) });
});

/** The texts of what has no summary yet: few, since each new one gets its own. */
async function readTexts({ enhancements, gates, summaries }: AllRecords): Promise<UpstreamTexts> {
  const ids = withoutSummary(summaries.enhancements, enhancements, ({ id }) => id);
  const names = withoutSummary(summaries.featureGates, gates, ({ name }) => name);
  return {
    enhancements: await readAll('enhancements', ids),
    gates: await readAll('feature-gates', names),
  };
}

async function readAll(
  collection: ProseCollection,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const texts = await Promise.all(
    ids.map(async (id) => [id, await readProse(collection, id)] as const),
  );
  return new Map(texts.flatMap(([id, text]) => (text === undefined ? [] : [[id, text]])));
}
