import { expect, it } from 'vitest';
import { pageWritten } from './page-written.ts';

const PAGES = ['/gates/OneGate/', '/apis/core/Pod/', '/apis/core/POD/'].map((href) => ({ href }));

it.each([
  ['/gates/onegate/', '/gates/OneGate/'],
  ['/gates/ONEGATE', '/gates/OneGate/'],
  ['/gates/OneGate/', undefined],
  ['/gates/other/', undefined],
  ['/apis/core/pod/', undefined],
])('%s leads to %s', (path, to) => {
  expect(pageWritten(PAGES, path)).toBe(to);
});
