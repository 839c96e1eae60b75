import { expect, it } from 'vitest';
import { componentPages, FOOT_LINKS, SITE_PAGES } from './site-pages.ts';

it('leads to the gates of a component by the value of the filter', () => {
  const gates = ['kubelet', 'Kubernetes commands'].map((name) => ({ components: [{ name }] }));
  expect(componentPages(gates as never).map(({ path }) => path)).toEqual([
    '/feature-gates/?component=kubernetes-commands',
    '/feature-gates/?component=kubelet',
  ]);
});

it('orders the foot of pages from what is read and used to what it is made of, whatever the order of the search', () => {
  expect(FOOT_LINKS.map(({ path }) => path)).toEqual([
    ...['/articles/', '/upgrade/', '/check/', '/news/', '/changes/', '/about/', '/statistics/'],
    ...['/drift/', '/about/problems/', '/api/', '/embed/'],
  ]);
  const paths = SITE_PAGES.map(({ path }) => path);
  expect(FOOT_LINKS.filter(({ path }) => !paths.includes(path))).toEqual([]);
});
