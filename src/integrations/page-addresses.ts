import type { AstroIntegration } from 'astro';
import type { Connect, Plugin } from 'vite';

/**
 * Lets addresses of pages without a slash at their end lead to the pages in development and in a preview, as hosts
 * do: Astro answers them with an error of its own.
 */
export function pageAddresses(): AstroIntegration {
  return {
    name: 'page-addresses',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'dev') updateConfig({ vite: { plugins: [sender()] } });
        if (command === 'preview') updateConfig({ trailingSlash: 'ignore' });
      },
    },
  };
}

/** Sends them on, before what Astro puts before all else. */
function sender(): Plugin {
  const sendOn: Connect.NextHandleFunction = ({ url = '' }, response, next) => {
    const address = withLastSlash(url);
    if (address === undefined) return next();
    response.writeHead(302, { Location: address }).end();
  };
  return {
    name: 'page-addresses',
    enforce: 'post',
    configureServer:
      ({ middlewares }) =>
      () => {
        middlewares.stack.unshift({ route: '', handle: sendOn });
      },
  };
}

/** "/about?x" → "/about/?x"; nothing for what has its slash, for a file, and for what Vite serves by itself ("/@", "/__"). */
export function withLastSlash(url: string): string | undefined {
  const end = url.search(/[?#]|$/);
  const path = url.slice(0, end).replace(/^[/\\]+/, '/');
  const isFile = /\.(?!\d+$|io$)\w+$/.test(path);
  const isOfPage = /[^/]$/.test(path) && !isFile && !/\/(?:@|__)/.test(path);
  return isOfPage ? `${path}/${url.slice(end)}` : undefined;
}
