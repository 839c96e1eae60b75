import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { type MilestoneHistories, milestoneHistories } from '../schemas/milestone-history.ts';

/** How the milestones of all proposals changed. */
export async function getMilestoneHistories(): Promise<MilestoneHistories> {
  return milestoneHistories.parse(parse(await readFile('content/milestone-history.yaml', 'utf8')));
}
