import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { ContextSpec, RunOptions } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/** Minified: half of what a small page takes is to read it. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What the color scheme decides; all other rules give the same answer in both. */
export const COLOR_RULES = ['color-contrast', 'link-in-text-block'];
/** What a page owes its readers, and a frame in it does not. */
const PAGE_RULES = ['landmark-one-main', 'page-has-heading-one', 'region'];

/** A rule of accessibility that a page breaks. */
export interface Violation {
  readonly id: string;
  readonly scheme: 'light' | 'dark';
  readonly count: number;
  readonly first: string | undefined;
  readonly why: string | undefined;
}

/**
 * Finds the rules that a page and its frames break, in light and then in dark.
 * @param within selects the part of the page that is looked at.
 * @param beforeDark is called before dark mode is checked.
 */
export async function findViolations(
  page: Page,
  within = ':root',
  beforeDark?: () => Promise<void>,
): Promise<Violation[]> {
  const found: Violation[] = [];
  for (const frame of page.frames()) await frame.evaluate(AXE);
  for (const scheme of ['light', 'dark'] as const) {
    if (scheme === 'dark') await beforeDark?.();
    await page.emulateMedia({ colorScheme: scheme });
    for (const frame of page.frames()) found.push(...(await runAxe(frame, within, scheme)));
  }
  return found;
}

async function runAxe(
  frame: Frame,
  within: string,
  scheme: Violation['scheme'],
): Promise<Violation[]> {
  const isInPage = frame.parentFrame() !== null;
  const options: RunOptions = {
    // It need not describe what it finds right.
    resultTypes: ['violations'],
    iframes: false,
    ...(scheme === 'dark' && { runOnly: COLOR_RULES }),
    rules: {
      // Off by default, as a rule of WCAG 2.2.
      ...(scheme === 'light' && { 'target-size': { enabled: true } }),
      ...(isInPage && Object.fromEntries(PAGE_RULES.map((id) => [id, { enabled: false }]))),
    },
  };
  const run = ({ context, options }: { context: ContextSpec; options: RunOptions }) =>
    (window as unknown as { axe: typeof axe }).axe.run(context, options);
  const { violations } = await frame.evaluate(run, { context: { include: within }, options });
  return violations.map(({ id, nodes }) => ({
    id,
    scheme,
    count: nodes.length,
    first: nodes[0]?.html.slice(0, 200),
    why: nodes[0]?.failureSummary,
  }));
}
