import { describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../src/model/features/query.ts';
import type { Table } from '../../src/model/features/table.ts';
import { processorTime } from '../../tests/processor-time.ts';
import { findBlocks } from './blocks.ts';
import { fileKindOf } from './file-kinds.ts';
import { type FindTable, updateTables } from './update.ts';

const row = (title: string, sig: string, isChanged = true): Table['rows'][number] => ({
  stage: 'beta',
  sigs: [sig],
  components: [],
  gates: [title],
  keps: [],
  isChanged,
  cells: [[{ text: title, url: `https://a.example/${title}/` }], [{ text: 'Beta | *on*' }]],
});

/** A table as the atlas would answer on a day. */
const find =
  (date: string, rows = [row('First', 'node'), row('Second', 'cli', false)]): FindTable =>
  async (table, release = '1.35') => ({
    title: `Things of v${release}`,
    query: { ...EVERYTHING, table, release },
    date,
    url: `https://a.example/releases/${release}/`,
    sources: [],
    columns: [
      { key: 'feature', label: 'Name' },
      { key: 'stage', label: 'Stage' },
    ],
    rows,
  });

/** A page of the documentation in the form that upstream's have. */
const page = (between: string, query = 'release=1.34 sig=node') => `---
title: Widgets
content_type: concept
---

<!-- overview -->

{{< feature-state feature_gate_name="First" >}} A *paragraph*.

## Gates {#gates}

<!-- kep-atlas:begin ${query} -->
${between}<!-- kep-atlas:end -->

\`\`\`html
<!-- kep-atlas:begin no=query -->
\`\`\`
`;

const update = async (text: string, date = '2026-01-02') =>
  updateTables(text, find(date), 'page.md');

describe('updateTables', () => {
  it('writes the table between the markers and leaves all else alone', async () => {
    const { text, changed, errors } = await update(page(''));
    expect(errors).toEqual([]);
    expect(changed).toEqual([12]);
    expect(text).toBe(
      page(
        '\n| Name | Stage |\n| --- | --- |\n| [First](https://a.example/First/) | Beta \\| \\*on\\* |\n\nAs of 2026-01-02, from [KEP Atlas: Things of v1.34](https://a.example/releases/1.34/).\n\n',
      ),
    );
  });

  it('changes nothing for a new day, another layout, other line ends, or a sentence of the author', async () => {
    const { text } = await update(page(''));
    const laidOut = text
      .replace('| Name | Stage |', '| Name   |   Stage |')
      .replace('| --- | --- |', '|:--|--:|');
    const noted = text.replace('As of', 'A note.\n\nAs of');
    for (const before of [text, laidOut, text.replaceAll('\n', '\r\n'), noted]) {
      const after = await update(before, '2026-02-03');
      expect(after.changed).toEqual([]);
      expect(after.text).toBe(before);
    }
  });

  it('keeps the line ends that the marker has', async () => {
    const { text } = await update(page('').replaceAll('\n', '\r\n'));
    expect(text).toBe((await update(page(''))).text.replaceAll('\n', '\r\n'));
    expect((await update(`x\r\n\r\n${page('')}`)).text.match(/\r/g)).toHaveLength(2);
  });

  it('brings a cell that changed, its words or its link, and a title', async () => {
    const { text } = await update(page(''));
    for (const old of [
      text.replace('Things of', 'All of'),
      text.replace('Beta', 'Alpha'),
      text.replace('example/First', 'example/Old'),
    ]) {
      const after = await update(old, '2026-02-03');
      expect(after.changed).toEqual([12]);
      expect(after.text).toBe(text.replace('2026-01-02', '2026-02-03'));
      expect((await update(old.replace(/^/gm, '> '))).changed).toEqual([12]);
    }
  });

  it('says where a query is wrong and changes nothing at all', async () => {
    const text = page('', 'realease=1.34 sig=node') + page('', 'sig=nod,node');
    const after = await update(text);
    expect(after.text).toBe(text);
    expect(after.errors).toEqual([
      expect.stringMatching(/^12: unknown key "realease"/),
      '29: no row of v1.35 has sig=nod (did you mean node?)',
    ]);
  });

  it.each([
    ['<!-- kep-atlas:begin -->\n', /^1: got a begin without an end/],
    ['\n<!-- kep-atlas:end -->\n', /^2: got an end without a begin/],
    ['<!-- kep-atlas:begin -->\n\n<!-- kep-atlas:begin -->\n', /^3: got a second begin/],
    ['a\n\n<!-- kep-atlas:beginn -->\n', /^3: "kep-atlas:beginn" is no marker/],
    ['a <!-- kep-atlas:begin --> b\n', /^1: got a marker within a line/],
    ['- <!-- kep-atlas:begin -->\n', /^1: got a marker within a line/],
    ['<!-- kep-atlas:begin --> <!-- kep-atlas:end -->\n', /^1: got a marker within a line/],
    ['<!--\n<!-- kep-atlas:begin -->\n<!-- kep-atlas:end -->\n', /^3: got an end without a begin/],
    [`${'> '.repeat(5000)}\n\n<!-- kep-atlas:begin -->\n`, /^1: got more than 100 lists/],
    [
      'A\n    <!-- kep-atlas:BEGIN -->\n    <!-- kep-atlas:end -->\n',
      /^2: got a marker that is code/,
    ],
  ])('refuses %j', async (text, message) => {
    const { errors } = await update(text);
    expect(errors).toEqual([expect.stringMatching(message)]);
  });
});

describe('updateTables in files of other systems', () => {
  const begin = 'kep-atlas:begin release=1.34 sig=node';
  const table = (name: string, before: string) => updateTables(before, find('2026-01-02'), name);

  it('takes a marker after a byte order mark, in any case, and in a list', async () => {
    const bom = await table('a.md', `\uFEFF<!-- ${begin} -->\n<!-- kep-atlas:end -->\n`);
    expect(bom).toMatchObject({ changed: [1], errors: [] });
    const upper = await table('a.md', `<!-- KEP-Atlas:begin -->\n<!-- KEP-Atlas:end -->\n`);
    expect(upper.count).toBe(1);
    const list = `1. item\n\n   <!-- ${begin} -->\n   <!-- kep-atlas:end -->\n`;
    const { text, changed } = await table('a.md', list);
    expect(changed).toEqual([3]);
    expect(text).toContain('\n   | Name | Stage |\n   | --- | --- |\n');
    expect(text).toMatch(/\n {3}<!-- kep-atlas:end -->\n$/);
    expect((await table('a.md', text)).changed).toEqual([]);
  });

  it.each([
    ['a quotation', 'a.md', '> Note\n>\n> '],
    ['an admonition of MkDocs', 'a.md', '!!! note\n\n    '],
    ['a tab of MkDocs', 'a.md', '=== "v1.34"\n\n    '],
    ['a definition', 'a.md', 'Term\n:   Text\n\n    '],
    ['a directive', 'a.rst', '.. note::\n\n   '],
    ['JSX', 'a.mdx', '<Tabs>\n  <Tab>\n\n    '],
    ['Markdown that is read as MDX', 'a.md', '\n', '{/*', '*/}'],
  ])('writes into %s what belongs there', async (_, name, before, ...comment) => {
    const lines = before.split('\n');
    const indent = lines.at(-1) ?? '';
    const syntax = { md: ['<!--', '-->'], rst: ['..', ''], mdx: ['{/*', '*/}'] };
    const [open, close] = [...comment, ...(syntax[name.slice(2) as keyof typeof syntax] ?? [])];
    const marked = `${before}${open} ${begin} ${close}\n${indent}${open} kep-atlas:end ${close}\n`;
    const { text, changed, errors } = await table(name, marked);
    expect(errors).toEqual([]);
    expect(changed).toEqual([lines.length]);
    const written = text.split('\n').slice(lines.length, -2);
    expect(written.length).toBeGreaterThan(4);
    for (const line of written) {
      expect(line === '' || line.startsWith(indent.trimEnd())).toBe(true);
    }
    expect(await updateTables(text, find('2026-02-03'), name)).toMatchObject({ text, changed: [] });
  });

  it.each([
    ['a.md', `---\nx: |\n  <!-- ${begin} -->\n---\n`, [3]],
    ['a.md', `{%- highlight html %}\n<!-- ${begin} -->\n{% endhighlight -%}\n`, [2]],
    ['a.md', `{{< highlight html >}}\n<!-- ${begin} -->\n{{< /highlight >}}\n`, [2]],
    ['a.html.j2', `{#\n<!-- ${begin} -->\n#}\n`, [2]],
    ['a.gohtml', `{{- /*\n<!-- ${begin} -->\n*/ -}}\n`, [2]],
    ['a.jsp', `<%--\n<!-- ${begin} -->\n--%>\n`, [2]],
    ['a.heex', `<%!--\n<!-- ${begin} -->\n--%>\n`, [2]],
    ['a.md', `{# x\n{% comment %}\n<!-- ${begin} -->\n{% endcomment %}\n`, [3]],
    ['a.rst', `.. mermaid::\n\n   .. ${begin}\n`, [3]],
    ['a.md', `\n    <!-- ${begin} -->\n`, [2]],
    ['a.md', `<!-- old\n<!-- ${begin} -->\n`, [2]],
    ['a.md', `~~~\n${'> '.repeat(120)}\n<!-- ${begin} -->\n~~~\n`, [3]],
    ['a.mdx', `{/* old\n{/* ${begin} */}\n`, [2]],
    ['a.md', `+++\nx = '''\n<!-- ${begin} -->\n'''\n+++\n`, [3]],
    ['a.md', `<pre>\n<!-- ${begin} -->\n</pre>\n`, [2]],
    ['a.md', `<?php\n<!-- ${begin} -->\n?>\n`, [2]],
    ['a.md', `<div>\n<!-- old\n<!-- ${begin} -->\n</div>\n`, [3]],
    ['a.html', `<p></p> <!-- old\n<!-- ${begin} -->\n`, [2]],
    ['a.astro', `---\nx = \`\n<!-- ${begin} -->\n\`\n---\n`, [3]],
    ['a.rst', `..\n   .. ${begin}\n`, [2]],
    ['a.rst', `.. code:: rst\n\n   .. ${begin}\n`, [3]],
    ['a.rst', `ii. .. code:: x\n\n      .. ${begin}\n`, [3]],
    ['a.adoc', `////\n// ${begin}\n////\n`, [2]],
    ['a.adoc', `Text:\n\n $ command\n// ${begin}\n`, [4]],
    ['a.adoc', `Text:\r\n\r\n $ command\r\n// ${begin}\r\n`, [4]],
    ['a.adoc', `[role=x]\n text\n// ${begin}\n`, [3]],
    ['a.adoc', `[source,asciidoc]\n.Title\n--\n\n// ${begin}\n--\n`, [5]],
    ['a.adoc', `[verse]\n____\n// ${begin}\n____\n`, [3]],
    ['a.adoc', `[listing]\ntext\n// ${begin}\n\ntext\n`, [3]],
    ['a.adoc', `[source]\n--\n\n// ${begin}\n`, [4]],
    ['a.adoc', `[comment]\n--\n// ${begin}\n--\n`, [3]],
    ['a.adoc', `[listing]\n\n'''\n// ${begin}\n`, [4]],
    ['a.adoc', ` text\n.text\n// ${begin}\n`, [3]],
    ['a.adoc', `====\ntext\n----\n// ${begin}\n----\n====\n`, [4]],
    ['a.rst', `Code::\n\n.. ${begin}\n`, [3]],
    ['a.rst', `1. Text\n   goes on::\n\n     .. ${begin}\n`, [4]],
    ['a.adoc', `[source,yaml]\ninclude::x.yaml[]\n// ${begin}\n`, [3]],
    ['a.adoc', `[verse]\ninclude::x.txt[]\n// ${begin}\n`, [3]],
    ['a.rst', `.. table:: x\n\n   .. ${begin}\n`, [3]],
    ['a.rst', `* a\n\n  .. note:: Text::\n\n     .. ${begin}\n`, [5]],
    ['a.rst', `.. [1] Text::\n\n   .. ${begin}\n`, [3]],
    ['a.rst', `:field: Text::\n\n   .. ${begin}\n`, [3]],
    ['a.rst', `.. Note:: Text::\n   :class: x\n\n   .. ${begin}\n`, [4]],
    ['a.rst', `.. Note:: Text\n   goes on::\n   :class: x\n\n     .. ${begin}\n`, [5]],
    ['a.rst', `.. note::\n   Text::\n   :class: x\n\n     .. ${begin}\n`, [5]],
    ['a.rst', `.. note:: See\n   :ref:\`x\` as in::\n\n     .. ${begin}\n`, [4]],
    ['a.rst', `- .. Code:: rst\n\n     .. ${begin}\n`, [3]],
    ['a.rst', `- ::\n\n  .. ${begin}\n`, [3]],
    ['a.rst', `-a ::\n\n   .. ${begin}\n`, [3]],
    ['a.svx', `~~~\n<!-- ${begin} -->\n~~~\n`, [2]],
    ['a.html', `<xmp>\n<!-- ${begin} -->\n</xmp>\n`, [2]],
    ['a.ftl', `[#--\n<!-- ${begin} -->\n--]\n`, [2]],
    ['a.mustache', `{{!\n<!-- ${begin} -->\n}}\n`, [2]],
    ['a.hbs', `{{~!-- }}\n<!-- ${begin} -->\n--~}}\n`, [2]],
    ['a.jsp', `<%!\n<!-- ${begin} -->\n%>\n`, [2]],
    ['a.vm', `#**\n<!-- ${begin} -->\n*#\n`, [2]],
    ['a.tpl', `{*\n<!-- ${begin} -->\n*}\n`, [2]],
    ['a.astro', `{/*\n<!-- ${begin} -->\n*/}\n`, [2]],
    ['a.adoc', `////\n// ${begin}\n`, [2]],
  ])('leaves what is quoted in %s alone, and tells its line: %j', async (name, text, quoted) => {
    const after = await table(name, text);
    expect(after).toMatchObject({ text, count: 0, errors: [], quoted });
  });

  it.each([
    ['```{note}\n', '```', 1],
    ['```{exercise}\n', '```', 1],
    ['````{tab-set}\n```{tab-item} One\n', '```\n````', 1],
    ['````{tip}\n```html\n', '```\n````', 0],
    ['```{python}\n', '```', 0],
  ])('tells directives of MyST from code: %j', async (open, close, count) => {
    const text = `${open}<!-- ${begin} -->\n<!-- kep-atlas:end -->\n${close}\n`;
    expect(await table('a.md', text)).toMatchObject({ count, errors: [] });
  });

  it.each([
    ['a.md', '---\nx: y\n...\n\n', '\n---\n'],
    ['a.md', '{% comment %} x {% endcomment %}\n', '{% comment %}{% endcomment %}\n'],
    ['a.md', '{% highlight html %}\n', ''],
    ['a.md', '{#name}\n', '{# x #}\n'],
    ['a.md', '```\n{{!\n```\n', '```\n}}\n```\n'],
    ['a.md', '#**Title**\n', '**#1**\n'],
    ['a.jsp', '<% if (x) { %>\n', '<% } %>\n'],
    ['a.mdx', '<script async src="x" />\n\n', ''],
    ['a.html', '<!-- <style> -->\n', '<style></style>\n'],
    ['a.astro', '<script src="x" />\n', '<script></script>\n'],
    ['a.xml', '<title-bar/>\n', '<title></title>\n'],
  ])('sees in %s where %j ends', async (name, before, after) => {
    const [open, close] = name === 'a.mdx' ? ['{/*', '*/}'] : ['<!--', '-->'];
    const text = `${before}${open} ${begin} ${close}\n${open} kep-atlas:end ${close}\n${after}`;
    expect(await table(name, text)).toMatchObject({ count: 1, errors: [], quoted: [] });
  });

  it.each([
    'Text\n',
    'Text\n---\n',
    '.. tip:: Text::\n   ',
    ':field: x\n   ',
    '-a FILE  x\n   ',
    '- Item\n  ',
    '1. Item\n',
    '.. [1] Note\n   ',
    'A\n.. goes on\n',
    'Code::\n\n> x\n',
  ])('refuses a marker that goes on after %j', async (before) => {
    const indent = before.split('\n').at(-1);
    const { errors } = await table('a.rst', `${before}.. ${begin}\n${indent}.. kep-atlas:end\n`);
    expect(errors).toEqual([expect.stringMatching(/^\d: got a marker within a paragraph/)]);
  });

  it.each([
    'Title\n=====\n',
    'FAQ\n===\n',
    'FAQ\n"""\n',
    '===\nFAQ\n===\n',
    'v1\n--\n',
    '.. figure:: x.png\n\n   Caption\n\n   ',
    '.. list-table::\n\n   * - a\n\n       Text\n\n       ',
    '.. list-table::\n\n   * - a\n\n',
    '.. figure:: x.png\n\n',
    '.. note:: Text::\n\n',
    '.. note:: Text::\n\n   > code\n\n   ',
    '.. tip:: Text\n   :name: a::\n   :class: x\n\n   ',
    '.. note::\n   :name: a::\n\n     ',
    '.. topic::\n   Title::\n   :class: x\n\n     ',
    '.. topic:: Title::\n\n   ',
    ':field:\n   ',
    '.. [1]\n   ',
    '-a\n   ',
    '-a FILE\n       ',
    '.. _label:\n',
    'Term\n  ',
    ':field: x\n',
    '| Line\n',
    '-a  x\n',
    '* x\n',
    '..\n\n  ',
    'Term::\n  ',
    'Code::\n\n> x\n\n',
    '.. figure:: x.png\n.. note::\n\n   ',
    '.. list-table::\n\n   * - a\nText\n\n   ',
    '.. list-table::\n\n   * -\n      a\n\n      ',
    '.. list-table::\n\n   *\n    -\n     a\n\n     ',
    '.. note:: - a::\n\n   ',
    ':field: 1. a::\n\n    ',
    '-a  - b::\n\n    ',
    ':field: Text::\n   :class: x\n\n   ',
  ])('takes a marker after %j', async (before) => {
    const indent = before.split('\n').at(-1);
    const text = `${before}.. ${begin}\n${indent}.. kep-atlas:end\n`;
    expect(await table('a.rst', text)).toMatchObject({ count: 1, errors: [] });
  });

  it.each([
    '.. figure:: x.png\n   :alt: y\n\n   ',
    '.. list-table:: Title\n\n   ',
    '.. list-table::\n\n   * - a\n\n   ',
    '.. list-table::\n\n   * - a\n\n       .. figure:: x.png\n\n          Caption\n\n   ',
    '- .. Figure:: x.png\n\n   ',
  ])('refuses a marker where %j has its caption or its list', async (before) => {
    const { errors } = await table('a.rst', `${before}.. ${begin}\n   .. kep-atlas:end\n`);
    expect(errors).toEqual([expect.stringMatching(/^\d: got a marker where a figure has/)]);
  });

  it.each(['a.org', 'a.ipynb', 'a.TEX'])('refuses to write Markdown into %s', async (name) => {
    const text = `<!-- ${begin} -->\n<!-- kep-atlas:end -->\n`;
    const after = await table(name, text);
    expect(after).toMatchObject({
      text,
      errors: [expect.stringMatching(/^1: got a marker in a lang/)],
    });
  });

  it('reads the deeper lines of a marker of reStructuredText', async () => {
    const { text, errors } = await table(
      'a.rst',
      `.. ${begin}\n   changed=yes\n.. kep-atlas:end\n`,
    );
    expect(errors).toEqual([]);
    expect(text).toContain('   changed=yes\n\n.. list-table::');
  });

  it.each(['html', 'mdx'])('reads comments that nothing ends in linear time: .%s', async (kind) => {
    const text = '<!-- x\n<script>\n{/* x\n{#\n<!-- kep-atlas:begin\n{/* kep-atlas:begin\n'.repeat(
      60_000,
    );
    expect(await table(`a.${kind}`, text)).toMatchObject({ count: 0 });
  });

  // A collection of garbage may fall into one of the two times: what takes more than linear time fails each time.
  it.each([
    ['a.rst', 'A\nb\n\n'],
    ['a.rst', 'Text::\n\n  x\n\n'],
    ['a.adoc', '----\nx\n----\n\n'],
    ['a.adoc', '|===\n|x\n|===\n\n'],
  ])('looks up places in linear time: %s, %j', { retry: 2 }, async (name, before) => {
    const sign = name === 'a.rst' ? '..' : '//';
    const unit = `${before}${sign} kep-atlas:begin\n${sign} kep-atlas:end\n\n`;
    const timeOf = (count: number) =>
      processorTime(() => findBlocks(unit.repeat(count), fileKindOf(name)));
    await timeOf(10_000);
    expect(await timeOf(60_000)).toBeLessThan(6 * (await timeOf(20_000)));
  });

  it('reads Markdown in linear time', async () => {
    const text = `${'**a'.repeat(30_000)}\n\n<!-- ${begin} -->\n<!-- kep-atlas:end -->\n`;
    expect(await table('a.md', text)).toMatchObject({ count: 1, errors: [] });
  });

  it.each([
    'Title\n-----',
    '`Title`\n-------',
    '[pass]\n++++\nx\n++++',
    '[literal]\n....\nx\n....',
    '[source]\n```\nx\n```',
    'A paragraph\nof two lines\n------------\nx\n------------',
    '[#id]\nTitle\n-----',
    '* Item\n  goes on',
    'Text\n\n  * Item',
    ' literal\n====\nx\n====',
    ' literal\n[NOTE]',
    'Text\n\n<<<\nTitle\n-----\n',
    '# Doc\nTitle\n-----\n',
    'include::a b.adoc[]\nTitle\n-----\n',
    ':x: a \\\n  b',
    '[NOTE]\n  text',
    'Text\n\n  • item',
    '[NOTE]\n\n  text',
    '[source]\n====',
    '====\n----\n====',
  ])('sees where %j ends', async (block) => {
    const text = `${block}\n// ${begin}\n// kep-atlas:end\n`;
    expect(await table('a.adoc', text)).toMatchObject({ count: 1, errors: [], quoted: [] });
  });

  it('refuses an indented marker of AsciiDoc, where that is literal text', async () => {
    const { errors } = await table('a.adoc', `  // ${begin}\n  // kep-atlas:end\n`);
    expect(errors).toEqual(['1: got spaces before a marker, expected it to begin the line']);
  });

  it('refuses a marker that AsciiDoc would take out of a list, and takes it in an open block', async () => {
    const markers = `// ${begin}\n// kep-atlas:end\n`;
    const { errors } = await table('a.adoc', `. Step\n+\n${markers}`);
    expect(errors).toEqual([
      expect.stringMatching(/^3: got a marker after "\+", expected an open/),
    ]);
    expect(await table('a.adoc', `+\n\n. Step\n+\n--\n${markers}--\n`)).toMatchObject({ count: 1 });
  });

  it('refuses a marker in a table of AsciiDoc, which its own would end', async () => {
    const markers = `// ${begin}\n// kep-atlas:end\n`;
    const { errors } = await table('a.adoc', `|===\na|\n${markers}|===\n`);
    expect(errors).toEqual([
      expect.stringMatching(/^3: got a marker in a table, expected one out/),
    ]);
    const after = `|===\n|a\n|===\n\n----\n|===\n----\n\n${markers}`;
    expect(await table('a.adoc', after)).toMatchObject({ changed: [9], errors: [] });
  });
  it.each([
    ['a.mdx', '{/* ', ' */}', '| Name | Stage |', '```\n', '\n```'],
    ['a.html', '<!-- ', ' -->', '<caption>Things of v1.34</caption>', '<script>\n', '\n</script>'],
    ['a.vue', '<!-- ', ' -->', '<caption>Things of v1.34</caption>', '<style>\n', '\n</style>'],
    ['a.tsx', '{/* ', ' */}', '<section className="kep-atlas">', '{/* old\n', '\n*/}'],
    ['a.svelte.md', '<!-- ', ' -->', '<caption>Things of v1.34</caption>', '```\n', '\n```'],
    ['a.cshtml', '<!-- ', ' -->', '<caption>Things of v1.34</caption>', '<style>\n', '\n</style>'],
    ['a.md.j2', '<!-- ', ' -->', '| Name | Stage |', '```\n', '\n```'],
    ['a.markdown.leex', '<!-- ', ' -->', '| Name | Stage |', '```\n', '\n```'],
    [
      'a.html.erb',
      '<!-- ',
      ' -->',
      '<caption>Things of v1.34</caption>',
      '<style>\n',
      '\n</style>',
    ],
    ['a.njk', '<!-- ', ' -->', '<caption>Things of v1.34</caption>', '<style>\n', '\n</style>'],
    ['a.xml', '<!-- ', ' -->', '<caption>Things of v1.34</caption>', '<![CDATA[\n', '\n]]>'],
    ['a.adoc', '// ', '', '|Name |Stage', '----\n', '\n----'],
    ['a.rst', '.. ', '', '.. list-table:: Things of v1.34', 'Code::\n\n  ', '\n\nText'],
  ])('writes into %s what it reads, and leaves quotations alone', async (...each) => {
    const [name, open, close, expected, quote, unquote] = each;
    const quoted = `${quote}${open}kep-atlas:begin no=query${close}${unquote}\n`;
    const before = `${quoted}\n${open}${begin}${close}\n${open}kep-atlas:end${close}\n`;
    const { text, errors, changed } = await table(name, before);
    expect(errors).toEqual([]);
    expect(changed).toHaveLength(1);
    expect(text).toContain(expected);
    expect(text).toContain(quoted);
    const again = await updateTables(text, find('2026-02-03'), name);
    expect(again).toMatchObject({ text, changed: [], errors: [] });
  });

  it('says that a table in HTML is English, for which none is written anew', async () => {
    const { text } = await table('a.html', `<!-- ${begin} -->\n<!-- kep-atlas:end -->\n`);
    expect(text.match(/<(?:table|p) lang="en">/g)).toHaveLength(2);
    const older = text.replaceAll(' lang="en"', '');
    expect(await table('a.html', older)).toMatchObject({ text: older, changed: [] });
  });

  it('writes the columns that a marker names, in its order', async () => {
    const { text } = await table(
      'a.md',
      `<!-- ${begin} columns=stage,feature -->\n<!-- kep-atlas:end -->\n`,
    );
    expect(text).toContain('| Stage | Name |');
    const { errors } = await table(
      'a.md',
      `<!-- ${begin} columns=owner -->\n<!-- kep-atlas:end -->\n`,
    );
    expect(errors).toEqual(['1: columns: got "owner", expected some of feature, stage, or all']);
  });
});
