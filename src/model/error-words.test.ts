import { expect, it } from 'vitest';
import { errorWords } from './error-words.ts';

it.each([
  [new Error('no such file'), 'no such file'],
  ['thrown', 'thrown'],
  [new TypeError(''), 'TypeError without words'],
  [new Error({} as string), 'Error without words'],
  [{ message: 'of another realm' }, 'of another realm'],
  [{ message: {} }, 'object without words'],
  [undefined, 'undefined without words'],
])('%s: %s', (error, words) => {
  expect(errorWords(error)).toBe(words);
});
