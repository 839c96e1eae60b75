import { nameParts } from '../model/features/name-parts.ts';
import { emptyNote, type TableItem } from '../model/features/table.ts';
import type { TableData } from './data.ts';

type Child = Node | string;

/** An element with its attributes and children. Text stays text: nothing here is read as HTML. */
export function create(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Child[]
): HTMLElement {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** A link, or its text alone where the address is not one of the web. */
export function createLink(text: string, url: string | undefined): HTMLElement | string {
  return url !== undefined && /^https?:\/\//.test(url) ? create('a', { href: url }, text) : text;
}

/** A link or its text, in which long names break between their words. */
function breakable({ text, url }: TableItem): Child[] {
  const parts = nameParts(text).flatMap((part, index) =>
    index === 0 ? [part] : [create('wbr', {}), part],
  );
  const whole = createLink('', url);
  if (typeof whole === 'string') return parts;
  whole.append(...parts);
  return [whole];
}

/** A table as the server writes it: caption, rows with their heading, the day and a link back. */
export function tableNodes({ title, date, url, columns, rows }: TableData): Node[] {
  const head = columns.map(({ label }) => create('th', { scope: 'col' }, label));
  const body = rows.map(({ cells }) =>
    create(
      'tr',
      {},
      ...columns.map(({ key, label }, index) => {
        const items = itemNodes(cells[key]);
        if (index === 0) return create('th', { scope: 'row' }, ...items);
        return create('td', items.length === 0 ? {} : { 'data-label': label }, ...items);
      }),
    ),
  );
  const time = create('time', { datetime: date }, date);
  return [
    create(
      'table',
      {},
      create('caption', {}, title),
      create('thead', {}, create('tr', {}, ...head)),
      create('tbody', {}, ...body),
    ),
    create(
      'p',
      {},
      `${emptyNote({ rows })}As of `,
      time,
      ', from ',
      createLink(`KEP Atlas: ${title}`, url),
      '.',
    ),
  ];
}

function itemNodes(items: readonly TableItem[] = []): Child[] {
  return items.flatMap((item, index) => [...(index === 0 ? [] : ['; ']), ...breakable(item)]);
}
