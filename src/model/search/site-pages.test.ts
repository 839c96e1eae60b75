import { expect, it } from 'vitest';
import { componentPages } from './site-pages.ts';

it('leads to the gates of a component by the value of the filter', () => {
  const gates = ['kubelet', 'Kubernetes commands'].map((name) => ({ components: [{ name }] }));
  expect(componentPages(gates as never).map(({ path }) => path)).toEqual([
    '/feature-gates/?component=kubernetes-commands',
    '/feature-gates/?component=kubelet',
  ]);
});
