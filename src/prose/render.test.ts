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
    '---\ntitle: x\n---\na<br>b<sup>2</sup> <tt>c</tt> <u>d</u>\n\n<details><summary>More</summary>\n\n*e*\n\n</details>\n\n<!-- f -->\n',
  );
  expect(html).toBe(
    '<p>a<br>b<sup>2</sup> <code>c</code> d</p>\n<details><summary>More</summary>\n<p><em>e</em></p>\n</details>\n',
  );
});

test.each([
  'a <pod-name> b, <x>c\n\n<pod name>\nd\n',
  'a <!-- b --> c <d>\n\n<!-- <e>\n\nf -->\n\n- <g>\n',
  'a <!--> b <c>\n',
  '<!-- a --!> b\n--> <c>\n',
  'a\r\n<b>\r\n&amp; &lt;c> &copy;<d>\r\n',
  '<x y="&quot;&ampz">\n\n<x y="&lt;">\n',
  '<![CDATA[a]]> <b>\n\n<?c?>\n\n`<d>` <e>\n',
])(
  'placeholders and comments are the same with and without elements beside them: %j',
  async (words) => {
    const { html } = await render(words);
    const { html: beside } = await render(`${words}\n<kbd>k</kbd>\n`);
    expect(`${html}<p><kbd>k</kbd></p>`.replaceAll(/\s+/g, ' ')).toBe(
      beside.trim().replaceAll(/\s+/g, ' ').replaceAll('> <p><kbd>', '><p><kbd>'),
    );
  },
);

test('controls and turned text do not come back by references, in any place', async () => {
  const { html, headings, problems } = await render(
    '# T\n\n## a&#x202e;b&#1;\n\n[c&#x202e;](https://a.example "d&#x2066;") `e&#x202e;` &rlm;\n',
  );
  expect(JSON.stringify([html, headings])).not.toMatch(/[\u200f\u202e\u2066]/);
  expect(headings.map(({ text }) => text)).toEqual(['ab\ufffd']);
  expect(problems).toEqual([]);
});

test('an empty text is nothing', async () => {
  expect(await render('')).toEqual({ html: '', headings: [], problems: [] });
});

test('a list right inside a list becomes an item of it', async () => {
  const { html } = await render('<ul><ul><li>a</li></ul></ul>');
  expect(html).toBe('<ul><li><ul><li>a</li></ul></li></ul>');
  const { html: bare } = await render('<table><tr><td><li>a</li>\n<li>b</li></td></tr></table>');
  expect(bare).toContain('<td><ul><li>a</li>\n<li>b</li></ul></td>');
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

test.each([
  [
    'a/<pod-name>, <link to test>, map<string, string>',
    'a/&#x3C;pod-name>, &#x3C;link to test>, map&#x3C;string, string>',
  ],
  ['a <title>b</title> <dir> c', 'a &#x3C;title>b&#x3C;/title> &#x3C;dir> c'],
  [
    '<template>a</template> <select><option>b</select> c',
    '&#x3C;template>a&#x3C;/template> &#x3C;select>&#x3C;option>b&#x3C;/select> c',
  ],
  ...[
    ...['noscript', 'textarea', 'plaintext', 'xmp', 'iframe', 'math', 'svg', 'noembed', 'style'],
    ...['script', 'object', 'video', 'frameset', 'marquee', 'listing', 'button', 'form'],
  ].map((tag) => [`a <${tag}>b</${tag}> c`, `a &#x3C;${tag}>b&#x3C;/${tag}> c`]),
  ['cp <a> <b> <source> <p', 'cp &#x3C;a> &#x3C;b> &#x3C;source> &#x3C;p'],
  ['<summary> and <td> alone', '&#x3C;summary> and &#x3C;td> alone'],
  ['<b>a</b> <span style="x">b</span>', '<b>a</b> b'],
])('%s shows every tag that formats nothing', async (markdown, shown) => {
  const { html, problems } = await render(markdown);
  expect({ html, problems }).toEqual({ html: `<p>${shown}</p>`, problems: [] });
});

test('a comment that never ends takes nothing away', async () => {
  expect((await render('a\n\n<!-- b\n\nc')).html).toBe('<p>a</p><p>&#x3C;!-- b\n\nc</p>');
});
