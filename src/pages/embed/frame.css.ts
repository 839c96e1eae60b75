import type { APIRoute } from 'astro';
import { frameStyle } from '../../formats/table/frame.ts';

/** What framed tables wear, under an address that stays. */
export const GET: APIRoute = () =>
  new Response(frameStyle(), { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
