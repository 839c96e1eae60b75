import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findViolations } from './accessibility.ts';
import { NARROW, pageWidth, useSite } from './site.ts';

const site = useSite();

/** A word that is in no page: wherever it turns up outside, it came from the text. */
const SECRET = 'Zqx4Secret';
const TEXT = `kind: KubeletConfiguration
clusterDomain: ${SECRET}.example
featureGates:
  # ${SECRET}
  CPUManager: true
  EventedPLEG: true
  ${SECRET}Gate: true
`;

const field = (page: Page) => page.getByLabel('Flags or configuration');
const from = (page: Page) => page.locator('gate-check select[name=from]');
const to = (page: Page) => page.locator('gate-check select[name=to]');
const status = (page: Page) => page.locator('gate-check [role=status]');
const cleaned = (page: Page) => page.locator('[data-part=cleaned] code');
const verdicts = (page: Page) =>
  page
    .locator('[data-part=rows] tr')
    .evaluateAll((rows) =>
      rows.map(
        (row) =>
          `${row.children[1]?.querySelector('a, code')?.textContent}: ${row.children[2]?.textContent}`,
      ),
    );

async function paste(page: Page, text: string): Promise<void> {
  await field(page).fill(text);
  await page.locator('[data-part=rows] tr').first().waitFor();
}

describe('the checker', () => {
  it('judges what is pasted, and shows it cleaned', async () => {
    const { page, errors } = await site.visit('/check/?to=1.35');
    await paste(page, TEXT);
    expect(await verdicts(page)).toEqual([
      'CPUManager=true: Won’t start',
      'EventedPLEG=true: OK',
      `${SECRET}Gate=true: Won’t start`,
    ]);
    expect(await status(page).textContent()).toBe('3 settings: 2 Won’t start, 1 OK.');
    expect(await cleaned(page).textContent()).toBe(TEXT.replace('  CPUManager: true\n', ''));
    expect(errors).toEqual([]);
  });

  it('says on the screen of a phone what it found, below what was pasted', async () => {
    const viewport = { width: 390, height: 664 };
    const { page } = await site.visit('/check/', { viewport });
    await paste(page, TEXT);
    const box = await status(page).boundingBox();
    expect(box && box.y + box.height).toBeLessThan(viewport.height);
  });

  it('names what else to set, and objects whose API version is gone, each with its page', async () => {
    const { page } = await site.visit('/check/?to=1.35');
    await paste(
      page,
      'kind: KubeletConfiguration\nfeatureGates:\n  GracefulNodeShutdown: false\n---\napiVersion: extensions/v1beta1\nkind: Ingress\n',
    );
    expect(await verdicts(page)).toEqual([
      'GracefulNodeShutdown=false: Won’t start',
      'extensions/v1beta1 Ingress: API removed',
    ]);
    const rows = page.locator('[data-part=rows] tr');
    expect(await rows.first().locator('.col-reason').textContent()).toContain(
      'Also set GracefulNodeShutdownBasedOnPodPriority=false and WindowsGracefulNodeShutdown=false',
    );
    const links = await rows
      .locator('th a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links).toEqual(['/feature-gates/GracefulNodeShutdown/', '/apis/removed/#v1.22']);
  });

  it('lets nothing of it out: no request, no storage, no address', async () => {
    const { page } = await site.visit('/check/?to=1.35');
    const asked: string[] = [];
    page.on('request', (request) => {
      asked.push(
        `${request.method()} ${request.url()} ${JSON.stringify(request.headers())} ${request.postData() ?? ''}`,
      );
    });
    page.on('websocket', (socket) => asked.push(`SOCKET ${socket.url()}`));
    await paste(page, TEXT);
    await from(page).selectOption('1.33');
    await expect.poll(() => status(page).textContent()).toContain('3 settings');
    // The browser asks for the icon when it likes.
    const wanted = () => asked.filter((line) => !line.includes('/favicon.svg')).length;
    const first = wanted();
    await field(page).fill(`${TEXT}  Other: true\n`);
    await expect.poll(() => status(page).textContent()).toContain('4 settings');
    expect(wanted()).toBe(first);
    const paths = asked.map((line) => line.split(' ')[1]?.slice(site.url.length) ?? '');
    expect(
      paths.filter(
        (path) => !/^\/(?:_astro\/[\w.-]+\.js|check\/gates\.json|favicon\.svg)$/.test(path),
      ),
    ).toEqual([]);
    expect(asked.filter((line) => line.includes(SECRET) || !line.startsWith('GET '))).toEqual([]);
    const kept = await page.evaluate(() =>
      JSON.stringify([
        { ...localStorage },
        { ...sessionStorage },
        document.cookie,
        location.href,
        history.state,
      ]),
    );
    expect(kept).not.toContain(SECRET);
  });

  it('loads what judges only when there is something to judge', async () => {
    const { page, rest } = await site.visit('/check/');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await rest();
    // Tooltips, and what they ask with, are loaded with the first thing that has the focus.
    const others = asked.filter((url) => !/favicon\.svg$|\/(?:summary-tip|fetch-once)\./.test(url));
    expect(others).toEqual([]);
    await paste(page, TEXT);
    expect(asked.filter((url) => url.endsWith('/check/gates.json')).length).toBe(1);
  });

  it('keeps the releases in the address, and restores them', async () => {
    const { page } = await site.visit('/check/');
    await from(page).selectOption('1.33');
    await to(page).selectOption('1.34');
    expect(new URL(page.url()).search).toBe('?from=1.33&to=1.34');
    await page.reload();
    expect(await from(page).inputValue()).toBe('1.33');
    expect(await to(page).inputValue()).toBe('1.34');
    await page.goto(`${site.url}/check/?from=nonsense&to=9.99`);
    expect(await from(page).inputValue()).toBe('');
    expect(await to(page).inputValue()).not.toBe('');
  });

  it('says so when the way leads back', async () => {
    const { page } = await site.visit('/check/?from=1.35&to=1.33');
    await field(page).fill('EventedPLEG=true');
    await expect.poll(() => status(page).textContent()).toContain('from v1.35 to v1.33 leads back');
    expect(await page.locator('[data-part=result]').isVisible()).toBe(false);
  });

  it('takes files that are chosen or dropped', async () => {
    const { page } = await site.visit('/check/?to=1.35');
    const file = (name: string, text: string) => ({
      name,
      mimeType: 'text/plain',
      buffer: Buffer.from(text),
    });
    await page
      .locator('input[type=file]')
      .setInputFiles([
        file('a.yaml', TEXT),
        file('kubelet', '--cloud-config=x\n--runonce\n'),
        file('kube-apiserver', '--cloud-config=x\n--runonce\n'),
      ]);
    await expect.poll(() => status(page).textContent()).toContain('a.yaml: 3 settings');
    expect(await verdicts(page)).toEqual([
      'CPUManager=true: Won’t start',
      'EventedPLEG=true: OK',
      `${SECRET}Gate=true: Won’t start`,
      '--cloud-config: Flag removed',
      '--runonce: Flag removed',
      '--cloud-config: Flag removed',
    ]);
    const lines = page.locator('[data-part=rows] td:first-child');
    expect(await lines.allTextContents()).toEqual([
      'a.yaml:5',
      'a.yaml:6',
      'a.yaml:7',
      'kubelet:1',
      'kubelet:2',
      'kube-apiserver:1',
    ]);
    expect(await cleaned(page).allTextContents()).toEqual([
      TEXT.replace('  CPUManager: true\n', ''),
      '',
      '--runonce\n',
    ]);
    const transfer = await page.evaluateHandle(() => {
      const made = new DataTransfer();
      made.items.add(new File(['EventedPLEG=true'], 'flags.txt', { type: 'text/plain' }));
      return made;
    });
    await field(page).dispatchEvent('drop', { dataTransfer: transfer });
    await expect.poll(() => status(page).textContent()).toBe('1 setting: 1 OK.');
    expect(await field(page).inputValue()).toBe('EventedPLEG=true');
  });

  it('works by keyboard alone, to the copied text', async () => {
    const { page } = await site.visit('/check/?to=1.35', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const press = async (name: string) => {
      for (let step = 0; step < 60; step += 1) {
        await page.keyboard.press('Tab');
        const label = await page.evaluate(() => document.activeElement?.textContent?.trim());
        if (label === name) return page.keyboard.press('Enter');
      }
      throw new Error(`no way to "${name}" by Tab`);
    };
    await press('KubeletConfiguration');
    await page.locator('[data-part=rows] tr').first().waitFor();
    // The button says so for a while only: the clock stops.
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 1_000);
    await press('Copy');
    await page.locator('button[aria-live]', { hasText: 'Copied' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await cleaned(page).textContent());
    expect(copied).toContain('kind: KubeletConfiguration');
    expect(copied).not.toContain('CPUManager');
  });

  it('says that an address asks for a release that there is not, until another one is chosen', async () => {
    const { page } = await site.visit('/check/?to=1.99');
    await page.getByText('“1.99” is not a known release. Choose from the list.').waitFor();
    await field(page).fill(TEXT);
    expect(await page.locator('[data-part=rows] tr').count()).toBe(0);
    await page.locator('select[name=to]').selectOption('1.35');
    await page.locator('[data-part=rows] tr').first().waitFor();
  });

  it('shows every example with verdicts, at 320 pixels too', async () => {
    const { page } = await site.visit('/check/?to=1.35', { viewport: NARROW });
    const examples = page.locator('button[data-example]');
    for (const example of await examples.all()) {
      await example.click();
      await page.locator('[data-part=rows] tr').first().waitFor();
      expect(await pageWidth(page)).toBeLessThanOrEqual(320);
    }
    expect(await examples.count()).toBeGreaterThan(3);
  });

  it('has no accessibility violation in light and dark, verdicts shown', async () => {
    const { page } = await site.visit('/check/?from=1.34&to=1.35');
    await paste(
      page,
      `${TEXT}  ContextualLogging: true\n  nodeSwap: true\n  AllBeta: true\n---\na: [\n`,
    );
    expect(await findViolations(page, 'gate-check')).toEqual([]);
  });

  it('names the command where there is no JavaScript', async () => {
    const { page } = await site.visit('/check/', { javaScriptEnabled: false });
    expect(await field(page).isVisible()).toBe(false);
    expect(await page.getByText('node kep-atlas.mjs check').first().isVisible()).toBe(true);
    expect(await page.locator('main .notice').textContent()).toContain('needs JavaScript');
  });
});
