import { expect, it } from 'vitest';
import { render } from '../../src/prose/__fixtures__/context.ts';
import { countInputs } from '../count-inputs.ts';
import { processorTime } from '../processor-time.ts';

/** What Markdown is made of, opened, closed and whole: each is repeated to make a text. */
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
  ...[
    ':tada:',
    ':',
    ':a',
    ':x::x:',
    '> [!NOTE]\n> x',
    '> [!NOTE]',
    '<!-- toc -->',
    '<!-- /toc -->',
  ],
  ...[
    'KEP-1 ',
    'InPlaceResize ',
    '`InPlaceResize` ',
    'StatefulSets. ',
    'gate. ',
    'A gate StatefulSet.',
  ],
  ...[
    'a',
    'a ',
    '"',
    "'",
    '(',
    ')',
    '. ',
    'e.g. ',
    '!',
    '{{< a >}}',
    '{{<',
    'a b c d e f g h i j ',
  ],
];

/** Between the pieces: in a line, in a paragraph of many lines, in paragraphs. */
const BETWEEN = ['', '\n', '\n\n'];

/** Characters of the longer text; the shorter has a quarter. */
const LONG = 64_000;

/** Milliseconds of processor time that no text of that length takes for what grows as it does. */
const QUICK = 1_000;

/** Four times the text may be this many times the work: half of what a square would be. */
const MOST = 8;

/** Bytes that all of them together may need at once. */
const MEMORY = 1.5 * 1024 ** 3;

const KIB = 1024;

it('four times as long takes four times as long to render, whatever it is full of', async () => {
  const before = process.resourceUsage().maxRSS;
  await render('warm *up* [a](b) `c` $\\frac{a}{b}$\n\n| a |\n|-|\n');
  const steep: string[] = [];
  countInputs(PIECES.length * BETWEEN.length);
  for (const piece of PIECES) {
    for (const between of BETWEEN) {
      const unit = piece + between;
      const time = (length: number): Promise<number> => {
        const text = unit.repeat(Math.ceil(length / unit.length));
        return processorTime(() => render(text));
      };
      if ((await time(LONG)) < QUICK) continue;
      const shorter = Math.max(await time(LONG / 4), await time(LONG / 4));
      const longer = Math.min(await time(LONG), await time(LONG));
      if (longer > MOST * shorter) steep.push(`${JSON.stringify(unit)}: ${shorter}, ${longer}`);
    }
  }
  expect(steep).toEqual([]);
  expect((process.resourceUsage().maxRSS - before) * KIB).toBeLessThan(MEMORY);
});
