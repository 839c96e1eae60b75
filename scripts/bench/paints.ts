import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../tests/browser/launch.ts';
import { listen } from '../../tests/listen.ts';
import { SLOWDOWN } from './interactions.ts';
import { median } from './median.ts';

/** "Slow 4G" as Chromium's developer tools have it: bytes a second, and milliseconds a request. */
const SLOW_4G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: 180_000,
  uploadThroughput: 84_375,
};

/** Within which time the largest part of a page has to be there, in milliseconds. */
export const PAINTED = 1500;

const PAGES = {
  start: '/',
  release: '/releases/1.34/',
  enhancements: '/enhancements/',
  enhancement: '/enhancements/1287/',
  gates: '/feature-gates/',
  gate: '/feature-gates/InPlacePodVerticalScaling/',
  upgrade: '/upgrade/1.33-to-1.34/',
  notes: '/releases/1.34/notes/',
} as const;

/** When the largest part of a page was painted, in milliseconds, the median of the rounds. */
export interface Paint {
  readonly kind: string;
  readonly path: string;
  readonly time: number;
  /** What the page weighs, as sent and as read. */
  readonly sent: number;
  readonly bytes: number;
}

/**
 * Measures the largest contentful paint of first visits, in Chromium with a slow network and processor.
 * @param site the folder of a built site
 */
export async function measurePaints(site: string, rounds: number): Promise<Paint[]> {
  const served = await serveCompressed(site);
  const browser = await launchBrowser();
  try {
    const paints: Paint[] = [];
    for (const [kind, path] of Object.entries(PAGES)) {
      const times: number[] = [];
      for (let round = 0; round < rounds; round += 1)
        times.push(await visit(browser, served.url + path));
      const html = await readFile(join(site, path, 'index.html'));
      const sent = gzipSync(html).length;
      paints.push({ kind, path, time: median(times), sent, bytes: html.length });
    }
    return paints;
  } finally {
    await browser.close();
    served.close();
  }
}

async function visit(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW_4G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await page.goto(url, { waitUntil: 'networkidle' });
  const time = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          resolve(list.getEntries().at(-1)?.startTime ?? Number.NaN);
        }).observe({ type: 'largest-contentful-paint', buffered: true });
      }),
  );
  await context.close();
  return time;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

async function serveCompressed(folder: string): Promise<{ url: string; close(): void }> {
  const server = createServer(async ({ url = '/' }, response) => {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    try {
      const body = gzipSync(await readFile(file));
      const type = TYPES[extname(file)] ?? 'application/octet-stream';
      response.writeHead(200, { 'Content-Type': type, 'Content-Encoding': 'gzip' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  return { url: await listen(server), close: () => server.close() };
}
