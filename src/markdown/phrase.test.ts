import { describe, expect, it } from 'vitest';
import type { Atlas } from '../model/atlas/atlas.ts';
import { asidePart } from '../model/page/phrase.ts';
import { factPairs, itemList, phraseMarkdown, phraseRows } from './phrase.ts';

const site = { atlas: {} as Atlas, root: 'https://atlas.example/base' };

describe('phraseMarkdown', () => {
  it('links Markdown pages where there are some, else pages, and leaves other addresses alone', () => {
    expect(
      phraseMarkdown(
        [
          { kind: 'gate', name: 'NodeSwap' },
          ' in ',
          { kind: 'link', text: 'v1.34', to: '/releases/1.34/', hasMarkdown: true },
          ', ',
          { kind: 'link', text: 'notes', to: '/releases/1.34/notes/#pr-1' },
          ', ',
          { kind: 'link', text: 'issue', to: 'https://github.com/o/r/issues/1' },
          ', ',
          { kind: 'link', text: 'shipped', to: '#why' },
        ],
        site,
      ),
    ).toBe(
      '[NodeSwap](https://atlas.example/base/feature-gates/NodeSwap/index.md) in ' +
        '[v1.34](https://atlas.example/base/releases/1.34/index.md), ' +
        '[notes](https://atlas.example/base/releases/1.34/notes/#pr-1), ' +
        '[issue](https://github.com/o/r/issues/1), shipped',
    );
  });

  it('escapes what Markdown would take for its own', () => {
    expect(
      phraseMarkdown(['a *b* ', asidePart('[c]'), ' | ', { kind: 'code', text: '<d>' }], site),
    ).toBe('a \\*b\\* (\\[c\\]) \\| &lt;d&gt;');
  });
});

it('lists and tables tell several values apart', () => {
  const values = [['a'], ['b']];
  expect(
    factPairs(
      [
        { name: 'X', values },
        { name: 'Y', values, isInline: true },
      ],
      site,
    ),
  ).toEqual([
    ['X', 'a; b'],
    ['Y', 'a, b'],
  ]);
  const table = { caption: 'T', headings: ['A', 'B'], rows: [[[['x']], values]] };
  expect(phraseRows(table, site)).toBe('| A | B |\n| --- | --- |\n| x | a; b |\n');
  expect(itemList([{ phrase: ['a'], excerpt: 'words' }, { phrase: ['b'] }], site)).toBe(
    '- a: words\n- b\n',
  );
});
