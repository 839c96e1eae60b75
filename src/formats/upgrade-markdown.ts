import { phraseText } from '../model/page/phrase.ts';
import type { Cell } from '../model/table/cell.ts';
import { partTitle, UPGRADE_COLUMNS } from '../model/upgrade/columns.ts';
import { removedSettingsText } from '../model/upgrade/settings.ts';
import type { UpgradeRow, UpgradeTable } from '../model/upgrade/table.ts';
import { markdownLink, markdownText } from './markdown-text.ts';

/**
 * An upgrade as a checklist in Markdown, without what stays as it is.
 * @param today the day that the facts are of, ISO 8601
 * @param urlOf the address of a page by its path below the site's base
 * @param path the path of the page that shows it
 */
export function upgradeMarkdown(
  { from, to, sections, settings }: UpgradeTable,
  today: string,
  urlOf: (path: string) => string,
  path = `/upgrade/?from=${from}&to=${to}`,
): string {
  const parts = sections
    .filter(({ part }) => part !== 'unchanged')
    .map(({ part, rows }) => {
      const lines = rows.map((row) => rowLine(row, urlOf));
      const list = part === 'settings' ? `\`\`\`\n${removedSettingsText(settings)}\`\`\`\n\n` : '';
      return `## ${partTitle(part)} (${rows.length})\n\n${list}${lines.join('')}`;
    });
  return [
    `# Upgrade Kubernetes from v${from} to v${to}\n`,
    ...(parts.length === 0 ? ['No changes are known.\n'] : parts),
    '---\n',
    `As of ${today}; page: <${urlOf(path)}>.\n`,
  ].join('\n');
}

function rowLine(row: UpgradeRow, urlOf: (path: string) => string): string {
  const cells = UPGRADE_COLUMNS.map(({ cell, aside }) => {
    const said = cellTexts(cell(row), urlOf).join(', ');
    const more = cellTexts(aside?.(row) ?? [], urlOf).join(' ');
    return [said, more].filter((text) => text !== '').join(' ');
  });
  return `- [ ] ${cells.filter((text) => text !== '').join('; ')}\n`;
}

function cellTexts(cell: Cell, urlOf: (path: string) => string): string[] {
  return cell.map((phrase) =>
    phrase
      .map((part) =>
        typeof part === 'object' && part.kind === 'link'
          ? markdownLink(part.text, urlOf(part.to))
          : markdownText(phraseText([part])),
      )
      .join(''),
  );
}
