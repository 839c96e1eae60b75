import { describe, expect, it, vi } from 'vitest';
import { temporaryFolder } from '../../../tests/temporary-folder.ts';
import { writeOrReuse } from './kept.ts';

const [A, B, C] = ['a', 'b', 'c'].map((each) => each.repeat(40));
const ADDRESS = 'https://a.example/b/';

describe('writeOrReuse', () => {
  /** Makes Markdown twice in one folder; says what it was, and how often it was made. */
  const twice = (first: readonly string[], second: readonly string[]) => {
    const directory = temporaryFolder();
    const write = vi.fn((content: string, address: string) => `${address}: ${content}`);
    const results = [first, second].map(([content = '', address = ADDRESS, version = '1']) =>
      writeOrReuse(write, content, address, { directory, code: () => version }),
    );
    return { results, made: write.mock.calls.length };
  };

  it.each([
    ['nothing', 'text', 'text'],
    ['commits alone', `${A} and ${B} and ${A}`, `${C} and ${A} and ${C}`],
  ])('takes what was made where %s changed', (_, before, after) => {
    expect(twice([before], [after])).toEqual({
      results: [`${ADDRESS}: ${before}`, `${ADDRESS}: ${after}`],
      made: 1,
    });
  });

  it.each([
    ['the content', ['text'], ['texts']],
    ['which commits are the same', [`${A} ${A}`], [`${A} ${B}`]],
    ['a commit to other words', [A], [A?.slice(1)]],
    ['the address', ['text'], ['text', 'https://a.example/c/']],
    ['the code', ['text'], ['text', ADDRESS, '2']],
  ])('makes it anew where %s changed', (_, before, after) => {
    const { results, made } = twice(before as string[], after as string[]);
    expect(results.at(-1)).toBe(`${after[1] ?? ADDRESS}: ${after[0]}`);
    expect(made).toBe(2);
  });
});
