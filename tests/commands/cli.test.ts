import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, open, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, it } from 'vitest';
import { openDataSource } from '../../scripts/cli/data-source.ts';
import { findTables, loadGates } from '../../scripts/cli/load-data.ts';
import { freePort, listen } from '../listen.ts';
import { runFile } from '../run-file.ts';
import { runInProcess } from '../run-in-process.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { writeFiles } from '../write-files.ts';

const CLI = resolve('scripts/cli.ts');

const run = (cwd: string, ...args: string[]) => runInProcess(CLI, args, { cwd });
const embed = (cwd: string, ...names: string[]) =>
  run(cwd, 'embed', ...names, '--data', 'table.json');

const table = (release: string) => ({
  ...{ schemaVersion: 1, date: '2026-01-01', url: '', title: '', query: `release=${release}` },
  ...{ sources: [], columns: [], rows: [] },
});

const gateTable = {
  newest: '1.36',
  releases: [{ version: '1.36', isOut: true, listOf: '2026-04-22', isListEarly: false }],
  ...{ kubeadmGates: [], removedApis: [], removedFlags: [], removedConfigApis: [], gates: [] },
};

const server = createServer(({ url = '', socket }, response) => {
  if (url.startsWith('/silent')) return;
  if (url.startsWith('/reset')) socket.destroy();
  else if (url.startsWith('/stops')) response.writeHead(200).write('{');
  else if (url.startsWith('/login')) response.end('<p>Sign in</p>');
  else if (url.startsWith('/newer'))
    response.end(JSON.stringify({ schemaVersion: 2, ...gateTable }));
  else if (/\/latest\.json$/.test(url)) response.end(JSON.stringify(table('1.36')));
  else response.writeHead(404).end();
});
const root = await listen(server);
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('where the data cannot be had', () => {
  const TABLE = 'embed/tables/releases/latest.json';
  it.each([
    ['silent', /did not answer in time; check the network/],
    ['stops', /did not answer in time; check the network/],
    ['reset', /lost the connection to .*; run again$/],
    ['login', /: not JSON \(expected /],
  ])('says where and why: %s', async (path, words) => {
    const find = findTables(await openDataSource(`${root}/${path}`, 300));
    const message = await find('features', undefined).catch((error: Error) => error.message);
    expect(message).toMatch(words);
    expect(message).toContain(`${root}/${path}/${TABLE}`);
  });

  it('says so of data of another version', async () => {
    const source = await openDataSource(`${root}/newer`);
    for (const asked of [loadGates(source), findTables(source)('features', undefined)]) {
      await expect(asked).rejects.toThrow(/\.json is of another version than this command/);
    }
  });

  it('says why nothing was asked', async () => {
    const asked = loadGates(await openDataSource('http://127.0.0.1:9'));
    await expect(asked).rejects.toThrow(
      /gates\.json: cannot reach 127\.0\.0\.1:9 .*; use another port$/,
    );
  });

  it('says so of a host that nobody answers at', async () => {
    const address = `http://127.0.0.1:${await freePort()}`;
    const asked = loadGates(await openDataSource(address));
    await expect(asked).rejects.toThrow(/^http.*gates\.json: cannot reach .* \(.*ECONNREFUSED/);
  });

  it('tells a site without a release from what is no site', async () => {
    const site = findTables(await openDataSource(root));
    await expect(site('features', '1.99')).rejects.toThrow(
      `release: got "1.99", expected a release that ${root} has, such as 1.36`,
    );
    const folder = temporaryFolder();
    const other = findTables(await openDataSource(folder));
    await expect(other('features', '1.99')).rejects.toThrow(`${folder}: no embed/tables/`);
    await expect(loadGates(await openDataSource(folder))).rejects.toThrow(
      `${folder}: no check/gates`,
    );
  });

  it('reads a single file also by its address', async () => {
    const find = findTables(await openDataSource(`${root}/${TABLE}`));
    expect((await find('features', '1.36')).query.release).toBe('1.36');
  });
});

describe('the command', () => {
  it('ends as it would where its reader closes the pipe', async () => {
    const child = spawn(process.execPath, [CLI, 'check', '--help']);
    child.stdout.destroy();
    const errors = text(child.stderr);
    const [code] = await once(child, 'close');
    expect({ code, errors: await errors }).toEqual({ code: 0, errors: '' });
  });

  it.skipIf(!existsSync('/dev/full'))('says that its output cannot be written', async () => {
    const full = await open('/dev/full', 'w');
    const child = spawn(process.execPath, [CLI, 'check', '--help'], {
      stdio: ['ignore', full.fd, 'pipe'],
    });
    const errors = text(child.stderr as Readable);
    const [code] = await once(child, 'close');
    await full.close();
    expect({ code, errors: await errors }).toMatchObject({ code: 2 });
    expect(await errors).toMatch(/^output: ENOSPC.*\n$/);
  });

  it('embeds into no file that Git ignores, unless it or its folder is named', async () => {
    const cwd = temporaryFolder();
    await runFile('git', ['init', '--quiet'], { cwd });
    const page = '<!-- kep-atlas:begin release=1.36 -->\n<!-- kep-atlas:end -->\n';
    await writeFiles(cwd, { 'a.md': page, 'b.md': page, 'c/b.md': page, 'built/a.md': page });
    await writeFile(join(cwd, '.gitignore'), 'b.md\nbuilt\n');
    await writeFile(join(cwd, 'table.json'), JSON.stringify(table('1.36')));
    const { stderr } = await embed(cwd, '.');
    expect(stderr).toMatch(/^a\.md:1: no row/);
    expect(stderr).not.toContain('b.md');
    expect((await embed(cwd, 'b.md')).stderr).toMatch(/^b\.md:1: no row/);
    expect((await embed(cwd, 'built')).stderr).toMatch(/^built\/a\.md:1: no row/);
    expect((await embed(cwd, 'c')).stderr).toBe(
      'c: no file with a marker (left out: 1 file that Git ignores)\n',
    );
    await mkdir(join(cwd, 'd/links'), { recursive: true });
    await symlink('../../built/a.md', join(cwd, 'd/links/a.md'));
    expect((await embed(cwd, 'd')).stderr).toBe(
      'd: no file with a marker (left out: 1 file that Git ignores)\n',
    );
    await writeFiles(cwd, { 'e/vendor/a.md': page });
    await symlink('vendor/a.md', join(cwd, 'e/a.md'));
    expect((await embed(cwd, 'e')).stderr).toBe('e: no file with a marker\n');
    expect((await embed(cwd, 'e/a.md')).stderr).toMatch(/^e\/a\.md:1: no row/);
  });

  it('asks the repository of a folder what Git ignores in it, and not one around it', async () => {
    const cwd = temporaryFolder();
    const inner = join(cwd, 'inner');
    await writeFiles(cwd, { '.gitignore': 'inner/\n', 'inner/.gitignore': '_out/\n' });
    await writeFiles(inner, {
      '_out/a.md': '<!-- kep-atlas:begin release=1.36 -->\n<!-- kep-atlas:end -->\n',
      'table.json': JSON.stringify(table('1.36')),
    });
    for (const each of [cwd, inner]) await runFile('git', ['init', '--quiet'], { cwd: each });
    expect((await embed(inner, '.')).stderr).toBe(
      '.: no file with a marker (left out: 1 file that Git ignores)\n',
    );
  });

  it.skipIf(process.getuid?.() === 0)(
    'tells of a file that it cannot write, and goes on',
    async () => {
      const cwd = temporaryFolder();
      const page = '<!-- kep-atlas:begin release=1.36 -->\n<!-- kep-atlas:end -->\n';
      await writeFile(join(cwd, 'a.md'), page, { mode: 0o444 });
      await writeFile(join(cwd, 'b.md'), page);
      await writeFile(join(cwd, 'table.json'), JSON.stringify(table('1.36')));
      const { status, stdout, stderr } = await embed(cwd, 'a.md', 'b.md');
      expect({ status, stdout }).toEqual({ status: 1, stdout: 'b.md:1: updated\n' });
      expect(stderr).toMatch(/^a\.md: not written \(EACCES/);
    },
  );

  it.each([
    [['chek'], /^unknown command "chek" \(did you mean check\? expected check, embed, or query\)/],
    [['embed', '-'], /^-: stdin is not read \(expected files\)/],
    [['check', 'a.yaml', '--accept', 'list'], /^--accept: cannot read list \(looked in \//],
    [['query', '--data', 'atlas.example'], /^atlas\.example: no such file or folder \(expected /],
  ])('says what is wrong with %j', async (args, words) => {
    const cwd = temporaryFolder();
    await writeFile(join(cwd, 'a.yaml'), 'a: 1\n');
    await mkdir(join(cwd, 'check'));
    await writeFile(join(cwd, 'check/gates.json'), JSON.stringify(gateTable));
    const data = args.includes('--data') ? [] : ['--data', '.'];
    const given = args[0] === 'chek' ? args : [...args, ...data];
    const { status, stdout, stderr } = await run(cwd, ...given);
    expect(stdout + stderr).toMatch(words);
    expect(status).toBe(2);
  });

  it('says what --clean leaves, beside the text that it prints', async () => {
    const cwd = temporaryFolder();
    const kubelet = 'kind: KubeletConfiguration\nfeatureGates:\n  Widgets: true\n';
    await writeFile(join(cwd, 'kubelet.yaml'), kubelet);
    await writeFile(join(cwd, 'gates.json'), JSON.stringify(gateTable));
    const data = ['--data', 'gates.json'];
    const { status, stdout, stderr } = await run(cwd, 'check', 'kubelet.yaml', '--clean', ...data);
    expect({ status, stdout }).toEqual({ status: 1, stdout: kubelet });
    expect(stderr).toMatch(/^left as it is:\nkubelet\.yaml: [\s\S]*Widgets=true/);
  });

  it('explains a command by either word', async () => {
    const option = await run('.', 'embed', '--help');
    expect(option.stdout).toMatch(/^Usage: /);
    expect(await run('.', 'help', 'embed')).toEqual(option);
  });
});
