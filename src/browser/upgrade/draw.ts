import { groupHtml } from '../../lib/table-html.ts';
import { UPGRADE_COLUMNS, upgradeCaption, upgradeGroups } from '../../model/upgrade/columns.ts';
import type { UpgradeTable } from '../../model/upgrade/table.ts';

/** An element with some content. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}

/** Fills the empty table with what `components/upgrade/UpgradeTable.astro` would draw. */
export function drawTable(frame: HTMLTemplateElement, table: UpgradeTable): Node {
  const drawn = document.importNode(frame.content, true);
  const caption = upgradeCaption(table);
  const groups = upgradeGroups(table);
  const rows = groups.flatMap((group) => group.rows);
  for (const { name, choices } of UPGRADE_COLUMNS.flatMap(({ filters = [] }) => filters)) {
    const select = drawn.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
    const known = new Set(Array.from(select?.options ?? [], ({ value }) => value));
    const missing = choices(rows).filter(({ value }) => !known.has(value));
    select?.append(...missing.map(({ label, value }) => new Option(label, value)));
  }
  drawn.querySelector('form')?.setAttribute('aria-label', `Filter: ${caption}`);
  drawn.querySelector('caption')?.replaceChildren(caption);
  const bodies = groups.map((group) => {
    const body = element('tbody');
    body.className = group.look ?? '';
    body.innerHTML = groupHtml(group, UPGRADE_COLUMNS);
    return body;
  });
  drawn.querySelector('table')?.append(...bodies);
  return drawn;
}
