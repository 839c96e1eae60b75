import { it } from 'vitest';
import { stageLabel } from '../../../src/model/stage.ts';
import type { sigDetails } from '../../../src/schemas/api/sig.ts';
import { type BuiltPage, elementsOf } from '../site.ts';
import {
  expectAgreement,
  firstWord,
  htmlTables,
  markdownItems,
  sampleOf,
  type TextTable,
} from './forms.ts';

/** "KEP-24 GA" of a row that names an enhancement: the stage that it is at, else the next. */
const stageOfRow =
  ({ headings }: TextTable) =>
  (row: readonly string[]): string => {
    // What is only targeted is no stage that it is to reach.
    const [stage, planned] = ['Stage', 'Planned'].map((each) =>
      firstWord(row[headings.indexOf(each)]?.replace(/^\w+ targeted.*/s, '') ?? ''),
    );
    return `${firstWord(row[0] ?? '')} ${stage || planned || ''}`.trim();
  };

/** The gates that a SIG's page lists as still there. */
function htmlGates(page: BuiltPage): string[] {
  const list = elementsOf(page).find(
    ({ tag, attributes }) =>
      tag === 'ul' && attributes.get('class')?.split(' ').includes('gates') === true,
  );
  return (list?.elements() ?? [])
    .filter(({ tag }) => tag === 'li')
    .map((item) => firstWord(item.text()));
}

it('HTML, Markdown and JSON say the same of a SIG', async () => {
  await expectAgreement<typeof sigDetails>(
    await sampleOf('sigs', 1),
    ({ table, read }, { label }, page) => ({
      enhancements: [...htmlTables(page).keys()]
        .filter((caption) => caption.startsWith(`${label}: `))
        .map((caption) => table(caption, caption.replace(`${label}: `, '')))
        .flatMap((place) => place.rows.map(stageOfRow(place))),
      gates: read(htmlGates, (root) => markdownItems(root, 'Feature gates').map(firstWord)),
    }),
    ({ owned, gates }) => ({
      // Where KEPs share a number, its directory stands behind it.
      enhancements: owned.map(({ label, stage }) =>
        stage === undefined ? firstWord(label) : `${firstWord(label)} ${stageLabel(stage)}`,
      ),
      gates: gates.filter(({ presence }) => presence !== 'removed').map(({ name }) => name),
    }),
  );
});
