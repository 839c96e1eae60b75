import { expect, it } from 'vitest';
import { markdownLink, markdownTable, markdownText } from './markdown-text.ts';

it.each([
  ['plain, 1.25.6 and KUBECTL_KYAML', 'plain, 1.25.6 and KUBECTL_KYAML'],
  ['1. one', '1\\. one'],
  ['- one', '\\- one'],
  ['# one', '\\# one'],
  ['#136 and -1', '#136 and -1'],
  ['a|b *c* _d_ [e] <f>', 'a\\|b \\*c\\* \\_d\\_ \\[e\\] &lt;f&gt;'],
  ['{{< shortcode >}}', '&#123;<wbr/>&#123;&lt; shortcode &gt;&#125;&#125;'],
  ['{% tag %} R&D costs $5', '&#123;% tag %&#125; R&amp;D costs &#36;5'],
  ['a-b --flag', 'a-b \\--flag'],
  ['{{{ x', '&#123;<wbr/>&#123;<wbr/>&#123; x'],
  ['x^2^', 'x&#94;2&#94;'],
  [' two\n lines ', 'two lines'],
])('markdownText writes %j as %j', (text, markdown) => {
  expect(markdownText(text)).toBe(markdown);
});

it('markdownLink keeps addresses whole', () => {
  expect(markdownLink('a', 'https://x.example/_a(b) c|d?e=1&f=2')).toBe(
    '[a](https://x.example/_a\\(b\\)%20c\\|d?e=1&amp;f=2)',
  );
});

it('markdownTable rules off the headings', () => {
  expect(markdownTable(['a', 'b'], [['1', '']])).toBe('| a | b |\n| --- | --- |\n| 1 |  |\n');
});
