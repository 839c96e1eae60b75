import { markdownText } from '../formats/markdown-text.ts';
import { selectRows } from '../model/features/select.ts';
import type { Table } from '../model/features/table.ts';
import { keyEvents, type ReleaseView } from '../model/release/release.ts';
import { basisWords, phaseWords, supportWords } from '../model/release/words.ts';
import { type MarkdownSite, tableRows, textRows, writePage } from './page.ts';

/**
 * The page of a release as Markdown: its dates and what changed in it. The whole table is a file of
 * its own, which it names.
 * @param features the whole feature table
 */
export function releaseMarkdown(release: ReleaseView, features: Table, site: MarkdownSite): string {
  const { version, record, day } = release;
  const changed = selectRows(features, { ...features.query, isChangedOnly: true });
  const whole = `<${site.root}/embed/tables/releases/${version}.md>`;
  return writePage(
    {
      title: `Kubernetes v${version}`,
      path: `/releases/${version}/`,
      data: `/api/v1/releases/${version}.json`,
      facts: [
        ['Phase', phaseWords(release)],
        ['Release day', day && `${day.date}, ${basisWords(release)}`],
        ['Support', supportWords(release)],
        ['End of life', record.support?.endOfLife],
        [
          'Features',
          features.rows.length === 0 ? undefined : `${features.rows.length}, all at ${whole}`,
        ],
      ],
      sections: [
        [
          'Key dates',
          textRows(
            ['Day', 'What'],
            keyEvents(record).map(({ date, name }) => [date, markdownText(name)]),
          ),
        ],
        [`Changed in v${version}`, tableRows(changed)],
      ],
    },
    site,
  );
}
