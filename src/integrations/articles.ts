import type { AstroIntegration } from 'astro';
import { articlePlugin } from '../prose/article-plugin.ts';

/** Renders the Markdown of articles as upstream's texts are rendered. */
export function articles(): AstroIntegration {
  return {
    name: 'articles',
    hooks: {
      'astro:config:setup': ({ config }) => {
        const { options } = config.markdown.processor ?? {};
        if (!isSatteri(options)) {
          throw new Error('articles: markdown.processor has no hastPlugins, expected Sätteri');
        }
        options.hastPlugins.push(articlePlugin);
      },
    },
  };
}

function isSatteri(options: unknown): options is { hastPlugins: unknown[] } {
  if (typeof options !== 'object' || options === null) return false;
  return 'hastPlugins' in options && Array.isArray(options.hastPlugins);
}
