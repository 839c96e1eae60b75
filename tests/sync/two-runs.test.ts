import { cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openContentDry } from '../../scripts/sync/engine/content-store.ts';
import { countInputs } from '../count-inputs.ts';
import { textsBelow } from '../files-below.ts';
import { fixture, startForFile } from '../github/testing/fixtures.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { runSyncCommand } from './run-sync-command.ts';
import { syncThings } from './things.ts';

const NAME = 'kubernetes/enhancements';
const PAIRS = 3;

const folder = temporaryFolder();

const github = await startForFile({ sources: [`${NAME}=${fixture('kubernetes-enhancements')}`] });

const sync = (content: string, cache: string) =>
  runSyncCommand(folder, github.url, '--content', content, '--cache', cache);

/** All files; when they were synced differs from run to run. */
const readAll = (content: string) =>
  JSON.stringify(textsBelow(join(folder, content))).replace(/synced: \\"[^"]*\\"/g, 'synced');

it('in one folder leave what one alone would: one succeeds, and another that meets it says so', async () => {
  countInputs(PAIRS);
  const [first = ''] = (await readdir(fixture('kubernetes-enhancements'))).sort();
  await github.setHead(NAME, `snapshot-${first}`);
  expect(await sync('old', 'old-cache')).toMatchObject({ code: 0 });
  await github.setHead(NAME, undefined);
  await cp(join(folder, 'old'), join(folder, 'alone'), { recursive: true });
  expect(await sync('alone', 'alone-cache')).toMatchObject({ code: 0 });
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const content = `pair-${pair}`;
    await cp(join(folder, 'old'), join(folder, content), { recursive: true });
    const runs = await Promise.all(
      ['left', 'right'].map((cache) => sync(content, `${content}-${cache}`)),
    );
    const refused = runs.filter(({ code }) => code !== 0);
    expect(refused.length).toBeLessThan(2);
    for (const { output } of refused) expect(output).toContain('another sync is at work');
    expect(readAll(content)).toBe(readAll('alone'));
  }
});

it('count the records of which content/ has facts of a source, as a run does that finds nothing changed', async () => {
  const results = await syncThings(await openContentDry(temporaryFolder()), 'new');
  expect(results.map(({ source, records }) => [source, records])).toEqual([
    ['left', 5],
    ['right', 5],
    ['apart', 5],
  ]);
});
