import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../tests/temporary-folder.ts';
import { keptModules } from './kept-modules.ts';

let root: string;
let file: string;
let made: string[] = [];
const servers: ViteDevServer[] = [];

beforeEach(async () => {
  root = temporaryFolder();
  file = join(root, 'kept', 'modules.json');
  await write(
    'first.ts',
    "import { word } from './second.ts';\nexport const all: string = word;\n",
  );
  await write('second.ts', "export const word: string = 'one';\n");
  await write('package-lock.json', '{}');
});
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

const write = (name: string, text: string): Promise<void> => writeFile(join(root, name), text);

/** Starts a server, runs the first module, and says what that answers; `made` are the modules that Vite made. */
async function start(): Promise<{ server: ViteDevServer; answer: unknown }> {
  made = [];
  const noting = {
    name: 'noting',
    transform: (_: string, id: string) => void made.push(id.slice(root.length + 1)),
  };
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'silent',
    server: { middlewareMode: true, ws: false },
    plugins: [keptModules(file, 10), noting],
  });
  servers.push(server);
  return { server, answer: await answerOf(server) };
}

async function answerOf(server: ViteDevServer): Promise<unknown> {
  return (await server.ssrLoadModule('/first.ts')).all;
}

/** Waits until the last module that the first one needs is in the file. */
const untilKept = (): Promise<void> =>
  expect.poll(() => readFile(file, 'utf8').catch(() => '')).toContain('"url":"/second.ts"');

async function startAgain(): ReturnType<typeof start> {
  await start();
  await untilKept();
  return start();
}

describe('modules that Vite made', () => {
  it('are taken as they were by the next server', async () => {
    expect((await start()).answer).toBe('one');
    expect(made.sort()).toEqual(['first.ts', 'second.ts']);
    await untilKept();
    expect((await start()).answer).toBe('one');
    expect(made).toEqual([]);
  });

  it('are made anew where their text is another', async () => {
    await startAgain();
    await write('second.ts', "export const word: string = 'two';\n");
    expect((await start()).answer).toBe('two');
    expect(made).toEqual(['second.ts']);
  });

  it('are all made anew where something else is installed', async () => {
    await startAgain();
    await write('package-lock.json', '{ "packages": {} }');
    await start();
    expect(made.sort()).toEqual(['first.ts', 'second.ts']);
  });

  it('change with their files while the server runs, as any others', async () => {
    const { server } = await startAgain();
    expect(made).toEqual([]);
    await write('second.ts', "export const word: string = 'two';\n");
    server.watcher.emit('change', join(root, 'second.ts'));
    await expect.poll(() => answerOf(server)).toBe('two');
  });

  it('are made where the file of them is damaged, or one of theirs is gone', async () => {
    await startAgain();
    await rm(join(root, 'second.ts'));
    await write('first.ts', "export const all = 'alone';\n");
    expect((await start()).answer).toBe('alone');
    await writeFile(file, (await readFile(file, 'utf8')).slice(0, -9));
    expect((await start()).answer).toBe('alone');
  });

  it('are not kept where they depend on more than their text', async () => {
    await write('first.ts', "import './second.ts';\nexport const all = import.meta.env.MODE;\n");
    expect((await startAgain()).answer).toBe('development');
    expect(made).toEqual(['first.ts']);
  });
});
