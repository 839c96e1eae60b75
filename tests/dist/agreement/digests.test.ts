import { it } from 'vitest';
import type { digestDetails } from '../../../src/schemas/api/digest.ts';
import { type BuiltPage, elementsOf } from '../site.ts';
import { expectAgreement, sampleOf, tableBelow, words } from './forms.ts';

/** The enhancements that the list of promotions of a digest's page names. */
function htmlPromotions(page: BuiltPage): string[] {
  const sections = elementsOf(page).filter(({ tag }) => tag === 'section');
  const promotions = sections.filter((section) => {
    const heading = section.elements().find(({ tag }) => tag === 'h3');
    return /^promotions/i.test(words(heading?.text() ?? ''));
  });
  const rows = promotions
    .flatMap((section) => section.elements())
    .filter(({ tag }) => tag === 'tr');
  return rows.flatMap((row) => words(row.text()).match(/KEP-\d+/g) ?? []);
}

it('HTML, Markdown and JSON say the same of a digest', async () => {
  await expectAgreement<typeof digestDetails>(
    await sampleOf('digests', 5),
    ({ facts, read }) => ({
      week: [facts.get('Week ending') === undefined ? '' : 'named'],
      keps: facts.get('KEP of the Week')?.match(/KEP-\d+(?= )/g) ?? [],
      releases: facts.get('Releases named')?.split(', ') ?? [],
      promoted: read(htmlPromotions, (root) =>
        tableBelow(root, 'Promotions').rows.flatMap((row) => row[2]?.match(/KEP-\d+/g) ?? []),
      ),
    }),
    ({ weekEnding, kepsOfTheWeek, releases, promotions }) => ({
      week: [weekEnding === undefined ? '' : 'named'],
      keps: kepsOfTheWeek.flatMap(({ name }) => name.match(/KEP-\d+/g) ?? []),
      releases: releases.map((version) => `v${version}`),
      promoted: promotions.flatMap(({ enhancements }) => enhancements.map(({ name }) => name)),
    }),
  );
});
