import { describe, expect, it } from 'vitest';
import type { FeatureGate } from '../../schemas/feature-gate.ts';
import { docsBlock } from '../gate/testing/docs-block.ts';
import { buildAtlas } from './build.ts';
import { movingRedirects, redirects, sharedNumbers } from './redirect.ts';
import { kepIn, sourceAt } from './testing/records.ts';

function gate(name: string, formerNames: string[]): FeatureGate {
  return { name, docs: docsBlock([], { formerNames }) };
}

const atlas = buildAtlas({
  enhancements: [
    kepIn('sig-cli/5295-kyaml'),
    kepIn('sig-cli/2043-pod', { declaredNumber: 1884 }),
    kepIn('sig-cli/30-renumbered', { declaredNumber: 5295 }),
    kepIn('sig-cli/2133-one'),
    kepIn('sig-cli/2133-two'),
    kepIn('sig-cli/0000-process'),
  ],
  gates: [gate('Custom', ['Former', 'CUSTOM', 'Other']), gate('Other', [])],
  releases: [{ version: '1.34', support: { path: 'x', released: '2025-08-27' } }],
  sources: { s: sourceAt('2026-01-01') },
  groups: [{ id: 'sig-cli', kind: 'sig', name: 'CLI', path: 'sigs.yaml' }],
  archivedGroups: { groups: [{ id: 'sig-aws', name: 'AWS' }] },
});
const targets = new Map(redirects(atlas).map(({ from, to }) => [from, to]));

describe('redirects', () => {
  it('lead from bare numbers, labels and directories to the enhancement', () => {
    for (const from of ['/5295/', '/KEP-5295/', '/enhancements/sig-cli/5295-kyaml/']) {
      expect(targets.get(from)).toBe('/enhancements/5295/');
    }
  });

  it('know numbers that only a kep.yaml declares, unless another enhancement has them', () => {
    expect(targets.get('/enhancements/1884/')).toBe('/enhancements/2043/');
    expect(targets.get('/1884/')).toBe('/enhancements/2043/');
    expect([...targets.values()]).not.toContain('/enhancements/sig-cli/30-renumbered/');
  });

  it('lead a shared number to the page that tells its enhancements apart', () => {
    expect(targets.get('/2133/')).toBe('/enhancements/2133/');
    expect(sharedNumbers(atlas)).toMatchObject([
      { number: 2133, path: '/enhancements/2133/', enhancements: [{}, {}] },
    ]);
  });

  it('lead to the newest release that is out, but not for good', () => {
    const latest = '/releases/latest/';
    const paths = ['/releases/1.33/', '/releases/1.34/', '/releases/1.34/notes/node/'];
    expect(movingRedirects(atlas, paths)).toEqual([
      { from: latest, to: '/releases/1.34/' },
      { from: `${latest}notes/node/`, to: '/releases/1.34/notes/node/' },
    ]);
    expect(targets.has(latest)).toBe(false);
  });

  it('never stand where a page is, not even one that differs only by capitals', () => {
    expect(targets.get('/feature-gates/Former/')).toBe('/feature-gates/Custom/');
    expect(targets.has('/feature-gates/CUSTOM/')).toBe(false);
    expect(targets.has('/feature-gates/Other/')).toBe(false);
    expect(targets.has('/enhancements/5295/')).toBe(false);
    expect(targets.has('/enhancements/2133/')).toBe(false);
    expect(targets.has('/enhancements/sig-cli/0000-process/')).toBe(false);
    expect(targets.has('/enhancements/sig-cli/2133-one/')).toBe(false);
  });

  it('know SIGs and releases as they are written elsewhere', () => {
    expect(targets.get('/sigs/sig-cli/')).toBe('/sigs/cli/');
    expect(targets.get('/sigs/aws/')).toBe('/sigs/#archived');
    expect(targets.get('/releases/v1.34/')).toBe('/releases/1.34/');
  });

  it('do not lead to one another', () => {
    expect([...targets.values()].filter((to) => targets.has(to))).toEqual([]);
  });
});
