import { existsSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { committedRecords } from '../committed.ts';

/** As many words in a row as only a quotation has. */
const RUN = 7;

const records = await committedRecords();

describe('the summaries', () => {
  it('are of enhancements and gates that there are', () => {
    const { enhancements, gates, summaries } = records;
    const ids = new Set(enhancements.map(({ id }) => id));
    const names = new Set(gates.map(({ name }) => name));
    expect(Object.keys(summaries.enhancements).filter((id) => !ids.has(id))).toEqual([]);
    expect(Object.keys(summaries.featureGates).filter((name) => !names.has(name))).toEqual([]);
  });

  it('speak of what something does, not of a proposal', () => {
    const { enhancements, featureGates } = records.summaries;
    const said = [...Object.values(enhancements), ...Object.values(featureGates)];
    const proposing = /^(?:This (?:KEP|proposal|enhancement|feature)|The KEP|We |Enable the )/;
    expect(said.filter((text) => proposing.test(text))).toEqual([]);
  });

  it.skipIf(!existsSync('content/prose/enhancements'))(
    'quote no upstream text (needs the texts of a sync)',
    async () => {
      const { enhancements, featureGates } = records.summaries;
      const runs = new Map(
        [...Object.entries(enhancements), ...Object.entries(featureGates)].flatMap(([id, text]) =>
          runsOf(wordsOf(text)).map((run) => [run, id] as const),
        ),
      );
      const quoted: string[] = [];
      for await (const path of glob('content/prose/**/*.{md,json}')) {
        for (const run of runsOf(wordsOf(await readFile(path, 'utf8')))) {
          if (runs.has(run)) quoted.push(`${runs.get(run)}: "${run}" is in ${path}`);
        }
      }
      expect(quoted).toEqual([]);
    },
  );
});

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function runsOf(words: readonly string[]): string[] {
  return words.slice(RUN - 1).map((_, index) => words.slice(index, index + RUN).join(' '));
}
