import type { APIRoute } from 'astro';
import { getRecords } from '../../data/records.ts';

/** The pull requests with a release note, by release; the search loads it when a number is typed. */
export const GET: APIRoute = async () => {
  const records = await getRecords('release-notes');
  return Response.json(
    Object.fromEntries(records.map(({ version, notes }) => [version, notes.map(({ pr }) => pr)])),
  );
};
