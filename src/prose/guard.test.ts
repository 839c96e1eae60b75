import { expect, test } from 'vitest';
import { processorTime } from '../../tests/processor-time.ts';
import { render } from './__fixtures__/context.ts';
import { guardSource } from './guard.ts';

const N = 100_000;

/** Inputs that make parsers slow or deep, by what they are made of. */
const PATHOLOGICAL: Readonly<Record<string, string>> = {
  'quotes in quotes': `${'>'.repeat(N)}a`,
  'spaced quotes in quotes': `${'> '.repeat(N)}a`,
  'lists in lists on one line': `${'- '.repeat(N)}a`,
  'lists in lists by indentation': Array.from(
    { length: 400 },
    (_, i) => `${' '.repeat(i * 2)}- a`,
  ).join('\n'),
  'many lines of lists in lists': `${'- '.repeat(18)}a\n`.repeat(2_000),
  'emphasis never closed': '*a **a '.repeat(N),
  'emphasis in emphasis': `${'*'.repeat(N)}a${'*'.repeat(N)}`,
  underscores: '_a'.repeat(N),
  'underscores on many lines': '_a _a _a _a\n'.repeat(N / 10),
  'character references': '&amp;'.repeat(N),
  'character references on many lines': '&#65;&amp;&copy;\n'.repeat(N / 5),
  brackets: '['.repeat(N),
  'matching brackets': '['.repeat(N) + ']'.repeat(N),
  'links in links': '[a]('.repeat(N),
  'images in images': '![['.repeat(N),
  'one reference used often': `[a]: /${'b'.repeat(15_000)}\n\n${'[a]\n'.repeat(10_000)}`,
  'angle brackets': '<'.repeat(N),
  'unclosed tags': '<a href="'.repeat(N),
  comments: '<!--'.repeat(N),
  'comments never closed': '<!-- a\n'.repeat(1_900),
  placeholders: '<pod-name>\n'.repeat(1_900),
  'placeholders with open quotes': `<a b="\n<c d='\n`.repeat(950),
  'placeholders with many words': `<a${' b'.repeat(9_000)}\n`.repeat(45),
  'tags of many names': Array.from({ length: 1_900 }, (_, i) => `<a${i}>`).join('\n'),
  'elements in elements': `${'<div>'.repeat(N)}x`,
  'formatting reopened by paragraphs': '<b a><i b><u c>\n\nx\n\n'.repeat(600),
  'tables in tables': '<table><tr><td>'.repeat(N),
  backquotes: Array.from({ length: 400 }, (_, i) => `${'`'.repeat(i + 1)} `).join(''),
  'wide table with empty rows': `${'|a'.repeat(900)}|\n${'|-'.repeat(900)}|\n${'|\n'.repeat(1_000)}`,
  'long table with empty rows': `${'|a'.repeat(90)}|\n${'|-'.repeat(90)}|\n${'|\n'.repeat(20_000)}`,
  footnotes: Array.from({ length: 2_000 }, (_, i) => `[^${i}]\n\n[^${i}]: x [^${i + 1}]`).join(
    '\n\n',
  ),
  'dollar signs': `${'$ '.repeat(9_000)}\n`.repeat(10),
  'formulas never closed': `$${'\\aa'.repeat(6_000)}\n`.repeat(50),
  formulas: `${'$\\frac{a}{b}$ '.repeat(1_400)}\n`.repeat(20),
  'formulas in formulas': `$${'\\frac{'.repeat(150)}$\n`.repeat(200),
  'macros of macros': '$\\def\\a{\\a\\a}\\a$\n'.repeat(2_000),
  'codes of emoji': `${':tada: '.repeat(2_800)}\n`.repeat(40),
  colons: `${':a'.repeat(9_000)}\n`.repeat(40),
  alerts: '> [!NOTE]\n> a\n\n'.repeat(6_000),
  'mentions of gates': 'InPlaceResize'.repeat(1_400),
  'words like gates': `${'Ab'.repeat(9_000)}_ `,
  'one long line of code': `\`\`\`go\n${'("a'.repeat(6_000)}\n\`\`\``,
  'much code': `\`\`\`yaml\n${'a: {b: [c, "d"]}\n'.repeat(12_000)}\`\`\``,
};

test.each(Object.entries(PATHOLOGICAL))('%s take little work', async (_, markdown) => {
  let html = '';
  const time = await processorTime(async () => {
    ({ html } = await render(markdown));
  });
  expect(time).toBeLessThan(8_000);
  expect(html.length).toBeLessThan(20 * markdown.length + 2_000_000);
});

test('a text is cut before the line that is too much, and says so', async () => {
  const { html, problems } = await render(`Kept.\n\n${'> '.repeat(30)}lost\n\nLost too.`);
  expect(html).toContain('<p>Kept.</p>');
  expect(html).not.toMatch(/lost/i);
  expect(html).toContain('Read the whole text on GitHub');
  expect(problems).toEqual([
    {
      kind: 'truncated',
      detail: 'The text is cut where it has more lists and quotes in each other.',
    },
  ]);
});

test('rules, tables and lists of usual size pass whole', () => {
  const text = `${'- '.repeat(40)}\n${'*'.repeat(80)}\n\n> - 1. a\n\n|a|b|\n|-|-|\n|1|2|\n`;
  expect(guardSource(text)).toEqual({ text });
});

test('elements deeper than shown are emptied and reported', async () => {
  const { html, problems } = await render(`${'<b><i>'.repeat(200)}deep${'</i></b>'.repeat(200)}`);
  expect(html).not.toContain('deep');
  expect(problems.map(({ kind }) => kind)).toEqual(['too-deep']);
});
