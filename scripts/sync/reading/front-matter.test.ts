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
      slips: { duplicateKeys: ['a'] },
      lineOffset: 4,
    });
    expect(readFrontMatter('---\n---\nText.\n')).toMatchObject({ error: 'not a mapping' });
  });

  it.each([
    ['', 'nothing'],
    ['Text.', 'Text.'],
    ['\n+++\ntitle = "A"\n+++\n', '+++'],
    ['{"title": "A"}\n', '{"title": "A"}'],
    ['---\na: 1\n', '--- without another such line'],
    ['Text.\n---\na: 1\n---\n', 'Text.'],
  ])('leaves %j whole, and says that it begins with %j', (text, start) => {
    const { fields, body, error } = readFrontMatter(text);
    expect([fields.size, body, error]).toEqual([0, text, start]);
  });
});
