import { describe, expect, it } from 'vitest';
import { parseQuery } from '../features/query.ts';
import { MARKED } from './marked-systems.ts';
import { embedRecipes, singleRecipes } from './recipes.ts';
import { TABLE_STYLE } from './table-style.ts';

const ROOT = 'https://atlas.example';
const recipes = (query: string, rows?: number) =>
  new Map(
    embedRecipes(parseQuery(query), ROOT, ['1.34'], rows).map((recipe) => [recipe.key, recipe]),
  );

describe('embedRecipes', () => {
  it('writes markers that the command reads back, in the comments of each file', () => {
    const asked = 'release=1.34 sig=node columns=stage,feature';
    const marked = [...recipes(asked).values()].filter(({ code }) => code?.includes('begin'));
    expect(marked).toHaveLength(MARKED.length);
    for (const { code = '', file, commands } of marked) {
      const query = /begin (\S+ \S+ \S+)/.exec(code)?.[1] ?? '';
      expect(parseQuery(query)).toEqual(parseQuery(asked));
      expect(commands.at(-1)).toBe(`node kep-atlas.mjs embed ${file}`);
    }
    const codes = marked.map(({ code }) => code?.split(' ')[0]);
    expect(new Set(codes)).toEqual(new Set(['{/*', '<!--', '..', '//']));
  });

  it('tells what loads each style sheet that it gives, but where every new site has that', () => {
    const sheets = [...recipes('').values()].flatMap(({ key, additions = [], commands }) => {
      const named = commands.flatMap((each) => /--output \S*?([\w-]+\.css)/.exec(each)?.[1] ?? []);
      const given = additions.flatMap(({ file }) => /[\w-]+\.s?css$/.exec(file)?.[0] ?? []);
      const others = additions.filter(({ file }) => !file.endsWith('css'));
      const isLoaded = (sheet: string) => others.some(({ code }) => code.includes(sheet));
      return [...named, ...given].map((sheet) => [key, sheet, isLoaded(sheet)]);
    });
    expect(sheets.filter(([, , isLoaded]) => isLoaded !== true)).toEqual([
      ['docusaurus', 'custom.css', false],
      ['jekyll', 'main.scss', false],
    ]);
  });

  it('lets words break in cells whatever the theme says of tables', () => {
    expect(TABLE_STYLE).toContain('table.kep-atlas :is(th, td) { white-space: normal; }');
  });

  it('leads readers without JavaScript to the rows', () => {
    const link = (query: string) =>
      /<noscript><a href="([^"]+)/.exec(recipes(query).get('html')?.code ?? '')?.[1];
    expect(link('sig=node')).toBe(`${ROOT}/releases/latest/`);
    expect(link('release=1.34 sig=node')).toBe(`${ROOT}/releases/1.34/`);
    expect(link('table=gates release=1.34')).toBe(`${ROOT}/feature-gates/`);
    expect(link('table=history')).toBe(`${ROOT}/feature-gates/`);
  });

  it('names what an element and a frame show', () => {
    const codes = recipes('table=gates release=1.34');
    expect(codes.get('html')?.code).toContain('>Kubernetes feature gates in KEP Atlas</a>');
    expect(codes.get('frame')?.code).toContain(' title="Kubernetes feature gates"');
  });

  it('keeps English in its order in a page that is read from right to left', () => {
    expect(TABLE_STYLE).toMatch(/section\.kep-atlas [^{]+\{[^}]+plaintext/);
  });

  it('offers any query, and files only where they are served', () => {
    const rare = recipes('release=1.34 stage=beta keps=1287');
    expect(rare.get('html')?.code).toContain(
      '<kep-feature-table release="1.34" stage="beta" keps="1287" style=',
    );
    expect(rare.get('files')?.commands).toHaveLength(3);
    expect(recipes('release=1.34').get('files')?.commands.at(-1)).toContain('releases/1.34.csv');
    const old = recipes('release=1.20 sig=node');
    expect(old.get('files')?.commands).toHaveLength(3);
    expect(old.get('frame')?.code).toContain('/frames/query.html?release=1.20&amp;sig=node"');
    const worded = recipes('release=1.34 component="Kubernetes commands"');
    expect(worded.get('vitepress')?.code).toContain(' component="Kubernetes commands" -->');
    expect(worded.get('html')?.code).toContain(' component="Kubernetes commands" style=');
    expect(worded.get('frame')?.code).toContain('&amp;component=Kubernetes+commands"');
    expect(recipes('table=history').get('files')?.commands.at(-1)).toContain('history.csv');
    const framed = '/embed/frames/releases/1.34/sig-node.html"';
    expect(recipes('release=1.34 sig=node').get('frame')?.code).toContain(framed);
    expect(recipes('release=1.34 sig=node', 0).get('frame')?.code).toContain('query.html?');
  });
});

describe('singleRecipes', () => {
  const codes = (query: string) =>
    singleRecipes(parseQuery(query), ROOT).map(({ code }) => code !== undefined);

  it('are for one feature gate or one KEP', () => {
    expect(codes('gates=NodeSwap')).toEqual([true, true]);
    expect(codes('keps=1287')).toEqual([true, false]);
    expect(codes('gates=NodeSwap,CPUManager')).toEqual([false, false]);
    expect(codes('gates=NodeSwap keps=1287')).toEqual([false, false]);
    expect(codes('sig=node')).toEqual([false, false]);
  });

  it('name the feature gate where no script does', () => {
    const [, sentence] = singleRecipes(parseQuery('gates=NodeSwap'), ROOT);
    expect(sentence?.code).toContain(' name="NodeSwap" refresh>NodeSwap</kep-gate>');
  });

  it('lead to the page that the answer links, whatever the KEP is asked for by', () => {
    const badge = (query: string, linked: readonly string[]) =>
      singleRecipes(parseQuery(query), ROOT, linked)[0]?.code;
    expect(badge('keps=sig-cli/5295-kyaml', ['enhancements/5295/', 'releases/1.34/'])).toBe(
      `[![KEP-5295](${ROOT}/badges/enhancements/5295.svg)](${ROOT}/enhancements/5295/)`,
    );
    expect(badge('keps=2133', ['enhancements/sig-a/2133-a/', 'enhancements/sig-b/2133-b/'])).toBe(
      undefined,
    );
    expect(badge('keps=1287 table=gates', ['feature-gates/A/'])).toContain('enhancements/1287.svg');
  });
});
