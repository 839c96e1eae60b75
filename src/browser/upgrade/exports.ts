import { upgradeMarkdown } from '../../formats/upgrade-markdown.ts';
import { href } from '../../lib/href.ts';
import { upgradeJson } from '../../model/upgrade/json.ts';
import type { UpgradeTable } from '../../model/upgrade/table.ts';
import { copyButton } from '../copy-button.ts';
import { buttonWith, elementWith, linkTo } from '../elements.ts';

/** Buttons to take an upgrade along. */
export function drawExports(table: UpgradeTable, today: string): Node {
  const urlOf = (path: string): string => new URL(href(path), location.origin).href;
  const markdown = (): string => upgradeMarkdown(table, today, urlOf);
  const json = (): string => JSON.stringify({ date: today, ...upgradeJson(table, urlOf) }, null, 2);
  const name = `upgrade-${table.from}-to-${table.to}`;
  const list = elementWith(
    'p',
    buttonWith('Download Markdown', () => save(`${name}.md`, 'text/markdown', markdown())),
    ' ',
    buttonWith('Download JSON', () => save(`${name}.json`, 'application/json', json())),
    ...(navigator.clipboard ? [' ', copyButton('Copy Markdown', markdown)] : []),
    ' ',
    buttonWith('Print checklist', () => print()),
  );
  list.className = 'exports';
  return list;
}

function save(name: string, type: string, text: string): void {
  const link = linkTo(URL.createObjectURL(new Blob([text], { type })));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href));
}
