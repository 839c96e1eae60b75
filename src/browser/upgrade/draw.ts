import { href } from '../../lib/href.ts';
import { upgradeCaption, upgradeFilters } from '../../lib/upgrade-table.ts';
import {
  CELL_COLUMNS,
  type Cell,
  cellsOf,
  type Piece,
  phaseLead,
  phaseTitle,
} from '../../model/upgrade/cells.ts';
import type { UpgradeSection, UpgradeTable } from '../../model/upgrade/table.ts';

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
  const caption = upgradeCaption(table.from, table.to);
  for (const { name, choices } of upgradeFilters(table)) {
    const select = drawn.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
    const known = new Set(Array.from(select?.options ?? [], ({ value }) => value));
    const missing = choices.filter(({ value }) => !known.has(value));
    select?.append(...missing.map(({ label, value }) => new Option(label, value)));
  }
  drawn.querySelector('form')?.setAttribute('aria-label', `Filter: ${caption}`);
  drawn.querySelector('caption')?.replaceChildren(caption);
  drawn.querySelector('table')?.append(...table.sections.map(drawSection));
  return drawn;
}

function drawSection({ phase, rows }: UpgradeSection): HTMLElement {
  const heading = element(
    'th',
    `${phaseTitle(phase)} `,
    element('small', `(${rows.length}) ${phaseLead(phase)}`),
  );
  heading.scope = 'rowgroup';
  heading.colSpan = CELL_COLUMNS.length;
  const drawn = rows.map((row) => element('tr', ...cellsOf(row).map(drawCell)));
  const body = element('tbody', element('tr', heading), ...drawn);
  body.className = phase;
  return body;
}

function drawCell(cell: Cell, index: number): HTMLElement {
  const { aside = [], value } = cell;
  const drawn = element(index === 0 ? 'th' : 'td', drawPiece(cell));
  if (index === 0) drawn.setAttribute('scope', 'row');
  if (value !== undefined) drawn.dataset.v = value;
  const said = aside.filter(({ text }) => text !== '');
  if (said.length > 0) {
    const pieces = said.flatMap((piece, at) => [...(at > 0 ? [', '] : []), drawPiece(piece)]);
    drawn.append(element('small', ...pieces));
  }
  return drawn;
}

function drawPiece({ text, path }: Piece): Node | string {
  if (path === undefined) return text;
  const link = element('a', text);
  link.href = href(path);
  return link;
}
