import { describe, expect, it } from 'vitest';
import { contentOf, dayOf, pageAsMarkdown, proseAsMarkdown } from './html-to-markdown.ts';

const page = (main: string) =>
  `<!doctype html><body><main><nav><a href="/">Up</a></nav><h1>A <b>title</b></h1>${main}</main><footer><time datetime="2026-01-02">Jan 2</time></footer>`;
const TITLE = '# A title\n\n';
const text = (main: string) =>
  pageAsMarkdown(contentOf(page(main)), 'https://a.example/b/c/').slice(TITLE.length);

it('finds the day of a page', () => {
  expect(dayOf(page('<p><time datetime="2025-01-01">Jan 1</time></p>'))).toBe('2026-01-02');
});

describe('pageAsMarkdown', () => {
  it('begins with the title, and leaves out controls and pictures', () => {
    const form = '<form><input></form><svg><title>x</title></svg><button>Go</button>';
    const content = contentOf(page(`${form}<p>Text.</p>`));
    expect(pageAsMarkdown(content, 'https://a.example/')).toBe(`${TITLE}Text.`);
  });

  it.each([
    ['headings below the title', '<h2 id="x">Two</h2><h3>Three</h3>', '## Two\n\n### Three'],
    [
      'links from its own address, those within it as text',
      '<p>See <a href="../d/">d</a> and <a href="#x">x</a>.</p>',
      'See [d](https://a.example/b/d/) and x.',
    ],
    [
      'code, emphasis and quotes',
      '<p><code>a|b</code> <em>is</em> <b>so</b>, <q>x</q></p>',
      '`a|b` *is* **so**, “x”',
    ],
    [
      'bars in cells',
      '<table><tr><th>A</th></tr><tr><td><code>a|b</code> c|d</td></tr></table>',
      '| A |\n| --- |\n| `a\\|b` c\\|d |',
    ],
    [
      'words in formulas',
      '<p><math><mi>a</mi><mtext> if </mtext><mi>b</mi><mspace></mspace><mi>c</mi></math></p>',
      '`a if b c`',
    ],
    ['what means something to Markdown', '<p>2 * 3 [x]</p>', '2 \\* 3 \\[x\\]'],
    ['lists in lists', '<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>', '- a\n  - b\n- c'],
    [
      'numbered lists from their first number',
      '<ol start="3"><li>a<ul><li>b</li></ul></li><li>c</li></ol>',
      '3. a\n   - b\n4. c',
    ],
    [
      'paragraphs of an item apart',
      '<ul><li><p>a</p><p>b</p></li><li>c</li></ul>',
      '- a\n\n  b\n- c',
    ],
    [
      'formulas in a line',
      '<p>at most <math><mfrac><mi>n</mi><mi>m</mi></mfrac></math> of it</p>',
      'at most `n/m` of it',
    ],
    [
      'boxes of tasks',
      '<ul><li><input type="checkbox" disabled checked> a</li><li><input disabled> b</li></ul>',
      '- [x] a\n- [ ] b',
    ],
    [
      'code with its language',
      '<pre aria-label="Code: Go"><code>a()\n</code></pre>',
      '```go\na()\n```',
    ],
    [
      'pictures that are links',
      '<p><a href="p.png"><img alt="A plan" src="p.png"></a></p>',
      '![A plan](https://a.example/b/c/p.png)',
    ],
    ['lines between parts', '<p>a</p><hr><p>b</p>', 'a\n\n---\n\nb'],
    ['facts', '<dl><div><dt>Status </dt><dd>x</dd></div></dl>', '- Status: x'],
    [
      'tables with caption, groups and lists in cells',
      '<table><caption>T</caption><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><th colspan="2">G</th></tr><tr><th>1</th><td><p>x</p><p>y</p></td></tr></tbody></table>',
      '**T**\n\n| A | B |\n| --- | --- |\n| G |  |\n| 1 | x y |',
    ],
    [
      'no column of pictures',
      '<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td><svg></svg></td></tr></table>',
      '| A |\n| --- |\n| 1 |',
    ],
    ['code blocks', '<pre><code>a:\n  b\n</code></pre>', '```\na:\n  b\n```'],
    ['what is folded', '<details><summary>More</summary><p>x</p></details>', '**More**\n\nx'],
    ['text beside blocks', '<div>One <small>two</small><p>three</p></div>', 'One two\n\nthree'],
  ])('writes %s', (_name, main, markdown) => {
    expect(text(main)).toBe(markdown);
  });
});

it('proseAsMarkdown writes whose a text is and the text, a level deeper, and nothing else of its page', () => {
  const html = page(
    '<nav class="contents">On this page</nav><div class="origin">Source: <a href="https://b.example/">b</a></div><div class="prose"><h2>Summary</h2><p>Text.</p><h3>Goals</h3><ul><li><p>a</p><h3>In a list</h3></li></ul></div>',
  );
  expect(proseAsMarkdown(contentOf(html), 'https://a.example/b/')).toBe(
    'Source: [b](https://b.example/)\n\n### Summary\n\nText.\n\n#### Goals\n\n- a\n\n  #### In a list',
  );
});
