import { expect, test } from 'vitest';
import { render } from './__fixtures__/context.ts';

test('tables scroll by keyboard, say where they are, and keep their alignment', async () => {
  const { html } = await render('## Risks\n\n| a | b |\n|:-:|--:|\n| 1 | 2 |\n');
  expect(html).toContain(
    '<div class="table-region" role="region" aria-label="Table in “Risks”" tabindex="0"><table>',
  );
  expect(html).toContain('<th class="align-center" scope="col">a</th>');
  expect(html).toContain('<td class="align-right">2</td>');
});

test('tasks say their state', async () => {
  const { html } = await render('- [x] a\n- [ ] b\n');
  expect(html).toContain('<input type="checkbox" checked disabled aria-label="Done"> a');
  expect(html).toContain('<input type="checkbox" disabled aria-label="Not done"> b');
});

test('HTML that says something is kept, comments and front matter are not', async () => {
  const { html } = await render(
    '---\ntitle: x\n---\na<br>b<sup>2</sup> <tt>c</tt> <UNRESOLVED>d</UNRESOLVED>\n\n<details><summary>More</summary>\n\n*e*\n\n</details>\n\n<!-- f -->\n',
  );
  expect(html).toBe(
    '<p>a<br>b<sup>2</sup> <code>c</code> d</p>\n<details><summary>More</summary>\n<p><em>e</em></p>\n</details>\n',
  );
});

test('an empty text is nothing', async () => {
  expect(await render('')).toEqual({ html: '', headings: [], problems: [] });
});

test('a list right inside a list becomes an item of it', async () => {
  const { html } = await render('<ul><ul><li>a</li></ul></ul>');
  expect(html).toBe('<ul><li><ul><li>a</li></ul></li></ul>');
  const { html: old } = await render('<dir><dir><li>a</li></dir></dir>');
  expect(old).toBe(html);
});

test('tables of one section differ by name, and an empty corner is no header', async () => {
  const table = '|  | b |\n|-|-|\n| 1 | 2 |\n\n';
  const { html } = await render(`## Risks\n\n${table}${table}`);
  expect(html.match(/aria-label="[^"]*"/g)).toEqual([
    'aria-label="Table in “Risks”"',
    'aria-label="Table in “Risks” (2)"',
  ]);
  expect(html).toContain('<td></td>\n<th scope="col">b</th>');
});
