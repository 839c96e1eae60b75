import { expect, it } from 'vitest';
import { pageWritten } from './page-written.ts';

const PAGES = [
  ['/gates/OneGate/', 'OneGate', '', 'FormerGate'],
  ['/apis/core/Pod/', 'Pod', 'v1', 'po'],
  ['/apis/core/POD/', 'POD', 'v1', ''],
  ['/apis/core/Event/', 'Event', 'v1', ''],
  ['/apis/events.k8s.io/Event/', 'Event', 'events.k8s.io/v1', ''],
  ['/enhancements/9/', 'KEP-9', 'Gang Scheduling', ''],
].map(([href = '', name = '', title = '', alias]) => ({
  ...{ href, name, title },
  aliases: alias ? [alias] : [],
}));

it.each([
  ['/gates/onegate/', '/gates/OneGate/'],
  ['/gates/former_gate', '/gates/OneGate/'],
  ['/enhancements/gang-scheduling/', '/enhancements/9/'],
  ['/apis/po/', '/apis/core/Pod/'],
  ['/apis/core/events', '/apis/core/Event/'],
  ['/gates/%E0%A4%A/', undefined],
  ['/enhancements/…/', undefined],
  ['/gates/OneGate/', undefined],
  ['/apis/core/pod/', undefined],
])('%s leads to %s', (path, to) => {
  expect(pageWritten(PAGES, path)).toBe(to);
});
