import { createServer } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { bareEnvironment } from '../bare-environment.ts';
import { gitIn } from '../git-in.ts';
import { freePort, listen } from '../listen.ts';
import { runFile } from '../run-file.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const SYNC = fileURLToPath(new URL('../../scripts/sync.ts', import.meta.url));
const FETCH = `
  const { useProxy } = await import(${JSON.stringify(new URL('../../scripts/command/use-proxy.ts', import.meta.url).href)});
  useProxy(process.env);
  console.log(await (await fetch(process.argv[1])).text());`;

const TOKEN = 'planted-3b7e';

const folder = temporaryFolder();
let count = 0;

async function run(args: readonly string[], variables: Record<string, string> = {}) {
  // Nobody is signed in here: a gh command would find no configuration below this HOME.
  const env = { ...bareEnvironment(folder), ...variables };
  const { code, stdout, stderr } = await runFile(process.execPath, args, { env });
  return { code, output: stdout, errors: stderr };
}

function sync(args: readonly string[], variables?: Record<string, string>) {
  count += 1;
  const places = ['--content', join(folder, String(count)), '--cache', join(folder, 'cache')];
  return run([SYNC, ...places, ...args], variables);
}

const withToken = (proxy: string) => proxy.replace('//', `//user:${TOKEN}@`);

/** A proxy that notes which hosts it is asked for, and leads all of them to one port of this machine. */
function tinyProxy(port: number) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end('through the proxy');
  });
  server.on('connect', ({ url = '' }, socket) => {
    asked.push(url);
    const onward = connect(port, '127.0.0.1');
    onward.once('error', () => socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n'));
    onward.once('connect', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      onward.pipe(socket).pipe(onward);
    });
    socket.once('error', () => onward.destroy());
  });
  return { server, asked };
}

describe('a first run without a token', () => {
  it('says once how to go on, with commands for the clones that are needed', async () => {
    const { output, errors, code } = await sync(['--source', 'releases']);
    expect(code).toBe(1);
    expect(output).toBe('');
    expect(errors.match(/token/g)).toHaveLength(2);
    expect(errors).toContain(
      'git clone --depth 1 https://github.com/kubernetes/website ../website',
    );
    expect(errors).toContain('npm run sync -- --source releases \\');
    expect(errors).toContain('--from kubernetes/sig-release=../sig-release');
    expect(errors).not.toContain('kubernetes/enhancements');
  });

  it('names no clones for what is in none', async () => {
    const { errors, code } = await sync(['--source', 'activity', '--source', 'issues']);
    expect(code).toBe(1);
    expect(errors).toMatch(
      /^No GitHub token: .*; no clone has what activity and issues would read$/m,
    );
    expect(errors).not.toContain('git clone');
  });

  it('names of what is in no clone only what it does not read', async () => {
    const clones = ['sig-release', 'website'].map((name) => `kubernetes/${name}=${folder}`);
    const from = clones.flatMap((clone) => ['--from', clone]);
    const { errors } = await sync(['--source', 'activity', '--source', 'releases', ...from]);
    expect(errors).toContain('no clone has what activity would read');
  });

  it('says what is in no clone, and writes the text of a pull request where nothing stays', async () => {
    const directory = temporaryFolder();
    gitIn(directory, ['init', '-q']);
    gitIn(directory, ['commit', '-q', '--allow-empty', '-m', 'empty']);
    const clone = ['--from', `kubernetes/kubernetes=${directory}`];
    const body = ['--pull-request-body', '/dev/null'];
    const { code, output } = await sync(['--source', 'activity', ...clone, ...body]);
    expect(output).toContain('pull requests are on GitHub only, not in a clone');
    expect(code).toBe(0);
  });
});

describe.concurrent('the network', () => {
  it('that does not lead to GitHub is named once, with what to do', async ({ expect }) => {
    const args = ['--source', 'sigs', '--source', 'enhancements'];
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const { output, code } = await sync([...args, '--api-url', url], { GITHUB_TOKEN: TOKEN });
    expect(code).toBe(1);
    expect(output).toContain('enhancements, sigs: failed; files left unchanged');
    expect(output.split(`cannot reach 127.0.0.1:${port} (`)).toHaveLength(2);
    expect(output).toContain('HTTPS_PROXY');
  });

  it('is reached through the proxy that HTTPS_PROXY names', async ({ expect }) => {
    const closed = await freePort();
    const proxy = tinyProxy(closed);
    const url = await listen(proxy.server);
    const { code, output } = await sync(['--source', 'sigs', '--api-url', 'https://api.test'], {
      GITHUB_TOKEN: TOKEN,
      HTTPS_PROXY: url,
    });
    proxy.server.close();
    expect(code).toBe(1);
    expect(new Set(proxy.asked)).toEqual(new Set(['api.test:443']));
    expect(output).toContain('api.test');
  });

  it('is asked for only a few times through a proxy that drops the connection', async ({
    expect,
  }) => {
    let connections = 0;
    const proxy = createServer().on('connect', (_, socket) => {
      connections += 1;
      socket.destroy();
    });
    const { code, output } = await sync(['--source', 'sigs', '--api-url', 'https://api.test'], {
      GITHUB_TOKEN: TOKEN,
      HTTPS_PROXY: withToken(await listen(proxy)),
    });
    proxy.close();
    expect([code, connections]).toEqual([1, 4]);
    expect(output).toContain('cannot reach api.test (Connection to establish proxy tunnel');
    expect(output).toContain('HTTP requests: 0');
    expect(output).not.toContain(TOKEN);
  });

  it.for([
    ['refuses them', 'HTTP/1.1 407 Proxy Authentication Required\r\n\r\n'],
    ['repeats them', `HTTP/1.1 502 user:${TOKEN}\r\nx-asked: user:${TOKEN}\r\n\r\n`],
    ['answers something else', 'no HTTP\r\n\r\n'],
  ])(
    'has a proxy whose name and password are never printed: it %s',
    async ([, answer = ''], { expect }) => {
      const proxy = createServer().on('connect', (_, socket) => socket.end(answer));
      const { code, output, errors } = await sync(
        ['--verbose', '--source', 'sigs', '--api-url', 'https://api.test'],
        { GITHUB_TOKEN: 'any', HTTPS_PROXY: withToken(await listen(proxy)) },
      );
      proxy.close();
      expect(code).toBe(1);
      expect(output).toContain('api.test');
      for (const word of [TOKEN, btoa(`user:${TOKEN}`)])
        expect(output + errors).not.toContain(word);
    },
  );

  it.for([
    `http://user:${TOKEN}@`,
    `http://user:${TOKEN}@not a host:1`,
    `ftp://user:${TOKEN}@127.0.0.1:1`,
    `user:${TOKEN}@127.0.0.1:1`,
    `http://user:${TOKEN}@127.0.0.1:99999`,
  ])(
    'has a proxy that is none, %#, and of which nothing is repeated',
    async (address, { expect }) => {
      const args = ['--verbose', '--source', 'sigs', '--api-url', 'https://api.test'];
      const { code, output, errors } = await sync(args, {
        ...{ GITHUB_TOKEN: 'any', HTTPS_PROXY: address },
      });
      expect(code).toBe(1);
      expect(output + errors).not.toContain(TOKEN);
    },
  );

  it('is reached through a proxy for other hosts, and directly on this machine', async ({
    expect,
  }) => {
    const origin = createServer((_, response) => response.end('from the origin'));
    const { port: at } = new URL(await listen(origin));
    const proxy = tinyProxy(Number(at));
    const variables = { HTTP_PROXY: await listen(proxy.server) };
    const ask = (url: string, more = {}) =>
      run(['--input-type=module', '-e', FETCH, url], { ...variables, ...more });
    const far = await ask('http://far.test/');
    expect(proxy.asked).toHaveLength(1);
    expect(proxy.asked[0]).toContain('far.test');
    expect(far.output.trim()).not.toBe('');
    const near = await ask(`http://127.0.0.1:${at}/`);
    expect(near.output.trim()).toBe('from the origin');
    expect((await ask('http://far.test/', { NO_PROXY: 'far.test' })).code).toBe(1);
    expect(proxy.asked).toHaveLength(1);
    origin.close();
    proxy.server.close();
  });

  it('with a proxy that is no address is refused with what was expected', async ({ expect }) => {
    const { errors, code } = await sync(['--source', 'sigs'], { HTTPS_PROXY: 'not an address' });
    expect(code).toBe(1);
    expect(errors).toContain('invalid proxy in HTTPS_PROXY or HTTP_PROXY (expected a URL');
  });
});
