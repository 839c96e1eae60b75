import { mdxToJs } from 'satteri';
import { expect, test } from 'vitest';
import { articlePlugin } from './article-plugin.ts';

/** The module that MDX makes of an article. */
async function compile(text: string): Promise<string> {
  const { code } = await mdxToJs(text, {
    hastPlugins: [articlePlugin],
    fileURL: new URL('file:///content/editorial/test.mdx'),
  });
  return code;
}

const fence = (language: string, code: string): string => `\`\`\`${language}\n${code}\n\`\`\`\n`;

test('headings and tables are as in upstream’s texts', async () => {
  const code = await compile('## The way\n\n| a | b |\n|---|---|\n| 1 | 2 |\n');
  expect(code).toContain('"text-the-way"');
  expect(code).toContain('"#text-the-way"');
  expect(code).toContain('"Table in “The way”"');
  expect(code).toMatch(/scope: "col"/);
});

test('code is colored by classes, and braces in it stay text', async () => {
  const code = await compile(fence('go', 'func main() { fmt.Println(`{x}`) }'));
  expect(code).toContain('<span class=\\"tk-keyword\\">func</span>');
  expect(code).toContain('{x}');
  expect(code).not.toContain('style=');
});

test('components stay what they are, beside all else', async () => {
  const code = await compile('## A\n\n<Gate name="One" /> in a line.\n\n<Timeline kep="1" />\n');
  expect(code).toMatch(/_jsx\(Gate, \{\s*name: "One"/);
  expect(code).toMatch(/_jsx\(Timeline, \{\s*kep: "1"/);
});

test('a diagram is drawn', async () => {
  const code = await compile(fence('mermaid', 'sequenceDiagram\n  A->>B: hello'));
  expect(code).toContain('<svg');
  expect(code).toContain('hello');
});

test('a diagram that cannot be drawn, and a language that nobody knows, fail the build', async () => {
  await expect(compile(fence('mermaid', 'sequenceDiagram\n  A->>>>> nothing'))).rejects.toThrow(
    /^\/content\/editorial\/test\.mdx: diagram/,
  );
  await expect(compile(fence('no-such-language', 'x'))).rejects.toThrow(
    /^\/content\/editorial\/test\.mdx: .*no-such-language/,
  );
});
