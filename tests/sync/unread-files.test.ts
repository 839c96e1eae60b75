import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readSources, SOURCES_PATH } from '../../scripts/sync/engine/plan-sources.ts';
import { registry } from '../../scripts/sync/registry.ts';
import { writeKyaml } from '../../src/formats/kyaml.ts';
import { startForFile } from '../github/testing/fixtures.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { writeFiles } from '../write-files.ts';
import { syncFacts } from './sync-into.ts';

const NAME = 'kubernetes/enhancements';
const LINK = 'keps/sig-node/2-b/kep.yaml';

const folder = temporaryFolder();
const group = { id: 'sig-node', kind: 'sig', name: 'Node', path: 'sigs.yaml' };
writeFiles(folder, {
  'content/sigs/sig-node.yaml': writeKyaml(group),
  'source/2026-01-05/keps/sig-node/1-a/kep.yaml': 'title: A\nkep-number: 1\nowning-sig: sig-node\n',
  'source/2026-01-05/keps/sig-node/2-b/README.md': '# B',
});
symlinkSync('../1-a/kep.yaml', join(folder, 'source/2026-01-05', LINK));
const github = await startForFile({ sources: [`${NAME}=${join(folder, 'source')}`] });
github.setIssues(NAME, [{ number: 1, title: 'A', state: 'open', user: { login: 'a' } }]);

it('a file that cannot be read is a problem of the source that reads it, not of others', async () => {
  const content = join(folder, 'content');
  const names = ['enhancements', 'issues'];
  const sources = registry.filter(({ name }) => names.includes(name));
  const { errors } = await syncFacts(content, { github, cache: join(folder, 'cache'), sources });
  expect(errors).toEqual([]);
  const read = readSources(readFileSync(join(content, SOURCES_PATH), 'utf8'));
  expect(names.map((name) => read[name]?.problems?.map(({ field }) => field))).toEqual([
    [`${LINK}: (file)`],
    undefined,
  ]);
});
