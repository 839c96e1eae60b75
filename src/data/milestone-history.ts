import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { contentPath } from '../lib/content-folder.ts';
import { type MilestoneHistories, milestoneHistories } from '../schemas/milestone-history.ts';

/** How the milestones of all proposals changed. */
export async function getMilestoneHistories(): Promise<MilestoneHistories> {
  const text = await readFile(contentPath('milestone-history.yaml'), 'utf8');
  return milestoneHistories.parse(parse(text));
}
