import { execFile, execFileSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from '../serve.ts';
import { DIST } from './site.ts';

const run = promisify(execFile);
const FILE = resolve(DIST, 'cli/kep-atlas.mjs');
const TABLE = 'kep-atlas:begin release=1.34 sig=node changed=yes';

/** Every Node.js of the machine that is new enough, by its major version. */
const NODES = [process.execPath, '/usr/bin/node', process.env.NODE_20 ?? 'node20'].flatMap(
  (node) => {
    try {
      const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
      return Number(/\d+/.exec(version)?.[0]) >= 20 ? [[version, node] as const] : [];
    } catch {
      return [];
    }
  },
);

let served: Served;
let folder: string;

beforeAll(async () => {
  served = await serve(DIST);
  folder = await mkdtemp(join(tmpdir(), 'kep-atlas-'));
});
afterAll(async () => {
  await served.close();
  await rm(folder, { recursive: true });
});

interface Result {
  readonly code: number;
  readonly output: string;
}

function runIn(
  cwd: string,
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Result> {
  return run(command, args, { cwd, env: { ...process.env, ...env } }).then(
    ({ stdout, stderr }) => ({ code: 0, output: stdout + stderr }),
    ({ code, stdout, stderr }) => ({ code, output: `${stdout}${stderr}` }),
  );
}

it('is one file of at most 200 kB compressed, and its licences are beside it', async () => {
  const code = await readFile(FILE);
  expect(gzipSync(code).length).toBeLessThanOrEqual(200_000);
  const imports = [...code.toString().matchAll(/(?:from|import)\s*["']([^"']+)["']/g)];
  expect(imports.map(([, name]) => name).filter((name) => !name?.startsWith('node:'))).toEqual([]);
  const licences = await readFile(join(DIST, 'cli/THIRD-PARTY-LICENSES.txt'), 'utf8');
  for (const name of ['zod', 'yaml', 'unified']) expect(licences).toContain(`\n${name} `);
});

describe.each(NODES)('on Node.js %s', (_, node) => {
  const kepAtlas = (args: readonly string[]) =>
    runIn(folder, node, [FILE, ...args, '--data', served.url]);

  it('checks files, with and without a release to upgrade from', async () => {
    await writeFile(join(folder, 'kubelet.sh'), 'kubelet --feature-gates=CPUManager=true\n');
    const { code, output } = await kepAtlas(['check', '*.sh', '--from', '1.32', '--to', '1.35']);
    expect(output).toContain('CPUManager=true');
    expect(output).toContain(`${served.url}/feature-gates/CPUManager/`);
    expect(code).toBe(1);
  });

  it('keeps tables up to date', async () => {
    const file = join(folder, 'page.mdx');
    await writeFile(file, `{/* ${TABLE} */}\n{/* kep-atlas:end */}\n`);
    expect(await kepAtlas(['embed', 'page.mdx', '--check'])).toMatchObject({ code: 1 });
    expect(await kepAtlas(['embed', 'page.mdx'])).toMatchObject({ code: 0 });
    expect(await readFile(file, 'utf8')).toContain('| Feature | Stage | Default | Since |');
    expect(await kepAtlas(['embed', 'page.mdx', '--check'])).toMatchObject({ code: 0 });
    await writeFile(join(folder, 'none.md'), 'No marker.\n');
    expect(await kepAtlas(['embed', 'none.md', '--check'])).toMatchObject({
      code: 1,
      output: expect.stringContaining('none.md: no table (expected a marker such as <!--'),
    });
  });

  it('answers queries, also from a copy of the site', async () => {
    const query = ['query', 'table=gates', 'release=1.35', 'gates=CPUManager'];
    const { output } = await kepAtlas(query);
    expect(output).toMatch(/^CPUManager +Removed +v1\.33$/m);
    const local = await runIn(folder, node, [FILE, ...query, '--from', resolve(DIST)]);
    expect(local).toEqual({ code: 0, output });
    expect(await kepAtlas(['query', 'sig=nodd'])).toMatchObject({
      code: 2,
      output: expect.stringContaining('did you mean node?'),
    });
    const json = await kepAtlas(['query', 'release=1.34', 'changed=yes', '--format', 'json']);
    expect(JSON.parse(json.output).rows.length).toBeGreaterThan(50);
  });
});

it('is packed for the npm registry, and npx runs the package in an empty folder', async () => {
  const packed = await runIn(folder, 'npm', ['pack', resolve(DIST, 'cli/package'), '--silent']);
  const tarball = join(folder, packed.output.trim().split('\n').at(-1) ?? '');
  const empty = await mkdtemp(join(folder, 'empty-'));
  const npx = (args: readonly string[]) =>
    runIn(empty, 'npx', ['--yes', '--offline', `--package=${tarball}`, 'kep-atlas', ...args]);
  expect((await npx(['--version'])).output).toMatch(/^\d+\.\d+\.\d+ \(http/);
  const query = ['query', 'table=gates', 'gates=NodeSwap', '--data', served.url];
  expect((await npx(query)).output).toContain('NodeSwap');
  await cp(join(folder, 'kubelet.sh'), join(empty, 'kubelet.sh'));
  expect(await npx(['check', 'kubelet.sh', '--to', '1.35', '--data', served.url])).toMatchObject({
    code: 1,
  });
});

describe('the Action', () => {
  const script = resolve('.github/actions/embed-tables/run.sh');
  const act = (env: NodeJS.ProcessEnv) =>
    runIn(folder, 'bash', [script], {
      ...{ FILES: '', FROM: '', CHECK: 'false', REPOSITORY: '' },
      ...{ GITHUB_OUTPUT: join(folder, 'output') },
      ...env,
    });

  it('downloads the command, updates files, and tells whether one changed', async () => {
    await writeFile(join(folder, 'action.md'), `<!-- ${TABLE} -->\n<!-- kep-atlas:end -->\n`);
    await writeFile(join(folder, 'output'), '');
    const env = { FILES: 'act*.md', FROM: `${served.url}/` };
    expect(await act({ ...env, CHECK: 'true' })).toMatchObject({ code: 1 });
    expect(await act(env)).toMatchObject({ code: 0 });
    expect(await act(env)).toMatchObject({ code: 0 });
    expect(await readFile(join(folder, 'output'), 'utf8')).toBe('changed=true\nchanged=false\n');
  });

  it('says in a line what is missing', async () => {
    expect(await act({})).toMatchObject({
      code: 1,
      output: expect.stringContaining('files: missing'),
    });
    expect(await act({ FILES: 'a.md' })).toMatchObject({
      code: 1,
      output: expect.stringContaining('from: missing'),
    });
    expect(await act({ FILES: 'a.md', FROM: `${served.url}/none` })).toMatchObject({
      code: 1,
      output: expect.stringContaining('has no cli/kep-atlas.mjs'),
    });
  });
});
