import type { TableItem } from '../model/features/table.ts';
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
export function link(text: string, url: string | undefined): Child {
  return url !== undefined && /^https?:\/\//.test(url) ? create('a', { href: url }, text) : text;
}

/** A table as the server writes it: caption, rows with their heading, the day and a link back. */
export function tableNodes(data: TableData, rows: TableData['rows']): Node[] {
  const head = data.columns.map(({ label }) => create('th', { scope: 'col' }, label));
  const body = rows.map(({ cells }) =>
    create(
      'tr',
      {},
      ...data.columns.map(({ key }, index) =>
        index === 0
          ? create('th', { scope: 'row' }, ...itemNodes(cells[key]))
          : create('td', {}, ...itemNodes(cells[key])),
      ),
    ),
  );
  const time = create('time', { datetime: data.date }, data.date);
  return [
    create(
      'table',
      {},
      create('caption', {}, data.title),
      create('thead', {}, create('tr', {}, ...head)),
      create('tbody', {}, ...body),
    ),
    create('p', {}, 'As of ', time, ', from ', link(`KEP Atlas: ${data.title}`, data.url), '.'),
  ];
}

function itemNodes(items: readonly TableItem[] = []): Child[] {
  return items.flatMap(({ text, url }, index) => [...(index === 0 ? [] : ['; ']), link(text, url)]);
}
