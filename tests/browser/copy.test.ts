import { expect, it } from 'vitest';
import { useSite } from './site.ts';

const site = useSite();

/** What a button of a table copies, with addresses of the site without their host. */
async function copied(path: string, button: string): Promise<string> {
  const { page, rest } = await site.visit(path, {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await rest();
  await page.getByRole('button', { name: button }).click();
  await page.getByText(/^Copied \d+ rows$/).waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  return text.replaceAll(site.url, '');
}

it.each([
  [
    '/releases/1.35/?stage=ga',
    'Copy as Markdown',
    [
      '| 859 | [Kubectl Commands In Headers](/enhancements/859/) | GA; [shipped](/enhancements/859/#why) | v1.35 | Beta → GA |  | [CLI](/sigs/cli/); API Machinery |',
      '[InPlacePodVerticalScaling true (locked)](/feature-gates/InPlacePodVerticalScaling/); [InPlacePodVerticalScalingAllocatedStatus Deprecated, false](/feature-gates/InPlacePodVerticalScalingAllocatedStatus/); [API Pod](/apis/core/Pod/) | [Node](/sigs/node/); Autoscaling, Scheduling |',
    ],
  ],
  [
    '/releases/1.35/?stage=ga',
    'Copy as CSV',
    ['\r\n859,Kubectl Commands In Headers,/enhancements/859/,GA; shipped,', ',CLI; API Machinery,'],
  ],
  [
    '/releases/1.37/tracking/',
    'Copy as Markdown',
    [' | [EnvFiles (beta since v1.35)](/feature-gates/EnvFiles/) | '],
  ],
])('keeps the things in a cell apart: %s, %s', async (path, button, lines) => {
  const text = await copied(path, button);
  for (const line of lines) expect(text).toContain(line);
});

it('copies what is shown alone', async () => {
  const text = await copied('/releases/1.35/?stage=ga', 'Copy as CSV');
  const stages = text.split('\r\n').flatMap((line) => /,(GA|Alpha|Beta); /.exec(line)?.[1] ?? []);
  expect(stages.length).toBeGreaterThan(10);
  expect(new Set(stages)).toEqual(new Set(['GA']));
});
