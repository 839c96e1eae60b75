import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { TestedDocument } from '../../scripts/sync/testing/document.ts';
import { DOCUMENTS, faultOf } from '../../scripts/sync/testing/documents.ts';
import { mutate, pick } from '../../scripts/sync/testing/mutate.ts';
import { seededRandom } from '../../scripts/sync/testing/seeded-random.ts';
import { countInputs } from '../count-inputs.ts';
import { shareOf } from '../thorough.ts';
import { readBundle } from './clone-bundle.ts';
import { inGraphql, readRecordedActivity, readRecordedIssues } from './recorded.ts';
import { ACTIVITY, hasBundles, ISSUES } from './upstream-bundles.ts';

const SEED = Number(process.env.PROPERTY_SEED ?? 1);
/** One of how many damaged documents is read. */
const SHARE = shareOf(12);
/** Longer documents take longer to read; their beginnings are damaged as well. */
const MAX_CHARACTERS = 8_000;

/** Documents that are in no repository. */
const RECORDED: Readonly<Record<string, { read: () => unknown[]; count: number }>> = {
  issue: { read: readRecordedIssues, count: 800 },
  pullRequest: {
    read: () => Object.values(readRecordedActivity().mergedPullRequests).flat().map(inGraphql),
    count: 600,
  },
  published: { read: () => Object.values(readRecordedActivity().releases).flat(), count: 300 },
};
const REPOSITORIES = new Set(DOCUMENTS.flatMap(([, { real }]) => real?.repository ?? []));

describe.skipIf(!hasBundles(...REPOSITORIES) || !existsSync(ISSUES) || !existsSync(ACTIVITY))(
  'real documents, damaged',
  () => {
    it.each(DOCUMENTS)('of kind %s give valid records or name the file', async (kind, document) => {
      const { count } = document.real ?? RECORDED[kind] ?? {};
      if (count === undefined) expect.fail(`${kind}: no repository has such, and no recording`);
      const texts = document.real ? await readReal(document.real) : readRecorded(kind);
      expectNoFaults(document, texts, count);
    });
  },
);

async function readReal({ repository, paths, ref = 'HEAD' }: Required<TestedDocument>['real']) {
  const all = await readBundle(repository, ref, (path) => paths.test(path));
  return all
    .filter((_, index) => index % Math.ceil(all.length / 60) === 0)
    .map(({ path, text }) => ({ path, text: text.slice(0, MAX_CHARACTERS) }));
}

function readRecorded(kind: string) {
  return (RECORDED[kind]?.read() ?? []).map((value, index) => ({
    path: `${kind} ${index}`,
    text: JSON.stringify(value, null, 1),
  }));
}

function expectNoFaults(
  document: TestedDocument,
  texts: readonly { path: string; text: string }[],
  count: number,
): void {
  const random = seededRandom(SEED);
  expect(texts.length).toBeGreaterThan(0);
  countInputs(Math.ceil(count / SHARE));
  for (let index = 0; index < count / SHARE; index += 1) {
    const { path, text } = pick(texts, random);
    const damaged = mutate(text, pick(texts, random).text, random);
    const fault = faultOf(document, damaged, path);
    if (fault !== undefined) expect.fail(`${path}, number ${index}: ${fault}`);
  }
}
