import { defineMiddleware } from 'astro:middleware';
import { allowStyles } from './layouts/policy.ts';

/** Allows each page the styles that Astro has put into its head. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  const isPage = response.headers.get('content-type')?.startsWith('text/html') === true;
  if (import.meta.env.DEV || !isPage) return response;
  return new Response(allowStyles(await response.text()), response);
});
