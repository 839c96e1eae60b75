import { readFileSync } from 'node:fs';
import { toHtml } from 'hast-util-to-html';
import { expect, test, vi } from 'vitest';
import { render } from './__fixtures__/context.ts';
import { highlightBlocks } from './code.ts';
import { areSpansOf, highlightCode } from './highlight.ts';
import { findLanguage, type Language, loadGrammar } from './languages.ts';
import { CLASS_LIST, TOKEN_CLASSES } from './token-classes.ts';
import { element } from './tree.ts';

const LANGUAGES: readonly Language[] = [
  ...(['bash', 'c', 'cel', 'console', 'css', 'diff', 'docker', 'gherkin', 'go', 'html'] as const),
  ...(['ini', 'java', 'javascript', 'json', 'make', 'markdown', 'powershell', 'promql'] as const),
  ...(['proto', 'python', 'rust', 'sql', 'toml', 'typescript', 'xml', 'yaml'] as const),
];

test('code is highlighted by classes, in a block that can be scrolled by keyboard', async () => {
  const { html, problems } = await render('```golang\nfunc a() {} // b\n```');
  expect(html).toBe(
    '<pre class="code" role="group" aria-label="Code: Go" tabindex="0"><code>' +
      '<span class="tk-keyword">func</span> <span class="tk-function">a</span>() {} ' +
      '<span class="tk-comment">// b</span>\n</code></pre>',
  );
  expect(problems).toEqual([]);
});

test.each([
  ['golang', 'go'],
  ['Go', 'go'],
  ['sh', 'bash'],
  ['shell script', 'bash'],
  ['Dockerfile', 'docker'],
  ['proto', 'proto'],
  ['protobuf=', 'proto'],
  ['grpc', 'proto'],
  ['feature', 'gherkin'],
  ['cel', 'cel'],
  ['prometheus', 'promql'],
  ['text', 'plain'],
  ['none', 'plain'],
  ['', 'plain'],
  ['x/a', undefined],
  ['__proto__', undefined],
])('the fence "%s" means %s', (info, language) => {
  expect(findLanguage(info.split(' ')[0] ?? '')).toBe(language);
});

test('a language that nobody knows is plain text and reported', async () => {
  const { html, problems } = await render('```kind-worker2\na < b\n```');
  expect(html).toContain('aria-label="Code" tabindex="0"><code>a &#x3C; b\n</code>');
  expect(problems).toEqual([
    { kind: 'unknown-language', detail: 'Code is marked as "kind-worker2".' },
  ]);
});

test.each(LANGUAGES)('the grammar of %s loads, and its spans cover the code', async (language) => {
  expect(await loadGrammar(language)).toBeDefined();
  const code = 'a: "b" # c\n\n\tif (d == 1) { return `e` } // 𝒇\r\n';
  const spans = await highlightCode(code, language);
  expect(areSpansOf(spans, code)).toBe(true);
});

test.each([
  [
    'cel',
    'object.spec.replicas <= 5 && "a" in b // c',
    ['tk-keyword', 'tk-string', 'tk-constant', 'tk-comment'],
  ],
  [
    'promql',
    'sum(rate(x{a=~"b"}[5m])) by (c) # d',
    ['tk-function', 'tk-keyword', 'tk-string', 'tk-comment'],
  ],
  ['python', 'def a(b): pass', ['tk-parameter']],
  ['markdown', '[a](https://b.example)', ['tk-link']],
  ['diff', '! a', ['tk-changed']],
] as const)('the grammar of %s tells tokens apart', async (language, code, classes) => {
  const spans = await highlightCode(code, language);
  const used = spans.filter((_, index) => index % 2 === 1).map((number) => CLASS_LIST[number]);
  expect(used).toEqual(expect.arrayContaining([...classes]));
});

test('spans from a damaged file are not taken', () => {
  for (const spans of [
    undefined,
    {},
    [3],
    [2, 0],
    [3, 99],
    [-3, 0, 6, 0],
    ['3', 0],
    [1.5, 0, 1.5, 0],
  ]) {
    expect(areSpansOf(spans, 'abc')).toBe(false);
  }
  expect(areSpansOf([1, 1, 2, 0], 'abc')).toBe(true);
});

test('what is kept of code is not shown with the colors of another map', async () => {
  const kept = new Map<string, unknown>();
  const cache = {
    ...{ read: (key: string) => kept.get(key), close: vi.fn() },
    keep: (key: string, value: unknown) => void kept.set(key, value),
  };
  const node = element('pre', {}, []);
  const show = () => highlightBlocks([{ node, word: 'go', code: 'func' }], cache, vi.fn());
  await show();
  vi.spyOn(TOKEN_CLASSES, 'keyword', 'get').mockReturnValue('tk-string');
  await show();
  vi.restoreAllMocks();
  expect(toHtml(node)).toContain('<span class="tk-string">func</span>');
});

test('the stylesheet has colors for every class', () => {
  const sheet = readFileSync(new URL('../styles/code.css', import.meta.url), 'utf8');
  for (const name of CLASS_LIST.slice(1)) expect(sheet).toContain(`.${name} {`);
});

test('code longer than is highlighted is plain and reported', async () => {
  const { problems } = await render(
    `\`\`\`yaml\n${'a: b\n'.repeat(19_000)}${'c: d\n'.repeat(900)}\`\`\``,
  );
  expect(problems).toEqual([]);
  const longer = await render(`\`\`\`yaml\n${`${'a'.repeat(9_000)}\n`.repeat(12)}\`\`\``);
  expect(longer.problems.map(({ kind }) => kind)).toEqual(['code-not-highlighted']);
});
