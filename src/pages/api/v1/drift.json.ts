import type { APIRoute } from 'astro';
import { getDrift } from '../../../data/drift.ts';
import { driftReport } from '../../../schemas/drift.ts';

/** Every disagreement between the sources, in the shape of `src/schemas/drift.ts`. */
export const GET: APIRoute = async () =>
  Response.json(driftReport.parse((await getDrift()).report));
