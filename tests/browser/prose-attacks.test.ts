import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { ATTACKS } from '../../src/prose/__fixtures__/attacks.ts';
import { render } from '../../src/prose/__fixtures__/context.ts';
import { MORE_ATTACKS } from '../../src/prose/__fixtures__/more-attacks.ts';
import { countInputs } from '../count-inputs.ts';
import { DIST } from '../dist/site.ts';
import { findBrowser, sharedBrowser } from './launch.ts';

/** All attempts, by name. */
const ALL: Readonly<Record<string, string>> = { ...ATTACKS, ...MORE_ATTACKS };

const PAGE = 'https://prose.invalid/';
/** A picture that is not there: once it has failed, what was asked for before it was seen as well. */
const LAST = 'https://last.invalid/';

let browser: Browser;

beforeAll(async () => {
  if (findBrowser() !== undefined) browser = await sharedBrowser();
});

/**
 * Shows HTML in a page, moves over and presses everything in it, and says what ran, was fetched, or was
 * kept from it by the page's policy.
 * @param policy what stands in the head of the page; nothing for a page without any policy
 */
async function provoke(body: string, policy = ''): Promise<string[]> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const happened: string[] = [];
  await page.exposeFunction('attack', () => void happened.push('script'));
  page.on('console', (message) => {
    const words = message.text();
    if (/content security policy/i.test(words) && !words.includes(LAST)) happened.push(words);
  });
  page.on('dialog', (dialog) => void dialog.dismiss());
  page.on('popup', () => void happened.push('a window'));
  await context.route('**', (route) => {
    if (route.request().url() === PAGE) {
      return route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: `<!doctype html><html><head>${policy}</head><body><main>${body}</main></body></html>`,
      });
    }
    const url = route.request().url();
    if (!url.startsWith(LAST)) happened.push(`a request to ${url}`);
    return route.abort();
  });
  await page.goto(PAGE);
  await page.evaluate(async (last) => {
    document.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (link?.protocol.startsWith('http')) event.preventDefault();
    });
    for (const element of document.querySelectorAll('main *')) {
      for (const type of 'mouseover focus click toggle error load animationend'.split(' ')) {
        element.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true }));
      }
    }
    for (const number of [1, 2, 3]) {
      const picture = new Image();
      picture.src = `${last}${number}`;
      await new Promise((done) => picture.addEventListener('error', done));
      await new Promise((done) => requestAnimationFrame(done));
    }
  }, LAST);
  await context.close();
  return happened;
}

/** Attacks that share a page: few enough to find the one that worked, enough to be quick. */
const TOGETHER = 45;

async function tryAll(policy?: string): Promise<void> {
  const names = Object.keys(ALL);
  countInputs(names.length);
  for (let start = 0; start < names.length; start += TOGETHER) {
    const some = names.slice(start, start + TOGETHER);
    const rendered = await Promise.all(some.map((name) => render(ALL[name] ?? '')));
    const happened = await provoke(rendered.map(({ html }) => html).join('\n'), policy);
    expect.soft({ some, happened }).toEqual({ some, happened: [] });
  }
}

test('no attack runs anything or fetches anything, without a policy to stop it', async () => {
  await tryAll();
});

test('all attacks in one text run and fetch nothing', async () => {
  const { html } = await render(Object.values(ALL).join('\n\n'));
  expect(await provoke(html)).toEqual([]);
});

test('nothing that is rendered asks for more than the policy of the site allows', async () => {
  const page = await readFile(join(DIST, 'index.html'), 'utf8');
  const [policy = ''] = /<meta http-equiv="content-security-policy"[^>]*>/i.exec(page) ?? [];
  expect(policy).toContain("default-src 'none'");
  await tryAll(policy);
  expect(await provoke(ATTACKS['image error'] ?? '', policy)).toContainEqual(
    expect.stringMatching(/content security policy/i),
  );
});

test('the same attacks do run where nothing is cleaned', async () => {
  const happened = await Promise.all(
    ['script', 'image error', 'svg load', 'javascript link'].map((name) =>
      provoke(ATTACKS[name] ?? ''),
    ),
  );
  for (const one of happened) expect(one).toContain('script');
});
