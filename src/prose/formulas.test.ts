import { expect, test } from 'vitest';
import { findForbidden } from './__fixtures__/check-html.ts';
import { render } from './__fixtures__/context.ts';

test.each([
  ['in a line', 'It is $S \\ge M$ here.', '<mo>≥</mo>'],
  ['around code', 'It is $`x^2`$.', '<msup>'],
  ['between two signs', '$$\\frac{a}{b}$$ and $$A$$', '<mfrac>'],
  ['as a block', '$$\n\\sqrt{x}\n$$', '<msqrt>'],
  ['as code', '```math\nx_i\n```', '<msub>'],
])('a formula %s is drawn', async (_, markdown, part) => {
  const { html, problems } = await render(markdown);
  expect(html).toContain('<math');
  expect(html).toContain(part);
  expect(html).not.toContain('$');
  expect({ problems, forbidden: findForbidden(html) }).toEqual({ problems: [], forbidden: [] });
});

test.each(['$$\\frac{a}{b}$$', '- a list\n\n  $$x^2$$', '> $\\sqrt{x}$'])(
  'a formula alone in its paragraph is shown as a block: %j',
  async (markdown) => {
    const { html } = await render(markdown);
    expect(html).toMatch(/<div class="formula"[^>]*><math display="block">/);
  },
);

test.each([
  'From $5 to $10.',
  'Set $HOME and $PATH.',
  'Set $HOME and $PATH where $S \\ge M$ holds.',
  'A `$VAR` and `x$`.',
])('%j keeps its dollar signs', async (markdown) => {
  const { html } = await render(markdown);
  expect(html.match(/\$/g)?.length).toBeGreaterThanOrEqual(2);
});

test('a formula that cannot be read stays as written, and is reported', async () => {
  const { html, problems } = await render('It is $\\frac{a$ so.');
  expect(html).toBe('<p>It is $\\frac{a$ so.</p>');
  expect(problems[0]?.kind).toBe('formula-not-drawn');
});
