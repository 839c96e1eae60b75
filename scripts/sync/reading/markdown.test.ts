import { describe, expect, it } from 'vitest';
import { headingText, parseMarkdown, withoutStruck } from './markdown.ts';

it('takes what stands between tags that strike out for struck out, also without an end', () => {
  const tree = parseMarkdown('a ~~b~~ <s>c *d*</s> e <del>f');
  expect(headingText(withoutStruck(tree))).toBe('a e');
  const page = parseMarkdown('<s>\n\na\n\n</s>\n\nb\n\n<s>\n\nc\n</s>\n\nd');
  expect(headingText(withoutStruck(page))).toBe('bc d');
});

describe('parseMarkdown', () => {
  it.each([
    ['characters', 'x'.repeat(200_001)],
    ['quotes in each other', '> '.repeat(40)],
    ['lists in each other', `text\n${'- '.repeat(40)}x`],
    ['numbered lists in each other', '1. '.repeat(40)],
    [
      'indented lists',
      Array.from({ length: 150 }, (_, depth) => `${' '.repeat(2 * depth)}- a`).join('\n'),
    ],
    [
      'lists below each other',
      Array.from({ length: 40 }, (_, depth) => `${' '.repeat(2 * depth)}- a`).join('\n'),
    ],
    ['emphasis', '*a '.repeat(2501)],
    ['brackets', '[a]('.repeat(1251)],
    ['comments without an end', '<!--'.repeat(251)],
    ['instructions without an end', 'a <?'.repeat(251)],
    ['lines of a paragraph', 'a\n'.repeat(5001)],
    ['lines of an item', `- a\n${'b\n'.repeat(1001)}`],
    ['lines of a quote', `> a\n${'b\n'.repeat(1001)}`],
    ['lines of a footnote', `[^1]: a\n${'b\n'.repeat(1001)}`],
    ['quotes', '> a\n\n'.repeat(252)],
    ['lists that end', '- a\n\nb\n\n'.repeat(251)],
    ['lists that a heading ends', '- a\n# b\n\n'.repeat(251)],
    ['lists in items', '- - a\n\n'.repeat(251)],
    ['footnotes that end', '[^a]: b\n\nc\n\n'.repeat(251)],
    ['underlined headings', 'a\n---\n\n'.repeat(251)],
  ])('refuses what is slow to parse: too many %s', (_, text) => {
    expect(() => parseMarkdown(text)).toThrow(SyntaxError);
  });

  it('reads rules, tables and long texts, however many marks they have', () => {
    const texts = [
      '-'.repeat(200),
      `|a|\n|${'-'.repeat(200)}|`,
      '*a* b\n\n'.repeat(5000),
      'a\n'.repeat(4000),
      '> a\n\nb\n\n'.repeat(250),
      'a\n===\n\n'.repeat(250),
      '- a\n\n'.repeat(5000),
    ];
    expect(texts.map((text) => parseMarkdown(text).children[0]?.type)).toEqual([
      ...['thematicBreak', 'table', 'paragraph', 'paragraph'],
      ...['blockquote', 'heading', 'list'],
    ]);
  });
});
