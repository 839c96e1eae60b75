import { expect, test } from 'vitest';
import { render } from './__fixtures__/context.ts';

test('codes of emoji are shown as these, but not in code or inside of words', async () => {
  const { html } = await render(
    ':heavy_check_mark: and :+1:, `:tada:`, 10:100:5 :constructor: :nope:',
  );
  expect(html).toBe('<p>✔️ and 👍, <code>:tada:</code>, 10:100:5 :constructor: :nope:</p>');
});

test('a quote that says what it is becomes an alert', async () => {
  const { html } = await render('> [!NOTE]\n> Mind *this*.\n\n> [!OTHER]\n> x');
  expect(html).toContain(
    '<blockquote class="alert alert-note"><p class="alert-name">Note</p>\n<p>Mind <em>this</em>.</p>',
  );
  expect(html).toContain('[!OTHER]');
});

test.each([
  [':white_check_mark::x:', '✅❌'],
  ['(:x:)', '(❌)'],
  [':x:, :tada:!', '❌, 🎉!'],
  ['gate:beta:on', 'gate:beta:on'],
  ['a::x::b', 'a::x::b'],
  [':x::nope:', '❌:nope:'],
])('%s reads %s', async (markdown, shown) => {
  expect((await render(markdown)).html).toBe(`<p>${shown}</p>`);
});

test.each([
  ['> [!TIP]\n> - a', '<p class="alert-name">Tip</p>\n\n<ul>'],
  ['> [!TIP]\\\n> a', '<p class="alert-name">Tip</p>\n<p>\na</p>'],
  ['- a\n  > [!caution]\n  > b', '<p class="alert-name">Caution</p>\n<p>b</p>'],
])('an alert %j has no empty lines', async (markdown, part) => {
  const { html } = await render(markdown);
  expect(html).toContain(part);
  expect(html).not.toContain('<p></p>');
});
