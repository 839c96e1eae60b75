import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Engine, findInstalled } from './engine.ts';

const FIREFOX = findInstalled([
  process.env.FIREFOX,
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
]);

/** Whether Firefox is there (Debian: firefox-esr). */
export const HAS_FIREFOX = FIREFOX !== undefined;

/** Starts Firefox, which speaks WebDriver BiDi itself. Source: https://w3c.github.io/webdriver-bidi/ */
export async function startFirefox(): Promise<Engine> {
  const profile = await mkdtemp(join(tmpdir(), 'firefox-'));
  const browser = spawn(
    FIREFOX ?? '',
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0'],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const url = await new Promise<string>((resolve, reject) => {
    browser.on('exit', () => reject(new Error('Firefox ended before it could be driven')));
    browser.stderr.on('data', (data) => {
      const address = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(String(data))?.[1];
      if (address !== undefined) resolve(address);
    });
  });
  const call = await connect(`${url}/session`);
  await call('session.new', { capabilities: {} });
  const { contexts } = (await call('browsingContext.getTree', {})) as {
    contexts: readonly { context: string }[];
  };
  const context = contexts[0]?.context;
  return {
    open: async (address) =>
      void (await call('browsingContext.navigate', { context, url: address, wait: 'complete' })),
    back: async () => void (await call('browsingContext.traverseHistory', { context, delta: -1 })),
    evaluate: async <Value>(expression: string) => {
      const answer = (await call('script.evaluate', {
        expression: `JSON.stringify(${expression})`,
        target: { context },
        awaitPromise: false,
      })) as { result?: { value?: string }; exceptionDetails?: unknown };
      const text = answer.result?.value;
      if (text === undefined) throw new Error(JSON.stringify(answer.exceptionDetails));
      return JSON.parse(text) as Value;
    },
    close: async () => {
      const ended = new Promise((resolve) => browser.on('exit', resolve));
      browser.kill();
      await ended;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

type Call = (method: string, params: object) => Promise<unknown>;

async function connect(url: string): Promise<Call> {
  const socket = new WebSocket(url);
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  socket.addEventListener('message', ({ data }) => {
    const { id, type, result, message } = JSON.parse(String(data));
    if (type === 'error') waiting.get(id)?.reject(new Error(message));
    else waiting.get(id)?.resolve(result);
  });
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', reject);
  });
  let last = 0;
  return (method, params) => {
    last += 1;
    const answer = Promise.withResolvers<unknown>();
    waiting.set(last, answer);
    socket.send(JSON.stringify({ id: last, method, params }));
    return answer.promise;
  };
}
