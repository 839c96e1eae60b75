import type { APIRoute } from 'astro';
import css from '../../embeds/frame.css?raw';

/** What framed tables wear, under an address that stays. */
export const GET: APIRoute = () =>
  new Response(css, { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
