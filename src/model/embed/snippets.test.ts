import { describe, expect, it } from 'vitest';
import { parseQuery } from '../features/query.ts';
import { embedSnippets } from './snippets.ts';

const ROOT = 'https://atlas.example';
const codes = (query: string) =>
  Object.fromEntries(
    embedSnippets(parseQuery(query), ROOT, ['1.34']).map(({ key, code }) => [key, code]),
  );

describe('embedSnippets', () => {
  it('writes markers that the command reads back', () => {
    const text = codes('release=1.34 sig=node changed=yes').markers ?? '';
    const query = /begin (.*?) -->/.exec(text)?.[1] ?? '';
    expect(parseQuery(query)).toEqual(parseQuery('release=1.34 sig=node changed=yes'));
  });

  it('gives an element and a frame any query, and files only what is served', () => {
    const rare = codes('release=1.34 stage=beta keps=1287');
    expect(rare.element).toContain(
      '<kep-feature-table release="1.34" stage="beta" keps="1287"></kep-feature-table>',
    );
    expect([rare.files, rare.fragment, rare.hugo]).toEqual(Array(3).fill(undefined));
    expect(rare.frame).toContain('/frames/query.html?release=1.34&amp;stage=beta&amp;keps=1287"');
    expect(codes('release=1.34').frame).toContain('/frames/query.html?release=1.34"');
    expect(codes('release=1.20 sig=node').frame).toContain('?release=1.20&amp;sig=node"');
    expect(codes('table=history')).toMatchObject({
      files: 'https://atlas.example/embed/tables/feature-gates/history.csv',
      fragment: undefined,
      hugo: undefined,
    });
    expect(codes('release=1.34 sig=node').frame).toContain(
      'src="https://atlas.example/embed/frames/releases/1.34/sig-node.html"',
    );
  });
});
