import { expect, it } from 'vitest';
import { headerRules } from './headers.ts';

it('names what is below the base path, as redirects do', () => {
  const paths = headerRules(['releases/index.astro'], '/docs/atlas').match(/^\/.*$/gm);
  expect(paths?.filter((path) => !path.startsWith('/docs/atlas/'))).toEqual([]);
  expect(paths).toContain('/docs/atlas/releases/*');
});
