import type { APIRoute } from 'astro';
import { queryFrame } from '../../../formats/table/frame.ts';
import { href } from '../../../lib/href.ts';

/** A table of any query as a page for a frame. */
export const GET: APIRoute = () =>
  new Response(queryFrame(href('')), { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
