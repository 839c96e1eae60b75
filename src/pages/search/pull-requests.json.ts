import { getRecords } from '../../data/records.ts';
import { type FileRoute, jsonResponse } from '../../lib/file-response.ts';

/** The pull requests with a release note, by release; the search loads it when a number is typed. */
export const GET: FileRoute = async () => {
  const records = await getRecords('release-notes');
  return jsonResponse(
    Object.fromEntries(records.map(({ version, notes }) => [version, notes.map(({ pr }) => pr)])),
  );
};
