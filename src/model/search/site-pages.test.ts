import { expect, it } from 'vitest';
import { componentPages, FOOT_LINKS, SITE_PAGES } from './site-pages.ts';

it('leads to the gates of a component by the value of the filter', () => {
  const gates = ['kubelet', 'Kubernetes commands'].map((name) => ({ components: [{ name }] }));
  expect(componentPages(gates as never).map(({ path }) => path)).toEqual([
    '/feature-gates/?component=kubernetes-commands',
    '/feature-gates/?component=kubelet',
  ]);
});

it('links known pages in the footer, in its own order: first guides and tools, last data', () => {
  expect(FOOT_LINKS.map(({ path }) => path)).toEqual([
    ...['/articles/', '/upgrade/', '/check/', '/news/', '/changes/', '/about/', '/statistics/'],
    ...['/drift/', '/about/problems/', '/api/', '/embed/'],
  ]);
  const paths = SITE_PAGES.map(({ path }) => path);
  expect(FOOT_LINKS.filter(({ path }) => !paths.includes(path))).toEqual([]);
});
