import { describe, expect, it } from 'vitest';
import { readEach, UnreadError } from './unread.ts';

describe('readEach', () => {
  const read = (error: Error) =>
    readEach(['a', 'b'], (file) => {
      if (file === 'a') throw error;
      return file.toUpperCase();
    });

  it('reads what can be read, and names what cannot with the reason', () => {
    const outcome = read(new UnreadError('a', 'a list', 'an object'));
    expect(outcome.read).toEqual(['B']);
    expect(outcome.unread).toMatchObject([
      {
        path: 'a',
        problem: { field: '(file)', kind: 'not-a-value', got: 'a list', expected: 'an object' },
      },
    ]);
  });

  it('fails of anything else', () => {
    expect(() => read(new Error('a defect'))).toThrow('a defect');
  });
});
