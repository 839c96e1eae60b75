import { type Filler, ladder, nested, numbered, repeated, twofold } from './fillers.ts';

/** Pieces of Markdown, opened, closed and whole. */
const PIECES: readonly string[] = [
  ...['*', '**', '_', '~~', '`', '``', '***a', '*a **b* c** ', 'a_b', '~a~', '*[a*](b)'],
  ...['[', '![', '[]', '](', '[a](b)', '[a][b]', '[[a]]', '[a [b](c) d](e)', '![[a](b)](c)'],
  ...['[a](<', '[a](b "', '[x]: y', '[a]: <', '[a]: b "', '[^1]', '[^1]: x', '[^a'],
  ...['<', '<a', '<a>', '</a>', '<a href="x">', '<b>', '<b>x</b>', '<!--', '<!-- x -->', '-->'],
  ...['<?', '<![CDATA[', '<!X', '<pod-name>', '<title>', '<select>', '<template>', '<script>'],
  ...['<table>', '<table><tr><td>', '<tr>', '<td>x', '<li>', '<ul><li>', '<details><summary>x'],
  ...['<p>', '<div>', '<pre>', '<code>', '<img src="shown.png">', '<img', '<a name="x">', '<h2>'],
  ...['<svg>', '<math>', '<br>', '<font color=red>', '<plaintext>', '<input>', '<x-'],
  ...['&amp;', '&', '&#1;', '&#x1F600;', '&lt;b&gt;', '&copy', '&ngE;', '&#9999999;'],
  ...['|', '|a|', 'a|b', '--- |', '|:-:|', 'a | b\n-|-\n', '|a|\n|-|\n|b|\n', '\\|', '| `a|b` |'],
  ...['> ', '>', '- ', '* a', '1. ', '+ x', '- [ ] x', '> - > ', '- > ', '  - a', '-\n\n', '* * *'],
  ...['#', '# a', '## a b', 'a\n===', 'a\n---', '---', '```', '~~~', '```js\nx\n```', '    code'],
  ...['```mermaid\ngraph TD\n', '\t', '\\', '\\*', '  \n', '\r\n', '\u0000', '\u202e', 'é', '😀'],
  ...['www.a.b ', 'http://a.b ', 'https://', 'a@b.c ', '((https://a.b))', '<http://a>', '<a@b.c>'],
  ...['$', '$$', '$x$', '$\\frac{a}{b}$', '$`x`$', '```math\nx\n```', '\\frac{', '{', '}'],
  ...[':tada:', ':', ':a', ':x::x:', '> [!NOTE]\n> x', '> [!NOTE]', '<!-- toc -->'],
  ...['<!-- /toc -->', 'KEP-1 ', 'InPlaceResize ', '`InPlaceResize` ', 'StatefulSets. ', 'gate. '],
  ...['A gate StatefulSet.', 'a', 'a ', '"', "'", '(', ')', '. ', 'e.g. ', '!', '{{< a >}}', '{{<'],
  'a b c d e f g h i j ',
];

/** Between the pieces: in a line, in a paragraph of many lines, in paragraphs. */
const BETWEEN = ['', '\n', '\n\n'];

/** What Markdown is made of. */
export const MARKDOWN_FILLERS: readonly Filler[] = [
  ...PIECES.flatMap((piece) => BETWEEN.map((between) => repeated(piece + between))),
  ...[
    ...['[…](a)', '![…](a)', '[…][a]', '<b>…</b>', '<i><b>…</b></i>', '**…**', '*a … b*', '_…_'],
    ...['~~…~~', '(…)', '{…}', '<!--…-->', '<ul><li>…</li></ul>', '"…"'],
  ]
    .map((pair) => pair.split('…'))
    .map(([open = '', close = '']) => nested(open, close)),
  nested('${', '}$'),
  nested('<details>\n\n', '</details>\n\n'),
  nested('<table><tr><td>\n\n', '</td></tr></table>\n\n'),
  nested('<div>\n', '</div>\n'),
  nested('{{< a >}}', '{{< /a >}}'),
  twofold(
    'references',
    (i) => `[a${i}]: /b${i}\n`,
    (i) => `[a${i}] `,
  ),
  twofold(
    'footnotes',
    (i) => `[^a${i}]: b${i}\n\n`,
    (i) => `[^a${i}] `,
  ),
  twofold(
    'uses of one footnote',
    () => '[^a]: b\n\n',
    () => '[^a] ',
  ),
  twofold(
    'links to headings',
    (i) => `# a${i}\n\n`,
    (i) => `[b](#a${i}) `,
  ),
  twofold(
    'links to headings that are not there',
    () => '# a\n\n',
    (i) => `[b](#c${i}) `,
  ),
  numbered('headings', (i) => `## a ${i}\n\n`),
  numbered('headings of each depth', (i) => `${'#'.repeat((i % 6) + 1)} a\n\n`),
  numbered('links to KEPs', (i) => `[KEP-${i}](https://kep.k8s.io/${i}) `),
  numbered('names of KEPs', (i) => `KEP-${i} `),
  numbered('names', (i) => `Thing${i} `),
  numbered('ids', (i) => `<a id="a${i}"></a>\n\n`),
  numbered('pictures', (i) => `![a](b${i}.png) `),
  numbered('tables', (i) => `| a${i} | b |\n|---|---|\n| c | d |\n\n`),
  numbered('formulas', (i) => `$x_{${i}}^2$ `),
  numbered('code', (i) => `\`\`\`go\nfunc a${i}() {}\n\`\`\`\n\n`),
  numbered('code of unknown languages', (i) => `\`\`\`x${i}\na: b\n\`\`\`\n\n`),
  numbered('diagrams', (i) => `\`\`\`mermaid\ngraph TD\na${i}-->b\n\`\`\`\n\n`),
  ['one list', (n) => Array.from({ length: n / 12 }, (_, i) => `- a ${i}\n`).join('')],
  ['one list, ever deeper', (n) => ladder(n, (i) => `${'  '.repeat(i % 40)}- a\n`)],
  ['one numbered list, with paragraphs', (n) => ladder(n, (i) => `${i}. a\n\n   b\n\n`)],
  ['ever deeper quotes', (n) => ladder(n, (i) => `${'> '.repeat(i % 40)}a\n`)],
  ['one quote', (n) => ladder(n, () => '> a\n')],
  ['one quote, each line without a mark', (n) => `> ${ladder(n, () => 'a\n')}`],
  ['one code block', (n) => `\`\`\`go\n${ladder(n, (i) => `x := map[string]int{"a": ${i}}\n`)}`],
  [
    'one YAML block',
    (n) => `\`\`\`yaml\n${ladder(n, (i) => `${' '.repeat(i % 30)}a: {b: [c]}\n`)}`,
  ],
  diagramOf('one flow chart', 'graph TD', (i) => `a${i}-->a${i + 1}\n`),
  diagramOf('one flow chart of one node', 'graph TD', () => 'a-->a\n'),
  diagramOf('one dense flow chart', 'graph TD', (i) => `a${i % 9}-->b${i % 7}\n`),
  diagramOf('one nested flow chart', 'graph TD', (i) => `subgraph a${i}\n`),
  diagramOf('one sequence', 'sequenceDiagram', (i) => `a${i % 5}->>b: c\n`),
  diagramOf('one state diagram', 'stateDiagram-v2', (i) => `s${i}-->s${i + 1}\n`),
  ['one long table', (n) => `| a | b |\n|---|---|\n${ladder(n, (i) => `| ${i} | d |\n`)}`],
  [
    'one wide table',
    (n) => `${'|a'.repeat(n / 6)}|\n${'|-'.repeat(n / 6)}|\n${'|b'.repeat(n / 6)}|\n`,
  ],
  ['one formula', (n) => `$$\n${'\\frac{a}{b} + '.repeat(n / 14)}\n$$\n`],
  ['one nested formula', (n) => `$$\n${'\\sqrt{'.repeat(n / 7)}x${'}'.repeat(n / 7)}\n$$\n`],
  ['one long word', (n) => 'x'.repeat(n)],
  ['one long address', (n) => `https://a.b/${'c/'.repeat(n / 2)}`],
  ['one long link', (n) => `[a](/${'b'.repeat(n)})`],
  ['one long heading', (n) => `# ${'a '.repeat(n / 2)}\n`],
  ['one long info string', (n) => `\`\`\`${'a '.repeat(n / 2)}\nx\n\`\`\`\n`],
  ['one long attribute', (n) => `<a title="${'b '.repeat(n / 2)}">c</a>`],
  ['one tag of many attributes', (n) => `<a ${ladder(n, (i) => `b${i}=c `)}>d</a>`],
  ['spaces', (n) => ' '.repeat(n)],
  ['spaces at the end of a line', (n) => `a${' '.repeat(n)}b`],
  ['lines of spaces', (n) => ladder(n, (i) => `${' '.repeat(i % 200)}\n`)],
];

/** A diagram of ever more lines. */
function diagramOf(name: string, kind: string, line: (index: number) => string): Filler {
  return [name, (n) => `\`\`\`mermaid\n${kind}\n${ladder(n, line)}\`\`\`\n`];
}
