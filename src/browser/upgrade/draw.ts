import { groupHtml } from '../../lib/table-html.ts';
import {
  partGroups,
  tableId,
  UPGRADE_COLUMNS,
  upgradeCaption,
} from '../../model/upgrade/columns.ts';
import { removedSettingsText } from '../../model/upgrade/settings.ts';
import type { UpgradeSection, UpgradeTable } from '../../model/upgrade/table.ts';
import { elementWith } from '../elements.ts';
import { fillFilters } from '../fill-filters.ts';

/** Fills the empty parts with what `components/upgrade/UpgradeTable.astro` would draw. */
export function drawTable(frame: HTMLTemplateElement, table: UpgradeTable): Node {
  const drawn = document.importNode(frame.content, true);
  const rows = table.sections.flatMap((section) => section.rows);
  fillFilters(drawn, UPGRADE_COLUMNS, rows, upgradeCaption(table), 'item');
  for (const entry of drawn.querySelectorAll('nav li')) {
    const to = entry.querySelector('a')?.hash;
    const section = table.sections.find(({ part }) => to === `#${tableId(part)}`);
    if (section === undefined) entry.remove();
    else entry.querySelector('small')?.replaceChildren(`(${section.rows.length})`);
  }
  for (const place of drawn.querySelectorAll<HTMLElement>('[data-part]')) {
    const section = table.sections.find(({ part }) => part === place.dataset.part);
    if (section === undefined) place.remove();
    else fillPart(place, section, table);
  }
  return drawn;
}

function fillPart(place: HTMLElement, section: UpgradeSection, { settings }: UpgradeTable): void {
  place.querySelector('small')?.replaceChildren(`(${section.rows.length})`);
  place.querySelector('code')?.replaceChildren(removedSettingsText(settings));
  const bodies = partGroups(section).map((group) => {
    const body = elementWith('tbody');
    body.innerHTML = groupHtml(group, UPGRADE_COLUMNS);
    return body;
  });
  for (const old of place.querySelectorAll('tbody')) old.remove();
  place.querySelector('table')?.append(...bodies);
}
