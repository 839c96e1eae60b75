import { describe, expect, it } from 'vitest';
import { parseQuery } from '../features/query.ts';
import { commonPath, embedSnippets } from './snippets.ts';

const ROOT = 'https://atlas.example';
const codes = (query: string) =>
  Object.fromEntries(embedSnippets(parseQuery(query), ROOT).map(({ key, code }) => [key, code]));

describe('commonPath', () => {
  it.each([
    ['release=1.34', 'releases/1.34'],
    ['release=1.34 sig=node', 'releases/1.34/sig-node'],
    ['release=1.34 sig=node changed=yes', 'releases/1.34/changed/sig-node'],
    ['table=gates', 'feature-gates/latest'],
    ['release=1.34 stage=beta', undefined],
    ['release=1.34 sig=node,apps', undefined],
    ['table=gates sig=node', undefined],
    ['keps=5295', undefined],
  ])('of %s is %s', (query, path) => {
    expect(commonPath(parseQuery(query))).toBe(path);
  });
});

describe('embedSnippets', () => {
  it('writes markers that the command reads back', () => {
    const text = codes('release=1.34 sig=node changed=yes').markers ?? '';
    const query = /begin (.*?) -->/.exec(text)?.[1] ?? '';
    expect(parseQuery(query)).toEqual(parseQuery('release=1.34 sig=node changed=yes'));
  });

  it('gives an element any query, and files and frames only what is served', () => {
    const rare = codes('release=1.34 stage=beta keps=1287');
    expect(rare.element).toContain(
      '<kep-feature-table release="1.34" stage="beta" keps="1287"></kep-feature-table>',
    );
    expect([rare.files, rare.frame, rare.fragment, rare.hugo]).toEqual(Array(4).fill(undefined));
    expect(codes('release=1.34').frame).toBeUndefined();
    expect(codes('release=1.34 sig=node').frame).toContain(
      'src="https://atlas.example/embed/frames/releases/1.34/sig-node.html"',
    );
  });
});
