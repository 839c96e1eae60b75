import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openDataSource } from '../../scripts/cli/data-source.ts';
import { findTables } from '../../scripts/cli/load-data.ts';
import { UsageError } from '../../scripts/command/usage-error.ts';
import { runQuery } from '../../scripts/query/run-query.ts';
import { runFile } from '../run-file.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { writeFiles } from '../write-files.ts';
import { builtText, DIST, serveBuilt } from './site.ts';

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

const served = await serveBuilt();
const folder = temporaryFolder();

const runIn = (
  cwd: string,
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
) => runFile(command, args, { cwd, env: { ...process.env, ...env } });

it('is one file of at most 160 kB compressed, and its licenses are beside it', async () => {
  const code = await readFile(FILE);
  expect(gzipSync(code).length).toBeLessThanOrEqual(160_000);
  const imports = [...code.toString().matchAll(/(?:from|import)\s*["']([^"']+)["']/g)];
  expect(imports.map(([, name]) => name).filter((name) => !name?.startsWith('node:'))).toEqual([]);
  const licenses = await builtText('cli/THIRD-PARTY-LICENSES.txt');
  for (const name of ['yaml', 'micromark']) expect(licenses).toContain(`\n${name} `);
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

  it('keeps tables of files, folders, and patterns up to date, and says what it cannot read', async () => {
    const bytes = Buffer.from(`caf\xe9\n<!-- ${TABLE} -->\n<!-- kep-atlas:end -->\n`, 'latin1');
    writeFiles(folder, {
      'page.mdx': `{/* ${TABLE} */}\n{/* kep-atlas:end */}\n`,
      'none.md': 'No marker.\n',
      'latin1.md': bytes,
      'docs/deep/page.adoc': `// ${TABLE}\n// kep-atlas:end\n`,
      // In a folder, a file without a table is nothing to say.
      'docs/deep/other.md': 'No marker.\n',
    });
    const stale = await kepAtlas([
      'embed',
      ...['page.mdx', 'none.md', 'latin1.md', 'docs'],
      '--check',
    ]);
    expect({ ...stale, output: stale.output.split('\n').sort() }).toMatchObject({
      code: 1,
      output: [
        '',
        `${join('docs/deep/page.adoc')}:1: out of date`,
        'latin1.md: not UTF-8, left as it is (expected UTF-8)',
        expect.stringContaining('none.md: no table (expected a marker such as <!--'),
        'page.mdx:1: out of date',
      ],
    });
    expect(await kepAtlas(['embed', 'page.mdx', 'latin1.md'])).toMatchObject({ code: 1 });
    expect((await readFile(join(folder, 'latin1.md'))).equals(bytes)).toBe(true);
    expect(await kepAtlas(['embed', 'page.mdx', 'docs/**/*.adoc'])).toMatchObject({ code: 0 });
    const written = (file: string) => readFile(join(folder, file), 'utf8');
    expect(await written('page.mdx')).toContain('| Feature | Stage | Default | Since |');
    expect(await written('docs/deep/page.adoc')).toContain('|Feature |Stage');
    expect(await kepAtlas(['embed', 'page.mdx', 'docs', '--check'])).toMatchObject({ code: 0 });
    expect(await kepAtlas(['embed', 'none.md', '--check'])).toMatchObject({ code: 1 });
    expect(await kepAtlas(['embed', 'page.mdx', 'missing.md'])).toMatchObject({
      code: 2,
      output: expect.stringContaining('missing.md: no such file or folder'),
    });
  });

  it('says so where the data are something else', async () => {
    const { code, output } = await runIn(folder, node, [
      ...[FILE, 'query', 'release=1.34', '--data', resolve(DIST, 'index.html')],
    ]);
    expect(code).toBe(1);
    expect(output).toMatch(/^.*not JSON \(expected .*\)\n$/);
  });

  it('answers queries, also from a copy of the site', async () => {
    const query = ['query', 'table=gates', 'release=1.35', 'gates=CPUManager'];
    const { output } = await kepAtlas(query);
    expect(output).toMatch(/^CPUManager +Removed +v1\.33$/m);
    const local = await runIn(folder, node, [FILE, ...query, '--from', resolve(DIST)]);
    expect(local).toMatchObject({ code: 0, output });
    expect(await kepAtlas(['query', 'sig=nodd'])).toMatchObject({
      code: 2,
      output: expect.stringContaining('did you mean node?'),
    });
    const json = await kepAtlas(['query', 'release=1.34', 'changed=yes', '--format', 'json']);
    expect(JSON.parse(json.output).rows.length).toBeGreaterThan(50);
  });
});

it('answers from a single file for what that is of, and for nothing else', async () => {
  const ask = async (file: string, query: string) =>
    runQuery([query], 'table', findTables(await openDataSource(resolve(DIST, file))));
  const table = 'embed/tables/releases/1.34.json';
  expect(await ask(table, 'release=1.34 sig=node')).toMatch(/^FEATURE /);
  for (const other of ['release=1.33', 'table=gates', 'table=history']) {
    const refused = ask(table, other);
    await expect(refused).rejects.toThrow(UsageError);
    await expect(refused).rejects.toThrow('the data are of "release=1.34"');
  }
  for (const file of ['check/gates.json', 'api/v1/releases.json']) {
    await expect(ask(file, '')).rejects.toThrow(/: no table there \(expected .*\)$/);
  }
});

describe('the package for the npm registry', async () => {
  const packed = await runIn(folder, 'npm', ['pack', resolve(DIST, 'cli/package'), '--silent']);
  const tarball = join(folder, packed.output.trim().split('\n').at(-1) ?? '');

  it('holds the command, its types, and its licenses, in at most 200 kB', async () => {
    const { output } = await runIn(folder, 'tar', ['--list', '--file', tarball]);
    const names = output.trim().split('\n').sort();
    expect(names).toEqual(
      ['LICENSE', 'NOTICE', 'README.md', 'THIRD-PARTY-LICENSES.txt', 'kep-atlas.d.ts']
        .concat('kep-atlas.mjs', 'package.json')
        .map((name) => `package/${name}`),
    );
    expect((await readFile(tarball)).length).toBeLessThanOrEqual(200_000);
  });

  it.each(NODES)('is run by npx in an empty folder on Node.js %s', async (_, node) => {
    const empty = await mkdtemp(join(folder, 'empty-'));
    await writeFile(join(empty, 'kubelet.sh'), 'kubelet --feature-gates=CPUManager=true\n');
    const npx = ['--yes', '--offline', `--package=${tarball}`, 'kep-atlas'];
    const check = ['check', 'kubelet.sh', '--to', '1.35', '--data', served.url];
    expect(
      await runIn(empty, 'npx', [...npx, ...check], {
        PATH: `${dirname(node)}:${process.env.PATH}`,
        npm_config_cache: join(folder, 'npm'),
      }),
    ).toMatchObject({ code: 1, output: expect.stringContaining('CPUManager=true') });
  });

  it('holds the same command as the site', async () => {
    const own = await readFile(join(DIST, 'cli/package/kep-atlas.mjs'));
    expect(own.equals(await readFile(FILE))).toBe(true);
    const { output } = await runIn(folder, process.execPath, [FILE, '--version']);
    expect(output).toMatch(/^\d+\.\d+\.\d+ \(http/);
  });

  it('has types that hold for what the commands print', async () => {
    const program = await mkdtemp(join(folder, 'types-'));
    const installed = join(program, 'node_modules/kep-atlas');
    await cp(resolve(DIST, 'cli/package'), installed, { recursive: true });
    await writeFile(join(program, 'kubelet.sh'), 'kubelet --feature-gates=CPUManager=true,X=yes\n');
    const printed = async (args: readonly string[]) =>
      (await runIn(program, process.execPath, [FILE, ...args, '--data', served.url])).output;
    const table = await printed(['query', 'sig=node', 'changed=yes', '--format', 'json']);
    const check = await printed(['check', 'kubelet.sh', '--to', '1.35', '--format', 'json']);
    await writeFile(
      join(program, 'program.ts'),
      `import type { CheckedFile, Table } from 'kep-atlas';\nexport const table: Table = ${table};\nexport const files: CheckedFile[] = ${check};\n`,
    );
    const options = ['--strict', '--noEmit', '--module', 'node16', '--types', ''];
    const compiler = resolve('node_modules/typescript-7/bin/tsc');
    const run = await runIn(program, process.execPath, [compiler, 'program.ts', ...options]);
    expect(run).toMatchObject({ code: 0, output: '' });
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
