import { it } from 'vitest';
import { countWords } from '../../../src/model/count-words.ts';
import {
  changeLabel,
  plannedChangeLabel,
  type RowChange,
} from '../../../src/model/features/change.ts';
import { noteKindLabel } from '../../../src/model/release/note-words.ts';
import type { releaseDetails } from '../../../src/schemas/api/release.ts';
import { type BuiltPage, builtPages, elementsOf } from '../site.ts';
import { expectAgreement, markdownItems, sampleOf, words } from './forms.ts';

/** The number of the issue that a row is about. */
const issueOfRow = ([, issue = '']: readonly string[]): string => /\d+/.exec(issue)?.[0] ?? '';

/** The counts of a page that lead to addresses of a kind: "Bug: 80". */
function htmlCounts(page: BuiltPage, to: string): string[] {
  const lists = elementsOf(page).filter(
    ({ tag, attributes }) => tag === 'ul' && attributes.get('class') === 'counts',
  );
  const links = lists.flatMap((list) => list.elements()).filter(({ tag }) => tag === 'a');
  return links
    .filter(({ attributes }) => attributes.get('href')?.includes(to))
    .map((link) => words(link.text()).replace(/^(\d+) (.*)$/, '$2: $1'));
}

it('HTML, Markdown and JSON say the same of a release', async () => {
  await expectAgreement<typeof releaseDetails>(
    await sampleOf('releases', 3),
    ({ facts, table, read }, { version }, page) => {
      const changes = htmlCounts(page, '#features');
      const labels = new Set(changes.map((each) => each.replace(/: \d+$/, '')));
      const factLines = [...facts].map(([name, value]) => ({ name, line: `${name}: ${value}` }));
      const firstCells = (caption: string, heading: string) =>
        table(`${caption} v${version}`, heading).rows.map(([cell = '']) => cell);
      return {
        phase: [facts.get('Phase') ?? ''],
        events: firstCells('Full schedule of', 'Full schedule'),
        patches: firstCells('Patch releases of', 'Patch releases'),
        exceptions: [String(firstCells('Exceptions asked for in', 'Exceptions').length)],
        notes: read(
          () => htmlCounts(page, '/notes/'),
          (root) => markdownItems(root, 'Release notes'),
        ),
        changes: read(
          () => changes,
          () => factLines.filter(({ name }) => labels.has(name)).map(({ line }) => line),
        ),
      };
    },
    (json) => ({
      phase: [json.phase.replace('-', ' ')],
      events: json.events.map(({ name }) => words(name)),
      patches: [json.nextPatch ?? [], json.patches].flat().map(({ version }) => `v${version}`),
      exceptions: [String(json.exceptions.length)],
      notes: (json.releaseNotes?.kinds ?? []).map(
        ({ kind, count }) => `${noteKindLabel(kind)}: ${count}`,
      ),
      changes: json.changes.map(({ change, count, gates = count }) => {
        const labelOf = json.phase === 'released' ? changeLabel : plannedChangeLabel;
        const note = gates === count ? '' : ` (${countWords(gates, 'gate')})`;
        return `${labelOf(change as RowChange)}${note}: ${count}`;
      }),
    }),
  );
});

it('HTML, Markdown and JSON say the same of the issues that target a release', async () => {
  await expectAgreement<typeof releaseDetails>(
    (await builtPages()).filter(({ address }) => /^\/releases\/[\d.]+\/tracking\/$/.test(address)),
    ({ table }, { version }) => ({
      issues: table(`Issues that target v${version}`, 'Issues').rows.map(issueOfRow),
    }),
    ({ tracking = [] }) => ({ issues: tracking.map(({ issue }) => String(issue)) }),
  );
});
