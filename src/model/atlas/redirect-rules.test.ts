import { describe, expect, it } from 'vitest';
import { buildAtlas } from './build.ts';
import { redirectRules, redirectsWithoutRule } from './redirect-rules.ts';
import { kepIn, sourceAt } from './testing/records.ts';

const atlasOf = (numbers: readonly number[]) =>
  buildAtlas({
    sources: { code: sourceAt('2026-01-05') },
    enhancements: numbers.map((number) => kepIn(`sig-node/${number}-resize`)),
    gates: [],
    releases: [
      { version: '1.34', support: { path: 'x', released: '2025-08-27', endOfLife: '2026-10-27' } },
    ],
    groups: [{ id: 'sig-node', kind: 'sig', name: 'Node', path: 'sigs.yaml' }],
    archivedGroups: { groups: [{ id: 'sig-aws', name: 'AWS' }] },
  });
const atlas = atlasOf([1287]);
const rules = (dialect: 'cloudflare' | 'netlify') =>
  redirectRules(atlas, dialect).map(({ from, to, status }) => `${from} ${to} ${status}`);

describe('redirectRules', () => {
  it('has one rule for all numbers, and one for each directory', () => {
    for (const all of [rules('cloudflare'), rules('netlify')]) {
      expect(all).toContain('/enhancements/sig-node/1287-resize/ /enhancements/1287/ 301');
      expect(all.filter((rule) => rule.startsWith('/1287/'))).toEqual([]);
    }
    expect(rules('cloudflare')).toContain('/1:rest/ /enhancements/1:rest/ 301');
    expect(rules('netlify').at(-1)).toBe('/:number/ /enhancements/:number/ 301');
  });

  it('takes a release for no number', () => {
    const first = (all: string[]) => all.find((rule) => /^\/1(?:\.34|\.:|:)/.test(rule));
    expect(first(rules('cloudflare'))).toBe('/1.:minor/ /releases/1.:minor/ 301');
    expect(first(rules('netlify'))).toBe('/1.34/ /releases/1.34/ 301');
  });

  it('lets files go first where the host would not', () => {
    const all = rules('cloudflare');
    const at = (rule: string) => all.indexOf(rule);
    const kept = at('/embed/tables/releases/1.34/* /embed/tables/releases/1.34/:splat 200');
    const moved = at(
      '/embed/tables/:kind/:release/sig-:sig.:ending /embed/tables/:kind/:release.:ending 301',
    );
    expect(kept).toBeGreaterThanOrEqual(0);
    expect(moved).toBeGreaterThan(kept);
  });

  it('has placeholders for whole names alone where the host reads no others', () => {
    const all = rules('netlify');
    expect(all).toContain('/sigs/sig-node/ /sigs/node/ 301');
    expect(all).toContain('/sigs/sig-aws/ /sigs/#archived 301');
    expect(all).toContain(
      '/embed/tables/:kind/:release/changed/sig-node.md /embed/tables/:kind/:release.md 301',
    );
    expect(all).toContain(
      '/embed/frames/releases/:release/sig-node.html /embed/frames/query.html?release=:release&sig=node 301',
    );
    const names = all.flatMap((rule) => rule.split(' ')[0]?.split('/') ?? []);
    expect(names.filter((name) => /.:|:.*\./.test(name))).toEqual([]);
  });

  it('leaves the rules that a host would not take to pages', () => {
    const many = atlasOf(Array.from({ length: 1500 }, (_, index) => index + 1000));
    for (const dialect of ['cloudflare', 'netlify'] as const) {
      const all = redirectRules(many, dialect);
      const left = redirectsWithoutRule(many, dialect);
      expect(all.length).toBeLessThanOrEqual(1000);
      const sent = new Set([...all, ...left].map(({ from }) => from));
      const numbers = many.enhancements.map(({ id }) => `/enhancements/${id}/`);
      expect(numbers.filter((path) => !sent.has(path))).toEqual([]);
      expect(left.filter(({ from }) => all.some((rule) => rule.from === from))).toEqual([]);
      expect(left.length).toBeGreaterThan(500);
    }
    expect(redirectsWithoutRule(atlas, 'netlify')).toEqual([]);
  });
});
