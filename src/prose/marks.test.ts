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
