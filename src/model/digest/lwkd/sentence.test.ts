import { expect, it } from 'vitest';
import { sentenceOfNote } from './sentence.ts';

it.each([
  ['Added the `WidgetPool` feature gate.', 'Adds the `WidgetPool` feature gate'],
  ['`kubeadm`: Fixed a panic. It was rare.', '`kubeadm`: Fixes a panic'],
  ['Dropped pools. Gone.', 'Drops pools'],
  ['Made pools wide.', 'Makes pools wide'],
  ['Switched pools.', 'Switches pools'],
  ['kube-proxy: fixed a panic.', 'kube-proxy: fixes a panic'],
  ['Updated widgets, e.g. pools. More follows.', 'Updates widgets, e.g. pools'],
  ['Set `a.B c.D` to v1.2.3. Then more.', 'Set `a.B c.D` to v1.2.3'],
  ['ACTION REQUIRED: Removed the `--x` flag.\nUse `--y`.', 'Removes the `--x` flag'],
  ['- Fixed [a link](https://example.org/x.y) to pools.', 'Fixes a link to pools'],
  ['Widgets <b>work</b> again ![x](https://example.org/p.png).', 'Widgets work again'],
  ['', ''],
])('%j → %j', (note, sentence) => {
  expect(sentenceOfNote(note)).toBe(sentence);
});

it('cuts what is too long for a line, and never inside of code', () => {
  const long = sentenceOfNote(`Added ${'widgets and '.repeat(20)}${'`a b c d e f`, '.repeat(20)}`);
  expect(long.length).toBeLessThanOrEqual(325);
  expect(long.endsWith('…')).toBe(true);
  expect((long.match(/`/g) ?? []).length % 2).toBe(0);
});
