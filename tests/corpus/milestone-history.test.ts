import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renderHistories } from '../../scripts/milestone-history/render.ts';
import { cloneBundle } from './clone-bundle.ts';
import { hasBundles } from './upstream-bundles.ts';

describe.skipIf(!hasBundles('kubernetes/enhancements'))('the snapshots of kep.yaml', () => {
  it('give the committed history of milestones, to the byte', async () => {
    const clone = await cloneBundle('kubernetes/enhancements');
    const committed = readFileSync('content/milestone-history.yaml', 'utf8');
    expect((await renderHistories(clone)) === committed).toBe(true);
  });
});
