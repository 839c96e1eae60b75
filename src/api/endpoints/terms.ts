import type { Atlas } from '../../model/atlas/atlas.ts';
import { readProse } from '../../prose/store.ts';
import { joinTerms } from '../../prose/terms.ts';
import { termList } from '../../schemas/api/term.ts';
import { defineEndpoint } from '../endpoint.ts';

export const endpoints = [
  defineEndpoint({
    path: 'terms.json',
    name: 'terms',
    summary:
      'Which enhancements mention a term, such as “CEL” or “NUMA”, in the text of their proposals',
    shape: termList,
    page: '/search/',
    body: async ({ atlas }) => {
      const texts = await readTexts(atlas);
      const isEverywhere = (list: readonly string[]) => list.length > texts.size / 2;
      const terms = joinTerms(texts);
      return {
        textsRead: texts.size,
        everywhere: terms.filter((each) => isEverywhere(each.in)).map(({ term }) => term),
        terms: Object.fromEntries(
          terms.filter((each) => !isEverywhere(each.in)).map((each) => [each.term, [...each.in]]),
        ),
      };
    },
  }),
];

/** The texts that were fetched, by the slugs of their enhancements. */
async function readTexts({ enhancements }: Atlas): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const { id, slug } of enhancements) {
    const text = await readProse('enhancements', id);
    if (text !== undefined) texts.set(slug, text);
  }
  return texts;
}
