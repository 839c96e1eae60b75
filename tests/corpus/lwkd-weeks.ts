import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineCommand } from '../../scripts/command/define-command.ts';
import { readDate } from '../../scripts/command/readers.ts';
import { runCommand } from '../../scripts/command/run-command.ts';
import { loadLwkd } from '../../scripts/digest/load.ts';
import { markdownTable } from '../../src/formats/markdown-text.ts';
import { addDays } from '../../src/model/day.ts';
import type { LwkdMaterial } from '../../src/model/digest/lwkd/material.ts';
import {
  compareIssues,
  comparisonTable,
  draftOn,
  MONDAYS,
  type MondayDraft,
  missingLines,
} from './compare-weeks.ts';
import { REPLAYED_REPOSITORIES } from './replay.ts';
import { ACTIVITY, requireBundles } from './upstream-bundles.ts';
import { syncDays } from './weekly-syncs.ts';

/** The day of the sync before the first of them. */
const FIRST_DAY = '2026-06-01';

/** What one sync cost, and the drafts after it. */
interface Drafted {
  readonly cost: readonly string[];
  readonly draft: MondayDraft;
  readonly errors: readonly string[];
}

/**
 * Syncs day by day from the stand-in, drafts on each Monday, and prints what the issues tell beside it.
 * What a folder has of an earlier call is taken from there.
 */
async function main(folder: string, until: string): Promise<boolean> {
  const file = join(folder, 'drafts.json');
  const known: Record<string, Drafted> = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : {};
  const days = [FIRST_DAY, ...MONDAYS].filter((day) => day <= until);
  const left = days.filter((day) => known[day] === undefined);
  const content = join(folder, 'content');
  for await (const synced of syncDays(left, folder, { prose: true })) {
    const { day, requests, seconds, changes, kinds, errors } = synced;
    const { material } = await loadLwkd(content);
    const draft = draftOn(material, day);
    known[day] = {
      cost: [day, String(requests), seconds.toFixed(1), String(changes), kinds],
      draft,
      errors,
    };
    await writeFile(file, JSON.stringify(known));
    await writeFile(join(folder, `${addDays(day, -1)}.md`), draft.text);
  }
  const { material } = await loadLwkd(content);
  const all = days.flatMap((day) => known[day] ?? []);
  printTables(material, all);
  return all.every(({ errors }) => errors.length === 0);
}

function printTables(material: LwkdMaterial, all: readonly Drafted[]): void {
  const print = (text: string) => void process.stdout.write(`${text}\n`);
  const mondays = all.filter(({ draft }) => draft.day !== FIRST_DAY);
  const drafts = mondays.map(({ draft }) => draft);
  const costs = all.map(({ cost }) => cost);
  print('Each sync, of facts and texts, with a cache\n');
  print(markdownTable(['day', 'requests', 'seconds', 'files', 'requests by kind'], costs));
  print('Told by LWKD / recorded, where that is less / in our drafts\n');
  print(comparisonTable(compareIssues(material, drafts)));
  print(`Not in our drafts\n\n${missingLines(material, drafts).join('\n')}`);
  for (const { draft, errors } of all) {
    for (const error of errors) print(`${draft.day}: ${error}`);
  }
}

const COMMAND = defineCommand({
  start: 'npm run weeks --',
  summary:
    'Syncs upstream week by week, and compares drafts of issues of LWKD with those that came out.',
  options: {
    into: { value: 'DIR', help: 'keeps DIR, and goes on where it has some weeks' },
    until: { value: 'DAY', help: 'ends with the week of this day', read: readDate },
  },
});

process.exitCode = await runCommand(COMMAND, async ({ values: { into, until } }) => {
  requireBundles(...REPLAYED_REPOSITORIES);
  if (!existsSync(ACTIVITY)) throw new Error(`no recorded activity at ${ACTIVITY}`);
  const folder = into ?? (await mkdtemp(join(tmpdir(), 'weeks-')));
  const isGood = await main(folder, until ?? '9999-12-31');
  if (into === undefined) await rm(folder, { recursive: true });
  return isGood ? 0 : 1;
});
