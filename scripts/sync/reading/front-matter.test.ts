import { describe, expect, it } from 'vitest';
import { readFrontMatter } from './front-matter.ts';

describe('readFrontMatter', () => {
  it('parts fields from text, whatever the line ends and marks above', () => {
    for (const text of [
      '---\na: 1.10\n---\nText.\n',
      '\uFEFF---\r\na: 1.10\r\n---\r\nText.\n',
      '\n---- \na: 1.10\n----\nText.\n',
    ]) {
      const { fields, body, error } = readFrontMatter(text);
      expect([...fields, body, error]).toEqual([['a', '1.10'], 'Text.\n', undefined]);
    }
  });

  it('tells the fence, doubled keys, and on which line the text begins', () => {
    const text = '----\na: 1\na: 2\n---\nText.\n';
    expect(readFrontMatter(text)).toMatchObject({
      fence: '----',
      duplicateKeys: ['a'],
      lineOffset: 4,
    });
    expect(readFrontMatter('---\n---\nText.\n')).toMatchObject({ error: 'not a mapping' });
  });

  it.each(['', 'Text.', '---\na: 1\n', 'Text.\n---\na: 1\n---\n'])(
    'leaves %j whole, and says why',
    (text) => {
      const { fields, body, error } = readFrontMatter(text);
      expect([fields.size, body, error]).toEqual([0, text, 'no YAML between two --- lines']);
    },
  );
});
