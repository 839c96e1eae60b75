import { expect, it } from 'vitest';
import { withLastSlash } from './page-addresses.ts';

it.each([
  ['/about', '/about/'],
  ['/kep-atlas?x=a/b#c', '/kep-atlas/?x=a/b#c'],
  ['//example.org/about', '/example.org/about/'],
  ['/\\example.org/about', '/example.org/about/'],
  ['/releases/1.34', '/releases/1.34/'],
  ['/apis/events.k8s.io', '/apis/events.k8s.io/'],
  ['/', undefined],
  ['/about/?x=a', undefined],
  ['/api/v1/index.json?x=a', undefined],
  ['/@vite/client', undefined],
  ['/__open-in-editor?file=a', undefined],
])('%s → %s', (url, address) => {
  expect(withLastSlash(url)).toBe(address);
});
