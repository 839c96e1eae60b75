import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
  integrations: [
    starlight({
      title: 'Docs',
      pagefind: false,
      customCss: ['./src/styles/custom.css'],
    }),
  ],
});
