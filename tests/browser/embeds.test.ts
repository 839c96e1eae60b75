import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContextOptions, Locator, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TABLE_STYLE } from '../../src/model/embed/table-style.ts';
import { listen } from '../listen.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { findViolations } from './accessibility.ts';
import { layoutShift } from './layout-shift.ts';
import { NARROW, pageWidth, useSite } from './site.ts';

const site = useSite();

/** A page of somebody else's, on another origin and under a strict policy. */
const host = createServer((request, response) => {
  if (request.url === '/style.css') {
    response.setHeader('Content-Type', 'text/css');
    response.end(
      `:root{color-scheme:light dark;background:light-dark(#fff,#111);color:light-dark(#111,#eee)}:where(a){color:light-dark(#0645ad,#9cf)}\n${TABLE_STYLE}`,
    );
    return;
  }
  const body = bodies.get(request.url ?? '') ?? '';
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader(
    'Content-Security-Policy',
    `${request.url === '/sandboxed' ? 'sandbox allow-scripts; ' : ''}default-src 'none'; style-src 'self'; script-src ${site.url}; connect-src ${site.url}; frame-src ${site.url}; img-src ${site.url}`,
  );
  response.end(
    `<!doctype html><html lang="en"><head><title>Elsewhere</title><meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/style.css"></head><body><main><h1>Elsewhere</h1>${body}</main></body></html>`,
  );
});

/** What an element cannot answer, and a part of what it says of that. */
const WRONG = [
  ['stage="gamma"', /gamma/],
  ['release="1.34" sig="nodd"', /no row of v1\.34 has sig=nodd \(did you mean node\?\)/],
  ['release="1.34" sig="nodd" changed', /no row of v1\.34 has sig=nodd/],
  ['gates="NodeSwop"', /gates=NodeSwop \(did you mean NodeSwap\?\)/],
  ['sigs="node"', /unknown attribute "sigs"/],
  ['columns="owner"', /columns: got "owner"/],
  ['release="1.99"', /1\.99/],
] as const;

/** Gates in a sentence, and what they say. */
const GATES = [
  [
    'name="KubeletCrashLoopBackOffMax"',
    /^KubeletCrashLoopBackOffMax \(.+; as of \d{4}-\d{2}-\d{2}\)$/,
  ],
  ['name="KubeletCrashLoopBackOffMax" release="v1.33"', /\(Alpha, false, since v1\.32; as of/],
  ['name="KubeletCrashLoopBackOffMax" release="1.30"', /\(not yet, added in v1\.32; as of/],
  ['name="CPUManager" release="1.35"', /\(removed in v1\.33; as of/],
  ['name="Nobody"', /no row of v\d\.\d+ has gates=Nobody/],
  ['name="NodeSwap" release="x"', /got "x", expected a minor release/],
] as const;
const bodies = new Map<string, string>();
const PATH = 'releases/1.34/changed/sig-node';
let fragment: string;
let hostUrl: string;

beforeAll(async () => {
  hostUrl = await listen(host);
  fragment = await readFile(`dist/embed/tables/${PATH}.html`, 'utf8');
  const pages = {
    '/fragment': fragment,
    '/filled': `${script('kep-atlas')}<kep-feature-table>${fragment}</kep-feature-table><p>The gate <kep-gate name="X">X</kep-gate>.</p>`,
    '/empty': `${script('kep-atlas')}<kep-feature-table release="1.34" sig="node" changed></kep-feature-table><p>The gate <kep-gate name="KubeletCrashLoopBackOffMax"></kep-gate>.</p>`,
    '/wrong': `${script('kep-atlas')}${WRONG.map(([attributes]) => `<kep-feature-table ${attributes}></kep-feature-table>`).join('')}`,
    '/gates': `${script('kep-atlas')}<p>${GATES.map(([attributes]) => `<kep-gate ${attributes}></kep-gate>`).join(' ')}</p>`,
    '/frame': `${script('frame-host')}${frame()}`,
    '/unreached': `${script('kep-atlas')}<kep-feature-table refresh base="${site.url}/nowhere/"><p>Fallback</p></kep-feature-table>`,
    '/shadowed': `${script('kep-atlas')}<p></p>`,
    '/shift': `${script('kep-atlas')}<p>Before</p><kep-feature-table release="1.34" sig="node" changed rows="21"></kep-feature-table><p>After</p>`,
    '/below': `${script('frame-host')}<svg width="1" height="3000"></svg><iframe data-kep-atlas src="${site.url}/embed/frames/query.html?release=1.20&amp;sig=node" title="Features" width="100%" height="150"></iframe>`,
    '/late': frame(),
    '/sandboxed': `${script('frame-host')}${frame()}`,
    '/pictures': `<p><img src="${site.url}/badges/enhancements/1287.svg" alt="KEP-1287"></p><p><img src="${site.url}/timelines/enhancements/1287.svg" alt="Timeline of KEP-1287" width="300"></p>`,
  };
  for (const [path, body] of Object.entries(pages)) bodies.set(path, body);
});
afterAll(() => {
  host.close();
  host.closeAllConnections();
});

const script = (name: string): string =>
  `<script type="module" src="${site.url}/embed/${name}.js"></script>`;
const frame = (): string =>
  `<iframe data-kep-atlas src="${site.url}/embed/frames/${PATH}.html" title="Features" width="100%" height="150"></iframe>`;

async function visitHost(path: string, options: BrowserContextOptions = {}) {
  const visit = await site.visit('/robots.txt', options);
  const requests: string[] = [];
  visit.page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await visit.page.goto(`${hostUrl}${path}`);
  await visit.rest();
  return { ...visit, requests };
}

const cellsOf = (place: Page | Locator): Promise<string[]> =>
  place.locator('table :is(th, td)').evaluateAll((cells) => cells.map((cell) => cell.textContent));

/** What an element draws, without what its author put in. */
const shadowText = (element: Locator): Promise<string> =>
  element.evaluate((each) => each.shadowRoot?.textContent ?? '');

describe('the element', () => {
  it('shows what stands in it and requests nothing but itself', async () => {
    const { page, requests, errors } = await visitHost('/filled');
    expect(await page.locator('kep-feature-table tbody tr').count()).toBeGreaterThan(3);
    expect(requests).toEqual(['/filled', '/style.css', '/embed/kep-atlas.js']);
    expect(errors).toEqual([]);
  });

  it('moves nothing when it wakes, and leaves links as the page has them', async () => {
    const look = async (options: BrowserContextOptions) => {
      const { page } = await visitHost('/filled', options);
      const link = page.locator('kep-feature-table a').first();
      return [
        (await page.locator('kep-feature-table table').boundingBox())?.y,
        await link.evaluate((each) => getComputedStyle(each).color),
      ];
    };
    expect(await look({})).toEqual(await look({ javaScriptEnabled: false }));
  });

  it('fetches what it lacks: the same cells as the fragment, and where gates stand', async () => {
    const { page, errors } = await visitHost('/empty');
    await page.locator('kep-feature-table tbody tr').first().waitFor();
    expect(await cellsOf(page)).toEqual(await cellsOf((await visitHost('/fragment')).page));
    expect(errors).toEqual([]);
  });

  it.each([
    ['what is wrong with a query', '/wrong', 'kep-feature-table', WRONG],
    ['where gates stand, removed ones and unknown names too', '/gates', 'kep-gate', GATES],
  ] as const)('says %s', async (_, path, name, said) => {
    const { page } = await visitHost(path);
    for (const [index, [, words]] of said.entries()) {
      await expect.poll(() => shadowText(page.locator(name).nth(index))).toMatch(words);
    }
  });

  it('follows its attributes, and gets none of its own', async () => {
    const { page } = await visitHost('/empty');
    await page.locator('kep-feature-table tbody tr').first().waitFor();
    const element = page.locator('kep-feature-table');
    expect(await element.evaluate((each) => each.getAttributeNames())).toEqual([
      ...['release', 'sig', 'changed'],
    ]);
    await element.evaluate((each) => each.setAttribute('columns', 'stage,feature'));
    await expect
      .poll(() => page.locator('kep-feature-table thead th').allInnerTexts())
      .toEqual(['Stage', 'Feature']);
    await element.evaluate((each) => each.setAttribute('height', '120'));
    const region = page.getByRole('region', { name: /v1\.34, sig node, changed$/ });
    expect((await region.boundingBox())?.height).toBe(120);
    await element.evaluate((each) => each.removeAttribute('height'));
    expect((await region.boundingBox())?.height).toBeGreaterThan(200);
    await element.evaluate((each) => each.setAttribute('changed', 'false'));
    await element.evaluate((each) => each.setAttribute('stage', 'GA'));
    await page.getByRole('region', { name: /v1\.34, stage GA, sig node$/ }).waitFor();
  });

  it('leaves what its author put in where the atlas cannot be reached', async () => {
    const { page } = await visitHost('/unreached');
    expect(await page.locator('kep-feature-table p').isVisible()).toBe(true);
  });

  it('dresses what stands in it within the shadow root of somebody else', async () => {
    const { page } = await visitHost('/shadowed');
    const cell = await page.evaluate((html) => {
      const place = document.createElement('div');
      document.body.append(place);
      const root = place.attachShadow({ mode: 'open' });
      root.innerHTML = `<kep-feature-table>${html}</kep-feature-table>`;
      return getComputedStyle(root.querySelector('td') ?? place).verticalAlign;
    }, fragment);
    expect(cell).toBe('top');
  });

  it('hides where the page says so, and has columns where these have room', async () => {
    const { page } = await visitHost('/filled', { viewport: { width: 640, height: 600 } });
    // As themes do that count in larger units than their text is.
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '20px';
      document.body.style.fontSize = '16px';
    });
    const head = page.locator('kep-feature-table thead');
    expect(await head.evaluate((each) => getComputedStyle(each).position)).toBe('static');
    const element = page.locator('kep-feature-table');
    await element.evaluate((each) => each.toggleAttribute('hidden'));
    expect(await element.isVisible()).toBe(false);
  });

  it('keeps room for its rows, so that nothing below it moves far', async () => {
    const { page } = await visitHost('/shift');
    await page.locator('kep-feature-table tbody tr').first().waitFor();
    expect(await layoutShift(page)).toBeLessThanOrEqual(0.1);
  });
});

/** Writes a page to a disk. @returns its file */
async function writePage(body: string): Promise<string> {
  const file = join(temporaryFolder(), 'page.html');
  await writeFile(file, `<!doctype html><title>Page</title>${body}`);
  return file;
}

describe('the frame', () => {
  it('fits its height before it comes into sight', async () => {
    const { page } = await visitHost('/below');
    await page.waitForFunction(() => (document.querySelector('iframe')?.offsetHeight ?? 0) > 1000);
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
  });

  it.each([
    ['that is sandboxed', async () => `${hostUrl}/sandboxed`],
    ['on a disk', async () => pathToFileURL(await writePage(`${script('frame-host')}${frame()}`))],
  ])('fits its height in a page %s', async (_, addressOf) => {
    const { page } = await site.visit('/robots.txt');
    await page.goto(String(await addressOf()));
    await expect
      .poll(async () => (await page.locator('iframe').boundingBox())?.height)
      .toBeGreaterThan(160);
  });

  it('fits its height where the script comes after it', async () => {
    const { page } = await visitHost('/late');
    await page.frameLocator('iframe').locator('table').waitFor();
    await page.addScriptTag({ type: 'module', url: `${site.url}/embed/frame-host.js` });
    await page.waitForFunction(() => (document.querySelector('iframe')?.offsetHeight ?? 0) > 160);
  });

  it('fits its height, and takes no other message for it', async () => {
    const { page, errors } = await visitHost('/frame');
    const frame = page.locator('iframe');
    await page.waitForFunction(() => (document.querySelector('iframe')?.offsetHeight ?? 0) > 160);
    const before = await frame.evaluate((element: HTMLElement) => element.offsetHeight);
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          addEventListener('message', ({ data }) => data === 'last' && resolve());
          postMessage({ type: 'kep-atlas:height', height: 999 }, '*');
          postMessage('last', '*');
        }),
    );
    expect(await frame.evaluate((element: HTMLElement) => element.offsetHeight)).toBe(before);
    expect(errors).toEqual([]);
  });

  it.each([
    ['light', 'dark', '#13171c'],
    ['dark', 'light', '#ffffff'],
  ] as const)(
    'is not as the %s system where its address ends in #%s',
    async (system, own, color) => {
      const address = `/embed/frames/${PATH}.html`;
      const { page } = await site.visit(address, { colorScheme: system });
      const background = () =>
        page.evaluate(() => {
          const channels = getComputedStyle(document.body).backgroundColor.match(/\d+/g) ?? [];
          return `#${channels.map((each) => Number(each).toString(16).padStart(2, '0')).join('')}`;
        });
      expect(await background()).not.toBe(color);
      await page.evaluate((hash) => location.replace(`#${hash}`), own);
      await expect.poll(background).toBe(color);
    },
  );
});

describe('a picture', () => {
  /** A page, light or dark by its own switch, with a picture. */
  const pageWith = async (system: 'light' | 'dark', scheme: string, hash: string) => {
    const { page } = await site.visit('/robots.txt', { colorScheme: system });
    await page.evaluate(
      async ([colorScheme, source]) => {
        document.documentElement.style.colorScheme = colorScheme;
        const picture = document.createElement('img');
        picture.src = source;
        document.body.replaceChildren(picture);
        await picture.decode();
      },
      [scheme, `/badges/enhancements/1287.svg${hash}`] as const,
    );
    return page;
  };

  /** Whether the first shape of the page's picture is light, as it is drawn now. */
  const brightness = (page: Page) =>
    page.evaluate(() => {
      const picture = document.querySelector('img');
      const canvas = new OffscreenCanvas(1, 1).getContext('2d');
      if (canvas === null || picture === null) throw new Error('nothing to draw');
      canvas.drawImage(picture, -3, -3);
      return (canvas.getImageData(0, 0, 1, 1).data[0] ?? 0) > 128 ? 'light' : 'dark';
    });

  it.each([
    ['light', 'dark', '', 'dark'],
    ['dark', 'light', '', 'light'],
    ['light', '', '#dark', 'dark'],
    ['dark', '', '#light', 'light'],
    ['dark', 'dark', '', 'dark'],
  ] as const)(
    'on a %s system, in a page with the scheme "%s", with "%s" at its end, is %s',
    async (system, scheme, hash, seen) => {
      // A page's own scheme reaches a picture with a frame that the page draws.
      const page = await pageWith(system, scheme, hash);
      await expect.poll(() => brightness(page)).toBe(seen);
    },
  );
});

describe('the frame of any query', () => {
  it('shows the rows that its address asks for, of an old release too', async () => {
    const { page, errors } = await site.visit(
      '/embed/frames/query.html?release=1.20&sig=node&changed=yes',
    );
    const rows = page.locator('kep-feature-table tbody tr');
    await expect.poll(() => rows.count()).toBeGreaterThan(5);
    expect(await page.locator('caption').textContent()).toContain('v1.20');
    expect(errors).toEqual([]);
  });

  it('says what is wrong with its address', async () => {
    const { page } = await site.visit('/embed/frames/query.html?sigs=node');
    await page.getByText('unknown key "sigs" (did you mean sig?').waitFor();
  });
});

it.each([
  ['/KEP-5295/', '/enhancements/5295/'],
  ['/enhancements/sig-cli/5295-kyaml/', '/enhancements/5295/'],
  ['/embed/tables/releases/1.20/sig-node.md', '/embed/tables/releases/1.20.md'],
])('the page for what is not found sends from %s to %s', async (from, to) => {
  const { page } = await site.visit(from);
  await page.waitForURL(`**${to}`);
});

const PLACES = ['/fragment', '/filled', '/empty', '/frame', '/pictures'];

it.each(PLACES)(
  '%s breaks no rule of policy or accessibility, and fits 320 pixels',
  async (path) => {
    const { page, errors } = await visitHost(path);
    expect(errors).toEqual([]);
    expect(await findViolations(page)).toEqual([]);
    await page.setViewportSize(NARROW);
    expect(await pageWidth(page)).toBeLessThanOrEqual(320);
  },
);

it.each(PLACES)('%s without JavaScript shows what is in it', async (path) => {
  const { page, errors } = await visitHost(path, { javaScriptEnabled: false });
  expect(errors).toEqual([]);
  const place = path === '/frame' ? page.frameLocator('iframe') : page;
  const tables = await place.locator('table').count();
  expect(tables).toBe(['/fragment', '/filled', '/frame'].includes(path) ? 1 : 0);
});

it('breaks no short word of a fragment in print', async () => {
  const { page } = await visitHost('/fragment', { viewport: { width: 718, height: 600 } });
  await page.emulateMedia({ media: 'print' });
  const lines = page.locator('thead th', { hasText: 'Since' }).evaluate((head) => {
    const words = document.createRange();
    words.selectNodeContents(head);
    return words.getClientRects().length;
  });
  expect(await lines).toBe(1);
});

it('reads from right to left where the page does', async () => {
  const { page } = await visitHost('/filled');
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  const [table, first] = await Promise.all(
    ['kep-feature-table table', 'kep-feature-table tbody th'].map((selector) =>
      page.locator(selector).first().boundingBox(),
    ),
  );
  const end = (box: typeof table): number => Math.round((box?.x ?? 0) + (box?.width ?? 0));
  expect(end(first)).toBe(end(table));
});

describe('the page that builds them', () => {
  it('says what to put in for a choice, shows it, and keeps it in the address', async () => {
    const { page, errors } = await site.visit('/embed/');
    await page.locator('select[name=release]').selectOption('1.34');
    await page.locator('select[name=sig]').selectOption('node');
    const marker = 'begin release=1.34 sig=node changed=yes -->';
    await page.locator('[data-recipe=vitepress] summary').click();
    await page.locator('[data-recipe=vitepress] code', { hasText: marker }).first().waitFor();
    await page.locator('embed-builder [role=status]', { hasText: /^\d+ rows?$/ }).waitFor();
    expect(await cellsOf(page.locator('kep-feature-table [role=region]'))).toEqual(
      await cellsOf((await visitHost('/fragment')).page),
    );
    expect(new URL(page.url()).search).toContain('sig=node');
    await page.locator('input[name=keps]').fill('5295x!');
    await page.locator('embed-builder [role=status]', { hasText: 'keps' }).waitFor();
    expect(errors).toEqual([]);
  });

  it.each([
    ['answered', 'load', (late: Route) => late.continue()],
    ['not to be had', 'error', (late: Route) => late.abort()],
  ] as const)(
    'keeps to what it refuses when what was asked before is %s later',
    async (...each) => {
      const [, event, finish] = each;
      const { page } = await site.visit('/embed/?release=1.34&sig=node');
      const status = page.locator('embed-builder [role=status]');
      await status.filter({ hasText: /^\d+ rows?$/ }).waitFor();
      await page.locator('kep-feature-table').evaluate((table, told) => {
        table.addEventListener(`kep-atlas:${told}`, () => {
          document.body.dataset.told = '';
        });
      }, event);
      const asked = Promise.withResolvers<Route>();
      await page.route('**/releases/1.35.json', asked.resolve);
      await page.locator('select[name=release]').selectOption('1.35');
      const late = await asked.promise;
      await page.locator('input[name=keps]').fill('5295x!');
      await status.filter({ hasText: 'keps' }).waitFor();
      await finish(late);
      await page.locator('body[data-told]').waitFor({ state: 'attached' });
      expect(await status.textContent()).toContain('keps');
      expect(await page.locator('[data-recipe]:visible').count()).toBe(0);
      expect(await page.locator('kep-feature-table').isVisible()).toBe(false);
    },
  );

  it('reads what its form says where that is sent before the script is there', async () => {
    const { page } = await site.visit('/embed/');
    await page.locator('select[name=changed]').selectOption({ label: 'All' });
    const sent = await page.locator('embed-builder form').evaluate((form) => {
      const fields = [...new FormData(form as HTMLFormElement)];
      return String(new URLSearchParams(fields.map(([name, value]) => [name, String(value)])));
    });
    const { page: next } = await site.visit(`/embed/?${sent}`);
    await next.locator('[data-recipe=vitepress] code', { hasText: 'release=latest -->' }).waitFor({
      state: 'attached',
    });
  });

  it.each([
    ['?release=v1.34&sig=sig-node&changed', 'release=1.34 sig=node changed=yes'],
    ['?gate=PodHasNetworkCondition', 'table=gates release=latest gates=PodHasNetworkCondition'],
    ['?kep=KEP-1287', 'release=latest keps=1287'],
  ])('answers the address %s', async (address, query) => {
    const { page } = await site.visit(`/embed/${address}`);
    await page.locator('embed-builder [role=status]', { hasText: /^\d+ rows?$/ }).waitFor();
    expect(await page.locator('[data-recipe=vitepress] pre code').first().textContent()).toContain(
      `<!-- kep-atlas:begin ${query} -->`,
    );
  });

  it.each([
    ['?release=1.99', '1.99'],
    ['?gate=nodeswap', 'did you mean NodeSwap?'],
    ['?gats=NodeSwap', 'did you mean gates?'],
  ])('says what is wrong with the address %s, and offers nothing', async (address, words) => {
    const { page } = await site.visit(`/embed/${address}`);
    await page.locator('embed-builder [role=status]', { hasText: words }).waitFor();
    expect(await page.locator('[data-recipe]:visible').count()).toBe(0);
  });

  it('shows what to put in without JavaScript too', async () => {
    const { page } = await site.visit('/embed/', { javaScriptEnabled: false });
    await page.locator('[data-recipe=vitepress] summary').click();
    expect(await page.locator('[data-recipe=vitepress] pre').first().innerText()).toContain(
      'begin',
    );
    expect(await page.locator('embed-builder form').isVisible()).toBe(false);
    expect(await page.locator('embed-builder table').isVisible()).toBe(true);
    await page.setViewportSize({ width: 320, height: 600 });
    const labeled = page.locator('embed-builder td[data-label]').first();
    const label = labeled.evaluate((cell) => getComputedStyle(cell, '::before').content);
    expect(await label).toMatch(/: "$/);
  });
});
