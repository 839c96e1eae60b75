import { defineMiddleware } from 'astro:middleware';
import { allowStyles } from './layouts/policy.ts';
import { takeBytes } from './lib/response-bytes.ts';

/** Allows each page the styles that Astro has put into its head. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  const isPage = response.headers.get('content-type')?.startsWith('text/html') === true;
  if (import.meta.env.DEV || !isPage) return response;
  const page = Buffer.from((await takeBytes(response)) ?? new ArrayBuffer());
  // The head alone is read: what comes after it is long, and stays as it is.
  const end = Math.max(0, page.indexOf('</head>'));
  const head = Buffer.from(allowStyles(page.toString('utf8', 0, end)));
  return new Response(Buffer.concat([head, page.subarray(end)]), response);
});
