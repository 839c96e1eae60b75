import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../tests/temporary-folder.ts';
import { loadLwkd } from './load.ts';

test('texts of pull requests that are cut off are named, with what to do', async () => {
  const content = join(temporaryFolder(), 'content');
  const filter = (path: string) => !/[/\\](?:prose|\.\w+)$/.test(path);
  cpSync('content', content, { recursive: true, filter });
  const [week = ''] = readdirSync(join(content, 'activity'));
  const texts = join(content, 'prose/activity');
  mkdirSync(texts, { recursive: true });
  writeFileSync(join(texts, week.replace('yaml', 'json')), '{"pullRequests": {');
  await expect(loadLwkd(content)).rejects.toThrow(
    /prose\/activity\/[\d-]+\.json: .*\(run the sync again\)/,
  );
});
