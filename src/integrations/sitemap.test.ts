import { expect, it } from 'vitest';
import { pagePath, writeSitemap } from './sitemap.ts';

it('pagePath knows pages from other files', () => {
  expect(pagePath('index.html')).toBe('/');
  expect(pagePath('releases/1.34/index.html')).toBe('/releases/1.34/');
  expect(pagePath('404.html')).toBeUndefined();
  expect(pagePath('search/names.json')).toBeUndefined();
});

it('writeSitemap puts paths below the root', () => {
  expect(writeSitemap('https://x.example/atlas', ['/', '/about/'])).toContain(
    '<url><loc>https://x.example/atlas/</loc></url>\n<url><loc>https://x.example/atlas/about/</loc></url>',
  );
});
