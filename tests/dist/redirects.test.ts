import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sentOnTo } from '../../src/model/atlas/moved-patterns.ts';
import { pathsBelow } from '../files-below.ts';
import { builtText, DIST } from './site.ts';

/** What Cloudflare Pages takes: https://developers.cloudflare.com/pages/configuration/redirects/ */
const DYNAMIC_RULES = 100;
const RULES = 1_000;

interface Rule {
  readonly from: string;
  readonly to: string;
  readonly status: string;
  readonly matcher: RegExp;
}

const lines = (await builtText('_redirects')).trim().split('\n');
const rules = lines.map((line): Rule => {
  const [from = '', to = '', status = ''] = line.split(' ');
  const source = from
    .replaceAll('.', '\\.')
    .replaceAll('*', '(?<splat>.*)')
    .replace(/:([a-z]+)/g, '(?<$1>[^/]+)');
  return { from, to, status, matcher: new RegExp(`^${source}$`) };
});

const isPattern = ({ from }: Rule): boolean => /[:*]/.test(from);

/** The first rule for a path, as Cloudflare finds it: one for the path alone, else the first pattern. */
function ruleFor(path: string): Rule | undefined {
  return (
    rules.find(({ from }) => from === path) ??
    rules.find((rule) => isPattern(rule) && rule.matcher.test(path))
  );
}

function target(path: string): string | undefined {
  const rule = ruleFor(path);
  if (rule === undefined) return undefined;
  const found = rule.matcher.exec(path)?.groups ?? {};
  return rule.to.replace(/:([a-z]+)/g, (_, name) => found[name] ?? '');
}

function fileOf(address: string): string {
  return join(DIST, address.replace(/[?#].*/, '').replace(/\/$/, '/index.html'));
}

describe('_redirects', () => {
  it('has no more rules than hosts take', () => {
    expect(rules.filter(isPattern).length).toBeLessThanOrEqual(DYNAMIC_RULES);
    expect(rules.length).toBeLessThanOrEqual(RULES);
  });

  it('has the rules of one address first, which Cloudflare counts apart', () => {
    const first = rules.findIndex(isPattern);
    expect(rules.slice(first).filter((rule) => !isPattern(rule))).toEqual([]);
  });

  it('hides no file where rules go before files', async () => {
    const files = pathsBelow(DIST).map((path) => `/${path.replace(/(^|\/)index\.html$/, '$1')}`);
    const sentOn = files.filter((path) => ruleFor(path)?.status === '301');
    const hidden = sentOn.filter((path) => !isSender(path));
    expect(hidden).toEqual([]);
  });

  /** Pages that send on are hidden by their own rules, which lead to the same. */
  const isSender = (path: string): boolean => {
    const html = path.endsWith('/') ? fileOf(path) : undefined;
    return (
      html !== undefined && rules.some(({ from }) => from === path || sentOnTo(path) !== undefined)
    );
  };

  it('leads from single addresses to files', () => {
    const single = rules.filter((rule) => !isPattern(rule));
    expect(single.length).toBeGreaterThan(600);
    const chained = (to: string) => (existsSync(fileOf(to)) ? to : (target(to) ?? to));
    expect(
      single.filter(({ to }) => !existsSync(fileOf(chained(to)))).map(({ from }) => from),
    ).toEqual([]);
  });

  it.each([
    ['/5295/', '/enhancements/5295/'],
    ['/KEP-5295/', '/enhancements/5295/'],
    ['/enhancements/sig-cli/5295-kyaml/', '/enhancements/5295/'],
    ['/sigs/sig-node/', '/sigs/node/'],
    ['/releases/v1.34/', '/releases/1.34/'],
    ['/embed/tables/releases/1.20/sig-node.md', '/embed/tables/releases/1.20.md'],
    ['/embed/tables/releases/1.20/changed/sig-node.html', '/embed/tables/releases/1.20.html'],
    ['/embed/tables/releases/1.20/changed.csv', '/embed/tables/releases/1.20.csv'],
    ['/embed/tables/feature-gates/1.20/changed.md', '/embed/tables/feature-gates/1.20.md'],
    [
      '/embed/frames/releases/1.20/changed/sig-node.html',
      '/embed/frames/query.html?release=1.20&sig=node&changed=yes',
    ],
    ['/timelines/feature-gates/NodeSwap.svg', '/badges/feature-gates/NodeSwap.svg'],
    ['/badges/enhancements/1287.json', '/api/v1/enhancements/1287.json'],
    ['/feeds/sigs/node.json', '/feeds/sigs/node.atom'],
    ['/upgrade/1.35-to-1.36/index.json', '/api/v1/upgrades/1.35-to-1.36.json'],
  ])(
    'leads from %s to %s, which is there, and so does the page for what is not found',
    (from, to) => {
      expect(target(from)).toBe(to);
      expect(existsSync(fileOf(to)), to).toBe(true);
      if (!existsSync(fileOf(from))) expect(sentOnTo(from)).toBe(to);
    },
  );
});
