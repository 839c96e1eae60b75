import { expect, test } from 'vitest';
import { ATTACKS } from './__fixtures__/attacks.ts';
import { findForbidden } from './__fixtures__/check-html.ts';
import { render } from './__fixtures__/context.ts';
import { MORE_ATTACKS } from './__fixtures__/more-attacks.ts';

test.each(Object.entries({ ...ATTACKS, ...MORE_ATTACKS }))(
  '%s leaves nothing that is not allowed',
  async (_, markdown) => {
    const { html } = await render(markdown);
    expect(findForbidden(html)).toEqual([]);
  },
);

test('all attacks in one text leave nothing that is not allowed', async () => {
  const { html } = await render(Object.values(ATTACKS).join('\n\n'));
  expect(findForbidden(html)).toEqual([]);
});

test('the check itself finds what is forbidden', () => {
  const html =
    '<p onclick="x" id="y">a</p><a href="javascript:x">b</a><script>c</script><!-- d -->';
  expect(findForbidden(html)).toEqual([
    'onclick="x" on <p>',
    'the id "y"',
    'href="javascript:x" on <a>',
    '<script>',
    'a comment',
  ]);
});
