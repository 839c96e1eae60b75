import { defineConfig } from 'astro/config';

/**
 * Where the site is served. A project page on GitHub Pages sets both, for example
 * SITE_URL=https://example.github.io and BASE_PATH=/kep-atlas.
 */
const site = process.env.SITE_URL ?? 'https://kep-atlas.example';
const base = process.env.BASE_PATH ?? '/';

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "manifest-src 'self'",
      ],
    },
  },
});
